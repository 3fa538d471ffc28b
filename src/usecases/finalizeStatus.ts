import { localTime, readIsoDate } from "../domain/calendar";
import { dateWords, periodWords } from "../ledger/status/dateWords";
import type { HandChange } from "../ledger/read/handChanges";
import { renderOverview } from "../ledger/status/overview";
import { renderRegionSheet } from "../ledger/status/regionSheets";
import { renderProblemList } from "../ledger/status/problemList";
import { previousFinal, renderRecord, type FinalRecord } from "../ledger/status/statusRecord";
import { statusSpec } from "../ledger/status/statusSpec";
import type { Change } from "../workbook/change";
import type { LeftOut, Workbook } from "../workbook/workbook";
import { freeSheetName, hideFinals, type OpenedStatus, openStatus, type StatusSheetsOptions } from "./openStatus";

export type FinalizeStatusOutcome =
  | { readonly kind: "noLedger" }
  /** The as-of date cannot be read: what has no date cannot be final. */
  | { readonly kind: "noDate" }
  /** Something should be looked at first; `confirmed` goes ahead. Nothing was written. */
  | { readonly kind: "asks"; readonly questions: FinalQuestions }
  | {
      readonly kind: "finalized";
      readonly sheets: readonly string[];
      /** “2019年前三季度”. */
      readonly period: string;
      /** ISO date. */
      readonly asOf: string;
      /** Status sheets and earlier 定稿 that were hidden, so that the workbook prints each sheet once. */
      readonly hidden: readonly string[];
      readonly leftOut: readonly LeftOut[];
    };

/** What a 定稿 asks about before it is made. */
export interface FinalQuestions {
  /** 数据有误. */
  readonly invalid: number;
  /** 未报送 and 到期未报送. */
  readonly notReported: number;
  /** 待确认. */
  readonly needsReview: number;
  /** Cells that decide how a row is judged, changed outside our commands. */
  readonly changedByHand: readonly HandChange[];
}

export interface FinalizeStatusOptions extends Pick<
  StatusSheetsOptions,
  "preparedBy" | "includeAspirational" | "everySheet" | "asOf" | "today"
> {
  /** Goes ahead whatever there is to ask. Default false. */
  readonly confirmed?: boolean;
  /** When it is made, `2019-10-08T09:30` in local time; by default now. */
  readonly madeAt?: string;
}

/**
 * 定稿: saves the status sheets as values, with period, as-of date and time of making, and shows them. Nothing of ours ever
 * changes them again; the next overview shows the change against them. The sheets that follow the ledger, and earlier 定稿, are
 * hidden: they say the same, and whoever prints the whole workbook would print it twice.
 *
 *     read ledger ──▶ anything to ask? ask : sheets of values ──▶ hide the others ──▶ record ──▶ show
 * @throws WorkbookError
 */
export async function finalizeStatus(
  workbook: Workbook,
  options: FinalizeStatusOptions = {},
): Promise<FinalizeStatusOutcome> {
  const opened = await openStatus(workbook, options);
  if (opened === null) return { kind: "noLedger" };
  const { source, record, recordData, preparedBy, reading } = opened;
  const { asOf, summary } = source;
  if (asOf === null) return { kind: "noDate" };
  const questions = questionsOf(opened);
  if (options.confirmed !== true && isAny(questions)) return { kind: "asks", questions };

  const madeAt = options.madeAt ?? localTime(new Date());
  const period = periodWords(asOf, source.ledger.settings.year);
  const stamp = `定稿　报告期：${period}　截至日期：${dateWords(asOf)}　制作时间：${timeWords(madeAt)}`;
  const taken = reading.sheets.map(({ name }) => name);
  const nameFor = (name: string): string => {
    const free = freeSheetName(`定稿${asOf} ${name}`, taken);
    taken.push(free);
    return free;
  };
  const { overview, chart, list, regions } = statusSpec.sheets;
  const names = [nameFor(overview), nameFor(list), nameFor(regions)] as const;
  const common = { preparedBy, stamp };
  const changes: readonly Change[] = [
    ...renderOverview(source, {
      ...common,
      sheet: names[0],
      chartSheet: nameFor(chart),
      annex: "附件1",
      references: null,
      previous: previousFinal(record, asOf),
    }),
    ...renderProblemList(source, {
      ...common,
      sheet: names[1],
      annex: "附件2",
      includeAspirational: options.includeAspirational ?? source.ledger.settings.circulateAspirational,
    }),
    ...renderRegionSheet(source, { ...common, sheet: names[2], annex: "附件3", groups: summary.groups }),
  ];
  const sheets = changes.flatMap((change) => (change.kind === "addSheet" ? [change.sheet] : []));
  const final: FinalRecord = {
    asOf,
    madeAt,
    sheets,
    rates: new Map([
      [null, summary.total.targets.onPaceRate],
      ...summary.groups.map(({ group, targets }) => [group, targets.onPaceRate] as const),
    ]),
  };
  const hiding = [...hideLive(opened), ...hideFinals(opened)];
  const remembered = { ...record, preparedBy: options.preparedBy ?? record.preparedBy };
  const report = await workbook.apply([
    ...changes,
    ...hiding,
    ...renderRecord({ ...remembered, finals: [...record.finals, final] }, statusSpec.recordSheet, recordData),
    { kind: "select", range: { sheet: names[0], row: 0, column: 0, rows: 1, columns: 1 } },
  ]);
  const hidden = hiding.flatMap((change) => (change.kind === "setVisibility" ? [change.sheet] : []));
  return { kind: "finalized", sheets, period, asOf, hidden, leftOut: report.leftOut };
}

function questionsOf({ source }: OpenedStatus): FinalQuestions {
  const { counts } = source.summary.total.all;
  return {
    invalid: counts.invalid,
    notReported: counts.notReported + counts.dueUnreported,
    needsReview: counts.needsReview,
    changedByHand: source.ledger.issues.filter((issue) => issue.code === "changedByHand"),
  };
}

function isAny({ invalid, notReported, needsReview, changedByHand }: FinalQuestions): boolean {
  return invalid + notReported + needsReview + changedByHand.length > 0;
}

/** Hides the status sheets that the 定稿 is a copy of. */
function hideLive({ reading, record }: OpenedStatus): readonly Change[] {
  const live = new Set(record.sheets.map(({ sheet }) => sheet));
  return reading.sheets.flatMap(({ name, visibility }): Change[] =>
    visibility === "visible" && live.has(name) ? [{ kind: "setVisibility", sheet: name, visibility: "hidden" }] : [],
  );
}

function timeWords(madeAt: string): string {
  const [date = "", time = ""] = madeAt.split("T");
  return readIsoDate(date) === null ? madeAt : `${dateWords(date)} ${time.slice(0, 5)}`;
}
