/** @jest-environment ./test/support/officeEnvironment.ts */
import { readFileSync } from "node:fs";
import { ExcelWorkbook } from "../../../src/adapters/officejs/excelWorkbook";
import type { WorkPlan } from "../../../src/domain/workPlan";
import { loadLedger } from "../../../src/usecases/loadLedger";
import type { ExcelHost } from "../../../src/workbench/host/excelHost";
import { startOffice } from "../../support/startOffice";
import { loadUniverGrid } from "../../support/univerGrid";

const plan = JSON.parse(readFileSync("seeds/2019-work-points.json", "utf8")) as WorkPlan;
const workbook = new ExcelWorkbook();
let host: ExcelHost;

beforeAll(async () => {
  host = await startOffice({ grid: loadUniverGrid() });
}, 60_000);
afterAll(() => {
  host.book.grid.dispose();
});

test("the 2019 ledger lies in a grid that calculates: a low actual is behind, a sufficient one is met", async () => {
  await loadLedger(workbook, plan, { asOf: "2019-12-31" });
  const statusOf = async (): Promise<unknown[]> => {
    const table = (await workbook.read({ tables: ["要点台账"] })).tables.get("要点台账")!;
    const status = table.headers.indexOf("状态");
    return table.values.map((row) => row[status]);
  };
  const { tables } = await workbook.read({ tables: ["要点台账"] });
  const { headers, range, values } = tables.get("要点台账")!;
  const actual = headers.indexOf("累计完成");
  const goal = headers.indexOf("目标值");
  const row = values.findIndex((cells) => typeof cells[goal] === "number" && cells[goal] >= 100);
  const cell = { ...range, row: range.row + 1 + row, column: range.column + actual, rows: 1, columns: 1 };
  expect((await statusOf())[row]).toBe("□ 未报送");
  await workbook.apply([{ kind: "setValues", range: cell, values: [[1]] }]);
  expect((await statusOf())[row]).toBe("■ 未达标");
  await workbook.apply([{ kind: "setValues", range: cell, values: [[values[row]![goal] as number]] }]);
  expect((await statusOf())[row]).toBe("● 达标");
}, 60_000);
