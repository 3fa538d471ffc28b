import type { LedgerSettings } from "../../ledger/template/settings";
import { statedRequirement } from "../../ledger/template/requirementPhrase";
import { statusWords } from "../../ledger/template/words";
import type { CliMessages } from "../../messages/cliMessages";
import type { Messages } from "../../messages/messages";
import type { AssessedRow } from "../../domain/progress/assessedRow";
import { entersGrowth, entersPercent } from "../../domain/progress/comparison";
import { isBlank } from "../../domain/progress/entry";
import type { Entered } from "../../domain/progress/report";
import { worstFirst } from "../../domain/progress/status";
import type { GroupSummary, Tally } from "../../domain/progress/summary";
import type { CellValue } from "../../workbook/cellValue";
import { rangeAddress } from "../../workbook/range";
import type { CheckedRow, LedgerCheck } from "../../usecases/checkLedger";
import { alignTable, amountText } from "./terminalText";

type CheckedLedger = Extract<LedgerCheck, { kind: "ledger" }>;

/** What `status --json` prints. Percentages (unit `%`, completion, rates) are fractions; what a row lacks is `null`. */
export function statusJson(check: CheckedLedger, file: string) {
  const { ledger, rows, counts, summary } = check;
  return {
    format: "workpoints-status/2",
    file,
    sheet: ledger.range.sheet,
    edition: ledger.edition,
    title: ledger.title,
    year: ledger.settings.year,
    asOf: ledger.settings.asOf,
    settings: settingsJson(ledger.settings),
    counts,
    total: ratesJson(summary.total),
    groups: summary.groups.map((own) => ({ group: own.group, ...ratesJson(own), rank: own.rank })),
    issues: ledger.issues.length,
    rows: rows.map(
      ({ key, sheetRow, isMissing, group, kind, aspirational, workPoint, indicator, subject, ...row }) => ({
        key,
        row: isMissing ? null : sheetRow + 1,
        kind,
        aspirational,
        region: group,
        workPoint,
        indicator,
        subject,
        bound: row.assessed.bound,
        measure: row.assessed.measure,
        value: row.assessed.value,
        upper: row.assessed.upper,
        unit: row.assessed.unit,
        comparison: row.assessed.comparison,
        deadline: row.assessed.deadline,
        actual: row.report.actual,
        stage: row.report.stage,
        verified: row.report.verified,
        status: row.judgement.status,
        remarks: row.judgement.remarks,
        line: row.judgement.line,
        pace: row.judgement.pace,
        shortfall: row.judgement.shortfall,
        completion: row.judgement.completion,
      }),
    ),
  };
}

/** Rates of what must be met, and of all work points. */
function ratesJson({ targets, aspirational, all }: Pick<GroupSummary, "targets" | "aspirational" | "all">) {
  const rates = ({ total, counts, onPace, onPaceRate, metRate }: Tally) => ({
    total,
    onPace,
    met: counts.met,
    needsReview: counts.needsReview,
    onPaceRate,
    metRate,
  });
  return { targets: rates(targets), aspirational: rates(aspirational), all: rates(all) };
}

/** The settings that the rows were judged and counted by: fractions, days, and colours by their English names. */
function settingsJson(settings: LedgerSettings) {
  const { tolerance, paceOn, startMonth, paceBuffer, severeLag, dueSoonDays, flagColors } = settings;
  const { rankOn, rankMinItems, countAspirational, circulateAspirational, reportBy } = settings;
  return {
    ...{ tolerance, paceOn, startMonth, paceBuffer, severeLag, dueSoonDays },
    ...{ rankOn, rankMinItems, countAspirational, circulateAspirational, reportBy, flagColors },
  };
}

/** What `status` prints for people: a heading, one line per row in the document's order, the counts, the rates and what needs attention. */
export function statusText(check: CheckedLedger, file: string, words: Messages, cli: CliMessages): string {
  const { ledger, rows, counts, summary, attention } = check;
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
  const names = attention.unreported.map(({ group, rows: own }) => status.unreportedOf(group, own.length));
  const ranked = summary.groups.filter(({ rank }) => rank !== null);
  return [
    heading,
    "",
    ...table,
    "",
    status.counts(rows.length, parts),
    status.rates(summary.total.targets),
    ...ranked.flatMap(({ group, rank, targets }) => (rank === null ? [] : [status.rank(group, rank, targets)])),
    ...(attention.count === 0 ? [] : [status.attention(attention.count)]),
    ...names,
    "",
  ].join("\n");
}

function cellsOf(row: CheckedRow, words: Messages): readonly string[] {
  const { assessed, judgement, report, kind } = row;
  const requirement = kind === "quantified" ? statedRequirement(assessed) : null;
  const unit = enteredUnit(assessed);
  const amount = (value: number | null): string => (value === null ? "" : amountText(value, unit));
  const hurried = judgement.remarks.includes("dueSoon") ? [words.ledger.remark.dueSoon] : [];
  const gone = row.isMissing ? [words.ledger.rowGone] : [];
  const shape = statusWords[judgement.status].slice(0, 1);
  const reported = kind === "quantified" ? report.actual : report.stage;
  const entered = isBlank(report.verified) ? reported : report.verified;
  return [
    [`${shape} ${words.ledger.status[judgement.status]}`, ...hurried, ...gone].join(" · "),
    row.group,
    row.indicator === "" ? row.workPoint : row.indicator,
    requirement === null ? "" : words.plan.requirement(requirement, assessed.unit),
    typeof entered === "number" ? amount(entered) : isBlank(entered) ? "" : words.ledger.value(toShown(entered)),
    amount(judgement.line),
    amount(judgement.shortfall),
    judgement.completion === null ? "" : `${(judgement.completion * 100).toFixed(1)}%`,
    row.key,
  ];
}

/** A date that a spreadsheet made of an entry is shown as one. */
function toShown(entered: Entered): CellValue {
  return typeof entered === "object" && entered !== null && "date" in entered ? entered.date : entered;
}

/** What 累计完成 counts: `%` of a percentage that cells hold as a fraction. */
function enteredUnit(row: AssessedRow): string {
  if (entersPercent(row)) return "%";
  return entersGrowth(row) ? "个百分点" : row.unit === "%" ? "" : row.unit;
}
