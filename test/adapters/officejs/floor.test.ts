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

test("on ExcelApi 1.9 rows are added and deleted by Excel's own means, and what stands below goes along", async () => {
  const host = await startOffice({ profile: "floor" });
  const at = (row: number, column: number, rows: number) => ({ sheet: "Sheet1", row, column, rows, columns: 2 });
  const workbook = new ExcelWorkbook();
  const below = () => host.book.grid.values({ ...at(0, 0, 9), columns: 1 }).findIndex(([value]) => value === "脚注");
  await workbook.apply([
    {
      kind: "setValues",
      range: at(0, 0, 2),
      values: [
        ["指标", "目标"],
        ["一", 1],
      ],
    },
    { kind: "addTable", table: "台账", range: at(0, 0, 2), style: null },
    { kind: "setValues", range: at(2, 0, 1), values: [["脚注", null]] },
    {
      kind: "appendRows",
      table: "台账",
      values: [
        ["二", 2],
        ["三", 3],
      ],
    },
  ]);
  expect(below()).toBe(4);
  await workbook.apply([{ kind: "removeLastRows", table: "台账", rows: 2 }]);
  expect((await workbook.read({ tables: ["台账"] })).tables.get("台账")?.values).toEqual([["一", 1]]);
  expect(below()).toBe(2);
});
