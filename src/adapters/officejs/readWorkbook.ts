import type { CellValue } from "../../workbook/cellValue";
import type { CellRange } from "../../workbook/range";
import { toLongReferences } from "../../workbook/structuredReference";
import type { RangeData, ReadRequest, TableData, WorkbookReading } from "../../workbook/workbook";
import { toWorkbookError } from "./officeError";

/** What a range is asked for. */
const place = "address,rowIndex,columnIndex,rowCount,columnCount";

/**
 * Reads all that the request names in one round trip. What does not exist is absent from the answer.
 * @throws WorkbookError
 */
export async function readWorkbook(request: ReadRequest): Promise<WorkbookReading> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (excel) => {
      const { worksheets, tables, names } = excel.workbook;
      worksheets.load("items/name,items/visibility");
      tables.load("items/name");
      const asked = {
        tables: (request.tables ?? []).map((name) => {
          const table = tables.getItemOrNullObject(name);
          const header = table.getHeaderRowRange().untrack();
          const body = table.getDataBodyRange().untrack();
          header.load(`${place},values`);
          body.load(`${place},values,formulas`);
          return { name, header, body };
        }),
        sheets: (request.sheets ?? []).map((name) => {
          const used = worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true).untrack();
          used.load(`${place},values`);
          return { name, range: used };
        }),
        names: (request.names ?? []).map((name) => {
          const range = names.getItemOrNullObject(name).getRangeOrNullObject().untrack();
          range.load(`${place},values`);
          return { name, range };
        }),
      };
      await excel.sync();
      return {
        sheets: worksheets.items.map(({ name, visibility }) => ({ name, visibility: toVisibility(visibility) })),
        tableNames: tables.items.map(({ name }) => name),
        tables: new Map(
          asked.tables.flatMap(({ name, header, body }) =>
            header.isNullObject ? [] : [[name, tableData(name, header, body)] as const],
          ),
        ),
        usedRanges: existing(asked.sheets),
        names: existing(asked.names),
      };
    });
  } catch (error) {
    throw toWorkbookError(error);
  }
}

function existing(asked: readonly { readonly name: string; readonly range: Excel.Range }[]): Map<string, RangeData> {
  return new Map(
    asked.flatMap(({ name, range }) =>
      range.isNullObject ? [] : [[name, { range: rangeOf(range), values: valuesOf(range) }] as const],
    ),
  );
}

function tableData(name: string, header: Excel.Range, body: Excel.Range): TableData {
  const [headers = []] = header.values as unknown[][];
  const values = valuesOf(body);
  const top = rangeOf(header);
  return {
    range: { ...top, rows: top.rows + body.rowCount },
    headers: headers.map(String),
    values,
    formulas: (body.formulas as unknown[][]).map((row, down) =>
      row.map((formula, across) => toFormula(formula, values[down]?.[across] ?? null, name)),
    ),
  };
}

/**
 * Excel gives a cell's value where it holds no formula. A text that begins with `=` equals its own “formula”; the result
 * of a formula never does.
 */
function toFormula(formula: unknown, value: CellValue, table: string): string {
  if (typeof formula !== "string" || !formula.startsWith("=") || formula === value) return "";
  return toLongReferences(formula, table);
}

const errorTexts =
  /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|GETTING_DATA)$/u;

function valuesOf(range: Excel.Range): CellValue[][] {
  return (range.values as unknown[][]).map((row) => row.map(toCellValue));
}

function toCellValue(value: unknown): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "string") return errorTexts.test(value) ? { error: value } : value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  throw new TypeError("Excel answered a cell with something that is no value");
}

function rangeOf(range: Excel.Range): CellRange {
  return {
    sheet: sheetInAddress(range.address),
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}

/** The sheet in `Sheet1!A1` or `'2019 年''s'!A1:B2`. */
function sheetInAddress(address: string): string {
  const sheet = address.slice(0, address.lastIndexOf("!"));
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

function toVisibility(visibility: string): "visible" | "hidden" | "veryHidden" {
  if (visibility === "Visible") return "visible";
  return visibility === "Hidden" ? "hidden" : "veryHidden";
}
