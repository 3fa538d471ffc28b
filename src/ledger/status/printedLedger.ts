import type { Change } from "../../workbook/change";
import { headerOf } from "../template/ledgerSpec";
import { asOfText } from "./legend";
import { WITHOUT_GROUP } from "./overview";
import { pageWidth } from "./pageRoom";
import { bodyLines, renderPaper, rowHeight, wideLine, type PaperCell, type PaperColumn, type PaperLine } from "./paper";
import { NOTHING, actualCell, deadlineCell, fieldText, statusText, subjectText, targetPhrase } from "./rowTexts";
import { statusSpec } from "./statusSpec";
import type { StatusRow, StatusSource } from "./statusSource";

export interface PrintedLedgerOptions {
  readonly sheet: string;
  readonly preparedBy: string;
  /** A3 has room for 备注. */
  readonly paper: "A4" | "A3";
}

/** A column of the printed ledger; its width in half-characters of the table's own font. */
interface PrintedColumn extends Omit<PaperColumn, "width"> {
  readonly letters: number;
  readonly cell: (row: StatusRow, before: StatusRow | undefined) => PaperCell;
  /** Stands there also where nothing does. */
  readonly stays?: true;
  /** Takes a share of what the page has left. */
  readonly grows?: true;
}

const printedColumns: readonly PrintedColumn[] = [
  { header: "地区", letters: 8, align: "center", cell: ({ group }) => (group === "" ? WITHOUT_GROUP : group) },
  { header: headerOf("workPoint"), letters: 28, align: "left", grows: true, cell: pointText },
  {
    header: headerOf("indicator"),
    letters: 14,
    align: "left",
    cell: (row) => (row.kind === "quantified" ? subjectText(row) : null),
  },
  { header: "目标", letters: 10, align: "center", cell: (row) => targetPhrase(row).replaceAll("–", "—") },
  { header: headerOf("leadUnit"), letters: 12, align: "left", cell: (row) => fieldText(row, "leadUnit") },
  { header: headerOf("persons"), letters: 7, align: "center", cell: (row) => fieldText(row, "persons") },
  { header: headerOf("deadline"), letters: 10, align: "center", cell: deadlineCell },
  { header: "完成情况", letters: 8, align: "center", stays: true, cell: actualCell },
  { header: headerOf("status"), letters: 11, align: "center", cell: statusText },
  { header: headerOf("note"), letters: 24, align: "left", grows: true, cell: (row) => fieldText(row, "note") },
  { header: headerOf("problems"), letters: 22, align: "left", grows: true, cell: (row) => fieldText(row, "problems") },
];
const remarksColumn: PrintedColumn = {
  header: headerOf("remarks"),
  letters: 20,
  align: "left",
  grows: true,
  cell: (row) => fieldText(row, "remarks"),
};
const SEQUENCE: PrintedColumn = { header: "序号", letters: 4, align: "center", numberFormat: "0", cell: () => null };

/** Sizes of letters in points, the largest that fits is taken. */
const SIZES = [10.5, 10, 9.5, 9] as const;
/** Points around the letters of a cell. */
const AROUND = 4.5;
/** Points of a character of the column widths, at most (等线, and what stands in for it) and in Excel's own fonts. */
const WIDE_CHARACTER = 6.25;
const NARROW_CHARACTER = 5.25;
const MARGIN = 10;
const ROW_LINES = 14;

/**
 * 台账（打印）: the ledger as it goes to print, values on A4 across, never below 9 point. Columns in which nothing stands are left
 * out, and what that frees goes to the texts. No settings, no date of the machine.
 */
export function renderPrintedLedger(source: StatusSource, options: PrintedLedgerOptions): readonly Change[] {
  const { sheet, preparedBy, paper } = options;
  const rows = source.rows.filter(({ kind }) => kind === "quantified" || kind === "qualitative");
  const offered = paper === "A3" ? [...printedColumns, remarksColumn] : printedColumns;
  const used = [
    SEQUENCE,
    ...offered.filter(({ cell, stays }) => stays === true || rows.some((row) => !isEmpty(cell(row, undefined)))),
  ];
  const page = {
    ...statusSpec.page,
    paper,
    margins: { ...statusSpec.page.margins, left: MARGIN, right: MARGIN },
  };
  const size = sizeFor(used, pageWidth(page));
  const columns = widened(used, size, pageWidth(page));
  // Letters that surely fit: where characters are narrow, so are the columns.
  const measured = columns.map((column): PaperColumn => ({
    ...column,
    width: (column.width * NARROW_CHARACTER + 3.75 - AROUND) / (size / 2) + 1.5,
  }));
  const body = rows.flatMap((row, index) => {
    const cells = used.map(({ cell }, at) => (at === 0 ? index + 1 : (cell(row, rows[index - 1]) ?? null)));
    return bodyLines(measured, cells, 1, { fontSize: size, rowLines: ROW_LINES });
  });
  const heads = columns.map(({ header }) => header);
  const header: PaperLine = { style: "header", cells: heads, height: Math.max(26, rowHeight(measured, heads, size)) };
  const top = [
    wideLine("title", `${source.title}台账（${asOfText(source.asOf)}）`, columns),
    wideLine("unit", `制表单位：${preparedBy}`, columns),
  ];
  return renderPaper({
    sheet,
    columns,
    lines: [...top, header, ...body],
    frozenRows: top.length + 1,
    fontSize: size,
    headerSize: size,
    titleRows: { row: top.length, rows: 1 },
    page,
  });
}

/** The words of a point stand once, over all of its targets. */
function pointText(row: StatusRow, before: StatusRow | undefined): string {
  const isSame = before?.group === row.group && before.workPoint === row.workPoint;
  return isSame && row.kind === "quantified" ? "同上" : row.workPoint;
}

function isEmpty(cell: PaperCell): boolean {
  const value = typeof cell === "object" && cell !== null && "value" in cell ? cell.value : cell;
  return value === null || value === "" || value === NOTHING;
}

/** How wide the columns are at a size, in points. */
function widthAt(columns: readonly PrintedColumn[], size: number): number {
  return columns.reduce((sum, { letters }) => sum + (letters * size) / 2 + AROUND, 0);
}

function sizeFor(columns: readonly PrintedColumn[], room: number): number {
  return SIZES.find((size) => widthAt(columns, size) <= room) ?? 9;
}

/** The columns in characters of the default font, texts widened by what the page has left. */
function widened(columns: readonly PrintedColumn[], size: number, room: number): readonly PaperColumn[] {
  const growing = columns.filter(({ grows }) => grows === true).reduce((sum, { letters }) => sum + letters, 0);
  const left = Math.max(0, room - widthAt(columns, size));
  return columns.map(({ header, align, letters, grows, numberFormat }) => {
    const share = grows === true && growing > 0 ? (left * letters) / growing : 0;
    const points = (letters * size) / 2 + AROUND + share;
    const width = Math.floor(((points - 3.75) / WIDE_CHARACTER) * 100) / 100;
    return { header, align, width, ...(numberFormat === undefined ? {} : { numberFormat }) };
  });
}
