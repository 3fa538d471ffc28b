import * as fc from "fast-check";
import { readBase, renderBase, type BaseRow, type LedgerBase } from "../../../src/ledger/base/base";
import { editBase, restoreBase, type BaseSheet } from "../../../src/ledger/sync/baseEdits";
import { defaultLedgerSettings } from "../../../src/ledger/template/settings";
import type { WorkbookReading } from "../../../src/workbook/workbook";
import { MemoryWorkbook } from "../../support/memoryWorkbook";
import { runs } from "../../support/propertyRuns";

const name = "基准";
const baseOf = (rows: readonly (readonly [string, BaseRow])[], title = "工作要点"): LedgerBase => ({
  templateVersion: 1,
  edition: "2019",
  title,
  settings: { ...defaultLedgerSettings, asOf: "2019-06-30", year: 2019 },
  decisions: [],
  rows: new Map(rows),
});
const row = (value: number, workPoint = "要点"): BaseRow => ({ workPoint, value, kind: "定量" });

const sheetOf = (reading: WorkbookReading): BaseSheet => ({
  name,
  visibility: reading.sheets.find((sheet) => sheet.name === name)?.visibility ?? null,
  data: reading.usedRanges.get(name),
});
async function read(workbook: MemoryWorkbook) {
  const sheet = sheetOf(await workbook.read({ sheets: [name] }));
  return { sheet, base: readBase(sheet.data) };
}
async function laid(base: LedgerBase): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  const { rows, seal } = renderBase(base, name, 400);
  await workbook.apply([{ kind: "addSheet", sheet: name, visibility: "veryHidden" }, ...rows, ...seal]);
  return workbook;
}

const rows = fc.uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c", "d", "e"), fc.nat(3)), {
  selector: ([key]) => key,
  maxLength: 5,
});

test("an edited base reads as the new one, and a restored one as the old, whatever changed", async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, fc.boolean(), async (some, others, long) => {
      const [old, next] = [some, others].map((all) =>
        baseOf(all.map(([key, value]) => [key, row(value, long ? "长".repeat(value * 20_000) : "短")])),
      );
      const workbook = await laid(old!);
      const { sheet } = await read(workbook);
      const { before, changes } = editBase(sheet, next!);
      await workbook.apply(changes);
      expect((await read(workbook)).base).toEqual({ kind: "base", base: next });
      await workbook.apply(restoreBase((await read(workbook)).sheet, before, new Set()));
      expect((await read(workbook)).base).toEqual({ kind: "base", base: old });
    }),
    { numRuns: runs(60) },
  );
});

test("only lines that differ are written, the header last", async () => {
  const { sheet } = await read(
    await laid(
      baseOf([
        ["a", row(1)],
        ["b", row(2)],
        ["c", row(3)],
        ["d", row(4)],
      ]),
    ),
  );
  const next = baseOf(
    [
      ["a", row(1)],
      ["b", row(9)],
      ["c", row(8)],
      ["d", row(4)],
      ["e", row(5)],
    ],
    "修订",
  );
  const written = editBase(sheet, next).changes.flatMap((change) => (change.kind === "setValues" ? [change] : []));
  expect(written.map(({ range, values }) => [range.row, values.length])).toEqual([
    [3, 2],
    [6, 1],
    [1, 1],
  ]);
});

test("rows that stay in the table although the sync is taken back stay known, as withdrawn ones", async () => {
  const workbook = await laid(baseOf([["a", row(1)]]));
  const { before, changes } = editBase(
    (await read(workbook)).sheet,
    baseOf([
      ["a", row(2)],
      ["n", row(3)],
      ["m", row(4)],
    ]),
  );
  await workbook.apply(changes);
  await workbook.apply(restoreBase((await read(workbook)).sheet, before, new Set(["n"])));
  const { base } = await read(workbook);
  expect(base).toEqual({
    kind: "base",
    base: baseOf([
      ["a", row(1)],
      ["n", { ...row(3), kind: "已撤销" }],
    ]),
  });
});
