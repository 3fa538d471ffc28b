import { revealCell } from "../../src/usecases/reveal";
import { MemoryWorkbook } from "../support/memoryWorkbook";

test.each([
  ["A1", 0, 0],
  ["M12", 11, 12],
  ["AG105", 104, 32],
])("%s is row %i, column %i, counted from 0", async (cell, row, column) => {
  const workbook = new MemoryWorkbook();
  await revealCell(workbook, "Sheet1", cell);
  expect(workbook.selected).toEqual({ sheet: "Sheet1", row, column, rows: 1, columns: 1 });
});
