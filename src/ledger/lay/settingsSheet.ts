import { serialOfDate } from "../../domain/calendar";
import { completedMonths } from "../../domain/calendar";
import { quarterEnd } from "../../domain/progress/pace";
import type { CellInput, CellValue } from "../../workbook/cellValue";
import type { Change } from "../../workbook/change";
import type { CellFormat } from "../../workbook/presentation";
import type { CellRange } from "../../workbook/range";
import { blankCharacters } from "../formulas/blank";
import { sharedDateFormulas, usedSettingFormulas } from "../formulas/sharedFormulas";
import { ledgerSpec, type SettingSpec } from "../template/ledgerSpec";
import { usedSettings, type LedgerNames, type UsedSetting } from "../template/names";
import { settingSpecs, toSettingCell, type LedgerSettings } from "../template/settings";
import { wrappedLines } from "../template/textWidth";
import { yesNoWords } from "../template/words";
import { settingValidations } from "./entryValidation";

const widths = [16, 26, 12, 84] as const;
const rows = { title: 0, note: 1, header: 3, first: 4 } as const;
/** The settings that stand on the sheet, top to bottom; 截至日期 stands above the table. */
const specs = settingSpecs.filter(({ field }) => field !== "asOf");
const forFormulas = { heading: rows.first + specs.length + 1, first: rows.first + specs.length + 2 } as const;
const dates = ["judgedOn", "monthsDone", "quartersDone"] as const;
const blanksRow = forFormulas.first + dates.length;
const lastRow = blanksRow + blankCharacters.length;

const typed: CellFormat = { horizontal: "left", bold: true, color: "#1E6B3C", fill: "#E8F3EB" };
const grey: CellFormat = { color: "#595959" };

/** Where a setting of a fresh sheet stands. */
export function settingPlace(field: SettingSpec["field"], sheet: string): CellRange | undefined {
  const index = specs.findIndex((spec) => spec.field === field);
  return index < 0 ? undefined : { sheet, row: rows.first + index, column: 1, rows: 1, columns: 1 };
}

/**
 * The changes that fill the empty sheet 设置 of a ledger:
 *
 *     设置 │ 填写 │ 在用 │ 说明      one line a setting; 在用 holds what is calculated with, the default where 填写 cannot be used
 *     ─────┴──────┴──────┴─────      below, what the formulas of the ledger share: the date, months and quarters, blank characters
 */
