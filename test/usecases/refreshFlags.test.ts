import { columnIndex, ledgerSpec } from "../../src/ledger/template/ledgerSpec";
import { ledgerNames } from "../../src/ledger/template/names";
import { checkLedger } from "../../src/usecases/checkLedger";
import { refreshFlags } from "../../src/usecases/refreshFlags";
import type { Change } from "../../src/workbook/change";
import { rangeAddress } from "../../src/workbook/range";
import { laidLedger } from "../support/laidLedger";
import { MemoryWorkbook } from "../support/memoryWorkbook";

const { table, sheet } = ledgerSpec;
const ABOUT = "2019-370000-01-1";

function addresses(changes: readonly Change[], kind: Change["kind"]): readonly string[] {
  return changes.flatMap((change) => (change.kind === kind && "range" in change ? [rangeAddress(change.range)] : []));
}

test("without a ledger nothing is written", async () => {
  const workbook = new MemoryWorkbook();
  expect(await refreshFlags(workbook)).toEqual({ kind: "noLedger" });
  expect(workbook.applied).toEqual([]);
});

test("formulas that paste destroyed are back, values stay, and the sheet is calculated", async () => {
  const workbook = await laidLedger();
  workbook.enter(table, ABOUT, "状态", "● 达标");
  workbook.enter(table, ABOUT, "缺口", 0);
  workbook.enter(table, ABOUT, "累计完成", 7);
  expect(await refreshFlags(workbook)).toEqual({ kind: "refreshed", formulas: 2, leftOut: [] });
  const check = await checkLedger(workbook);
  if (check.kind === "noLedger") throw new Error("no ledger");
  expect(check.ledger.issues.map(({ code }) => code)).not.toContain("formulaDamaged");
  expect(workbook.valueAt(table, ABOUT, "累计完成")).toBe(7);
  expect(workbook.calculated).toEqual([sheet]);
});

test("no value is written, whatever state the ledger is in", async () => {
  const workbook = await laidLedger();
  await refreshFlags(workbook);
  expect(workbook.applied.flat().map(({ kind }) => kind)).not.toContain("setValues");
});

test("prompts follow their rows after sorting", async () => {
  const workbook = await laidLedger();
  workbook.reorderRows(table, (count) => Array.from({ length: count }, (_, index) => count - 1 - index));
  await refreshFlags(workbook);
  const { row, column } = workbook.place(table, "2019-370000-01-2", "累计完成");
  expect(workbook.cell(sheet, row, column).validation?.prompt).toEqual({
    title: "累计完成（%）",
    text: "填报告期末的实际水平，单位：%。按百分数填写，如 85%。",
  });
});

test("rules are laid on our columns wherever they stand; a column of the user between them keeps its own", async () => {
  const workbook = await laidLedger();
  const count = ledgerSpec.columns.length;
  workbook.reorderColumns(table, [0, -1, ...Array.from({ length: count - 1 }, (_, index) => index + 1)]);
  await refreshFlags(workbook);
  const changes = workbook.applied.flat();
  expect(addresses(changes, "setConditionalFormats")).toEqual([
    "A6:A14",
    "C6:H14",
    "I6:I14",
    "J6:J14",
    "K6:K14",
    "L6:O14",
    "P6:P14",
    "Q6:BP14",
  ]);
  const rules = changes.flatMap((change) => (change.kind === "setConditionalFormats" ? change.formats : []));
  expect(rules.map(({ formula }) => formula)).toContain('LEFT($K6,1)="■"');
});

test("names that another programme dropped are given again", async () => {
  const workbook = await laidLedger();
  workbook.names.clear();
  await refreshFlags(workbook);
  const { settings, used, judgedOn, monthsDone, quartersDone, blanks } = ledgerNames("2019");
  const wanted = [...Object.values(settings), ...Object.values(used), judgedOn, monthsDone, quartersDone, blanks];
  expect([...workbook.names.keys()].sort()).toEqual(wanted.sort());
  expect(rangeAddress(workbook.names.get(settings.asOf)!)).toBe("D3");
  expect(rangeAddress(workbook.names.get(used.tolerance)!)).toBe("C6");
});

test("optional columns that something stands in by now are shown, and none is hidden", async () => {
  const workbook = await laidLedger();
  workbook.enter(table, ABOUT, "核定值", 450);
  await refreshFlags(workbook);
  const shown = workbook.applied.flat().filter(({ kind }) => kind === "hideColumns");
  expect(shown).toEqual([{ kind: "hideColumns", sheet, column: columnIndex("verified"), columns: 1, hidden: false }]);
});
