import { ledgerSpec } from "../../../src/ledger/template/ledgerSpec";
import { readJournal, renderJournal, renderState, type SyncJournal } from "../../../src/ledger/sync/journal";
import { MemoryWorkbook } from "../../support/memoryWorkbook";

const sheet = "还原点";
const edition = { edition: "2019", title: "工作要点", documentNumber: null, date: null };
const journal: SyncJournal = {
  record: { id: "a", at: "2019-11-22T09:30", from: edition, to: edition, added: 1, changed: 1, removed: 0 },
  cells: [
    { key: "k", field: "value", was: { error: "#N/A" }, formula: "=NA()", is: 5 },
    { key: "k", field: "deadline", was: 43_800, formula: "", is: { date: "2019-12-31" } },
    { key: "k", field: "workPoint", was: "=1+1", formula: "", is: "长".repeat(70_000) },
  ],
  added: [{ key: "n", cells: { region: "北京市", value: null } }],
  rowsBefore: 8,
  top: [{ name: "台账标题", was: "旧", is: "新" }],
  baseSheet: ledgerSpec.baseSheet,
  base: {
    kind: "lines",
    header: ["", "{}"],
    lines: [
      ["k", ["k", "[]"]],
      ["n", null],
    ],
  },
  history: [["2019-11-22 09:30", "", "k"]],
};

async function written(one: SyncJournal, upTo = Infinity) {
  const workbook = new MemoryWorkbook();
  await workbook.apply(renderJournal(one, sheet).slice(0, upTo));
  return { workbook, read: async () => readJournal((await workbook.read({ sheets: [sheet] })).usedRanges.get(sheet)) };
}

test.each<[string, SyncJournal]>([
  ["lines of the base", journal],
  ["no base", { ...journal, base: { kind: "none" } }],
  ["a whole base, with empty lines", { ...journal, base: { kind: "whole", lines: [["a", "b"], [], ["c", "d"]] } }],
])("what is written is read again: %s", async (_, one) => {
  const { read } = await written(one);
  expect(await read()).toEqual({ kind: "journal", state: { kind: "applying" }, journal: one });
});

test("it says what is being done by it", async () => {
  const { workbook, read } = await written(journal);
  await workbook.apply(renderState({ kind: "undoing", at: "2019-11-22T10:00" }, sheet));
  expect(await read()).toMatchObject({ state: { kind: "undoing", at: "2019-11-22T10:00" } });
});

test("until its last change it is no journal, and with a line that nobody can read it is damaged", async () => {
  const { length } = renderJournal(journal, sheet);
  for (const upTo of Array.from({ length: length - 1 }, (_, index) => index + 1))
    expect(await (await written(journal, upTo)).read()).toEqual({ kind: "unsealed" });
  const { workbook, read } = await written(journal);
  workbook.cell(sheet, 3, 1).value = "{";
  expect(await read()).toEqual({ kind: "damaged" });
});

test.each([
  ["header", 1, 1],
  ["state", 0, 2],
  ["version", 0, 1],
])("sealed and with an unreadable %s it is damaged, and not one that had not begun", async (_, row, column) => {
  const { workbook, read } = await written(journal);
  workbook.cell(sheet, row, column).value = "?";
  expect(await read()).toEqual({ kind: "damaged" });
});

test("a sheet of somebody's own is none", async () => {
  const { workbook, read } = await written(journal);
  workbook.cell(sheet, 0, 0).value = "备忘";
  expect(await read()).toEqual({ kind: "foreign" });
});
