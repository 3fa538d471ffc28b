import { ledgerColumns, ledgerSpec } from "../../src/ledger/template/ledgerSpec";
import { syncSheets } from "../../src/ledger/sync/syncRecord";
import { checkLedger } from "../../src/usecases/checkLedger";
import { lastSync, undoSync, type UndoOutcome } from "../../src/usecases/undoSync";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { earlierEdition, filledIn, keys, synced, table, takeNew, typed } from "../support/syncCase";
import { stateOf } from "../support/workbookState";

const at = "2019-11-22T10:00";
const ours = [syncSheets.history, syncSheets.restore];
const added = "2019-110000-04-1";
let workbook: MemoryWorkbook;
let before: unknown;
beforeEach(async () => {
  workbook = new MemoryWorkbook();
  await filledIn(workbook);
  before = stateOf(workbook);
});

const value = (key: string, header: string) => workbook.valueAt(table, key, header);

async function undone(): Promise<Extract<UndoOutcome, { kind: "undone" }>> {
  const outcome = await undoSync(workbook, { at });
  if (outcome.kind !== "undone") throw new Error(outcome.kind);
  return outcome;
}

test("every cell, format and prompt, the base and the title are as before; 变更记录 has a line more", async () => {
  await synced(workbook);
  expect(await lastSync(workbook)).toMatchObject({ at: "2019-11-22T09:30", added: 2 });
  const { cells, rows, kept, keptRows } = await undone();
  expect([cells, rows, kept, keptRows]).toEqual([13, 2, [], []]);
  expect(stateOf(workbook, ours)).toEqual(before);
  const history = (await workbook.read({ sheets: [syncSheets.history] })).usedRanges.get(syncSheets.history)!;
  expect(history.values.at(-1)?.slice(4, 6)).toEqual(["撤销2019-11-22 09:30的同步", "撤销同步"]);
  expect(await lastSync(workbook)).toBeNull();
  expect(await undoSync(workbook, { at })).toEqual({ kind: "nothingToUndo" });
});

test("the sync can be done again afterwards", async () => {
  await synced(workbook);
  const after = stateOf(workbook, [syncSheets.history]);
  await undone();
  await synced(workbook);
  expect(stateOf(workbook, [syncSheets.history])).toEqual(after);
});

test("only the last sync can be taken back, back to the one before", async () => {
  await synced(workbook);
  const between = stateOf(workbook, ours);
  await synced(workbook, earlierEdition(), takeNew, at);
  await undone();
  expect(stateOf(workbook, ours)).toEqual(between);
});

describe("what people changed since is left alone and told", () => {
  test("a cell that they typed into", async () => {
    await synced(workbook);
    await typed(workbook, [[keys.enterprises, "目标值", 130]]);
    const { cells, kept } = await undone();
    expect([cells, kept]).toEqual([
      12,
      [
        {
          key: keys.enterprises,
          field: "value",
          header: "目标值",
          region: "北京市",
          reason: "changed",
          was: 100,
          wrote: 120,
          is: 130,
        },
      ],
    ]);
    expect([value(keys.enterprises, "目标值"), value(keys.enterprises, "工作要点")]).toEqual([
      130,
      "培育优势企业100家。",
    ]);
  });

  test("a row that they deleted", async () => {
    await synced(workbook);
    workbook.reorderRows(table, (count) => Array.from({ length: count }, (_, row) => row).filter((row) => row > 0));
    const { kept } = await undone();
    expect(kept.map(({ key, reason }) => `${key} ${reason}`)).toEqual(
      Array.from({ length: 3 }, () => `${keys.enterprises} rowGone`),
    );
    expect(value(keys.pledges, "目标值")).toBe(9);
  });

  test("a new row that was reported on: it stays, withdrawn, and the base goes on knowing it", async () => {
    await synced(workbook);
    await typed(workbook, [["2019-650000-03", "进展", "推进中"]]);
    const { keptRows } = await undone();
    expect(keptRows).toEqual([added, "2019-650000-03"]);
    expect([value(added, "类型"), value("2019-650000-03", "类型"), value("2019-650000-03", "进展")]).toEqual([
      "已撤销",
      "已撤销",
      "推进中",
    ]);
    const check = await checkLedger(workbook);
    if (check.kind !== "ledger") throw new Error(check.kind);
    expect(check.counts.withdrawn).toBe(2);
    expect(check.ledger.issues).toContainEqual(expect.objectContaining(sourceIssue));
  });
  /** What {@link filledIn} changed by hand. */
  const sourceIssue = { code: "sourceChanged", key: keys.pledges, was: 8, is: 9 };

  test("rows of their own below the new ones: the new rows stay, withdrawn, as none can go from between", async () => {
    await synced(workbook);
    await workbook.apply([
      {
        kind: "appendRows",
        table,
        values: [ledgerColumns.map((_, column) => (column === 1 ? "合计" : null))],
      },
    ]);
    const { keptRows } = await undone();
    expect(keptRows).toHaveLength(2);
    expect(workbook.rangeOf(table).rows).toBe(12);
  });
});

test.each([
  ["a formula that fills down by itself", "=[@目标值]*2", []],
  ["what somebody typed", "", [added]],
])("in a column of somebody's own %s decides whether a new row can go", async (_, formula, expected) => {
  workbook.reorderColumns(table, [...ledgerColumns.map((__, column) => column), -1]);
  await synced(workbook);
  const { row } = workbook.place(table, added, "我的列");
  Object.assign(workbook.cell(ledgerSpec.sheet, row, ledgerColumns.length), { value: 100, formula });
  expect((await undone()).keptRows).toEqual(expected);
});

