import type { CellInput } from "../../workbook/cellValue";

/** What a row is called in the preview: its indicator, or as much of its sentence as two lines hold. */
export function entryName(indicator: CellInput | undefined, text: string): string {
  if (typeof indicator === "string" && indicator !== "") return indicator;
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
