import type { WorkPlan } from "../../domain/workPlan";
import type { Change } from "../../workbook/change";
import type { CellFormat } from "../../workbook/presentation";
import type { CellRange } from "../../workbook/range";
import { ledgerSpec } from "../template/ledgerSpec";
import type { LedgerNames } from "../template/names";
import { settingLabel, toSettingCell, type LedgerSettings } from "../template/settings";
import { statusWords } from "../template/words";
import { settingValidations } from "./entryValidation";

/** Title, origin, 截至日期 with its name, and the legend of the flags. */
export function renderTop(
  plan: WorkPlan,
  settings: LedgerSettings,
  names: LedgerNames,
  sheet: string,
): readonly Change[] {
  const { rows } = ledgerSpec;
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
    named(names.title, rows.title),
    named(names.source, rows.source),
    ...line(rows.legend, legend, { color: "#595959", vertical: "center" }),
    ...renderAsOf({ sheet, row: rows.settings, column: ledgerSpec.asOfColumn }, settings, names),
  ];
}

/** 截至日期 with its label; also where a ledger has lost it. @param label where the label goes; the date stands right of it */
export function renderAsOf(
  label: Pick<CellRange, "sheet" | "row" | "column">,
  settings: LedgerSettings,
  names: LedgerNames,
): readonly Change[] {
  const words = { ...label, rows: 1, columns: 1 };
  const range = { ...words, column: label.column + 1 };
  return [
    {
      kind: "setFormat",
      range: words,
      format: { vertical: "center", horizontal: "right", color: "#595959" },
    },
    { kind: "setValues", range: words, values: [[`${settingLabel("asOf")}：`]] },
    {
      kind: "setFormat",
      range,
      format: { horizontal: "left", bold: true, color: "#1E6B3C", fill: "#E8F3EB", numberFormat: "yyyy-mm-dd" },
    },
    { kind: "setValues", range, values: [[toSettingCell(settings, "asOf")]] },
    { kind: "setName", name: names.settings.asOf, range },
    { kind: "setValidation", range, validation: settingValidations(settings.year).asOf },
  ];
}

const legend = `标记：${(
  [
    ...(["overdue", "dueUnreported", "farBehind", "behind", "notReported", "invalid"] as const),
    ...(["needsReview", "notStarted", "onTrack", "met", "notAssessed"] as const),
  ] as const
)
  .map((status) => statusWords[status])
  .join("　")}；完成时限着色：临期。　　绿色表头各列由填报单位填写，填法见“填报说明”；其他设置见“设置”。`;

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
