import { toLongReferences, toShortReferences } from "../../workbook/structuredReference";
import type { CellValue } from "../../workbook/cellValue";
import type { GridCell } from "../grid/grid";
import type { Area } from "./area";
import type { Book, SheetRecord } from "./book";
import { coerce } from "./coerce";
import { HostError } from "./hostError";

/** Values as the API answers them: empty cells are `""`, errors are their text. */
export function readValues(book: Book, sheet: SheetRecord, area: Area): unknown[][] {
  return book.grid.values({ sheet: sheet.name, ...area }).map((row) => row.map(apiValue));
}

/** Formulas as the API answers them: values where there is none; “this row” in the short form, as Excel shows it. */
export function readFormulas(book: Book, sheet: SheetRecord, area: Area): unknown[][] {
  const range = { sheet: sheet.name, ...area };
  const values = book.grid.values(range);
  return book.grid.formulas(range).map((row, down) =>
    row.map((formula, across) => {
      if (formula === "") return apiValue(values[down]?.[across] ?? null);
      const table = book.tableAt(sheet, area.row + down, area.column + across);
      return toShortReferences(formula, table?.name ?? null);
    }),
  );
}

/** Where formulas stand: runs down each column, those of neighbours with the same rows as one rectangle. */
export function formulaAreas(book: Book, sheet: SheetRecord, area: Area): Area[] {
  const formulas = book.grid.formulas({ sheet: sheet.name, ...area });
  const areas: Area[] = [];
  for (let across = 0; across < area.columns; across++) {
    for (let down = 0; down < area.rows; down++) {
      if ((formulas[down]?.[across] ?? "") === "") continue;
      const run = { row: area.row + down, rows: 1, column: area.column + across, columns: 1 };
      while ((formulas[down + 1]?.[across] ?? "") !== "") {
        down += 1;
        run.rows += 1;
      }
      const left = areas.find(
        (one) => one.column + one.columns === run.column && one.row === run.row && one.rows === run.rows,
      );
      if (left) Object.assign(left, { columns: left.columns + 1 });
      else areas.push(run);
    }
  }
  return areas;
}

/**
 * Writes what the API brings for `values` or `formulas`: one input for all cells, or an array of rows. `null` leaves a
 * cell as it is; everything else is coerced as Excel does it.
 */
export function writeInputs(book: Book, sheet: SheetRecord, area: Area, input: unknown): void {
  book.refuseIfProtected(sheet);
  const rows = Array.isArray(input) ? (input as unknown[]) : null;
  if (rows && (rows.length !== area.rows || rows.some((row) => !Array.isArray(row) || row.length !== area.columns))) {
    throw new HostError("InvalidArgument", "the number of rows or columns in the array differs from the range");
  }
  const formats = sheet.formats.numberFormats(area);
  const before = readForUntouched(book, sheet, area, rows);
  const cells: GridCell[][] = [];
  for (let down = 0; down < area.rows; down++) {
    const line: GridCell[] = [];
    for (let across = 0; across < area.columns; across++) {
      const one = rows ? (rows[down] as unknown[])[across] : input;
      line.push(
        one === null
          ? (before?.[down]?.[across] ?? { value: null })
          : enter(book, sheet, area, down, across, one, formats),
      );
    }
    cells.push(line);
  }
  book.grid.write({ sheet: sheet.name, ...area }, cells);
  renameHeaders(book, sheet, area);
  book.noteChange({ sheet, area, source: "Local", triggerSource: "ThisLocalAddin" });
}

function enter(
  book: Book,
  sheet: SheetRecord,
  area: Area,
  down: number,
  across: number,
  input: unknown,
  formats: readonly (readonly string[])[],
): GridCell {
  const format = formats[down]?.[across] ?? "General";
  const { cell, impliedFormat } = coerce(input, format);
  const row = area.row + down;
  const column = area.column + across;
  if (impliedFormat !== undefined && format === "General") {
    book.format(sheet, { row, column, rows: 1, columns: 1 }, { numberFormat: impliedFormat });
  }
  if (!("formula" in cell)) return cell;
  return { formula: toLongReferences(cell.formula, book.tableAt(sheet, row, column)?.name ?? null) };
}

/** The cells as they are, read only when some input is `null`. */
function readForUntouched(
  book: Book,
  sheet: SheetRecord,
  area: Area,
  rows: readonly unknown[] | null,
): GridCell[][] | null {
  if (!rows?.some((row) => (row as unknown[]).includes(null))) return null;
  const range = { sheet: sheet.name, ...area };
  const formulas = book.grid.formulas(range);
  return book.grid.values(range).map((row, down) =>
    row.map((value, across): GridCell => {
      const formula = formulas[down]?.[across] ?? "";
      return formula === "" ? { value } : { formula };
    }),
  );
}

/** A table's header is its column's name: writing over it renames the column. */
export function renameHeaders(book: Book, sheet: SheetRecord, area: Area): void {
  for (const table of book.tables) {
    if (table.sheet !== sheet || area.row > table.area.row || area.row + area.rows <= table.area.row) continue;
    const header = { ...table.area, rows: 1 };
    const [texts = []] = readValues(book, sheet, header);
    if (texts.length === table.headers.length && texts.every((text, index) => text === table.headers[index])) continue;
    table.headers = texts.map(String);
    book.grid.defineTable(table.name, { sheet: sheet.name, ...table.area }, table.headers);
  }
}

function apiValue(value: CellValue): unknown {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}
