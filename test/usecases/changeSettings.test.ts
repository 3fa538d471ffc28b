import { defaultFlagColors } from "../../src/ledger/template/flagColors";
import { ledgerSpec, type SettingField } from "../../src/ledger/template/ledgerSpec";
import { ledgerNames } from "../../src/ledger/template/names";
import { settingLabel } from "../../src/ledger/template/settings";
import { changeSettings } from "../../src/usecases/changeSettings";
import { checkLedger } from "../../src/usecases/checkLedger";
import { refreshFlags } from "../../src/usecases/refreshFlags";
import type { CellValue } from "../../src/workbook/cellValue";
import type { Change } from "../../src/workbook/change";
import { laidLedger } from "../support/laidLedger";
import type { MemoryWorkbook } from "../support/memoryWorkbook";

const { settingsSheet } = ledgerSpec;
const names = ledgerNames("2019");
const mayBeEmpty = ["dueSoonDays", "circulateAspirational", "flagColors", "severeLag", "rankOn", "reportBy"] as const;

/** A ledger whose sheet 设置 somebody deleted. */
async function withoutSettings(): Promise<MemoryWorkbook> {
  const workbook = await laidLedger();
  await workbook.apply([{ kind: "deleteSheet", sheet: settingsSheet }]);
  workbook.applied.length = 0;
  return workbook;
}

async function settingsOf(workbook: MemoryWorkbook) {
  const check = await checkLedger(workbook);
  if (check.kind === "noLedger") throw new Error("no ledger");
  return { settings: check.ledger.settings, issues: check.ledger.issues };
}

const rulesOf = (changes: readonly Change[]): readonly string[] =>
  changes.flatMap((change) =>
    change.kind === "setConditionalFormats" ? change.formats.map(({ formula, fill }) => `${formula} ${fill}`) : [],
  );

test("only what differs is written, into its cell", async () => {
  const workbook = await laidLedger();
  await changeSettings(workbook, { tolerance: 0.2, paceOn: true, startMonth: 4, severeLag: 0.2 });
  expect(await settingsOf(workbook)).toMatchObject({
    settings: { tolerance: 0.2, paceOn: true, startMonth: 4, severeLag: 0.2 },
    issues: [],
  });
  expect(workbook.applied.flat()).toMatchObject([
    { kind: "setValues", range: { sheet: settingsSheet, row: 5, column: 1 }, values: [[0.2]] },
    { kind: "setValues", range: { sheet: settingsSheet, row: 7, column: 1 }, values: [[4]] },
    { kind: "setValues", range: { sheet: settingsSheet, row: 9, column: 1 }, values: [[0.2]] },
  ]);
});

describe("the sheet 设置 is gone", () => {
  test("what is set is laid again with it, and every name leads somewhere", async () => {
    const workbook = await withoutSettings();
    await changeSettings(workbook, { tolerance: 0.2 });
    expect(await settingsOf(workbook)).toMatchObject({ settings: { tolerance: 0.2, year: 2019 }, issues: [] });
    expect(workbook.names.get(names.used.tolerance)).toMatchObject({ sheet: settingsSheet, row: 5, column: 2 });
  });

  test("refreshing the flags lays it again, as the base has it", async () => {
    const workbook = await withoutSettings();
    expect((await settingsOf(workbook)).issues).toMatchObject([
      { code: "settingsLost" },
      { code: "settingUnreadable" },
    ]);
    await refreshFlags(workbook);
    expect(await settingsOf(workbook)).toMatchObject({ settings: { tolerance: 0.1, year: 2019 }, issues: [] });
  });

  test("somebody's own sheet of that name stays as it is", async () => {
    const workbook = await withoutSettings();
    await workbook.apply([
      { kind: "addSheet", sheet: settingsSheet, visibility: "visible" },
      {
        kind: "setValues",
        range: { sheet: settingsSheet, row: 0, column: 0, rows: 1, columns: 1 },
        values: [["我的"]],
      },
    ]);
    await refreshFlags(workbook);
    expect(workbook.cell(settingsSheet, 0, 0).value).toBe("我的");
    expect(workbook.names.get(names.settings.year)).toMatchObject({ sheet: `${settingsSheet} (2)` });
    expect((await settingsOf(workbook)).issues).toEqual([]);
  });
});