test("after sorting, each value goes back to its own row, and new rows that moved up stay, withdrawn", async () => {
  await synced(workbook);
  workbook.reorderRows(table, (count) => Array.from({ length: count }, (_, row) => count - 1 - row));
  const { cells, kept, keptRows } = await undone();
  expect([cells, kept, keptRows]).toEqual([13, [], ["2019-650000-03", added]]);
  expect([value(keys.enterprises, "目标值"), value(keys.pledges, "度量"), value(keys.stations, "类型")]).toEqual([
    100,
    "数量",
    "定量",
  ]);
});

test("somebody's formula that the new edition took the place of comes back as a formula", async () => {
  const { row, column } = workbook.place(table, keys.enterprises, "目标值");
  Object.assign(workbook.cell(ledgerSpec.sheet, row, column), { value: 110, formula: "=50+60" });
  before = stateOf(workbook);
  await synced(workbook);
  expect(workbook.cell(ledgerSpec.sheet, row, column)).toMatchObject({ value: 120, formula: "" });
  await undone();
  expect(workbook.cell(ledgerSpec.sheet, row, column)).toMatchObject({ value: 110, formula: "=50+60" });
});

describe("a base that", () => {
  const { baseSheet } = ledgerSpec;
  const sheet = () => workbook.sheets.find(({ name }) => name === baseSheet)!;

  test("is missing is made, and goes again", async () => {
    workbook.deleteSheet(baseSheet);
    before = stateOf(workbook);
    await synced(workbook);
    expect(sheet().visibility).toBe("veryHidden");
    expect((await checkLedger(workbook)) as object).toMatchObject({
      ledger: { issues: [{ code: "reportedOnMissing" }] },
    });
    await undone();
    expect(stateOf(workbook, ours)).toEqual(before);
  });

  test("is damaged is laid anew, and is what it was again", async () => {
    Object.assign(workbook.cell(baseSheet, 1, 1), { value: "{" });
    before = stateOf(workbook);
    await synced(workbook);
    expect((await checkLedger(workbook)) as object).toMatchObject({
      ledger: { issues: [{ code: "reportedOnMissing" }] },
    });
    await undone();
    expect(stateOf(workbook, ours)).toEqual(before);
  });

  test("another program shows is hidden again", async () => {
    sheet().visibility = "hidden";
    await synced(workbook);
    expect(sheet().visibility).toBe("veryHidden");
  });
});

test("a workbook without a sync has nothing to undo", async () => {
  expect([await lastSync(workbook), await undoSync(workbook, { at })]).toEqual([null, { kind: "nothingToUndo" }]);
});

test("without the table nothing is written, and the sync can be taken back once the table is there again", async () => {
  await synced(workbook);
  const range = workbook.rangeOf(table);
  const after = stateOf(workbook);
  workbook.tables.delete(table);
  expect(await undoSync(workbook, { at })).toEqual({ kind: "noLedger" });
  workbook.tables.set(table, range);
  expect(stateOf(workbook)).toEqual(after);
  expect((await undone()).kept).toEqual([]);
  expect(stateOf(workbook, ours)).toEqual(before);
});

test("without the column of keys nothing is written either", async () => {
  await synced(workbook);
  const { column } = workbook.place(table, keys.enterprises, "编号");
  const header = { sheet: ledgerSpec.sheet, row: workbook.rangeOf(table).row, column, rows: 1, columns: 1 };
  await workbook.apply([{ kind: "setValues", range: header, values: [["代码"]] }]);
  const after = stateOf(workbook);
  expect(await undoSync(workbook, { at })).toEqual({ kind: "noLedger" });
  expect(stateOf(workbook)).toEqual(after);
});

describe("a restore point that", () => {
  const { restore } = syncSheets;

  test.each<[string, () => void]>([
    ["has a line that cannot be read", () => (workbook.cell(restore, 3, 1).value = "{")],
    ["has no readable header", () => (workbook.cell(restore, 1, 1).value = "{")],
    ["lost its marker", () => (workbook.cell(restore, 0, 0).value = null)],
  ])("%s is said to be damaged, and nothing is written by it", async (_, damage) => {
    await synced(workbook);
    damage();
    const after = stateOf(workbook);
    expect(await lastSync(workbook)).toBe("damaged");
    expect(await undoSync(workbook, { at })).toEqual({ kind: "damaged", what: "restore" });
    expect(stateOf(workbook)).toEqual(after);
  });

  test("is damaged gives way to that of the next sync", async () => {
    await synced(workbook);
    workbook.cell(restore, 3, 1).value = "{";
    const between = stateOf(workbook, ours);
    await synced(workbook, earlierEdition(), takeNew, at);
    await undone();
    expect(stateOf(workbook, ours)).toEqual(between);
  });

  test("is a sheet of somebody's own is none", async () => {
    await workbook.apply([{ kind: "addSheet", sheet: restore, visibility: "visible" }]);
    const range = { sheet: restore, row: 0, column: 0, rows: 1, columns: 1 };
    await workbook.apply([{ kind: "setValues", range, values: [["备忘"]] }]);
    expect([await lastSync(workbook), await undoSync(workbook, { at })]).toEqual([null, { kind: "nothingToUndo" }]);
  });
});
