import type { CellValue } from "../../workbook/cellValue";
import type { CellRange } from "../../workbook/range";
import { isDateFormat } from "../../workbook/dateFormat";
import type { FormulaTable } from "../../workbook/tableFormula";
import type { RangeData, ReadRequest, TableData, WorkbookReading } from "../../workbook/workbook";
import { toCellValue, toFormula } from "./cellContents";
import { rangeOf, rangePlace as place } from "./excelRange";
import { readOfficeError, toWorkbookError } from "./officeError";
import { askSamples, sampledFormulas, type AskedSamples } from "./sampleFormulas";

const tooLargeAnswer = "ResponsePayloadSizeLimitExceeded";

/** Cells per request where a workbook is too large for one. */
const cellsPerPiece = 20_000;

/** A range with its contents as Excel gives them. */
interface Contents {
  readonly range: CellRange;
  readonly values: readonly (readonly unknown[])[];
  /** Empty where only values were asked for. */
  readonly formulas: readonly (readonly unknown[])[];
}

type ReadContents = (range: Excel.Range, withFormulas: boolean) => Contents | Promise<Contents>;

/**
 * Reads all that the request names in one round trip, in two where names are asked for by their beginning or dates by their column.
 * What does not exist is absent from the answer. Excel on the web
 * answers at most 5 MB; larger ledgers are read piece by piece.
 * @throws WorkbookError
 */
export async function readWorkbook(request: ReadRequest): Promise<WorkbookReading> {
  try {
    return await readWith(request, "values", contentsOf);
  } catch (error) {
    const office = readOfficeError(error);
    // A protected sheet may refuse to say which cells hold formulas.
    if (office?.code === "AccessDenied" && request.tableFormulas === "samples") {
      return readWorkbook({ ...request, tableFormulas: "texts" });
    }
    if (office?.code !== tooLargeAnswer) throw toWorkbookError(error);
  }
  try {
    return await readWith(request, null, readPieces);
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** @param loaded what is asked for of each range at once; `null` asks for its place only */
async function readWith(request: ReadRequest, loaded: "values" | null, read: ReadContents): Promise<WorkbookReading> {
  return Excel.run({ delayForCellEdit: true }, async (excel) => {
    const { worksheets, tables, names } = excel.workbook;
    worksheets.load("items/name,items/visibility");
    tables.load("items/name");
    const contents = loaded === null ? place : `${place},values`;
    const withFormulas = (sheet: string): boolean => request.sheetFormulas?.includes(sheet) === true;
    const sampled = request.tableFormulas === "samples";
    const asked = {
      tables: (request.tables ?? []).map((name) => {
        const table = tables.getItemOrNullObject(name);
        const header = table.getHeaderRowRange().untrack();
        const body = table.getDataBodyRange().untrack();
        header.load(`${place},values`);
        body.load(loaded === null || sampled ? contents : `${contents},formulas`);
        return { name, header, body, samples: sampled ? askSamples(body) : null };
      }),
      sheets: (request.sheets ?? []).map((name) => {
        const range = worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true).untrack();
        range.load(withFormulas(name) && loaded !== null ? `${contents},formulas` : contents);
        return { name, range };
      }),
      names: (request.names ?? []).filter((name) => !isPattern(name)).map((name) => namedRange(names, name, contents)),
    };
    const patterns = (request.names ?? []).filter(isPattern).map((name) => name.slice(0, -1));
    if (patterns.length > 0) names.load("items/name");
    await excel.sync();
    // What hangs on names of names, and on where the headers stand, takes a second round trip.
    const matching = patterns.length === 0 ? [] : names.items.map(({ name }) => name);
    const named = matching
      .filter((name) => patterns.some((start) => name.startsWith(start)))
      .map((name) => namedRange(names, name, contents));
    const dated = asked.tables.flatMap((table) => askFormats(tables, table, request.dateColumns ?? []));
    if (named.length + dated.length > 0) await excel.sync();
    const found = new Map<string, TableData>();
    for (const { name, header, body, samples } of asked.tables) {
      if (header.isNullObject) continue;
      const data = await tableData(name, contentsOf(header), body, samples, read);
      const dates = dated.filter(({ table }) => table === name).flatMap((column) => dateCells(column, data));
      found.set(name, request.dateColumns === undefined ? data : { ...data, dates });
    }
    return {
      sheets: worksheets.items.map(({ name, visibility }) => ({ name, visibility: toVisibility(visibility) })),
      tableNames: tables.items.map(({ name }) => name),
      tables: found,
      usedRanges: await existing(asked.sheets, read, withFormulas),
      names: await existing([...asked.names, ...named], read, () => false),
    };
  });
}

/** Whether a name asked for stands for all that begin so. */
function isPattern(name: string): boolean {
  return name.endsWith("*");
}

function namedRange(
  names: Excel.NamedItemCollection,
  name: string,
  contents: string,
): { readonly name: string; readonly range: Excel.Range } {
  const range = names.getItemOrNullObject(name).getRangeOrNullObject().untrack();
  range.load(contents);
  return { name, range };
}

interface AskedFormats {
  readonly table: string;
  /** Counted from the table's first column. */
  readonly column: number;
  readonly range: Excel.Range;
}

/** Asks for the number formats of columns, by header. */
function askFormats(
  tables: Excel.TableCollection,
  { name, header }: { readonly name: string; readonly header: Excel.Range },
  headers: readonly string[],
): readonly AskedFormats[] {
  if (header.isNullObject) return [];
  const [line = []] = header.values as unknown[][];
  return headers.flatMap((wanted) => {
    const column = line.indexOf(wanted);
    if (column < 0) return [];
    const range = tables.getItem(name).getDataBodyRange().untrack().getColumn(column).untrack();
    range.load("numberFormat");
    return [{ table: name, column, range }];
  });
}

/** Cells of the column whose number shows as a date. */
function dateCells(
  { column, range }: AskedFormats,
  { range: table, values }: TableData,
): readonly { readonly row: number; readonly column: number }[] {
  const formats = range.numberFormat as unknown[][];
  return formats.flatMap(([format], index) =>
    typeof values[index]?.[column] === "number" && isDateFormat(String(format))
      ? [{ row: table.row + 1 + index, column: table.column + column }]
      : [],
  );
}

function contentsOf(range: Excel.Range, withFormulas = false): Contents {
  return {
    range: rangeOf(range),
    values: range.values as unknown[][],
    formulas: withFormulas ? (range.formulas as unknown[][]) : [],
  };
}

/** Reads a range some rows at a time, each piece in a request of its own. */
async function readPieces(range: Excel.Range, withFormulas: boolean): Promise<Contents> {
  const whole = rangeOf(range);
  const rowsPerPiece = Math.max(1, Math.floor(cellsPerPiece / whole.columns));
  const pieces: Contents[] = [];
  for (let row = 0; row < whole.rows; row += rowsPerPiece) {
    const piece = { ...whole, row: whole.row + row, rows: Math.min(rowsPerPiece, whole.rows - row) };
    pieces.push(await readPiece(piece, withFormulas));
  }
  return joined(whole, pieces);
}

/** Long texts can make even a piece too large: then it is read in halves. */
async function readPiece(piece: CellRange, withFormulas: boolean): Promise<Contents> {
  try {
    return await readRange(piece, withFormulas);
  } catch (error) {
    if (readOfficeError(error)?.code !== tooLargeAnswer || piece.rows === 1) throw error;
  }
  const rows = Math.floor(piece.rows / 2);
  const upper = await readPiece({ ...piece, rows }, withFormulas);
  const lower = await readPiece({ ...piece, row: piece.row + rows, rows: piece.rows - rows }, withFormulas);
  return joined(piece, [upper, lower]);
}

function readRange({ sheet, row, column, rows, columns }: CellRange, withFormulas: boolean): Promise<Contents> {
  return Excel.run({ delayForCellEdit: true }, async (excel) => {
    const range = excel.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns).untrack();
    range.load(withFormulas ? `${place},values,formulas` : `${place},values`);
    await excel.sync();
    return contentsOf(range, withFormulas);
  });
}

