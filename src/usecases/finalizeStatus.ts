import { localTime, readIsoDate } from "../domain/calendar";
import { dateWords, periodWords } from "../ledger/status/dateWords";
import { renderOverview } from "../ledger/status/overview";
import { renderRegionSheet } from "../ledger/status/regionSheets";
import { renderShortfallList } from "../ledger/status/shortfallList";
import { previousFinal, renderRecord, type FinalRecord } from "../ledger/status/statusRecord";
import { statusSpec } from "../ledger/status/statusSpec";
import type { Change } from "../workbook/change";
import type { LeftOut, Workbook } from "../workbook/workbook";
import { freeSheetName, openStatus, type StatusSheetsOptions } from "./openStatus";

export type FinalizeStatusOutcome =
  | { readonly kind: "noLedger" }
  /** The as-of date cannot be read: what has no date cannot be final. */
  | { readonly kind: "noDate" }
  | {
      readonly kind: "finalized";
      readonly sheets: readonly string[];
      /** “2019年前三季度”. */
      readonly period: string;
      /** ISO date. */
      readonly asOf: string;
      readonly leftOut: readonly LeftOut[];
    };

export interface FinalizeStatusOptions extends Pick<
  StatusSheetsOptions,
  "preparedBy" | "includeAspirational" | "everySheet" | "asOf"
> {
  /** When it is made, `2019-10-08T09:30` in local time; by default now. */
  readonly madeAt?: string;
}

/**
 * 定稿: saves the status sheets as values, with period, as-of date and time of making. Nothing of ours ever touches them
 * again; the next overview shows the change against them.
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
    ...renderShortfallList(source, {
      ...common,
      sheet: names[1],
      annex: "附件2",
      includeAspirational: options.includeAspirational ?? source.ledger.settings.circulateAspirational,
    }),
    ...renderRegionSheet(source, { ...common, sheet: names[2], annex: "附件3", regions: summary.groups }),
  ];
  const sheets = changes.flatMap((change) => (change.kind === "addSheet" ? [change.sheet] : []));
  const final: FinalRecord = {
    asOf,
    madeAt,
    sheets,
    progress: new Map([
      [null, summary.total.targets.onPaceRate],
      ...summary.groups.map(({ group, targets }) => [group, targets.onPaceRate] as const),
    ]),
  };
  const remembered = { ...record, preparedBy: options.preparedBy ?? record.preparedBy };
  const report = await workbook.apply([
    ...changes,
    ...renderRecord({ ...remembered, finals: [...record.finals, final] }, statusSpec.recordSheet, recordData),
    { kind: "select", range: { sheet: names[0], row: 0, column: 0, rows: 1, columns: 1 } },
  ]);
  return { kind: "finalized", sheets, period, asOf, leftOut: report.leftOut };
}

function timeWords(madeAt: string): string {
  const [date = "", time = ""] = madeAt.split("T");
  return readIsoDate(date) === null ? madeAt : `${dateWords(date)} ${time.slice(0, 5)}`;
}
