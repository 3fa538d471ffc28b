import { judge } from "../../domain/progress/judge";
import type { Judgement, Status } from "../../domain/progress/status";
import type { CellValue } from "../../workbook/cellValue";
import type { BaseRow, LedgerBase } from "../base/base";
import type { Ledger, LedgerRow } from "../read/ledger";
import { toCellValue } from "../read/ledgerIssues";
import type { LedgerReading } from "../read/readLedger";
import { readRow, textOf } from "../read/readRow";
import { ledgerColumns, type Field } from "../template/ledgerSpec";
import { settingLabel } from "../template/settings";
import { readAspirational, readKind, type RowKind } from "../template/words";

/**
 * A row of the ledger as it is counted everywhere. What it counts among (group, kind, 约束) is what was laid, not what
 * somebody typed since.
 */
export interface JudgedRow extends LedgerRow {
  readonly group: string;
  readonly kind: RowKind;
  /** The table has the row no more: it counts as 未报送. */
  readonly isMissing: boolean;
  readonly judgement: Judgement;
}

/** What of a reading decides how its rows are judged. */
type Parts = Pick<LedgerReading, "ledger" | "base">;

/**
 * Every row that was laid, once, in the document's order: those of the table judged, of several rows with one 编号 the first,
 * which nobody can judge, and those that are gone from the table as not reported. Without a base, the rows of the table.
 */
export function judgeRows({ ledger, base }: Parts): readonly JudgedRow[] {
  const known = base.kind === "base" ? base.base : null;
  const read = new Map<string, LedgerRow>();
  for (const row of ledger.rows) if (!read.has(row.key)) read.set(row.key, row);
  const isDated = canJudge(ledger);
  const keys = known === null ? [...read.keys()] : orderOf(known, read);
  return keys.flatMap((key) => {
    const laid = known?.rows.get(key);
    const row = read.get(key);
    if (row !== undefined) return [judgeRow(row, laid, ledger, isDated)];
    return laid === undefined ? [] : [missingRow(key, laid, ledger, isDated)];
  });
}

/** Whether the as-of date can be read: without it nothing can be judged. Where 计划年度 is lost, the edition says the year. */
export function canJudge({ issues }: Ledger): boolean {
  const name = settingLabel("asOf");
  return !issues.some((issue) => issue.code === "settingUnreadable" && issue.name === name);
}

/** The document's order, then whatever the base knows nothing of. */
function orderOf(base: LedgerBase, read: ReadonlyMap<string, LedgerRow>): readonly string[] {
  return [...new Set([...(base.order ?? []), ...base.rows.keys(), ...read.keys()])];
}

function judgeRow(row: LedgerRow, laid: BaseRow | undefined, ledger: Ledger, isDated: boolean): JudgedRow {
  const kind = laid === undefined ? row.assessed.kind : kindOf(laid);
  const aspirational = laid === undefined ? row.aspirational : aspirationalOf(laid);
  const own = judge(row.assessed, row.report, ledger.settings);
  const status = statusOf(kind, row.assessed.kind, own.status, isDated);
  const judgement = status === own.status ? own : unmeasured(status);
  const group = laid === undefined ? row.region : textOf(toCellValue(laid.region ?? null));
  return { ...row, group, kind, aspirational, isMissing: false, judgement: tagged(judgement, aspirational) };
}

/** A row whose 类型 somebody changed waits until it stands there again; notes and what was withdrawn stay what they are. */
function statusOf(laid: RowKind, typed: RowKind, status: Status, isDated: boolean): Status {
  if (laid === "note") return "notAssessed";
  if (laid === "withdrawn") return "withdrawn";
  return laid === typed && isDated ? status : "needsReview";
}

/** A row that the table has no more: due or not, nothing is reported of it. */
function missingRow(key: string, laid: BaseRow, ledger: Ledger, isDated: boolean): JudgedRow {
  const cells = new Map<Field, CellValue>();
  for (const { field, owner } of ledgerColumns) {
    if (owner !== "entry" && owner !== "calculated") cells.set(field, toCellValue(laid[field] ?? null));
  }
  const stated = readRow(key, -1, cells);
  const row: LedgerRow = {
    ...stated,
    assessed: { ...stated.assessed, review: "" },
    report: { actual: null, stage: null, note: null, verified: null },
  };
  const judged = judgeRow(row, laid, ledger, isDated);
  const isDoubted = isDated && judged.judgement.status === "needsReview";
  return {
    ...judged,
    isMissing: true,
    ...(isDoubted ? { judgement: { ...judged.judgement, status: "notReported" } } : {}),
  };
}

function kindOf(laid: BaseRow): RowKind {
  return readKind(laid.kind) ?? "quantified";
}

function aspirationalOf(laid: BaseRow): boolean {
  return readAspirational(laid.commitment) ?? false;
}

function tagged(judgement: Judgement, aspirational: boolean): Judgement {
  return aspirational ? { ...judgement, remarks: [...judgement.remarks, "aspirational"] } : judgement;
}

function unmeasured(status: Status): Judgement {
  return { status, remarks: [], actual: null, line: null, pace: null, completion: null, shortfall: null };
}
