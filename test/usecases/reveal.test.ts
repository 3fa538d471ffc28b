import { ledgerSpec } from "../../src/ledger/template/ledgerSpec";
import { revealCell, revealRow, revealSheet } from "../../src/usecases/reveal";
import { laidLedger } from "../support/laidLedger";
import { MemoryWorkbook } from "../support/memoryWorkbook";

const { table, sheet } = ledgerSpec;
const TARGET = "2019-370000-01-1";

test.each([
  ["A1", 0, 0],
  ["M12", 11, 12],
  ["AG105", 104, 32],
])("%s is row %i, column %i, counted from 0", async (cell, row, column) => {
  const workbook = new MemoryWorkbook();
  await revealCell(workbook, "Sheet1", cell);
  expect(workbook.selected).toEqual({ sheet: "Sheet1", row, column, rows: 1, columns: 1 });
});

describe("the row of a target is shown", () => {
  /** Gives a column another header, by which it is not known. */
  function lose(workbook: MemoryWorkbook, header: string): void {
    const { column } = workbook.place(table, TARGET, header);
    workbook.cell(sheet, workbook.rangeOf(table).row, column).value = "别的";
  }

  test("as one cell, where its number is filled in", async () => {
    const workbook = await laidLedger();
    expect(await revealRow(workbook, TARGET)).toBe(true);
    const place = workbook.place(table, TARGET, "累计完成");
    expect(workbook.selected).toEqual({ sheet, ...place, rows: 1, columns: 1 });
  });

  test("at its key, where that column is gone", async () => {
    const workbook = await laidLedger();
    const place = workbook.place(table, TARGET, "编号");
    lose(workbook, "累计完成");
    expect(await revealRow(workbook, TARGET)).toBe(true);
    expect(workbook.selected).toEqual({ sheet, ...place, rows: 1, columns: 1 });
  });
});

test("a sheet is shown at its first cell; one that is hidden or gone is not", async () => {
  const workbook = await laidLedger();
  await workbook.apply([
    { kind: "addSheet", sheet: "总表", visibility: "visible" },
    { kind: "addSheet", sheet: "藏", visibility: "hidden" },
  ]);
  expect(await revealSheet(workbook, "总表")).toBe(true);
  const first = { sheet: "总表", row: 0, column: 0, rows: 1, columns: 1 };
  expect(workbook.selected).toEqual(first);
  expect(await revealSheet(workbook, "藏")).toBe(false);
  expect(await revealSheet(workbook, "没有")).toBe(false);
  expect(workbook.selected).toEqual(first);
});
