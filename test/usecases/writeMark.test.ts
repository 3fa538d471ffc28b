import { loadLedger } from "../../src/usecases/loadLedger";
import { refreshFlags } from "../../src/usecases/refreshFlags";
import { expectNobodyWrites, markSheet, whileMarked } from "../../src/usecases/writeMark";
import { WorkbookError } from "../../src/workbook/workbook";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { samplePlan } from "../support/plans";

const pane = { id: "pane", at: "2019-07-10T09:30" };
const at = (id: string, minute: number) => ({ id, at: `2019-07-10T09:${minute}` });

/** A workbook with the mark that a writer left, as it is while it writes or after it was interrupted. */
async function markedBy(writer: { readonly id: string; readonly at: string }): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  let left = (): void => undefined;
  const isLaid = new Promise<void>((resolve) => (left = resolve));
  void whileMarked(workbook, writer, () => {
    left();
    return new Promise(() => undefined);
  });
  await isLaid;
  return workbook;
}

test.each`
  writer              | outcome           | why
  ${at("ribbon", 31)} | ${"beingWritten"} | ${"another process writes"}
  ${at("ribbon", 25)} | ${"beingWritten"} | ${"the clock of another machine is late"}
  ${at("pane", 31)}   | ${"written"}      | ${"a mark of one's own, left by what failed, is none"}
  ${at("ribbon", 41)} | ${"written"}      | ${"a mark that old was left by an interruption"}
`("$outcome when $why", async ({ writer, outcome }: { writer: typeof pane; outcome: string }) => {
  const workbook = await markedBy(pane);
  const attempt = whileMarked(workbook, writer, () => Promise.resolve("written"));
  const short = expectNobodyWrites(workbook, writer);
  if (outcome === "written") {
    await expect(short).resolves.toBeUndefined();
    await expect(attempt).resolves.toBe("written");
    expect((await workbook.read({})).sheets).toEqual([]);
  } else {
    await expect(short).rejects.toMatchObject({ code: outcome, details: { since: "09:30" } });
    await expect(attempt).rejects.toMatchObject({ code: outcome, details: { since: "09:30" } });
  }
});

test("of two that look at the same moment one writes", async () => {
  const workbook = new MemoryWorkbook();
  const read = workbook.read.bind(workbook);
  const before = await read({});
  workbook.read = () => Promise.resolve(before);
  const [one, other] = await Promise.allSettled([
    whileMarked(workbook, pane, () => Promise.resolve("written")),
    whileMarked(workbook, at("ribbon", 30), () => Promise.resolve("written")),
  ]);
  expect([one.status, other.status].sort()).toEqual(["fulfilled", "rejected"]);
});

test("the mark goes when the writing fails, and the reason for the failure stays", async () => {
  const workbook = new MemoryWorkbook();
  const lost = new WorkbookError("connectionLost");
  await expect(whileMarked(workbook, pane, () => Promise.reject(lost))).rejects.toBe(lost);
  expect((await workbook.read({})).sheets).toEqual([]);
});

test("a mark that cannot be taken away hides neither the outcome nor the reason", async () => {
  const workbook = new MemoryWorkbook();
  workbook.beforeChange = ({ kind }) => {
    if (kind === "deleteSheet") throw new WorkbookError("connectionLost");
  };
  await expect(whileMarked(workbook, pane, () => Promise.resolve("written"))).resolves.toBe("written");
});

test("somebody's own sheet of that name stays, and does not stand in the way", async () => {
  const workbook = new MemoryWorkbook();
  const range = { sheet: markSheet, row: 0, column: 0, rows: 1, columns: 1 };
  await workbook.apply([
    { kind: "addSheet", sheet: markSheet, visibility: "visible" },
    { kind: "setValues", range, values: [["我的笔记"]] },
  ]);
  await expect(whileMarked(workbook, pane, () => Promise.resolve("written"))).resolves.toBe("written");
  expect((await workbook.read({})).sheets).toEqual([{ name: markSheet, visibility: "visible" }]);
});

test("a ledger that is laid under the mark is a ledger like any other", async () => {
  const workbook = new MemoryWorkbook();
  await whileMarked(workbook, pane, () => loadLedger(workbook, samplePlan(), { asOf: "2019-06-30" }));
  await expectNobodyWrites(workbook, at("ribbon", 30));
  expect(await refreshFlags(workbook)).toMatchObject({ kind: "refreshed" });
});