export function renderSettingsSheet(sheet: string, settings: LedgerSettings, names: LedgerNames): readonly Change[] {
  const range = (row: number, column: number, height = 1, width = 1): CellRange => ({
    sheet,
    row,
    column,
    rows: height,
    columns: width,
  });
  const lines: (readonly CellInput[])[] = Array.from({ length: lastRow }, () => [null, null, null, null]);
  lines[rows.title] = ["设置", null, null, null];
  lines[rows.note] = [
    "在“填写”一栏修改，随即生效。填写空白或有误的，按默认值计算；“在用”一栏为实际采用的值，请勿改动。",
    null,
    null,
    null,
  ];
  lines[rows.header] = ["设置", "填写", "在用", "说明"];
  specs.forEach(({ name, field, explanation }, index) => {
    lines[rows.first + index] = [name, toSettingCell(settings, field), null, explanation];
  });
  lines[forFormulas.heading] = ["以下供公式使用，请勿改动", null, null, null];
  lines[forFormulas.first] = ["判定日期", null, null, "即截至日期；截至日期或计划年度无法识别时为空，各行不作判断。"];
  lines[forFormulas.first + 1] = ["已过月数", null, null, "自起算月起，截至判定日期已过完的月数。"];
  lines[forFormulas.first + 2] = ["已过季度", null, null, "截至判定日期，计划年度已过完的季度数，用于节点目标。"];
  blankCharacters.forEach((letter, index) => {
    const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    lines[blanksRow + index] = [
      `U+${code}`,
      null,
      letter,
      index === 0 ? "空白字符：看不见的字符，判断是否填写时不计。" : null,
    ];
  });
  return [
    { kind: "showGridlines", sheet, shown: false },
    ...widths.map((width, column): Change => ({ kind: "setColumnWidth", sheet, column, columns: 1, width })),
    { kind: "setFormat", range: range(0, 0, lastRow, 4), format: { numberFormat: "@", vertical: "center" } },
    { kind: "setFormat", range: range(rows.first, 3, lastRow - rows.first), format: { wrap: true, ...grey } },
    { kind: "setFormat", range: range(rows.title, 0), format: { bold: true, fontSize: 16 } },
    { kind: "setFormat", range: range(rows.note, 0), format: grey },
    {
      kind: "setFormat",
      range: range(rows.header, 0, 1, 4),
      format: { bold: true, color: "#FFFFFF", fill: ledgerSpec.headerFill.office, borders: ledgerSpec.lineColor },
    },
    ...specs.map((spec, index): Change => ({
      kind: "setFormat",
      range: range(rows.first + index, 1),
      format: { ...typed, numberFormat: spec.numberFormat, wrap: true },
    })),
    ...specs.map((spec, index): Change => ({
      kind: "setFormat",
      range: range(rows.first + index, 2),
      format: {
        horizontal: "left",
        fill: ledgerSpec.lockedFill,
        numberFormat: spec.numberFormat === "@" ? "General" : spec.numberFormat,
      },
    })),
    {
      kind: "setFormat",
      range: range(rows.first, 0, specs.length, 4),
      format: { borders: ledgerSpec.lineColor },
    },
    { kind: "setFormat", range: range(forFormulas.heading, 0), format: { bold: true, ...grey } },
    ...dates.map((name, index): Change => ({
      kind: "setFormat",
      range: range(forFormulas.first + index, 2),
      format: { horizontal: "left", numberFormat: name === "judgedOn" ? "yyyy-mm-dd" : "0" },
    })),
    { kind: "setValues", range: range(0, 0, lastRow, 4), values: lines },
    {
      kind: "setRowHeights",
      sheet,
      row: 0,
      heights: lines.map((line, row) => (row === rows.title ? 30 : heightOf(line))),
    },
    ...specs.flatMap(({ field }, index): Change[] => [
      { kind: "setName", name: names.settings[field], range: range(rows.first + index, 1) },
      {
        kind: "setValidation",
        range: range(rows.first + index, 1),
        validation: settingValidations(settings.year)[field],
      },
    ]),
    ...usedSettings.map((field): Change => ({
      kind: "setName",
      name: names.used[field],
      range: range(rows.first + specs.findIndex((spec) => spec.field === field), 2),
    })),
    ...dates.map((name, index): Change => ({
      kind: "setName",
      name: names[name],
      range: range(forFormulas.first + index, 2),
    })),
    { kind: "setName", name: names.blanks, range: range(blanksRow, 2, blankCharacters.length) },
    ...renderFormulas(range, settings, names),
    {
      kind: "setPageLayout",
      sheet,
      layout: {
        orientation: "landscape",
        paper: "A4",
        fitToPages: { wide: 1, tall: 0 },
        margins: ledgerSpec.page.margins,
        footer: { center: ledgerSpec.page.footer.center },
        printArea: { row: 0, column: 0, rows: rows.first + specs.length, columns: 4 },
      },
    },
  ];
}

function renderFormulas(
  range: (row: number, column: number) => CellRange,
  settings: LedgerSettings,
  names: LedgerNames,
): readonly Change[] {
  const used = usedSettingFormulas(names);
  const shared = sharedDateFormulas(names);
  const formula = (row: number, text: string, cached: CellValue): Change => ({
    kind: "setFormulas",
    range: range(row, 2),
    formulas: [[text]],
    cached: [[cached]],
  });
  const { year, asOf, startMonth } = settings;
  const results = {
    judgedOn: serialOfDate(asOf),
    monthsDone: completedMonths(asOf, year) - startMonth + 1,
    quartersDone: [1, 2, 3].filter((quarter) => asOf >= quarterEnd(year, quarter)).length,
  };
  return [
    ...usedSettings.map((field) =>
      formula(rows.first + specs.findIndex((spec) => spec.field === field), used[field], usedValue(settings, field)),
    ),
    ...dates.map((name, index) => formula(forFormulas.first + index, shared[name], results[name])),
  ];
}

function usedValue(settings: LedgerSettings, field: UsedSetting): CellValue {
  const value = settings[field];
  return typeof value === "boolean" ? yesNoWords[value ? "yes" : "no"] : (value ?? "");
}

/** In points. */
function heightOf(line: readonly CellInput[]): number {
  const lines = [1, 3].map((column) => {
    const cell = line[column];
    return typeof cell === "string" ? wrappedLines(cell, widths[column as 1 | 3]) : 1;
  });
  return Math.max(...lines) * ledgerSpec.lineHeight + 5;
}
