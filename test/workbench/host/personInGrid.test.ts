/** @jest-environment ./test/support/officeEnvironment.ts */
import { ExcelWorkbook } from "../../../src/adapters/officejs/excelWorkbook";
import { loadLedger } from "../../../src/usecases/loadLedger";
import type { UniverEngine } from "../../../src/workbench/grid/univer/engine";
import type { UniverGrid } from "../../../src/workbench/grid/univer/createGrid";
import type { ExcelHost } from "../../../src/workbench/host/excelHost";
import { samplePlan } from "../../support/plans";
import { startOffice } from "../../support/startOffice";
import { loadUniver } from "../../support/univerGrid";

/**
 * What a person does to the ledger's sheet in a grid that calculates, and what becomes of its formulas. The tests follow each
 * other on one ledger, as loading is the slow part.
 */
const workbook = new ExcelWorkbook();
let grid: UniverGrid;
let engine: UniverEngine;
let host: ExcelHost;

beforeAll(async () => {
  ({ grid, engine } = loadUniver());
  host = await startOffice({ grid });
  await loadLedger(workbook, samplePlan(), { asOf: "2019-12-31" });
});
afterAll(() => {
  grid.dispose();
});

const book = () => engine.api.getActiveWorkbook()!;
const sheet = () => book().getSheetByName("工作要点台账")!;
const ledger = async () => {
  const { range, headers, values } = (await workbook.read({ tables: ["要点台账"] })).tables.get("要点台账")!;
  const status = values.map((row) => row[headers.indexOf("状态")]);
  return { range, values, status, column: (header: string) => range.column + headers.indexOf(header) };
};

/** A row of a target of 500, whose line is 450. */
const aim = 2;

test("below a row inserted above everything, a new as-of date judges anew", async () => {
  const before = await ledger();
  sheet()
    .getRange(before.range.row + 1 + aim, before.column("累计完成"))
    .setValue(300);
  expect((await ledger()).status[aim]).toBe("■ 未达标");
  sheet().insertRows(0, 1);
  const { range } = (await workbook.read({ names: ["截至日期"] })).names.get("截至日期")!;
  sheet().getRange(range.row, range.column).setValue(43_646);
  const after = await ledger();
  expect(after.range.row).toBe(before.range.row + 1);
  expect(after.status[aim]).toBe("○ 正常推进");
  expect(after.status.filter((_, row) => row !== aim)).toEqual(before.status.filter((_, row) => row !== aim));
});

test.each(["指标", "累计完成", "编号"])(
  "a row begun below the table in its column %s is the table's, and is calculated",
  async (header) => {
    const before = await ledger();
    const below = before.range.row + before.range.rows;
    sheet().getRange(below, before.column(header)).setValue("新");
    const { range } = await ledger();
    expect(range.rows).toBe(before.range.rows + 1);
    const whole = { ...range, column: before.column("状态"), columns: 1 };
    const formulas = grid.formulas({ ...whole, row: range.row + 1, rows: range.rows - 1 }).flat();
    expect(new Set(formulas).size).toBe(1);
    expect(formulas[0]).toMatch(/^=IF\(/u);
  },
);

test("a sheet that was deleted and brought back has its table, its names and its rules, and calculates", async () => {
  const before = await ledger();
  const rules = host.book.tables[0]!.sheet.rules.length;
  book().deleteSheet(sheet());
  expect((await workbook.read({})).tableNames).toEqual([]);
  book().undo();
  expect((await ledger()).values).toEqual(before.values);
  expect(host.book.tables[0]!.sheet.rules).toHaveLength(rules);
  expect((await workbook.read({ names: ["截至日期"] })).names.get("截至日期")?.values).toEqual([[43_646]]);
  sheet()
    .getRange(before.range.row + 1 + aim, before.column("累计完成"))
    .setValue(450);
  expect((await ledger()).status[aim]).toBe("● 达标");
});
