import { dateOfSerial } from "../../domain/calendar";
import type { MatchReason } from "../../domain/merge/matching";
import type { Decision } from "../../domain/review/decision";
import type { CellInput, CellValue } from "../../workbook/cellValue";
import type { LedgerBase } from "../base/base";
import type { PlanRow } from "../lay/planRows";
import { type Field, ledgerColumns } from "../template/ledgerSpec";
import { cellScale } from "../template/requirementPhrase";
import { readMeasure } from "../template/words";
import type { EditionName } from "./syncRecord";

/**
 * What bringing the ledger to a new edition would do: the preview, and, once nothing is undecided, the order to do it.
 * Pure data; nothing in it depends on where rows stand in the sheet but `sheetRow`, which is told for jumping there.
 */
export interface SyncPlan {
  readonly from: EditionName;
  readonly to: EditionName;
  /** `threeWay`: with the base. Else why there is none to go by: then every difference is a conflict, as nobody knows who made it. */
  readonly basis: "threeWay" | "baseMissing" | "baseDamaged" | "otherTemplate";
  readonly added: readonly AddedRow[];
  /** Rows with at least one field to write or to decide. */
  readonly changed: readonly ChangedRow[];
  readonly removed: readonly RemovedRow[];
  /** Rows whose place among those of their region is another one; told, nothing is written. */
  readonly moved: readonly MovedRow[];
  readonly ties: readonly SyncTie[];
  /** Rows of the base that the table has no more, or more than once, so that nothing can be written to them. */
  readonly blocked: readonly BlockedRow[];
  /** Decisions about doubts that hold for the new edition, with the keys of the ledger. */
  readonly decisions: readonly Decision[];
  /** Decisions that rested on words that changed: the doubt, if it is still one, is open again. */
  readonly lapsed: readonly Decision[];
  /** Rows of the new edition that are as they are. */
  readonly unchanged: number;
  /** How many conflicts and ties wait for a person, and one more while {@link withdrawsMost} does. 0: can be applied. */
  readonly undecided: number;
  /** Whether more than half of the rows would be withdrawn: most likely another document. Has to be confirmed. */
  readonly withdrawsMost: boolean;
  /** Key of the ledger, carried or minted, for each row of the new edition by its key as extracted. Rows in ties have none yet. */
  readonly keys: ReadonlyMap<string, string>;
}

export interface AddedRow {
  /** With its minted key, which no row of the ledger ever had. */
  readonly row: PlanRow;
  readonly region: string;
  /** The sentence. */
  readonly text: string;
  /** Key of a removed row of another region with nearly the same words: perhaps it moved. */
  readonly perhapsFrom: string | null;
  /** The row was there, somebody deleted it from the table, and the new edition changed it: laid again only if decided so. */
  readonly returns: boolean;
  /** Of a row that {@link returns}: what was decided, `null` while nothing is. Others are not asked about. */
  readonly choice?: Choice | null;
}

export interface ChangedRow {
  readonly key: string;
  /** Zero-based. */
  readonly sheetRow: number;
  readonly region: string;
  readonly reason: MatchReason;
  /** The sentences of both editions. */
  readonly before: string;
  readonly after: string;
  readonly fields: readonly FieldChange[];
  /** The row carries an actual or a stage. */
  readonly reported: boolean;
  /** Its target changed after it was reported: 待确认事项 gets 目标已调整. */
  readonly adjusted: boolean;
  /** The row as the new edition has it, under the key of the ledger: what it looks like follows from it. */
  readonly row: PlanRow;
}

export interface FieldChange {
  readonly field: Field;
  readonly header: string;
  /** As written last; `undefined` when no base tells. */
  readonly base: CellInput | undefined;
  readonly local: CellValue;
  readonly remote: CellInput;
  /** Of a conflict: what was decided, `null` while nothing is. Of a plain change: always `new`, and not asked. */
  readonly kind: "change" | "conflict";
  readonly choice: Choice | null;
}

/** `local`: as it stands in this ledger. `new`: as the new edition has it. */
export type Choice = "local" | "new";

export interface RemovedRow {
  readonly key: string;
  /** `null` when the table has it no more. */
  readonly sheetRow: number | null;
  readonly region: string;
  /** The sentence. */
  readonly text: string;
  readonly indicator: string;
  /** Carries something that a person typed: entries, office cells. */
  readonly filled: boolean;
  /** Key of an added row of another region with nearly the same words. */
  readonly perhapsTo: string | null;
}

export interface MovedRow {
  readonly key: string;
  readonly sheetRow: number;
  readonly region: string;
  readonly text: string;
  /** Running numbers within the region, counting from 1. */
  readonly from: number;
  readonly to: number;
}

export interface SyncTie {
  readonly before: readonly TiedRow[];
  readonly after: readonly TiedRow[];
}

