import type { CellInput, CellValue } from "../../workbook/cellValue";
import type { Change } from "../../workbook/change";
import type { CellFormat, PageLayout } from "../../workbook/presentation";
import type { CellRange } from "../../workbook/range";
import { blocksOf, runsOf } from "../template/runs";
import { wrappedLines } from "../template/textWidth";
import { breakPages } from "./breakPages";
import { cutText } from "./cutText";
import { pageRoom } from "./pageRoom";
import type { ShownCell } from "./rowTexts";
import { statusSpec, type LineStyle } from "./statusSpec";

/** A column of a sheet that is printed. */
export interface PaperColumn {
  readonly header: string;
  /** In characters of the default font. */
  readonly width: number;
  readonly align: "left" | "center" | "right";
  readonly numberFormat?: string;
}

/** A formula with what it gives at the time of making. */
export interface LiveCell<Value extends CellValue = CellValue> {
  readonly formula: string;
  readonly cached: Value;
}

export type PaperCell = CellInput | ShownCell | LiveCell;

/** One row of a sheet that is printed. */
export interface PaperLine {
  readonly style: LineStyle;
  readonly cells: readonly PaperCell[];
  /** In points. */
  readonly height: number;
  /** Columns that its cells go over, from the left: `[25]` is one cell over all of 25, `[20, 5]` are two. */
  readonly spans?: readonly number[];
  /** The column from which on it stands on the right. */
  readonly rightFrom?: number;
  /** Begins a page. */
  readonly startsPage?: boolean;
  /** What stands above it where a full page makes it begin the next: “山东省（续）”. */
  readonly again?: PaperLine;
}

export interface Paper {
  readonly sheet: string;
  readonly columns: readonly PaperColumn[];
  readonly lines: readonly PaperLine[];
  /** Rows repeated on each page; `null` for none. */
  readonly titleRows: { readonly row: number; readonly rows: number } | null;
  /** Rows that stay in view on the screen. */
  readonly frozenRows: number;
  /** Of the table's rows and of its header, in points, where they are others than the template's. */
  readonly fontSize?: number;
  readonly headerSize?: number;
  readonly merges?: readonly Omit<CellRange, "sheet">[];
  /** Empty rows at the end that belong to the page, in points each. */
  readonly room?: { readonly rows: number; readonly height: number };
  readonly page?: Partial<PageLayout>;
}

/** A text over all columns, as high as it needs. */
export function wideLine(
  style: LineStyle,
  content: string | LiveCell<string>,
  columns: readonly PaperColumn[],
  options: { readonly startsPage?: boolean } = {},
): PaperLine {
  const text = typeof content === "string" ? content : content.cached;
  const look: CellFormat = statusSpec.formats[style];
  const size = look.fontSize ?? 11;
  const width = (columns.reduce((sum, column) => sum + column.width, 0) * 11) / size;
  const lines = wrappedLines(text, width);
  const least = style in statusSpec.heights ? statusSpec.heights[style as keyof typeof statusSpec.heights] : 0;
  const height = Math.max(least, lines * size * 1.4 + 4);
  return { style, cells: [content], height: Math.min(409, height), spans: [columns.length], ...options };
}

/** 制表单位 on the left and, where there is one, the unit of the numbers on the right, over the last columns. */
export function unitLine(left: string, right: string, columns: readonly PaperColumn[], across: number): PaperLine {
  if (right === "") return wideLine("unit", left, columns);
  const from = columns.length - across;
  return { ...spreadLine("unit", [left, right], [from, across]), rightFrom: from };
}

/** Texts side by side, each over some columns. */
export function spreadLine(style: "unit" | "foot", texts: readonly string[], spans: readonly number[]): PaperLine {
  const cells = spans.flatMap((across, index) => [
    texts[index] ?? null,
    ...Array.from({ length: across - 1 }, () => null),
  ]);
  return { style, cells, height: statusSpec.heights[style], spans };
}

/** How the rows of a table are set, where it is not as the template has it. */
export interface TableType {
  /** In points. */
  readonly fontSize: number;
  /** Lines of one row at most; longer texts go on in the next row. */
  readonly rowLines: number;
}

const usualType: TableType = { fontSize: statusSpec.formats.body.fontSize, rowLines: statusSpec.rowLines };

