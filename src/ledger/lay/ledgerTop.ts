import type { WorkPlan } from "../../domain/workPlan";
import type { Change } from "../../workbook/change";
import type { CellFormat } from "../../workbook/presentation";
import type { CellRange } from "../../workbook/range";
import { settingValidations } from "./entryValidation";
import { type LedgerSettings, topNames, toSettingCell } from "../template/settings";
import { ledgerSpec, type SettingSpec } from "../template/ledgerSpec";
import { statusWords } from "../template/words";

/** Title, origin, settings with their names, and the legend of the flags. */
export function renderTop(plan: WorkPlan, settings: LedgerSettings, sheet: string): readonly Change[] {
  const { rows, settings: specs } = ledgerSpec;
  const line = (row: number, text: string, format: CellFormat): readonly Change[] => [
    {
      kind: "setFormat",
      range: { sheet, row, column: 0, rows: 1, columns: 1 },
      format: { numberFormat: "@", ...format },
    },
    { kind: "setValues", range: { sheet, row, column: 0, rows: 1, columns: 1 }, values: [[text]] },
  ];
  const named = (name: string, row: number): Change => ({
    kind: "setName",
    name,
    range: { sheet, row, column: 0, rows: 1, columns: 1 },
  });
  return [
    ...line(rows.title, titleOf(plan.title), { bold: true, fontSize: 16, vertical: "center" }),
    ...line(rows.source, sourceLine(plan), { color: "#595959", vertical: "center" }),
    named(topNames.title, rows.title),
    named(topNames.source, rows.source),
    ...line(rows.legend, legend, { color: "#595959", vertical: "center" }),
    ...specs.flatMap((spec) => settingLabel(spec, { sheet, row: rows.settings, column: spec.labelColumn })),
    ...specs.flatMap((spec) =>
      settingValue(spec, { sheet, row: rows.settings, column: spec.labelColumn + 1 }, settings),
    ),
  ];
}

type Place = Pick<CellRange, "sheet" | "row" | "column">;

/** A setting where a ledger has none yet: its label, and right of it its cell with name and validation. */
export function renderSetting(spec: SettingSpec, label: Place, settings: LedgerSettings): readonly Change[] {
  return [...settingLabel(spec, label), ...settingValue(spec, { ...label, column: label.column + 1 }, settings)];
}

function settingLabel(spec: SettingSpec, place: Place): readonly Change[] {
  const range = { ...place, rows: 1, columns: 1 };
  return [
    { kind: "setFormat", range, format: { vertical: "center", horizontal: "right", color: "#595959" } },
    { kind: "setValues", range, values: [[`${spec.name}：`]] },
  ];
}

function settingValue(spec: SettingSpec, place: Place, settings: LedgerSettings): readonly Change[] {
  const range = { ...place, rows: 1, columns: 1 };
  return [
    { kind: "setFormat", range, format: { ...settingFormat, numberFormat: spec.numberFormat } },
    { kind: "setValues", range, values: [[toSettingCell(settings, spec.field)]] },
    { kind: "setName", name: spec.name, range },
    { kind: "setValidation", range, validation: settingValidations(settings.year)[spec.field] },
  ];
}

const settingFormat: CellFormat = {
  horizontal: "left",
  bold: true,
  color: "#1E6B3C",
  fill: "#E8F3EB",
};

const legend = `标记：${(
  ["overdue", "behind", "notReported", "invalid", "needsReview", "notStarted", "onTrack", "met", "notAssessed"] as const
)
  .map((status) => statusWords[status])
  .join("　")}；完成时限着色：临期。　　绿色表头各列由填报单位填写，填法见“填报说明”。`;

/** The title of a ledger. @param title of the document */
export function titleOf(title: string): string {
  return `${title}台账`;
}

function sourceLine(plan: WorkPlan): string {
  const date = plan.date === null ? null : dateInWords(plan.date);
  return [plan.issuer, plan.documentNumber, date].filter((part) => part !== null).join("　");
}

/** 2019-05-05 → 2019年5月5日. */
export function dateInWords(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${String(year)}年${String(month)}月${String(day)}日`;
}