export interface TiedRow {
  readonly key: string;
  /** The sentence. */
  readonly text: string;
  readonly indicator: string;
  /** 要求, 目标值, 目标上限, 单位 as cells have them, with blanks between: what tells the targets of one sentence apart. */
  readonly demand: string;
}

export interface BlockedRow {
  readonly key: string;
  readonly region: string;
  readonly text: string;
  /** `keyTwice`: several rows have the key. `rowGone`: somebody deleted the row or its key, and the edition did not change it. */
  readonly reason: "keyTwice" | "rowGone";
}

/** What a person decided in the preview. */
export interface SyncChoices {
  /** By {@link conflictId}. */
  readonly fields: ReadonlyMap<string, Choice>;
  /** For every conflict that has no choice of its own. */
  readonly others: Choice | null;
  /** Which row is which, by key of the new edition; `null`: it is new. */
  readonly pairs: ReadonlyMap<string, string | null>;
  /** Says that most rows may be withdrawn. */
  readonly withdrawMost: boolean;
}

export const noChoices: SyncChoices = { fields: new Map(), others: null, pairs: new Map(), withdrawMost: false };

/** Names a conflict about one field of one row; without a field that about a deleted row that the new edition changed. */
export function conflictId(key: string, field: Field | null): string {
  return field === null ? key : `${key} ${field}`;
}

/**
 * What a decided sync does, by key and field: what is written, journalled and taken back. Where the cells stand is found
 * from a fresh reading each time.
 */
export interface ResolvedSync {
  readonly from: EditionName;
  readonly to: EditionName;
  readonly cells: readonly CellEdit[];
  /** Laid at the end of the table, with minted keys, or with the key that they had when somebody deleted them. */
  readonly added: readonly PlanRow[];
  readonly base: LedgerBase;
  readonly history: readonly HistoryLine[];
}

/** One cell of the table. Only source and machine columns, and 待确认事项 for 目标已调整 and new doubts. */
export interface CellEdit {
  readonly key: string;
  readonly field: Field;
  /** What stood there when it was read. */
  readonly was: CellValue;
  readonly is: CellInput;
}

/** One line of 变更记录. */
export interface HistoryLine {
  readonly key: string;
  readonly region: string;
  /** 指标, or the sentence of a row without one. */
  readonly subject: string;
  readonly event: "added" | "changed" | "removed" | "kept" | "undone";
  /** Header of the column; `""` for a whole row. */
  readonly header: string;
  readonly was: CellValue;
  /** Of a `kept` value what the new edition has and was declined. */
  readonly is: CellValue;
  /** `document`: the new edition's, nobody asked. `new`, `local`: as a person decided a conflict. */
  readonly decision: "document" | "new" | "local";
}

/** What a sync would do, in numbers. */
export interface SyncTotals {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly moved: number;
  /** Fields, and deleted rows, of which a person decides. */
  readonly conflicts: number;
  readonly ties: number;
  readonly unchanged: number;
}

export function countSync(sync: SyncPlan): SyncTotals {
  const fields = sync.changed.flatMap((row) => row.fields).filter(({ kind }) => kind === "conflict");
  return {
    added: sync.added.length,
    changed: sync.changed.length,
    removed: sync.removed.length,
    moved: sync.moved.length,
    conflicts: fields.length + sync.added.filter(({ returns }) => returns).length,
    ties: sync.ties.length,
    unchanged: sync.unchanged,
  };
}

const dateFields: ReadonlySet<Field> = new Set(
  ledgerColumns.filter(({ cell }) => cell === "date").map(({ field }) => field),
);
const quantityFields: ReadonlySet<Field> = new Set(["value", "upper", "baseline"]);

/**
 * One side of a field as people read it: a date as an ISO text, a fraction of a per cent row as “85%”; `undefined` when no
 * base tells. Unit and measure are those of the same side.
 */
export function shownField(
  change: FieldChange,
  side: "base" | "local" | "remote",
  row: Pick<ChangedRow, "fields" | "row">,
): CellValue | undefined {
  const value = change[side];
  if (value === undefined) return undefined;
  const beside = (field: Field): CellInput | CellValue | undefined => {
    const other = row.fields.find((each) => each.field === field);
    return other === undefined ? row.row.cells[field] : other[side];
  };
  return shownCell(change.field, value, beside("unit"), beside("measure"));
}

/** A cell of the ledger as people read it, by the unit and the measure (度量) of its row. */
export function shownCell(field: Field, value: CellInput | CellValue, unit: unknown, measure: unknown): CellValue {
  if (typeof value === "object" && value !== null && "date" in value) return value.date;
  if (typeof value !== "number") return value;
  if (dateFields.has(field)) return dateOfSerial(value) ?? value;
  if (!quantityFields.has(field)) return value;
  const known = readMeasure(measure);
  const isTarget = field === "value" || field === "upper";
  const isPercent = known !== null && isTarget ? cellScale(known, String(unit)) === 100 : unit === "%";
  return isPercent ? `${Number((value * 100).toPrecision(12))}%` : value;
}