/** A row of the table. Texts that would make it too high go on in further rows, marked in `continuedIn`. */
export function bodyLines(
  columns: readonly PaperColumn[],
  cells: readonly PaperCell[],
  continuedIn: number,
  { fontSize, rowLines }: TableType = usualType,
): readonly PaperLine[] {
  const pieces = columns.map(({ width }, index) => {
    const cell = cells[index] ?? null;
    return typeof cell === "string" ? cutText(cell, width, rowLines) : [cell];
  });
  const rows = Math.max(1, ...pieces.map((piece) => piece.length));
  return Array.from({ length: rows }, (_, row): PaperLine => {
    const own = pieces.map((piece, index) => piece[row] ?? (row > 0 && index === continuedIn ? "（续）" : null));
    return { style: "body", cells: own, height: rowHeight(columns, own, fontSize) };
  });
}

/** In points, so that wrapped text of that size fits. The columns' widths count letters of that size. */
export function rowHeight(
  columns: readonly PaperColumn[],
  cells: readonly PaperCell[],
  fontSize: number = usualType.fontSize,
): number {
  const lines = cells.map((cell, index) => {
    const shown = isLive(cell) ? cell.cached : isShown(cell) ? cell.value : cell;
    return typeof shown === "string" ? wrappedLines(shown, columns[index]?.width ?? 10) : 1;
  });
  return Math.min(
    409,
    Math.max(1, ...lines) * statusSpec.lineHeight * (fontSize / usualType.fontSize) + statusSpec.padding,
  );
}

/** The changes that lay a sheet which does not exist yet, ready to be printed. */
export function renderPaper(paper: Paper): readonly Change[] {
  const page: PageLayout = { ...statusSpec.page, ...paper.page };
  const { row: title, rows: titles } = paper.titleRows ?? { row: 0, rows: 0 };
  const repeated = heightOf(paper.lines.slice(title, title + titles));
  const lines = breakPages(paper.lines, pageRoom(paper.columns, page), repeated);
  return renderPages({ ...paper, lines }, page);
}

function renderPages(paper: Paper, page: PageLayout): readonly Change[] {
  const { sheet, columns, lines, room } = paper;
  const rows = lines.length + (room?.rows ?? 0);
  const breaks = lines.flatMap(({ startsPage }, row) => (startsPage === true && row > 0 ? [row] : []));
  return [
    { kind: "addSheet", sheet, visibility: "visible", tabColor: statusSpec.tabColor },
    { kind: "showGridlines", sheet, shown: false },
    ...runsOf(columns, ({ width }) => width).map(({ start, length, item }): Change => ({
      kind: "setColumnWidth",
      sheet,
      column: start,
      columns: length,
      width: item.width,
    })),
    ...renderFormats(paper),
    ...renderCells(paper),
    ...(paper.merges ?? []).map((range): Change => ({ kind: "mergeCells", range: { sheet, ...range } })),
    ...lines.flatMap(({ spans = [] }, row) => mergedSpans(sheet, row, spans)),
    {
      kind: "setRowHeights",
      sheet,
      row: 0,
      heights: [
        ...lines.map(({ height }) => height),
        ...Array.from({ length: room?.rows ?? 0 }, () => room?.height ?? 15),
      ],
    },
    { kind: "freezePanes", sheet, rows: paper.frozenRows, columns: 0 },
    {
      kind: "setPageLayout",
      sheet,
      layout: {
        ...page,
        printArea: { row: 0, column: 0, rows, columns: columns.length },
        ...(paper.titleRows === null ? {} : { titleRows: paper.titleRows }),
      },
    },
    ...(breaks.length === 0 ? [] : [{ kind: "setPageBreaks", sheet, rows: breaks } as const]),
  ];
}

/** Of several lines, in points. */
export function heightOf(lines: readonly PaperLine[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0);
}

function mergedSpans(sheet: string, row: number, spans: readonly number[]): readonly Change[] {
  return spans.flatMap((columns, index): Change[] => {
    const column = spans.slice(0, index).reduce((sum, across) => sum + across, 0);
    return columns > 1 ? [{ kind: "mergeCells", range: { sheet, row, column, rows: 1, columns } }] : [];
  });
}

