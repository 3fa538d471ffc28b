import { ledgerSpec } from "../../src/ledger/template/ledgerSpec";
import { syncSheets } from "../../src/ledger/sync/syncRecord";
import { checkLedger } from "../../src/usecases/checkLedger";
import { previewSync } from "../../src/usecases/previewSync";
import { recoverSync } from "../../src/usecases/recoverSync";
import { undoSync } from "../../src/usecases/undoSync";
import type { Change } from "../../src/workbook/change";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { filledIn, keys, laterEdition, synced, table } from "../support/syncCase";
import { stateOf } from "../support/workbookState";

const at = "2019-11-22T10:00";
let workbook: MemoryWorkbook;
let before: unknown;

/** A sync that broke off after the last of its changes of the kind. */
async function brokenAfter(kind: Change["kind"]): Promise<void> {
  const total = workbook.applied.flat().length;
  const copy = new MemoryWorkbook();
  await filledIn(copy);
  await synced(copy);
  const kinds = copy.applied.flat().map((change) => change.kind);
  const last = kinds.lastIndexOf(kind) - total;
  let done = 0;
  workbook.beforeChange = () => {
    if (done > last) throw new Error("gone");
    done += 1;
  };
  await expect(synced(workbook)).rejects.toThrow("gone");
  workbook.beforeChange = () => undefined;
}

beforeEach(async () => {
  workbook = new MemoryWorkbook();
  await filledIn(workbook);
  before = stateOf(workbook);
});

describe("without the table an interrupted sync is left as it is, and taken back once the table is there again", () => {
  test.each<[string, () => () => void]>([
    [
      "it is a plain range",
      () => {
        const range = workbook.rangeOf(table);
        workbook.tables.delete(table);
        return () => workbook.tables.set("表1", range);
      },
    ],
    [
      "its column of keys has another header",
      () => {
        const { column } = workbook.place(table, keys.enterprises, "编号");
        const header = workbook.cell(ledgerSpec.sheet, workbook.rangeOf(table).row, column);
        header.value = "代码";
        return () => (header.value = "编号");
      },
    ],
  ])("%s", async (_, lose) => {
    await brokenAfter("appendRows");
    const bringBack = lose();
    const lost = stateOf(workbook);
    expect(await recoverSync(workbook, { at })).toMatchObject({ kind: "noLedger", record: { added: 2 } });
    expect(await previewSync(workbook, laterEdition())).toMatchObject({ kind: "unfinishedWithoutTable" });
    expect(stateOf(workbook)).toEqual(lost);
    bringBack();
    expect(await previewSync(workbook, laterEdition())).toMatchObject({ kind: "unfinished" });
    expect(await recoverSync(workbook, { at })).toMatchObject({ kind: "takenBack", kept: [], keptRows: [] });
    expect(workbook.sheets.some(({ name }) => name === syncSheets.unfinished)).toBe(false);
    expect(workbook.valueAt(workbook.tables.has(table) ? table : "表1", keys.enterprises, "目标值")).toBe(100);
  });
});

describe("an interrupted sync whose journal cannot be read", () => {
  beforeEach(async () => {
    await brokenAfter("appendRows");
    workbook.cell(syncSheets.unfinished, 3, 1).value = "{";
  });

  test("is told, and nothing is written; nor is the sync before it undone", async () => {
    const after = stateOf(workbook);
    expect(await recoverSync(workbook, { at })).toEqual({ kind: "damaged" });
    expect(await undoSync(workbook, { at })).toEqual({ kind: "damaged", what: "unfinished" });
    expect(stateOf(workbook)).toEqual(after);
    expect(after).not.toEqual(before);
  });

  test("the same edition, synced once more, completes it where the rows that it added were deleted before", async () => {
    const check = await checkLedger(workbook);
    const unknown = check.kind === "ledger" ? check.ledger.issues.filter(({ code }) => code === "unknownKey") : [];
    expect(unknown).toHaveLength(2);
    await workbook.apply([{ kind: "removeLastRows", table, rows: unknown.length }]);
    const { table: whole } = await wholeSync();
    expect((await synced(workbook)).kind).toBe("applied");
    expect(workbook.sheets.map(({ name }) => name)).not.toContain(syncSheets.unfinished);
    expect((await workbook.read({ tables: [table] })).tables.get(table)?.values).toEqual(whole);
  });
});

describe("what broke off a moment ago may still be running: a pane that starts by itself leaves it", () => {
  /** Gives what a pane that starts at a time of day comes to, and what a person who asks for it does. */
  async function startedAt(time: string, automatic: boolean): Promise<string> {
    return (await recoverSync(workbook, { at: `2019-11-22T${time}`, automatic })).kind;
  }

  test.each([
    ["09:28", true, "takenBack"],
    ["09:29", true, "running"],
    ["09:30", true, "running"],
    ["09:31", true, "running"],
    ["09:32", true, "takenBack"],
    ["09:30", false, "takenBack"],
  ])("a sync of 09:30, at %s (by itself: %s): %s", async (time, automatic, kind) => {
    await brokenAfter("appendRows");
    expect(await startedAt(time, automatic)).toBe(kind);
  });

  test.each([
    ["09:31", true, "takenBack"],
    ["10:01", true, "running"],
    ["10:02", true, "takenBack"],
    ["10:01", false, "takenBack"],
  ])("its undoing of 10:00, at %s (by itself: %s): %s", async (time, automatic, kind) => {
    await synced(workbook);
    workbook.beforeChange = (change) => {
      if (change.kind === "removeLastRows") throw new Error("gone");
    };
    await expect(undoSync(workbook, { at })).rejects.toThrow("gone");
    workbook.beforeChange = () => undefined;
    expect(await startedAt(time, automatic)).toBe(kind);
  });

  test.each([
    [true, true],
    [false, false],
  ])("a journal that was never sealed (by itself: %s) stays: %s", async (automatic, stays) => {
    await workbook.apply([{ kind: "addSheet", sheet: syncSheets.unfinished, visibility: "veryHidden" }]);
    expect(await startedAt("12:00", automatic)).toBe("none");
    expect(workbook.sheets.some(({ name }) => name === syncSheets.unfinished)).toBe(stays);
  });
});

test("what people typed into cells of an interrupted sync is kept and told, the rest is taken back", async () => {
  await brokenAfter("appendRows");
  workbook.enter(table, keys.enterprises, "目标值", 130);
  const outcome = await recoverSync(workbook, { at });
  expect(outcome).toMatchObject({
    kind: "takenBack",
    record: { at: "2019-11-22T09:30" },
    kept: [{ key: keys.enterprises, header: "目标值", is: 130 }],
    keptRows: [],
  });
  expect(workbook.valueAt(table, keys.enterprises, "目标值")).toBe(130);
});

async function wholeSync() {
  const other = new MemoryWorkbook();
  await filledIn(other);
  await synced(other);
  return { table: (await other.read({ tables: [table] })).tables.get(table)?.values };
}
