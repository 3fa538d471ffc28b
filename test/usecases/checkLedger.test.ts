import { ledgerSpec } from "../../src/ledger/template/ledgerSpec";
import { checkLedger, type LedgerCheck } from "../../src/usecases/checkLedger";
import type { CellValue } from "../../src/workbook/cellValue";
import { laidLedger } from "../support/laidLedger";
import { MemoryWorkbook } from "../support/memoryWorkbook";

const { table } = ledgerSpec;
const ABOUT = "2019-370000-01-1";

async function checked(workbook: MemoryWorkbook): Promise<Extract<LedgerCheck, { kind: "ledger" }>> {
  const check = await checkLedger(workbook);
  if (check.kind !== "ledger") throw new Error("no ledger found");
  return check;
}

test("a workbook without a ledger says so", async () => {
  expect(await checkLedger(new MemoryWorkbook())).toEqual({ kind: "noLedger" });
});

test("one reading, no writing", async () => {
  const workbook = await laidLedger();
  await checkLedger(workbook);
  expect([workbook.reads, workbook.applied.length]).toEqual([1, 0]);
});

test("lost names cost a second reading, and the settings are found by their labels", async () => {
  const workbook = await laidLedger();
  workbook.names.clear();
  const { ledger } = await checked(workbook);
  expect([ledger.settings.asOf, workbook.reads]).toEqual(["2019-06-30", 2]);
  expect(ledger.issues).toMatchObject([{ code: "settingsLost" }]);
});

test.each<[CellValue, string, string, string]>([
  [null, "2019-06-30", "notReported", "blank is never zero"],
  [0, "2019-06-30", "behind", "zero is a report"],
  [225, "2019-06-30", "onTrack", "half of the line of 450 is the pace of June"],
  [224, "2019-06-30", "behind", "one less is not"],
  [450, "2019-06-30", "met", "500家左右 allows 10 % less"],
  [449, "2019-12-31", "overdue", "short at the deadline"],
  ["450家", "2019-06-30", "invalid", "text is no number, though it compares greater than any"],
  [{ error: "#N/A" }, "2019-06-30", "invalid", "an error is none either"],
  ["450家", "2019-12-31", "dueUnreported", "when due, what cannot be used is as good as nothing"],
])("约 500 家 with %o at %s is %s: %s", async (actual, asOf, status) => {
  const workbook = await laidLedger(asOf);
  workbook.enter(table, ABOUT, "累计完成", actual);
  const { rows } = await checked(workbook);
  expect(rows.find(({ key }) => key === ABOUT)?.judgement).toMatchObject({ status });
});

test("a percentage is a fraction in its cell: 85 % is 0.85", async () => {
  const workbook = await laidLedger("2019-12-31");
  workbook.enter(table, "2019-370000-01-2", "累计完成", 0.85);
  expect((await checked(workbook)).counts.met).toBe(1);
});

test("counts name every status, and what needs attention stands worst first, what was not reported by group", async () => {
  const workbook = await laidLedger("2019-06-30");
  workbook.enter(table, ABOUT, "累计完成", 10);
  workbook.enter(table, "2019-110000-01", "进展", "推进中");
  workbook.enter(table, "2019-140000-02", "完成时限", 43_555);
  workbook.enter(table, "2019-140000-02", "进展", "推进中");
  const { counts, attention, summary } = await checked(workbook);
  expect(counts).toEqual({
    notAssessed: 1,
    withdrawn: 0,
    needsReview: 2,
    notReported: 3,
    dueUnreported: 0,
    invalid: 0,
    met: 0,
    onTrack: 1,
    behind: 1,
    farBehind: 0,
    overdue: 1,
    notStarted: 0,
  });
  expect(attention.wrong.map(({ key, judgement }) => `${judgement.status} ${key}`)).toEqual([
    "overdue 2019-140000-02",
    `behind ${ABOUT}`,
  ]);
  expect(attention.unreported.map(({ group, rows }) => [group, rows.map(({ key }) => key)])).toEqual([
    ["山东省", ["2019-370000-01-2", "2019-370000-02-1", "2019-370000-02-2"]],
  ]);
  expect(summary.total.all.total + summary.total.notes).toBe(
    Object.values(counts).reduce((sum, count) => sum + count, 0),
  );
});

test("a row that is deleted counts as 未报送, and one that is there twice counts once", async () => {
  const workbook = await laidLedger("2019-06-30");
  const before = await checked(workbook);
  const first = "2019-370000-01-2";
  const second = "2019-370000-02-1";
  workbook.enter(table, first, "编号", "");
  workbook.enter(table, second, "累计完成", 1);
  workbook.enter(table, "2019-370000-02-3", "编号", second);
  const { rows, summary, counts } = await checked(workbook);
  expect(rows).toHaveLength(before.rows.length);
  expect(rows.filter(({ isMissing }) => isMissing).map(({ key, judgement }) => [key, judgement.status])).toEqual([
    [first, "notReported"],
    ["2019-370000-02-3", "notReported"],
  ]);
  expect(rows.filter(({ key }) => key === second).map(({ judgement }) => judgement.status)).toEqual(["needsReview"]);
  expect(summary.total.targets.total).toBe(before.summary.total.targets.total);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
});

test("争取 is remarked beside the status", async () => {
  const { rows } = await checked(await laidLedger());
  expect(rows.filter(({ judgement }) => judgement.remarks.includes("aspirational")).map(({ key }) => key)).toEqual([
    ABOUT,
    "2019-140000-02",
  ]);
});
