import type { CellInput, CellValue } from "../../workbook/cellValue";
import type { BaseRow } from "../base/base";
import type { LedgerRow } from "../read/ledger";
import { toCellValue } from "../read/ledgerIssues";
import { readRow, textOf } from "../read/readRow";
import type { Field } from "../template/ledgerSpec";
import { requirementPhrase, statedRequirement } from "../template/requirementPhrase";
import { withoutAdjusted } from "../template/adjustedRemark";
import { kindWords } from "../template/words";
import type { FieldChange } from "./syncPlan";

/** Fields that state one target together: a number from here never meets a unit from there. */
export const statementFields = [
  ...(["requirement", "measure", "value", "upper", "unit", "basis", "counted", "kind"] as const),
] as const;

/** The fields by which a target is judged: once one changes, an actual that was reported before may no longer answer it. */
const judgedFields: ReadonlySet<Field> = new Set<Field>([...statementFields, "deadline"]);

/** Whether a change adjusts the target. A withdrawn row that comes back asks for what it asked for. */
export function adjustsTarget({ field, local }: Pick<FieldChange, "field" | "local">): boolean {
  return judgedFields.has(field) && !(field === "kind" && local === kindWords.withdrawn);
}

/**
 * What 待确认事项 says of a target that changed after it was reported: “目标已调整（原至少100家，2019-11-22）”.
 * @param row as it stands before the change
 * @param changed the fields that change
 * @param on ISO date of the change
 * @param base as last written: tells what was asked for where the cells of a quantified row cannot be read
 */
export function adjustedWords(row: LedgerRow, changed: readonly Field[], on: string, base?: BaseRow): string {
  const former = formerWords(row, changed, base)
    .join("、")
    .replace(/[（）]/gu, " ");
  return `目标已调整（原${former}，${on}）`;
}

/** Whether 待确认事项 says that the target was adjusted and nobody has confirmed it yet. */
export function isAdjusted(review: string): boolean {
  return withoutAdjusted(review) !== review;
}

function formerWords(row: LedgerRow, changed: readonly Field[], base: BaseRow | undefined): readonly string[] {
  const { cells } = row;
  const has = (...fields: readonly Field[]): boolean => fields.some((field) => changed.includes(field));
  const word = (field: Field): string => textOf(cells.get(field) ?? null).trim();
  const assessed = readableOf(row, base);
  const stated = statedRequirement(assessed);
  const parts = [
    ...(has("requirement", "measure", "value", "upper", "unit", "kind")
      ? [stated === null ? "无量化目标" : requirementPhrase(stated, assessed.unit)]
      : []),
    ...(has("basis") && word("basis") !== "" ? [`口径${word("basis")}`] : []),
    ...(has("deadline") ? [`时限${row.assessed.deadline ?? "不明"}`] : []),
  ];
  return parts.length > 0 ? parts : [`计数${word("counted")}`];
}

/** The row, or where a quantified one states nothing that can be read (a formula that was never calculated), the base's. */
function readableOf({ key, sheetRow, assessed, cells }: LedgerRow, base: BaseRow | undefined): LedgerRow["assessed"] {
  const isLost = statedRequirement(assessed) === null && cells.get("kind") === kindWords.quantified;
  if (!isLost || base === undefined) return assessed;
  const written = Object.entries(base).map(([field, cell]) => [field as Field, toCellValue(cell)] as const);
  return readRow(key, sheetRow, new Map(written)).assessed;
}

/** Between two remarks in 待确认事项. */
const BETWEEN = "；";

/**
 * 待确认事项 with the doubts that an edition brings and its predecessor did not have; `null` when there are none, or they stand there.
 * @param was the doubts of the earlier edition; `null` when there were none or nobody knows them
 * @param stands what the cell holds
 * @param doubts those of the new edition
 */
export function newDoubts(was: CellInput, stands: CellValue, doubts: CellInput): string | null {
  const known = [...remarksOf(toCellValue(was)), ...remarksOf(stands)];
  const fresh = remarksOf(toCellValue(doubts)).filter((doubt) => !known.includes(doubt));
  return fresh.length === 0 ? null : withRemarks(stands, fresh);
}

/** What stands in 待确认事项 and the remarks behind it. */
export function withRemarks(stands: CellValue, remarks: readonly string[]): string {
  const text = textOf(stands).trimEnd();
  return [...(text.trim() === "" ? [] : [text]), ...remarks].join(BETWEEN);
}

function remarksOf(cell: CellValue): readonly string[] {
  return textOf(cell)
    .split(/[；;\n]/u)
    .map((remark) => remark.trim())
    .filter((remark) => remark !== "");
}
