import { fingerprintOfChanges, fingerprintOfReading } from "../ledger/status/fingerprint";
import { renderOverview } from "../ledger/status/overview";
import { renderRegionSheet } from "../ledger/status/regionSheets";
import { renderPrintedLedger } from "../ledger/status/printedLedger";
import { doubtfulRows, renderProblemList, renderReviewList } from "../ledger/status/problemList";
import { previousFinal, renderRecord, type LaidSheet } from "../ledger/status/statusRecord";
import { statusSpec } from "../ledger/status/statusSpec";
import type { Change } from "../workbook/change";
import type { LeftOut, Workbook } from "../workbook/workbook";
import { freeSheetName, hideFinals, type OpenedStatus, openStatus, type StatusSheetsOptions } from "./openStatus";

export type MakeStatusSheetsOutcome =
  | { readonly kind: "noLedger" }
  | {
      readonly kind: "made";
      /** Their names, the overview first. */
      readonly sheets: readonly string[];
      /** Sheets that somebody had typed into: kept, under another name. */
      readonly kept: readonly { readonly sheet: string; readonly as: string }[];
      /** Regions that were asked for and that the ledger does not have. */
      readonly unknownRegions: readonly string[];
      /** Whether the overview's numbers follow the ledger; without a column they cannot, and are values. */
      readonly isLive: boolean;
      readonly leftOut: readonly LeftOut[];
    };

/**
 * Makes the status sheets of the ledger as it stands: overview, list of problems, region sheets, the ledger for print, and what
 * the office has to settle. Those that we made before are replaced; one that somebody typed into is kept under another name,
 * and nobody else's sheet is touched. A 定稿 is hidden meanwhile: each sheet stands in the workbook once, however it is printed.
 *
 *     read ledger ──▶ read our sheets ──▶ typed into? rename : delete ──▶ new sheets ──▶ record      three requests
 * @throws WorkbookError
 */
export async function makeStatusSheets(
  workbook: Workbook,
  options: StatusSheetsOptions = {},
): Promise<MakeStatusSheetsOutcome> {
  const opened = await openStatus(workbook, options);
  if (opened === null) return { kind: "noLedger" };
  const { source, references, record, recordData, preparedBy } = opened;
  const cleared = clearOwn(opened);
  const { groups } = source.summary;
  const chosen = groups.filter(({ group }) => options.regions?.includes(group) ?? true);

  const taken = [...cleared.names];
  const laid: Change[] = [];
  let annexes = 0;
  const lay = (name: string, render: (sheet: string) => readonly Change[]): void => {
    const changes = render(freeSheetName(name, taken));
    taken.push(...addedSheets(changes));
    laid.push(...changes);
  };
  const annex = (): string => `附件${(annexes += 1)}`;
  const { sheets, regionPrefix } = statusSpec;
  lay(sheets.overview, (sheet) =>
    renderOverview(source, {
      sheet,
      chartSheet: freeSheetName(sheets.chart, taken),
      annex: annex(),
      references,
      preparedBy,
      previous: previousFinal(record, source.asOf),
    }),
  );
  lay(sheets.list, (sheet) =>
    renderProblemList(source, {
      sheet,
      annex: annex(),
      preparedBy,
      includeAspirational: options.includeAspirational ?? source.ledger.settings.circulateAspirational,
    }),
  );
  if (options.arrangement === "sheetEach") {
    for (const own of chosen) {
      lay(`${regionPrefix}${own.group === "" ? "未填地区" : own.group}`, (sheet) =>
        renderRegionSheet(source, { sheet, annex: annex(), preparedBy, groups: [own] }),
      );
    }
  } else if (chosen.length > 0) {
    lay(sheets.regions, (sheet) => renderRegionSheet(source, { sheet, annex: annex(), preparedBy, groups: chosen }));
  }
  lay(sheets.ledger, (sheet) => renderPrintedLedger(source, { sheet, preparedBy, paper: options.paper ?? "A4" }));
  if (doubtfulRows(source).length > 0) {
    lay(sheets.review, (sheet) => renderReviewList(source, { sheet, annex: "", preparedBy }));
  }

  const laidSheets = addedSheets(laid).map((sheet): LaidSheet => ({
    sheet,
    fingerprint: fingerprintOfChanges(laid, sheet),
  }));
  const kept = { ...record, preparedBy: options.preparedBy ?? record.preparedBy, sheets: laidSheets };
  const first = { sheet: laidSheets[0]?.sheet ?? sheets.overview, row: 0, column: 0, rows: 1, columns: 1 };
  const report = await workbook.apply([
    ...cleared.changes,
    ...laid,
    ...hideFinals(opened),
    ...renderRecord(kept, statusSpec.recordSheet, recordData),
    { kind: "select", range: first },
  ]);
  return {
    kind: "made",
    sheets: laidSheets.map(({ sheet }) => sheet),
    kept: cleared.kept,
    unknownRegions: (options.regions ?? []).filter((name) => !groups.some(({ group }) => group === name)),
    isLive: references !== null,
    leftOut: report.leftOut,
  };
}

/** Sheets that changes lay, in their order: the overview of many regions comes with its chart's. */
function addedSheets(changes: readonly Change[]): readonly string[] {
  return changes.flatMap((change) => (change.kind === "addSheet" ? [change.sheet] : []));
}

interface Cleared {
  readonly changes: readonly Change[];
  readonly kept: readonly { readonly sheet: string; readonly as: string }[];
  /** What sheets are called afterwards. */
  readonly names: readonly string[];
}

/** Makes room for new sheets: ours go, those that somebody typed into get another name. */
function clearOwn({ reading, record }: OpenedStatus): Cleared {
  const names = reading.sheets.map(({ name }) => name);
  const changes: Change[] = [];
  const kept: { readonly sheet: string; readonly as: string }[] = [];
  for (const { sheet, fingerprint } of record.sheets) {
    const index = names.indexOf(sheet);
    if (index < 0) continue;
    if (fingerprintOfReading(reading.usedRanges.get(sheet)) === fingerprint) {
      names.splice(index, 1);
      changes.push({ kind: "deleteSheet", sheet });
      continue;
    }
    const suffix = statusSpec.keptSuffix;
    const as = freeSheetName(sheet.slice(0, 31 - suffix.length - 4) + suffix, names);
    names[index] = as;
    changes.push({ kind: "renameSheet", sheet, name: as });
    kept.push({ sheet, as });
  }
  return { changes, kept, names };
}
