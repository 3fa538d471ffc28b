import type { Field } from "../template/ledgerSpec";
import { isSameValue, toCellValue } from "../read/ledgerIssues";
import type { AddedRow, ChangedRow, FieldChange, RemovedRow, SyncPlan, SyncTie } from "./syncPlan";

/** Something that two plans of the same sync say differently; without a field it is about the row as a whole. */
export interface SyncDifference {
  readonly key: string;
  readonly field: Field | null;
}

/**
 * Where a plan made anew would write other cells than the one that was shown, or find others there. Where rows stand, what
 * was decided, and rows that nothing is written to do not matter.
 */
export function syncDifferences(shown: SyncPlan, now: SyncPlan): readonly SyncDifference[] {
  return [
    ...differing(shown.changed, now.changed, ({ key }) => key, changedFields),
    ...differing(shown.added, now.added, ({ row }) => row.key, additionDiffers),
    ...differing(shown.removed, now.removed, ({ key }) => key, removalDiffers),
    ...differing(shown.ties, now.ties, tieOf, () => []),
  ];
}

function differing<Row>(
  shown: readonly Row[],
  now: readonly Row[],
  keyOf: (row: Row) => string,
  compare: (one: Row, other: Row) => readonly (Field | null)[],
): readonly SyncDifference[] {
  const before = new Map(shown.map((row) => [keyOf(row), row]));
  const after = new Map(now.map((row) => [keyOf(row), row]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [one, other] = [before.get(key), after.get(key)];
    const fields = one === undefined || other === undefined ? [null] : compare(one, other);
    return fields.map((field) => ({ key, field }));
  });
}

function changedFields(one: ChangedRow, other: ChangedRow): readonly Field[] {
  const [before, after] = [one, other].map(({ fields }) => new Map(fields.map((each) => [each.field, each])));
  const names = new Set([...one.fields, ...other.fields].map(({ field }) => field));
  const differ = [...names].filter((field) => !isSameField(before?.get(field), after?.get(field)));
  return one.adjusted === other.adjusted || names.has("review") ? differ : [...differ, "review"];
}

function isSameField(one: FieldChange | undefined, other: FieldChange | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.kind === other.kind &&
    isSameValue(one.local, other.local) &&
    isSameValue(toCellValue(one.remote), toCellValue(other.remote))
  );
}

function additionDiffers(one: AddedRow, other: AddedRow): readonly null[] {
  const fields = new Set([...Object.keys(one.row.cells), ...Object.keys(other.row.cells)]) as ReadonlySet<Field>;
  const isSameRow = [...fields].every((field) =>
    isSameValue(toCellValue(one.row.cells[field] ?? null), toCellValue(other.row.cells[field] ?? null)),
  );
  return whole(isSameRow && one.returns === other.returns);
}

function removalDiffers(one: RemovedRow, other: RemovedRow): readonly null[] {
  return whole((one.sheetRow === null) === (other.sheetRow === null));
}

function whole(isSameRow: boolean): readonly null[] {
  return isSameRow ? [] : [null];
}

function tieOf({ before, after }: SyncTie): string {
  return [...before, ...after].map(({ key }) => key).join(" ");
}
