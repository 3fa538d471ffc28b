import fc from "fast-check";

import { newWorkbook, openWorkbook } from "../../src/adapters/xlsx/fileWorkbook";
import type { CellInput, CellValue } from "../../src/workbook/cellValue";
import type { Change } from "../../src/workbook/change";
import { everywhere, expression, ownRow } from "../support/formulas";
import { askOpenpyxl, convertAllWithLibreOffice, describeWithPrograms } from "../support/xlsxPrograms";

const inputs = ["目标值", "a [b]", "it's", "增长(%)"];
const rows = 6;
const at = (row: number, column: number, height = 1, width = 1) => ({
  sheet: "S",
  row,
  column,
  rows: height,
  columns: width,
});

/** Columns that a spreadsheet can calculate: the names and sheets that others stand for exist. */
const operand = fc.oneof({ weight: 3, arbitrary: ownRow("t", inputs) }, { weight: 1, arbitrary: everywhere });
const formulas = fc.sample(expression(operand), { numRuns: 40, seed: 2019 });

/** A table of numbers and texts with a calculated column for each formula; stored by cells, or by names in each cell. */
async function table(stored: "byCells" | "byNames", ...more: Change[]): Promise<Uint8Array> {
  const headers = [...inputs, ...formulas.map((_, n) => `结果${n + 1}`)];
  const body = Array.from({ length: rows }, (_, n): CellInput[] => [n * 7, n - 2, n % 3 === 0 ? "三" : n / 4, null]);
  const workbook = newWorkbook();
  await workbook.apply([
    { kind: "addSheet", sheet: "S", visibility: "visible" },
    ...["a b", "别 表"].map((sheet): Change => ({ kind: "addSheet", sheet, visibility: "visible" })),
    { kind: "setName", name: "截至日期", range: { ...at(1, 1), sheet: "a b" } },
    { kind: "setValues", range: { ...at(1, 1), sheet: "a b" }, values: [[5]] },
    { kind: "setValues", range: at(0, 0, 1, headers.length), values: [headers] },
    { kind: "setValues", range: at(1, 0, rows, inputs.length), values: body },
    { kind: "addTable", table: "t", range: at(0, 0, rows + 1, headers.length), style: null },
    ...formulas.map((formula, n): Change => ({
      kind: "fillFormula",
      range: at(1, inputs.length + n, rows),
      formula,
      ...(stored === "byCells" ? { calculatedColumnOf: "t" } : {}),
    })),
    ...more,
  ]);
  return workbook.toBytes();
}

async function read(
  bytes: Uint8Array,
): Promise<{ values: readonly (readonly CellValue[])[]; formulas: readonly string[][] }> {
  const found = (await openWorkbook(bytes).read({ tables: ["t"] })).tables.get("t")!;
  // LibreOffice drops blanks that mean nothing, and puts one behind a comma.
  const plain = (formula: string) => formula.replace(/\s/g, "");
  return { values: found.values, formulas: found.formulas.map((row) => row.slice(inputs.length).map(plain)) };
}

const asWritten = formulas.map((formula) => `=${formula.replace(/\s/g, "")}`);
const changes: Change[] = [
  // The cell that holds the text goes, and one in the middle.
  { kind: "setValues", range: at(2, inputs.length), values: [[1]] },
  { kind: "setValues", range: at(4, inputs.length + 1), values: [[1]] },
  { kind: "appendRows", table: "t", values: [[1, 2, 3, 4, ...formulas.map(() => null)]] },
];

describeWithPrograms("calculated columns in other programs", () => {
  test("LibreOffice calculates what it does of columns by name, and saves what is read as the same", async () => {
    const files = await Promise.all([
      table("byNames"),
      table("byCells"),
      table("byNames", ...changes),
      table("byCells", ...changes),
    ]);
    const [byNames, byCells, changedNames, changedCells] = await Promise.all(
      convertAllWithLibreOffice(files, "xlsx").map(read),
    );
    expect(byCells!.values).toEqual(byNames!.values);
    expect(byCells!.values.flat().filter((value) => value !== null).length).toBeGreaterThan(
      rows * formulas.length * 0.8,
    );
    for (const row of byCells!.formulas) expect(row).toEqual(asWritten);
    expect(changedCells!.values).toEqual(changedNames!.values);
    for (const [n, row] of changedCells!.formulas.entries()) {
      expect(row).toEqual(asWritten.map((formula, k) => ((n === 1 && k === 0) || (n === 3 && k === 1) ? "" : formula)));
    }
  }, 120_000);

  test("openpyxl finds a formula in each cell, and saves what is read as the same", async () => {
    const script = `import base64, io
out = io.BytesIO(); book.save(out)
sheet = book["S"]
count = sum(1 for row in sheet.iter_rows(min_row=2) for cell in row if str(cell.value).startswith("="))
print(json.dumps({"bytes": base64.b64encode(out.getvalue()).decode(), "formulas": count}))`;
    const answer = askOpenpyxl(await table("byCells", ...changes), script) as { bytes: string; formulas: number };
    expect(answer.formulas).toBe((rows + 1) * formulas.length - 2);
    const { formulas: saved } = await read(Buffer.from(answer.bytes, "base64"));
    for (const [n, row] of saved.entries()) {
      expect(row).toEqual(asWritten.map((formula, k) => ((n === 1 && k === 0) || (n === 3 && k === 1) ? "" : formula)));
    }
  });
});
