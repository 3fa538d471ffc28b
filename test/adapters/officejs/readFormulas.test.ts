/** @jest-environment ./test/support/officeEnvironment.ts */
import { readFileSync } from "node:fs";
import { ExcelWorkbook } from "../../../src/adapters/officejs/excelWorkbook";
import type { WorkPlan } from "../../../src/domain/workPlan";
import { columnIndex } from "../../../src/ledger/template/ledgerSpec";
import { loadLedger } from "../../../src/usecases/loadLedger";
import { openLedger } from "../../../src/usecases/openLedger";
import type { Change } from "../../../src/workbook/change";
import type { ExcelHost } from "../../../src/workbench/host/excelHost";
import { plan, point, region, target } from "../../support/plans";
import { startOffice } from "../../support/startOffice";

const seed = JSON.parse(readFileSync("seeds/2019-work-points.json", "utf8")) as WorkPlan;
const workbook = new ExcelWorkbook();
let host: ExcelHost;
beforeEach(async () => {
  host = await startOffice({ profile: "web" });
});

const at = (row: number, column: number, rows = 1, columns = 1) => ({ sheet: "Sheet1", row, column, rows, columns });
const long = "台账[[#This Row],[甲]]";
const table: readonly Change[] = [
  { kind: "setValues", range: at(0, 0, 1, 3), values: [["甲", "乙", "丙"]] },
  { kind: "addTable", table: "台账", range: at(0, 0, 6, 3), style: null },
  { kind: "fillFormula", range: at(1, 1, 5), formula: `${long}*2` },
  { kind: "fillFormula", range: at(1, 2, 5), formula: `${long}*3` },
];
const samples = async () => (await workbook.read({ tables: ["台账"], tableFormulas: "samples" })).tables.get("台账")!;
const plain = ["", `=${long}*2`, `=${long}*3`];

describe("where samples of formulas are enough", () => {
  test("cells that hold one are known, the others are empty, in one request", async () => {
    await workbook.apply([
      ...table,
      { kind: "setValues", range: at(2, 1, 2), values: [[7], [null]] },
      { kind: "setValues", range: at(1, 2), values: [["=1"]] },
    ]);
    const before = host.log.length;
    const { formulas, sampled } = await samples();
    expect(sampled).toBe(true);
    expect(formulas).toEqual([["", `=${long}*2`, ""], ["", "", plain[2]], ["", "", plain[2]], plain, plain]);
    expect(host.log).toHaveLength(before + 1);
  });

  test.each<[string, Change]>([
    ["the last row holds another formula", { kind: "fillFormula", range: at(5, 1), formula: "1+1" }],
    ["only a row between holds one", { kind: "fillFormula", range: at(3, 0), formula: "1+1" }],
  ])("each is read as it is when %s", async (_, change) => {
    await workbook.apply([...table, change]);
    const { formulas, sampled } = await samples();
    expect(sampled).toBeUndefined();
    expect(formulas.flat()).toContain("=1+1");
    expect(formulas).toEqual((await workbook.read({ tables: ["台账"] })).tables.get("台账")?.formulas);
  });

  test("each is read as it is when Excel does not say where they are, as on a protected sheet", async () => {
    await workbook.apply(table);
    await samples();
    const { Actions, ObjectPaths } = JSON.parse(host.log.at(-1)!.request) as {
      Actions: { ObjectPathId: number }[];
      ObjectPaths: Record<string, { Name: string }>;
    };
    const asking = Actions.findIndex(
      ({ ObjectPathId }) => ObjectPaths[String(ObjectPathId)]?.Name === "GetSpecialCellsOrNullObject",
    );
    host.planFault({ request: 1, action: asking + 1, code: "AccessDenied" });
    const { formulas, sampled } = await samples();
    expect([formulas[0], sampled]).toEqual([plain, undefined]);
  });

  test("a table without formulas has none", async () => {
    await workbook.apply(table.slice(0, 2));
    expect((await samples()).formulas).toEqual(Array.from({ length: 5 }, () => ["", "", ""]));
  });
});

describe("looking at a ledger", () => {
  const opened = async () => {
    const before = host.log.length;
    const { parts } = await openLedger(workbook);
    const answers = host.log.slice(before).map(({ answerBytes }) => answerBytes);
    return { parts: parts!, requests: answers.length, bytes: answers.reduce((sum, bytes) => sum + bytes, 0) };
  };

  test("of 2019 is two requests of some 100 KB", async () => {
    await loadLedger(workbook, seed, { asOf: "2019-12-31" });
    const { parts, requests, bytes } = await opened();
    process.stdout.write(`reading the 2019 ledger: ${String(requests)} request, ${String(bytes)} bytes back\n`);
    expect(parts.ledger.issues).toEqual([]);
    expect([requests, bytes < 150_000]).toEqual([2, true]);
  });

  test("of 5,000 rows costs what its values cost, and an overwritten formula is found", async () => {
    const keys = Array.from({ length: 50 }, (_, row) => String(row + 1).padStart(2, "0"));
    const regions = Array.from({ length: 100 }, (_, index) =>
      region(
        `地区${String(index)}`,
        String(100_000 + index),
        keys.map((key) => {
          const full = `2019-${String(100_000 + index)}-${key}`;
          return point(full, { targets: [target(`${full}-1`)] });
        }),
      ),
    );
    await loadLedger(workbook, plan(regions), { asOf: "2019-12-31" });
    const { parts, requests, bytes } = await opened();
    process.stdout.write(`reading 5,000 rows: ${String(requests)} requests, ${String(bytes)} bytes back\n`);
    expect([parts.ledger.rows.length, parts.ledger.issues]).toEqual([5000, []]);
    expect(requests).toBeLessThanOrEqual(12);
    const { area } = parts;
    const cell = { sheet: area.sheet, row: area.firstRow + 2500, column: columnIndex("status"), rows: 1, columns: 1 };
    await workbook.apply([{ kind: "setValues", range: cell, values: [["● 达标"]] }]);
    const { issues } = (await openLedger(workbook)).parts!.ledger;
    expect(issues).toMatchObject([{ code: "formulaDamaged", header: "状态", count: 1 }]);
  });
});
