/** @jest-environment ./test/support/officeEnvironment.ts */
import { ExcelWorkbook } from "../../../src/adapters/officejs/excelWorkbook";
import { startOffice } from "../../support/startOffice";

test("on ExcelApi 1.9 grouped columns are hidden instead, and that is reported", async () => {
  const host = await startOffice({ profile: "floor" });
  const report = await new ExcelWorkbook().apply([
    { kind: "groupColumns", sheet: "Sheet1", column: 2, columns: 2, collapsed: true },
  ]);
  expect(report.leftOut).toEqual([{ change: "groupColumns", needs: "ExcelApi 1.10" }]);
  expect([...host.book.sheets[0]!.hiddenColumns]).toEqual([2, 3]);
  expect(host.book.sheets[0]!.groupedColumns.size).toBe(0);
});
