import type { WorkPlan } from "../domain/workPlan";
import { ledgerSpec } from "../ledger/template/ledgerSpec";
import { planRows, refuseLongTexts } from "../ledger/lay/planRows";
import { isWritten } from "../ledger/sync/renderUndo";
import { PreparedSync } from "../ledger/sync/preparedSync";
import { noChoices, type SyncChoices, type SyncPlan } from "../ledger/sync/syncPlan";
import { type SyncRecord, syncSheets } from "../ledger/sync/syncRecord";
import type { Workbook } from "../workbook/workbook";
import { findBaseSheet, openSync, type OpenedSync } from "./openSync";

/** Why nothing can be compared. */
export type SyncRefused =
  | { readonly kind: "noLedger" }
  /** A sync was interrupted: it is finished or taken back first. */
  | { readonly kind: "unfinished"; readonly sync: SyncRecord }
  /** A sync was interrupted, and the table or its column of keys, which it takes to mend that, is gone. */
  | { readonly kind: "unfinishedWithoutTable"; readonly sync: SyncRecord }
  /** Somebody's own sheet has a name that a sync needs. */
  | { readonly kind: "ownSheet"; readonly sheet: string }
  /** The document says nothing: it is refused, as it would withdraw everything. */
  | { readonly kind: "emptyEdition" }
  /** The document is for another year: that is a new ledger. */
  | { readonly kind: "otherYear"; readonly ledger: number; readonly edition: number }
  /** The ledger was laid by a later version of the program. */
  | { readonly kind: "newerTemplate" };

/** `prepared`: says what else the sync would do by other choices, without reading or matching again. */
export type SyncPreview =
  SyncRefused | { readonly kind: "plan"; readonly prepared: PreparedSync; readonly sync: SyncPlan };

/**
 * What bringing the ledger to a new edition would do. One request as a rule; nothing is written.
 * @param plan the new edition as extracted, before any decisions
 * @throws WorkbookError `textTooLong` where a cell could not take what the edition says
 */
export async function previewSync(
  workbook: Workbook,
  plan: WorkPlan,
  choices: SyncChoices = noChoices,
): Promise<SyncPreview> {
  const opened = await openSync(workbook);
  return readyToSync(opened, plan, choices);
}

/** What a workbook that was read would be brought to, or why not. */
export function readyToSync(opened: OpenedSync, plan: WorkPlan, choices: SyncChoices): SyncPreview {
  const { reading, parts, unfinished } = opened;
  if (unfinished?.kind === "journal") {
    const isMendable = isWritten(parts, unfinished.journal) || parts?.area.columnOf.has("key") === true;
    return { kind: isMendable ? "unfinished" : "unfinishedWithoutTable", sync: unfinished.journal.record };
  }
  if (parts === null) return { kind: "noLedger" };
  if (unfinished?.kind === "foreign") return { kind: "ownSheet", sheet: syncSheets.unfinished };
  const place = findBaseSheet(reading);
  if (place.isOwn) return { kind: "ownSheet", sheet: place.name };
  if (plan.groups.every(({ workPoints }) => workPoints.length === 0)) return { kind: "emptyEdition" };
  const { base, ledger } = parts;
  if (base.kind === "base" && base.base.templateVersion > ledgerSpec.templateVersion) return { kind: "newerTemplate" };
  const year = base.kind === "base" ? base.base.settings.year : ledger.settings.year;
  if (year !== plan.year) return { kind: "otherYear", ledger: year, edition: plan.year };
  refuseLongTexts(planRows(plan));
  const prepared = new PreparedSync(parts, plan);
  return { kind: "plan", prepared, sync: prepared.decide(choices) };
}
