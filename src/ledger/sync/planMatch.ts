import type { Match } from "../../domain/merge/matching";
import { isBlank } from "../../domain/progress/entry";
import type { LedgerRow } from "../read/ledger";
import { textOf } from "../read/readRow";
import { adjustsTarget } from "./adjusted";
import { regionName, withKey, type RowAfter, type RowBefore } from "./editionRows";
import { isSameEdition, mergeRow } from "./mergeRow";
import type { Editions } from "./readEditions";
import { conflictId, type AddedRow, type BlockedRow, type ChangedRow, type SyncChoices } from "./syncPlan";

export type PlannedMatch =
  | { readonly kind: "changed"; readonly row: ChangedRow }
  | { readonly kind: "returns"; readonly row: AddedRow }
  | { readonly kind: "blocked"; readonly row: BlockedRow }
  | { readonly kind: "unchanged" };

/**
 * What becomes of a row that both editions have. A row that stands in the table more than once is left alone, as nobody knows
 * which of them is meant; one that somebody deleted stays deleted while the edition leaves it as it was, and else is asked about.
 */
export function planMatch(
  match: Match,
  { row: was, cells }: RowBefore,
  { row: is, planRow }: RowAfter,
  { base, basis, table }: Editions,
  choices: SyncChoices,
): PlannedMatch {
  const key = match.before;
  const known = basis === "threeWay" ? base?.rows.get(key) : undefined;
  const [local, ...others] = table.get(key) ?? [];
  const row = withKey(planRow, key);
  const at = { key, region: textOf(cells("region")), text: was.text };
  if (others.length > 0) return { kind: "blocked", row: { ...at, reason: "keyTwice" } };
  if (local === undefined) {
    if (known !== undefined && isSameEdition(known, planRow))
      return { kind: "blocked", row: { ...at, reason: "rowGone" } };
    const choice = choices.fields.get(conflictId(key, null)) ?? choices.others;
    return {
      kind: "returns",
      row: { row, region: regionName(planRow), text: is.text, perhapsFrom: null, returns: true, choice },
    };
  }
  const fields = mergeRow(known, local, row, choices);
  if (fields.length === 0) return { kind: "unchanged" };
  const reported = isReported(local);
  const adjusts = fields.some((change) => adjustsTarget(change) && change.choice !== "local");
  return {
    kind: "changed",
    row: {
      key,
      sheetRow: local.sheetRow,
      region: local.region,
      reason: match.reason,
      before: was.text,
      after: is.text,
      fields,
      reported,
      adjusted: reported && adjusts,
      row,
    },
  };
}

/** Whether the row carries an actual or a stage. */
function isReported({ report: { actual, stage } }: LedgerRow): boolean {
  return !isBlank(actual) || !isBlank(stage);
}
