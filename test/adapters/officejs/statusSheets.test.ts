/** @jest-environment ./test/support/officeEnvironment.ts */
import { readFileSync } from "node:fs";
import { ExcelWorkbook } from "../../../src/adapters/officejs/excelWorkbook";
import type { WorkPlan } from "../../../src/domain/workPlan";
import { finalizeStatus } from "../../../src/usecases/finalizeStatus";
import { loadLedger } from "../../../src/usecases/loadLedger";
import { makeStatusSheets } from "../../../src/usecases/makeStatusSheets";
import type { StatusSheetsOptions } from "../../../src/usecases/openStatus";
import type { ExcelHost } from "../../../src/workbench/host/excelHost";
import { startOffice } from "../../support/startOffice";

const plan = JSON.parse(readFileSync("seeds/2019-work-points.json", "utf8")) as WorkPlan;
const workbook = new ExcelWorkbook();
let host: ExcelHost;
beforeEach(async () => {
  host = await startOffice({ profile: "web" });
  await loadLedger(workbook, plan, { asOf: "2019-09-30" });
});

async function requestsOf(options: StatusSheetsOptions): Promise<number> {
  const before = host.log.length;
  expect(await makeStatusSheets(workbook, options)).toMatchObject({ kind: "made", kept: [], leftOut: [] });
  const made = host.log.slice(before);
  const bytes = made.map(({ requestBytes, answerBytes }) => `${String(requestBytes)} / ${String(answerBytes)}`);
  process.stdout.write(`status sheets, ${String(options.regions?.length ?? 31)} regions: ${bytes.join(", ")}\n`);
  // The ledger's formulas are no business of theirs.
  expect(Math.max(...made.map(({ answerBytes }) => answerBytes))).toBeLessThan(500_000);
  return made.length;
}

test("overview, list and region sheets of 2019 cost at most four requests, however many regions there are", async () => {
  const names = plan.groups.map(({ name }) => name);
  const costs = [
    await requestsOf({ regions: [] }),
    await requestsOf({ regions: names.slice(0, 1) }),
    await requestsOf({}),
  ];
  expect(Math.max(...costs)).toBeLessThanOrEqual(4);
  expect(costs[2]).toBe(costs[1]);
});

test("made again they replace only our own, and the fresh ones are as many", async () => {
  const first = await makeStatusSheets(workbook);
  const sheets = host.book.sheets.map(({ name }) => name);
  expect(await makeStatusSheets(workbook)).toEqual(first);
  expect(new Set(host.book.sheets.map(({ name }) => name))).toEqual(new Set(sheets));
});

test("the overview has its chart, each region begins a page", async () => {
  await makeStatusSheets(workbook);
  expect(host.book.sheets.flatMap(({ charts }) => charts).map(({ settings }) => settings.name)).toHaveLength(1);
  const breaks = host.book.sheets.map(({ pageBreaks }) => pageBreaks.length);
  expect(Math.max(...breaks)).toBe(30);
});

test("a final copy is laid without a refusal", async () => {
  await makeStatusSheets(workbook);
  const before = host.log.length;
  await finalizeStatus(workbook, { madeAt: "2019-10-08T09:30" });
  expect(host.log.length - before).toBeLessThanOrEqual(4);
});
