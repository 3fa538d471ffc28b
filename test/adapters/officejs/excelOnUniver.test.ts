/** @jest-environment ./test/support/officeEnvironment.ts */
import { readFileSync } from "node:fs";
import { ExcelWorkbook } from "../../../src/adapters/officejs/excelWorkbook";
import type { WorkPlan } from "../../../src/domain/workPlan";
import type { Ledger, LedgerIssue } from "../../../src/ledger/read/ledger";
import { ledgerRequest, readLedger } from "../../../src/ledger/read/readLedger";
import { checkLedger } from "../../../src/usecases/checkLedger";
import { loadLedger } from "../../../src/usecases/loadLedger";
import { makeStatusSheets } from "../../../src/usecases/makeStatusSheets";
import { openLedger } from "../../../src/usecases/openLedger";
import { refreshFlags } from "../../../src/usecases/refreshFlags";
import type { ExcelHost } from "../../../src/workbench/host/excelHost";
import { startOffice } from "../../support/startOffice";
import { loadUniverGrid } from "../../support/univerGrid";

const plan = JSON.parse(readFileSync("seeds/2019-work-points.json", "utf8")) as WorkPlan;
const workbook = new ExcelWorkbook();
let host: ExcelHost;

beforeAll(async () => {
  host = await startOffice({ grid: loadUniverGrid() });
});
afterAll(() => {
  host.book.grid.dispose();
});

const statusColumn = async (): Promise<unknown[]> => {
  const table = (await workbook.read({ tables: ["要点台账"] })).tables.get("要点台账")!;
  const status = table.headers.indexOf("状态");
  return table.values.map((row) => row[status]);
};

test("the 2019 ledger lies in a grid that calculates: a low actual is behind, a sufficient one is met", async () => {
  await loadLedger(workbook, plan, { asOf: "2019-12-31" });
  const { tables } = await workbook.read({ tables: ["要点台账"] });
  const { headers, range, values } = tables.get("要点台账")!;
  const actual = headers.indexOf("累计完成");
  const goal = headers.indexOf("目标值");
  const row = values.findIndex((cells) => typeof cells[goal] === "number" && cells[goal] >= 100);
  const cell = { ...range, row: range.row + 1 + row, column: range.column + actual, rows: 1, columns: 1 };
  expect((await statusColumn())[row]).toBe("■ 到期未报送");
  await workbook.apply([{ kind: "setValues", range: cell, values: [[1]] }]);
  expect((await statusColumn())[row]).toBe("■ 未达标");
  await workbook.apply([{ kind: "setValues", range: cell, values: [[values[row]![goal] as number]] }]);
  expect((await statusColumn())[row]).toBe("● 达标");
});

/** What is wrong with the ledger, but for what a report goes without. */
function damageIn(ledger: Ledger | null | undefined): readonly LedgerIssue[] | undefined {
  return ledger?.issues.filter(({ code }) => code !== "reportedOnMissing");
}

test("after entries nobody is told that formulas were overwritten, however closely they are looked at", async () => {
  const before = host.log.length;
  expect(damageIn((await openLedger(workbook)).parts?.ledger)).toEqual([]);
  // Names are known after the first round trip, their cells after the second.
  expect(host.log).toHaveLength(before + 2);
  const request = { ...ledgerRequest, tableFormulas: "texts" } as const;
  expect(damageIn(readLedger(await workbook.read(request)))).toEqual([]);
});

test("another formula in the middle of a column is found by what it shows", async () => {
  const { range, headers } = (await workbook.read({ tables: ["要点台账"] })).tables.get("要点台账")!;
  const cell = { ...range, row: range.row + 9, column: range.column + headers.indexOf("状态"), rows: 1, columns: 1 };
  await workbook.apply([{ kind: "setFormulas", range: cell, formulas: [['"● 达"&"标"']] }]);
  const issues = damageIn((await openLedger(workbook)).parts?.ledger);
  expect(issues).toMatchObject([{ code: "formulaDamaged", header: "状态", count: 1 }]);
  expect(await refreshFlags(workbook)).toMatchObject({ kind: "refreshed", formulas: 1 });
  expect(damageIn((await openLedger(workbook)).parts?.ledger)).toEqual([]);
});

test("status sheets count what the ledger's cells say, and made again they are known as our own", async () => {
  const made = await makeStatusSheets(workbook);
  if (made.kind !== "made") throw new Error("there is a ledger");
  const { usedRanges } = await workbook.read({ sheets: made.sheets });
  const cells = [...usedRanges.values()].flatMap(({ values }) => values.flat());
  expect(cells.filter((cell) => typeof cell === "object" && cell !== null)).toEqual([]);
  const check = await checkLedger(workbook);
  if (check.kind !== "ledger") throw new Error("there is a ledger");
  const targets = check.rows.filter(({ assessed, aspirational }) => assessed.kind === "quantified" && !aspirational);
  const total = usedRanges.get(made.sheets[0]!)?.values.find((row) => row[1] === "合计") ?? [];
  const [all, ...counts] = total.slice(2, 11).map(Number);
  expect(all).toBe(targets.length);
  const statuses = [
    ["met"],
    ["onTrack", "notStarted"],
    ["needsReview"],
    ["behind", "farBehind"],
    ["overdue"],
    ["dueUnreported"],
    ["invalid"],
    ["notReported"],
  ];
  const judged = statuses.map((own) => targets.filter(({ judgement }) => own.includes(judgement.status)).length);
  expect(counts).toEqual(judged);
  expect(await makeStatusSheets(workbook)).toMatchObject({ sheets: made.sheets, kept: [] });
});

test("a row added to the ledger is judged, and once taken away all is as before", async () => {
  const before = await workbook.read(ledgerRequest);
  const { headers, values } = before.tables.get("要点台账")!;
  const entry: Readonly<Record<string, string | number>> = {
    指标: "新增",
    类型: "定量",
    要求: "至少",
    度量: "数量",
    计数: "整数",
    考核方式: "当年累计",
    目标值: 5,
    累计完成: 6,
  };
  const row = headers.map((header) => entry[header] ?? null);
  const due = headers.indexOf("完成时限");
  row[due] = 43_830;
  row[headers.indexOf("编号")] = "2019-110000-99-1";
  await workbook.apply([{ kind: "appendRows", table: "要点台账", values: [row] }]);
  const status = await statusColumn();
  expect([status.length, status.at(-1)]).toEqual([values.length + 1, "● 达标"]);
  await workbook.apply([{ kind: "removeLastRows", table: "要点台账", rows: 1 }]);
  expect(await workbook.read(ledgerRequest)).toEqual(before);
});

test("after the ledger's sheet was deleted, another ledger calculates in its place", async () => {
  const before = await statusColumn();
  await workbook.apply([{ kind: "deleteSheet", sheet: host.book.tables[0]!.sheet.name }]);
  expect(await loadLedger(workbook, plan, { asOf: "2019-12-31" })).toMatchObject({ kind: "loaded" });
  expect(new Set(await statusColumn())).toEqual(new Set(before.filter((status) => status !== "● 达标")));
});
