/** @jest-environment ./test/support/officeEnvironment.ts */
import { readFileSync } from "node:fs";
import { ExcelWorkbook } from "../../../src/adapters/officejs/excelWorkbook";
import type { WorkPlan } from "../../../src/domain/workPlan";
import { openLedger } from "../../../src/usecases/openLedger";
import { loadLedger } from "../../../src/usecases/loadLedger";
import type { ExcelHost } from "../../../src/workbench/host/excelHost";
import { startOffice } from "../../support/startOffice";

const plan = JSON.parse(readFileSync("seeds/2019-work-points.json", "utf8")) as WorkPlan;

interface Batch {
  readonly Actions: readonly { readonly Name: string; readonly ObjectPathId: number }[];
  readonly ObjectPaths: Readonly<Record<string, { readonly Name: string } | undefined>>;
}

let host: ExcelHost;
beforeEach(async () => {
  host = await startOffice();
});

test("the 2019 ledger is laid into an empty workbook with at most three requests, the read included", async () => {
  const outcome = await loadLedger(new ExcelWorkbook(), plan, { asOf: "2019-12-31" });
  expect(outcome).toMatchObject({ kind: "loaded", leftOut: [] });
  expect(host.log.length).toBeLessThanOrEqual(3);
  const bytes = host.log.map(({ requestBytes, answerBytes }) => `${String(requestBytes)} / ${String(answerBytes)}`);
  process.stdout.write(`requests of the 2019 ledger, bytes there / back: ${bytes.join(", ")}\n`);
  expect(host.log.reduce((sum, { requestBytes }) => sum + requestBytes, 0)).toBeLessThan(500_000);
});

test("the laid ledger is read back in two requests (its names are asked for by their beginning, its dates by their columns), and is recognised instead of laid again", async () => {
  const workbook = new ExcelWorkbook();
  await loadLedger(workbook, plan, { asOf: "2019-12-31" });
  const before = host.log.length;
  const { parts } = await openLedger(workbook);
  expect(host.log.length).toBe(before + 2);
  expect(parts?.ledger.issues).toEqual([]);
  expect(parts?.ledger.rows.length).toBe(host.book.tables[0]!.area.rows - 1);
  expect(await loadLedger(workbook, plan, { asOf: "2019-12-31" })).toMatchObject({ kind: "ledgerExists" });
});

describe("after the ledger's sheet was deleted, when Excel keeps its names as #REF!,", () => {
  test("the ledger can be laid again", async () => {
    const workbook = new ExcelWorkbook();
    await loadLedger(workbook, plan, { asOf: "2019-12-31" });
    await workbook.apply([{ kind: "deleteSheet", sheet: host.book.tables[0]!.sheet.name }]);
    // What stands on the sheet 设置 is still there.
    expect(host.book.names.filter(({ sheet }) => sheet === null).length).toBeGreaterThan(2);
    expect(await loadLedger(workbook, plan, { asOf: "2019-12-31" })).toMatchObject({ kind: "loaded" });
    expect((await openLedger(workbook)).parts?.ledger.issues).toEqual([]);
  });
});

test("after a failure between the names and the table, the ledger can be laid beside what is left", async () => {
  const workbook = new ExcelWorkbook();
  await loadLedger(workbook, plan, { asOf: "2019-12-31" });
  const { Actions, ObjectPaths } = JSON.parse(host.log[1]!.request) as Batch;
  const tableNamed = Actions.findIndex(
    ({ Name, ObjectPathId }) => Name === "Name" && ObjectPaths[String(ObjectPathId)]?.Name === "Add",
  );
  host = await startOffice();
  host.planFault({ request: 2, action: tableNamed, code: "GeneralException" });
  await expect(loadLedger(workbook, plan, { asOf: "2019-12-31" })).rejects.toMatchObject({ code: "unknown" });
  expect(host.book.names.length).toBeGreaterThan(3);
  const outcome = await loadLedger(workbook, plan, { asOf: "2019-12-31" });
  expect(outcome).toMatchObject({ kind: "loaded", table: { sheet: expect.stringContaining("(2)") as string } });
});

test("the base sheet is very hidden, the ledger in front", async () => {
  await loadLedger(new ExcelWorkbook(), plan, { asOf: "2019-12-31" });
  expect(host.book.sheets.map(({ visibility }) => visibility)).toContain("veryHidden");
  expect(host.book.selection.sheet).toBe(host.book.tables[0]!.sheet.name);
});
