import { readIsoDate, yearEnd } from "../../domain/calendar";
import type { TargetEdit } from "../../domain/review/decision";
import { plainNumber } from "../../usecases/openLedger";
import type { Baseline, Basis, Requirement, RequirementKind, Target } from "../../domain/workPlan";

/** What stands in the fields of the editor: texts as typed. `first` is value, lower bound, percent or factor. */
export interface TargetDraft {
  readonly indicator: string;
  readonly subject: string;
  readonly kind: RequirementKind;
  readonly first: string;
  readonly upper: string;
  readonly unit: string;
  readonly basis: Basis;
  /** 年初基数, per cent where the unit is; `""` for none. */
  readonly baseline: string;
  readonly deadline: string;
  readonly aspirational: boolean;
}

export type DraftProblem =
  | "indicatorMissing"
  | "numberInvalid"
  | "numberNegative"
  | "numberTooLong"
  | "baselineInvalid"
  | "rangeInvalid"
  | "dateInvalid";

export type ParsedDraft =
  | { readonly kind: "edit"; readonly edit: Required<TargetEdit> }
  | { readonly kind: "problems"; readonly problems: ReadonlySet<DraftProblem> };

function firstNumber(requirement: Requirement): number {
  switch (requirement.kind) {
    case "between":
      return requirement.lower;
    case "growth":
      return requirement.percent;
    case "multiple":
      return requirement.factor;
    default:
      return requirement.value;
  }
}

export function toDraft(target: Omit<Target, "key">): TargetDraft {
  const { requirement } = target;
  return {
    indicator: target.indicator,
    subject: target.subject,
    kind: requirement.kind,
    first: String(firstNumber(requirement)),
    upper: requirement.kind === "between" ? String(requirement.upper) : "",
    unit: target.unit,
    basis: target.basis,
    baseline: target.baseline === null ? "" : String(target.baseline.value),
    deadline: target.deadline.date,
    aspirational: target.aspirational,
  };
}

/** A first guess at the fields of a target that was missed, from its words: “40家” → 40, 家. @param year the plan year */
export function draftFromWords(words: string, year: number): TargetDraft {
  const plain = words.normalize("NFKC");
  return {
    indicator: "",
    subject: "",
    kind: "atLeast",
    first: /\d[\d,]*(?:\.\d+)?/u.exec(plain)?.[0] ?? "",
    upper: "",
    unit: /[\d\s](?<unit>[^\d\s]{1,4})$/u.exec(plain)?.groups?.unit ?? "",
    basis: "unspecified",
    baseline: "",
    deadline: yearEnd(year),
    aspirational: false,
  };
}

/** The number that the field plainly says: “120”, “1,200”, “120家”, “一百二十”; a per cent as stated: 85 for “85%”. */
function parseNumber(text: string, unit: string): number | null {
  const plain = text.normalize("NFKC").replace(/[\s,]/gu, "");
  if (/^\d+(\.\d+)?$/u.test(plain)) return Number(plain);
  return plainNumber(plain.replace(/%$/u, ""), unit === "%" ? "" : unit);
}

/** What is wrong with a number that is required; Excel keeps 15 digits. */
function numberProblem(text: string, number: number | null): DraftProblem | null {
  const plain = text.normalize("NFKC").replace(/[\s,]/gu, "");
  if (/^[-−–]\d/u.test(plain)) return "numberNegative";
  if (number === null) return "numberInvalid";
  return number >= 1e15 || plain.replace(/\D/gu, "").replace(/^0+/u, "").length > 15 ? "numberTooLong" : null;
}

function toRequirement(kind: RequirementKind, first: number, upper: number): Requirement {
  switch (kind) {
    case "between":
      return { kind, lower: first, upper };
    case "growth":
      return { kind, percent: first };
    case "multiple":
      return { kind, factor: first };
    default:
      return { kind, value: first };
  }
}

/** Whether a target is held against where it stood at the start of the year: its pace or its line needs 年初基数. */
export function usesBaseline({ kind, basis }: Pick<TargetDraft, "kind" | "basis">): boolean {
  return kind === "growth" || kind === "multiple" || basis === "total";
}

/** A baseline set by hand has no words of the document. */
function toBaseline(value: number | null, before: Baseline | null): Baseline | null {
  if (value === null) return null;
  return before?.value === value ? before : { value, date: null, stated: "" };
}

/** What the fields say, or what is wrong with them. Deadline and baseline keep their words unless they were changed. */
export function parseDraft(draft: TargetDraft, before: Pick<Target, "deadline" | "baseline">): ParsedDraft {
  const unit = draft.unit.trim();
  const ownUnit = draft.kind === "growth" ? "%" : draft.kind === "multiple" ? "倍" : unit;
  const first = parseNumber(draft.first, ownUnit);
  const upper = draft.kind === "between" ? parseNumber(draft.upper, unit) : 0;
  const baseline = draft.baseline.trim() === "" ? null : parseNumber(draft.baseline, unit);
  const firstProblem = numberProblem(draft.first, first);
  const upperProblem = draft.kind === "between" ? numberProblem(draft.upper, upper) : null;
  const problems = new Set<DraftProblem>();
  if (draft.indicator.trim() === "") problems.add("indicatorMissing");
  if (readIsoDate(draft.deadline) === null) problems.add("dateInvalid");
  if (draft.baseline.trim() !== "" && baseline === null) problems.add("baselineInvalid");
  if (firstProblem !== null) problems.add(firstProblem);
  if (upperProblem !== null) problems.add(upperProblem);
  if (first !== null && upper !== null && draft.kind === "between" && upper < first) problems.add("rangeInvalid");
  if (problems.size > 0 || first === null || upper === null) return { kind: "problems", problems };
  return {
    kind: "edit",
    edit: {
      indicator: draft.indicator.trim(),
      subject: draft.subject.trim(),
      requirement: toRequirement(draft.kind, first, upper),
      unit: draft.unit.trim(),
      basis: draft.basis,
      baseline: toBaseline(baseline, before.baseline),
      deadline: draft.deadline === before.deadline.date ? before.deadline : { date: draft.deadline, stated: null },
      aspirational: draft.aspirational,
    },
  };
}
