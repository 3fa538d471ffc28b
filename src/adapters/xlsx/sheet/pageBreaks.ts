import { MAX_COLUMNS } from "../../../workbook/range";
import type { PartXml } from "../xml/partXml";
import { xmlNode } from "../xml/xmlNode";
import { SHEET_ORDER } from "./sheetOrder";

/** Begins a page with each of the rows, counting from 0. A file names the row above: row 9 begins a page after “9” in its counting from 1. */
export function setPageBreaks(xml: PartXml, rows: readonly number[]): void {
  const ids = [...new Set(rows)].filter((row) => row > 0).sort((one, other) => one - other);
  const breaks = ids.map((id) => xmlNode(`${xml.prefix}brk`, { id, max: MAX_COLUMNS - 1, man: 1 }));
  const counts = { count: ids.length, manualBreakCount: ids.length };
  xml.replace("rowBreaks", ids.length === 0 ? [] : [xmlNode(`${xml.prefix}rowBreaks`, counts, breaks)], SHEET_ORDER);
}