test("截至日期 was deleted with its name: it gets cells again where nothing else stands", async () => {
  const workbook = await laidLedger();
  const { sheet } = ledgerSpec;
  workbook.names.delete(names.settings.asOf);
  workbook.cell(sheet, 2, 2).value = "我的备注";
  workbook.cell(sheet, 2, 3).value = null;
  await changeSettings(workbook, { asOf: "2019-09-30" });
  expect(workbook.cell(sheet, 2, 2).value).toBe("我的备注");
  expect(workbook.names.get(names.settings.asOf)).toMatchObject({ sheet, row: 2, column: 4 });
  expect(await settingsOf(workbook)).toMatchObject({ settings: { asOf: "2019-09-30" }, issues: [] });
});

describe("other colours", () => {
  const colors = { ...defaultFlagColors, met: "blue", onTrack: "green", overdue: "none" } as const;

  test("are kept, and laid over flags and legend at once", async () => {
    const workbook = await laidLedger();
    await changeSettings(workbook, { flagColors: colors });
    expect([workbook.reads, workbook.applied.length]).toEqual([2, 1]);
    const { blue, green } = ledgerSpec.flagColors;
    const rules = rulesOf(workbook.applied.flat());
    expect(rules).toContain(`LEFT($J6,1)="●" ${blue.fill}`);
    expect(rules).toContain(`LEFT($J6,1)="○" ${green.fill}`);
    expect(rules.filter((rule) => rule.startsWith('LEFT($J6,1)="■"'))).toEqual([]);
    expect((await settingsOf(workbook)).settings.flagColors).toEqual(colors);
    const legend = Array.from({ length: 40 }, (_, row) => workbook.cell(ledgerSpec.instructionsSheet, row, 0));
    const fillOf = (word: string) => legend.find(({ value }) => value === word)?.format.fill;
    expect([fillOf("● 达标"), fillOf("○ 正常推进"), fillOf("■ 未达标")]).toEqual([blue.fill, green.fill, "#FFFFFF"]);
  });

  test("hold when flags are laid again", async () => {
    const workbook = await laidLedger();
    await changeSettings(workbook, { flagColors: colors });
    workbook.applied.length = 0;
    await refreshFlags(workbook);
    expect(rulesOf(workbook.applied.flat())).toContain(`LEFT($J6,1)="●" ${ledgerSpec.flagColors.blue.fill}`);
  });

  test("that are the same change nothing", async () => {
    const workbook = await laidLedger();
    await changeSettings(workbook, { flagColors: { ...defaultFlagColors } });
    expect(workbook.applied).toEqual([]);
  });
});

test.each([
  ["dueSoonDays", "半个月", { dueSoonDays: 30 }],
  ["dueSoonDays", -5, { dueSoonDays: 30 }],
  ["circulateAspirational", "也许", { circulateAspirational: true }],
  ["flagColors", "五颜六色", { flagColors: defaultFlagColors }],
  ["tolerance", 10, { tolerance: 0.1 }],
  ["startMonth", 13, { startMonth: 1 }],
  ["severeLag", 20, { severeLag: null }],
  ["rankMinItems", 0, { rankMinItems: 2 }],
  ["reportBy", "七月底", { reportBy: null }],
] as const satisfies readonly (readonly [SettingField, CellValue, object])[])(
  "%s “%s” cannot be read: said, and its default holds",
  async (field, typed, expected) => {
    const workbook = await laidLedger();
    workbook.named(names.settings[field]).value = typed;
    expect(await settingsOf(workbook)).toMatchObject({
      settings: expected,
      issues: [{ code: "settingUnreadable", name: settingLabel(field), is: typed }],
    });
  },
);

test.each(mayBeEmpty)("%s that was emptied has its default, and that is no issue", async (field) => {
  const workbook = await laidLedger();
  workbook.named(names.settings[field]).value = null;
  expect(await settingsOf(workbook)).toMatchObject({ settings: { dueSoonDays: 30 }, issues: [] });
});
