import { newWorkbook, openWorkbook } from "../../src/adapters/xlsx/fileWorkbook";
import { ledgerSpec } from "../../src/ledger/template/ledgerSpec";
import { noChoices } from "../../src/ledger/sync/syncPlan";
import { syncSheets } from "../../src/ledger/sync/syncRecord";
import { applySync } from "../../src/usecases/applySync";
import { checkLedger } from "../../src/usecases/checkLedger";
import { loadLedger } from "../../src/usecases/loadLedger";
import { previewSync } from "../../src/usecases/previewSync";
import { undoSync } from "../../src/usecases/undoSync";
import { withPoint, withTarget, withoutPoint } from "../support/editions";
import { filled } from "../support/ledgerFiles";
import { point, samplePlan, target } from "../support/plans";
import { askOpenpyxl, convertAllWithLibreOffice, describeWithPrograms } from "../support/xlsxPrograms";

const SHANDONG = "2019-370000-01-1";
const ADDED = "2019-110000-03-1";
const { baseSheet, sheet, table } = ledgerSpec;

/** 500 becomes 600, 山西's park goes, 北京 gets a target. */
const next = withPoint(
  withoutPoint(
    withTarget(samplePlan(), SHANDONG, { requirement: { bound: "about", measure: "level", value: 600 } }),
    "2019-140000-02",
  ),
  "110000",
  point("2019-110000-03", {
    text: "举办专利周活动20场",
    targets: [
      target(ADDED, {
        indicator: "举办专利周活动",
        unit: "场",
        requirement: { bound: "atLeast", measure: "level", value: 20 },
      }),
    ],
  }),
);

async function ledger(): Promise<Uint8Array> {
  const workbook = newWorkbook();
  await loadLedger(workbook, samplePlan(), { asOf: "2019-06-30" });
  return filled(workbook.toBytes(), [
    [SHANDONG, "累计完成", 450],
    [SHANDONG, "进展情况", "已认定450家"],
  ]);
}

async function synced(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = openWorkbook(bytes);
  const preview = await previewSync(workbook, next);
  if (preview.kind !== "plan") throw new Error(preview.kind);
  expect(preview.sync).toMatchObject({ basis: "threeWay", undecided: 0 });
  expect([preview.sync.added, preview.sync.changed, preview.sync.removed].map((rows) => rows.length)).toEqual([
    1, 1, 1,
  ]);
  const outcome = await applySync(workbook, next, noChoices, preview.sync, { at: "2019-07-01T09:00" });
  expect(outcome).toMatchObject({ kind: "applied", leftOut: [] });
  return workbook.toBytes();
}

describeWithPrograms("a synced ledger in other programs", () => {
  let own: Uint8Array;
  let saved: Uint8Array;
  let both: Uint8Array;
  /** Ours; the same saved by LibreOffice; and one that LibreOffice had saved before it was synced. */
  beforeAll(async () => {
    const before = await ledger();
    own = await synced(before);
    const [ledgerThere, syncedThere] = convertAllWithLibreOffice([before, own], "xlsx");
    saved = syncedThere!;
    both = await synced(ledgerThere!);
  });

  test("LibreOffice shows the base as a hidden sheet, and the sync takes it and hides it well again", async () => {
    const { sheets } = await openWorkbook(both).read({});
    const state = new Map(sheets.map(({ name, visibility }) => [name, visibility]));
    expect([state.get(baseSheet), state.get(syncSheets.restore), state.get(syncSheets.history)]).toEqual([
      "veryHidden",
      "veryHidden",
      "visible",
    ]);
  });

  test("a ledger that LibreOffice saved is the same after the sync as ours", async () => {
    const [one, other] = await Promise.all([own, both].map(rowsOf));
    expect(other).toEqual(one);
  });

  test("LibreOffice calculates the row that was added, and reads what was changed", async () => {
    const cells = (await openWorkbook(saved).read({ tables: [table] })).tables.get(table)!;
    const column = (header: string) => cells.headers.indexOf(header);
    const row = (key: string) => cells.values.find((line) => line[column("编号")] === key)!;
    expect([row(ADDED)[column("状态")], row(ADDED)[column("序时目标")]]).toEqual(["□ 未报送", 10]);
    expect([row(SHANDONG)[column("状态")], row(SHANDONG)[column("达标线")]]).toEqual(["◇ 待确认", 540]);
    expect(row("2019-140000-02")[column("状态")]).toBe("－ 已撤销");
  });

  test("openpyxl opens it: one table over every row, and 变更记录 with what was done", () => {
    const seen = askOpenpyxl(
      own,
      `
sheet = book["${sheet}"]
history = book["${syncSheets.history}"]
print(json.dumps({
  "tables": {t.name: t.ref for t in sheet.tables.values()},
  "states": {s.title: s.sheet_state for s in book.worksheets},
  "history": [[c.value for c in row] for row in history.iter_rows()][:2],
  "rules": sorted({str(r.sqref).split(" ")[0].split(":")[1][-2:] for r in sheet.conditional_formatting}),
}, ensure_ascii=False))`,
    );
    expect(seen).toMatchObject({
      tables: { [table]: "A5:AG15" },
      states: { [baseSheet]: "veryHidden", [syncSheets.restore]: "veryHidden", [syncSheets.history]: "visible" },
      history: [expect.arrayContaining(["时间", "编号", "原值", "新值"]) as unknown, expect.anything() as unknown],
      rules: ["15"],
    });
  });

  test("what LibreOffice saved after the sync can still be taken back", async () => {
    const workbook = openWorkbook(saved);
    expect(await undoSync(workbook, { at: "2019-07-02T09:00" })).toMatchObject({
      kind: "undone",
      kept: [],
      keptRows: [],
    });
    const [before, after] = [await rowsOf(await ledger()), await rowsOf(workbook.toBytes())];
    expect(after).toEqual(before);
  });
});

/** What a ledger says, row by row. */
async function rowsOf(bytes: Uint8Array) {
  const check = await checkLedger(openWorkbook(bytes));
  if (check.kind === "noLedger") throw new Error("no ledger");
  expect(check.ledger.issues).toEqual([]);
  return check.rows.map(({ key, sheetRow, assessed, report, judgement }) => ({
    key,
    sheetRow,
    assessed,
    report,
    judgement,
  }));
}