function joined(range: CellRange, pieces: readonly Contents[]): Contents {
  return {
    range,
    values: pieces.flatMap(({ values }) => values),
    formulas: pieces.flatMap(({ formulas }) => formulas),
  };
}

async function existing(
  asked: readonly { readonly name: string; readonly range: Excel.Range }[],
  read: ReadContents,
  withFormulas: (name: string) => boolean,
): Promise<Map<string, RangeData>> {
  const found = new Map<string, RangeData>();
  for (const { name, range } of asked) {
    if (range.isNullObject) continue;
    const contents = await read(range, withFormulas(name));
    const values = contents.values.map((row) => row.map(toCellValue));
    const formulas = withFormulas(name) ? { formulas: formulasOf(contents, values, null) } : {};
    found.set(name, { range: contents.range, values, ...formulas });
  }
  return found;
}

async function tableData(
  name: string,
  header: Contents,
  bodyRange: Excel.Range,
  samples: AskedSamples | null,
  read: ReadContents,
): Promise<TableData> {
  const [headers = []] = header.values;
  const { sheet, column } = header.range;
  const table = { name, sheet, column, columns: headers.map(String) };
  const sampled = samples === null ? null : sampledFormulas(rangeOf(bodyRange), samples, table);
  const body =
    sampled === null && samples !== null ? await readPieces(bodyRange, true) : await read(bodyRange, sampled === null);
  const values = body.values.map((row) => row.map(toCellValue));
  return {
    range: { ...header.range, rows: header.range.rows + body.range.rows },
    headers: table.columns,
    values,
    formulas: sampled ?? formulasOf(body, values, table),
    ...(sampled === null ? {} : { sampled: true }),
  };
}

function formulasOf(
  { range, formulas }: Contents,
  values: readonly (readonly CellValue[])[],
  table: FormulaTable | null,
): string[][] {
  return formulas.map((row, down) =>
    row.map((formula, across) => toFormula(formula, values[down]?.[across] ?? null, range.row + down, table)),
  );
}

function toVisibility(visibility: string): "visible" | "hidden" | "veryHidden" {
  if (visibility === "Visible") return "visible";
  return visibility === "Hidden" ? "hidden" : "veryHidden";
}