/** Styles by runs of lines, then what single columns and cells show otherwise. */
function renderFormats({ sheet, columns, lines, fontSize, headerSize }: Paper): readonly Change[] {
  const range = (row: number, rows: number, column = 0, across = columns.length): CellRange => ({
    sheet,
    row,
    column,
    rows,
    columns: across,
  });
  const runs = runsOf(lines, ({ style }) => style);
  const isTable = (style: LineStyle): boolean => style === "body" || style === "total";
  return [
    ...runs.flatMap(({ start, length, item }): Change[] =>
      item.style === "space"
        ? []
        : [{ kind: "setFormat", range: range(start, length), format: formatOf(item.style, headerSize) }],
    ),
    ...runsOf(lines, ({ style }) => (isTable(style) ? "table" : "other")).flatMap(
      ({ start, length, item }): Change[] =>
        isTable(item.style)
          ? runsOf(columns, ({ align, numberFormat }) => `${align} ${numberFormat ?? ""}`).map((run): Change => ({
              kind: "setFormat",
              range: range(start, length, run.start, run.length),
              format: {
                horizontal: run.item.align,
                ...(fontSize === undefined ? {} : { fontSize }),
                ...(run.item.numberFormat === undefined ? {} : { numberFormat: run.item.numberFormat }),
              },
            }))
          : [],
    ),
    ...lines.flatMap(({ rightFrom }, row): Change[] =>
      rightFrom === undefined
        ? []
        : [
            {
              kind: "setFormat",
              range: range(row, 1, rightFrom, columns.length - rightFrom),
              format: { horizontal: "right" },
            },
          ],
    ),
    ...columns.flatMap((column, index): Change[] => {
      const formats = lines.map(({ cells }) => {
        const cell = cells[index] ?? null;
        return isShown(cell) ? cell.numberFormat : "";
      });
      return runsOf(formats, (format) => format).flatMap(({ start, length, item }): Change[] =>
        item === "" || item === column.numberFormat || item === "General"
          ? []
          : [{ kind: "setFormat", range: range(start, length, index, 1), format: { numberFormat: item } }],
      );
    }),
  ];
}

function formatOf(style: LineStyle, headerSize: number | undefined): CellFormat {
  const format: CellFormat = statusSpec.formats[style];
  return style === "header" && headerSize !== undefined ? { ...format, fontSize: headerSize } : format;
}

/** Values in blocks; formulas by runs of neighbours, row by row joined where they have the same columns. */
function renderCells({ sheet, columns, lines }: Paper): readonly Change[] {
  const values = lines.map(({ cells }) =>
    columns.map((_, index): CellInput => {
      const cell = cells[index] ?? null;
      return isLive(cell) ? null : isShown(cell) ? cell.value : cell;
    }),
  );
  const live = lines.flatMap(({ cells }, row) => {
    const places = cells.flatMap((cell, column) => (isLive(cell) ? [{ cell, column }] : []));
    return runsOf(
      places.map((place, index) => ({ ...place, gap: place.column - index })),
      ({ gap }) => gap,
    ).map(({ start, length, item }) => ({
      row,
      column: item.column,
      cells: places.slice(start, start + length).map(({ cell }) => cell),
    }));
  });
  const sorted = [...live].sort((one, other) => one.column - other.column || one.row - other.row);
  const blocks = runsOf(
    sorted.map((piece, index) => ({ ...piece, gap: piece.row - index })),
    ({ column, cells, gap }) => `${column} ${cells.length} ${gap}`,
  );
  return [
    ...blocksOf(values, 400).map(({ start, items }): Change => ({
      kind: "setValues",
      range: { sheet, row: start, column: 0, rows: items.length, columns: columns.length },
      values: items,
    })),
    ...blocks.map(({ start, length, item }): Change => {
      const pieces = sorted.slice(start, start + length);
      return {
        kind: "setFormulas",
        range: { sheet, row: item.row, column: item.column, rows: length, columns: item.cells.length },
        formulas: pieces.map(({ cells }) => cells.map(({ formula }) => formula)),
        cached: pieces.map(({ cells }) => cells.map(({ cached }) => cached)),
      };
    }),
  ];
}

function isLive(cell: PaperCell): cell is LiveCell {
  return typeof cell === "object" && cell !== null && "formula" in cell;
}

function isShown(cell: PaperCell): cell is ShownCell {
  return typeof cell === "object" && cell !== null && "numberFormat" in cell;
}
