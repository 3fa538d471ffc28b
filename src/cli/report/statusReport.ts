import type { LedgerSettings } from "../../ledger/template/settings";
import { statedRequirement } from "../../ledger/template/requirementPhrase";
import { statusWords } from "../../ledger/template/words";
import type { CliMessages } from "../../messages/cliMessages";
import type { Messages } from "../../messages/messages";
import { isRelative } from "../../domain/progress/comparison";
import { worstFirst } from "../../domain/progress/status";
import { rangeAddress } from "../../workbook/range";
import type { CheckedRow, LedgerCheck } from "../../usecases/checkLedger";
import { alignTable, amountText } from "./terminalText";

type CheckedLedger = Extract<LedgerCheck, { kind: "ledger" }>;

/** What `status --json` prints. Percentages (unit `%`, completion) are fractions; what a row lacks is `null`. */
export function statusJson(check: CheckedLedger, file: string) {
  const { ledger, rows, counts } = check;
  return {
    format: "workpoints-status/1",
    file,
    sheet: ledger.range.sheet,
    edition: ledger.edition,
    title: ledger.title,
    year: ledger.settings.year,
    asOf: ledger.settings.asOf,
    settings: settingsJson(ledger.settings),
    counts,
    issues: ledger.issues.length,
    rows: rows.map(({ key, sheetRow, region, workPoint, indicator, subject, assessed, report, judgement }) => ({
      key,
      row: sheetRow + 1,
      kind: assessed.kind,
      region,
      workPoint,
      indicator,
      subject,
      requirement: assessed.bound,
      measure: assessed.measure,
      value: assessed.value,
      upper: assessed.upper ?? null,
      unit: assessed.unit,
      deadline: assessed.deadline,
      actual: report.actual,
      stage: report.stage,
      status: judgement.status,
      remarks: judgement.remarks,
      line: judgement.line,
      pace: judgement.pace,
      shortfall: judgement.shortfall,
      completion: judgement.completion,
    })),
  };
}

/** The settings that the rows were judged by: fractions, days, and colours by their English names. */
function settingsJson({
  tolerance,
  paceOn,
  paceBuffer,
  dueSoonDays,
  circulateAspirational,
  flagColors,
}: LedgerSettings) {
  return { tolerance, paceOn, paceBuffer, dueSoonDays, circulateAspirational, flagColors };
}

/** What `status` prints for people: a heading, one line per row in the order of the ledger, and the counts. */
export function statusText(check: CheckedLedger, file: string, words: Messages, cli: CliMessages): string {
  const { ledger, rows, counts } = check;
  const { status } = cli;
  const place = `${file} · ${ledger.range.sheet}!${rangeAddress(ledger.range)}`;
  const heading = status.heading(ledger.title, place, ledger.settings.asOf);
  if (rows.length === 0) return `${heading}\n\n${status.none}\n`;
  const table = alignTable(
    [
      { header: status.columns.status, align: "left" },
      { header: status.columns.region, align: "left", most: 16 },
      { header: status.columns.indicator, align: "left", most: 32 },
      { header: status.columns.requirement, align: "left", most: 24 },
      { header: status.columns.actual, align: "right", most: 14 },
      { header: status.columns.line, align: "right" },
      { header: status.columns.shortfall, align: "right" },
      { header: status.columns.completion, align: "right" },
      { header: status.columns.key, align: "left" },
    ],
    rows.map((row) => cellsOf(row, words)),
  );
  const present = worstFirst.filter((code) => counts[code] > 0);
  const parts = present.map((code) => status.count(words.ledger.status[code], counts[code]));
  return [heading, "", ...table, "", status.counts(rows.length, parts), ""].join("\n");
}

function cellsOf(row: CheckedRow, words: Messages): readonly string[] {
  const { assessed, judgement, report } = row;
  const requirement = statedRequirement(assessed);
  const amount = (value: number | null): string =>
    value === null ? "" : amountText(value, isRelative(assessed) ? "" : assessed.unit);
  const hurried = judgement.remarks.includes("dueSoon") ? [words.ledger.remark.dueSoon] : [];
  const shape = statusWords[judgement.status].slice(0, 1);
  return [
    [`${shape} ${words.ledger.status[judgement.status]}`, ...hurried].join(" · "),
    row.region,
    row.indicator === "" ? row.workPoint : row.indicator,
    requirement === null ? "" : words.plan.requirement(requirement, assessed.unit),
    enteredText(row, words),
    amount(judgement.line),
    amount(judgement.shortfall),
    judgement.completion === null ? "" : `${Number((judgement.completion * 100).toFixed(1))}%`,
    row.key,
  ];

  function enteredText(checked: CheckedRow, { ledger }: Messages): string {
    if (checked.assessed.kind !== "quantified") return report.stage === null ? "" : ledger.value(report.stage);
    if (typeof report.actual === "number") return amount(report.actual);
    return report.actual === null ? "" : ledger.value(report.actual);
  }
}
