import { syncSheets } from "../../src/ledger/sync/syncRecord";
import { recoverSync } from "../../src/usecases/recoverSync";
import { undoSync } from "../../src/usecases/undoSync";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { filledIn, synced } from "../support/syncCase";
import { copyInto, stateOf } from "../support/workbookState";

const at = "2019-11-22T10:00";
const fault = new Error("the host fails");

/** A copy that fails at its n-th change; 0 never. */
function failingAt(original: MemoryWorkbook, n: number): MemoryWorkbook {
  const copy = copyInto(new MemoryWorkbook(), original);
  let changes = 0;
  copy.beforeChange = () => {
    changes += 1;
    if (changes === n) throw fault;
  };
  return copy;
}

async function fails(work: Promise<unknown>): Promise<void> {
  await expect(work).rejects.toBe(fault);
}

/** How many changes a piece of work makes. */
async function changesOf(original: MemoryWorkbook, work: (workbook: MemoryWorkbook) => Promise<unknown>) {
  const copy = copyInto(new MemoryWorkbook(), original);
  await work(copy);
  return { count: copy.applied.flat().length, result: copy };
}

const before = new MemoryWorkbook();
beforeAll(() => filledIn(before));
const each = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe("a sync that fails at any of its changes", () => {
  test("is afterwards either not begun or complete, in every cell, format, rule and sheet", async () => {
    const { count, result: after } = await changesOf(before, (workbook) => synced(workbook));
    expect(count).toBeGreaterThan(60);
    const outcomes: string[] = [];
    for (const n of each(count)) {
      const workbook = failingAt(before, n);
      await fails(synced(workbook));
      const { kind } = await recoverSync(workbook, { at });
      outcomes.push(kind);
      expect([n, kind, stateOf(workbook)]).toEqual([n, kind, stateOf(kind === "finished" ? after : before)]);
      expect(await recoverSync(workbook, { at })).toEqual({ kind: "none" });
    }
    expect([...new Set(outcomes)]).toEqual(["none", "takenBack", "finished"]);
  });

  test("can be recovered again when the recovery fails too, at any of its own changes", async () => {
    const { count, result: after } = await changesOf(before, (workbook) => synced(workbook));
    for (const n of each(count).filter((one) => one % 6 === 1)) {
      const broken = failingAt(before, n);
      await fails(synced(broken));
      broken.beforeChange = () => undefined;
      const recovery = await changesOf(broken, (workbook) => recoverSync(workbook, { at }));
      for (const m of each(recovery.count)) {
        const workbook = failingAt(broken, m);
        await fails(recoverSync(workbook, { at }));
        const { kind } = await recoverSync(workbook, { at });
        expect([n, m, kind, stateOf(workbook)]).toEqual([n, m, kind, stateOf(kind === "finished" ? after : before)]);
      }
    }
  });
});

describe("an undoing that fails at any of its changes", () => {
  const ours = [syncSheets.history, syncSheets.restore];

  test("goes on where it stopped, or had not begun", async () => {
    const { result: after } = await changesOf(before, (workbook) => synced(workbook));
    const { count, result: undone } = await changesOf(after, (workbook) => undoSync(workbook, { at }));
    expect(stateOf(undone, ours)).toEqual(stateOf(before));
    for (const n of each(count)) {
      const workbook = failingAt(after, n);
      await fails(undoSync(workbook, { at }));
      const { kind } = await recoverSync(workbook, { at: "2019-11-22T11:00" });
      const expected = kind === "takenBack" ? undone : after;
      expect([n, kind, stateOf(workbook)]).toEqual([n, kind, stateOf(expected)]);
    }
  });
});
