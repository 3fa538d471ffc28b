import { defaultFlagColors } from "../../src/ledger/template/flagColors";
import { ledgerSpec } from "../../src/ledger/template/ledgerSpec";
import { ledgerNames } from "../../src/ledger/template/names";
import { changeSettings } from "../../src/usecases/changeSettings";
import { checkLedger } from "../../src/usecases/checkLedger";
import { refreshFlags } from "../../src/usecases/refreshFlags";
import type { Change } from "../../src/workbook/change";
import { rangeAddress, type CellRange } from "../../src/workbook/range";
import { laidLedger } from "../support/laidLedger";
import type { MemoryWorkbook } from "../support/memoryWorkbook";

const { sheet } = ledgerSpec;
const optional = ["dueSoonDays", "circulateAspirational", "flagColors"] as const;
const nameOf = (field: (typeof optional)[number]): string =>
  ledgerSpec.settings.find((spec) => spec.field === field)!.name;

/** Where a setting of the sample ledger stands. */
const placeOf = (workbook: MemoryWorkbook, field: (typeof optional)[number]): CellRange =>
  workbook.names.get(ledgerNames("2019").settings[field])!;

/** A ledger as it was laid before there were 临期天数, 通报争取 and 标记颜色. */
async function formerLedger(): Promise<MemoryWorkbook> {
  const workbook = await laidLedger();
  for (const field of optional) {
    const place = placeOf(workbook, field);
    workbook.names.delete(ledgerNames("2019").settings[field]);
    workbook.cell(place.sheet, place.row, place.column - 1).value = null;
    workbook.cell(place.sheet, place.row, place.column).value = null;
  }
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

describe("a ledger laid before these settings", () => {
  test("is read at one request, without an issue, and has their defaults", async () => {
    const workbook = await formerLedger();
    expect(await settingsOf(workbook)).toMatchObject({
      settings: { dueSoonDays: 30, circulateAspirational: true, flagColors: defaultFlagColors },
      issues: [],
    });
    expect(workbook.reads).toBe(1);
  });

  test("gets label, cell and name of what is set, and of nothing else", async () => {
    const workbook = await formerLedger();
    await changeSettings(workbook, { dueSoonDays: 15, circulateAspirational: true });
    expect(await settingsOf(workbook)).toMatchObject({ settings: { dueSoonDays: 15 }, issues: [] });
    expect(rangeAddress(workbook.names.get("临期天数")!)).toBe("O3");
    expect(workbook.cell(sheet, 2, 13).value).toBe("临期天数：");
    expect(workbook.names.has("通报争取")).toBe(false);
    expect(rulesOf(workbook.applied.flat()).join()).toContain("$O$3");
  });

  test("keeps what somebody wrote there: the setting stands beside it", async () => {
    const workbook = await formerLedger();
    workbook.cell(sheet, 2, 14).value = "我的备注";
    await changeSettings(workbook, { dueSoonDays: 15, circulateAspirational: false });
    expect(workbook.cell(sheet, 2, 14).value).toBe("我的备注");
    expect(["临期天数", "通报争取"].map((name) => rangeAddress(workbook.names.get(name)!))).toEqual(["Q3", "S3"]);
    expect(await settingsOf(workbook)).toMatchObject({
      settings: { dueSoonDays: 15, circulateAspirational: false },
      issues: [],
    });
  });

  test("its flags count the days by default when they are laid again", async () => {
    const workbook = await formerLedger();
    await refreshFlags(workbook);
    const [hurried] = rulesOf(workbook.applied.flat()).filter((rule) => rule.includes("INT("));
    expect(hurried).toContain("IF(ISNUMBER(30)");
  });
});

describe("other colours", () => {
  const colors = { ...defaultFlagColors, met: "blue", onTrack: "green", overdue: "none" } as const;

  test("are kept, and laid over flags and legend at once", async () => {
    const workbook = await laidLedger();
    await changeSettings(workbook, { flagColors: colors });
    expect([workbook.reads, workbook.applied.length]).toEqual([2, 1]);
    const { blue, green } = ledgerSpec.flagColors;
    const rules = rulesOf(workbook.applied.flat());
    expect(rules).toContain(`LEFT($L6,1)="●" ${blue.fill}`);
    expect(rules).toContain(`LEFT($L6,1)="○" ${green.fill}`);
    expect(rules.filter((rule) => rule.startsWith('LEFT($L6,1)="■"'))).toEqual([]);
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
    expect(rulesOf(workbook.applied.flat())).toContain(`LEFT($L6,1)="●" ${ledgerSpec.flagColors.blue.fill}`);
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
] as const)("%s “%s” cannot be read: said, and its default holds", async (field, typed, expected) => {
  const workbook = await laidLedger();
  const place = placeOf(workbook, field);
  workbook.cell(place.sheet, place.row, place.column).value = typed;
  expect(await settingsOf(workbook)).toMatchObject({
    settings: expected,
    issues: [{ code: "settingUnreadable", name: nameOf(field), is: typed }],
  });
});

test.each(optional)("%s that was emptied has its default, and that is no issue", async (field) => {
  const workbook = await laidLedger();
  const place = placeOf(workbook, field);
  workbook.cell(place.sheet, place.row, place.column).value = null;
  expect(await settingsOf(workbook)).toMatchObject({ settings: { dueSoonDays: 30 }, issues: [] });
});
