/** @jest-environment ./test/support/officeEnvironment.ts */
import { ExcelWorkbook } from "../../../src/adapters/officejs/excelWorkbook";
import { startOffice } from "../../support/startOffice";

test("Excel 2019 is too old, and nothing is written", async () => {
  const host = await startOffice({ profile: "2019" });
  const writing = new ExcelWorkbook().apply([
    { kind: "addSheet", sheet: "台账", visibility: "visible" },
    {
      kind: "setValidation",
      range: { sheet: "台账", row: 0, column: 0, rows: 1, columns: 1 },
      validation: { rule: { kind: "decimal", atLeast: 0 } },
    },
  ]);
  await expect(writing).rejects.toMatchObject({ name: "WorkbookError", code: "tooOldExcel" });
  expect(host.book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});
