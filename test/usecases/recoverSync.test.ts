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

async function wholeSync() {
  const other = new MemoryWorkbook();
  await filledIn(other);
  await synced(other);
  return { table: (await other.read({ tables: [table] })).tables.get(table)?.values };
}
