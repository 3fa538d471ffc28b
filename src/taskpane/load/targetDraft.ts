import { readIsoDate, yearEnd } from "../../domain/calendar";
import type { TargetEdit } from "../../domain/review/decision";
import { plainNumber } from "../../usecases/openLedger";
import { proposeComparison } from "../../domain/progress/comparison";
import type { Baseline, Basis, Bound, Comparison, Measure, Requirement, Target } from "../../domain/workPlan";

/** What stands in the fields of the editor: texts as typed. `first` is the number or the lower one; growth and points may be negative. */
export interface TargetDraft {
  readonly indicator: string;
  readonly subject: string;
  readonly bound: Bound;
  readonly measure: Measure;
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

export function toDraft(target: Omit<Target, "key">): TargetDraft {
  const { requirement } = target;
  return {
    indicator: target.indicator,
    subject: target.subject,
    bound: requirement.bound,
    measure: requirement.measure,
    first: String(requirement.bound === "between" ? requirement.lower : requirement.value),
    upper: requirement.bound === "between" ? String(requirement.upper) : "",
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
    bound: "atLeast",
    measure: "level",
    first: /\d[\d,]*(?:\.\d+)?/u.exec(plain)?.[0] ?? "",
    upper: "",
    unit: /[\d\s](?<unit>[^\d\s]{1,4})$/u.exec(plain)?.groups?.unit ?? "",
    basis: "unspecified",
    baseline: "",
    deadline: yearEnd(year),
    aspirational: false,
  };
}

const sign = /^[-−–]/u;

/** The number that the field plainly says: “120”, “1,200”, “120家”, “一百二十”; a per cent as stated: 85 for “85%”. */
function parseNumber(text: string, unit: string): number | null {
  const plain = text.normalize("NFKC").replace(/[\s,]/gu, "");
  const amount = plain.replace(sign, "");
  const number = /^\d+(\.\d+)?$/u.test(amount)
    ? Number(amount)
    : plainNumber(amount.replace(/%$/u, ""), unit === "%" ? "" : unit);
  return number !== null && sign.test(plain) ? -number : number;
}

/** What is wrong with a number that is required; only changes may be negative, and Excel keeps 15 digits. */
function numberProblem(text: string, number: number | null, measure: Measure): DraftProblem | null {
  const plain = text.normalize("NFKC").replace(/[\s,]/gu, "");
  if (isAmount(measure) && /^[-−–]\d/u.test(plain)) return "numberNegative";
  if (number === null) return "numberInvalid";
  return Math.abs(number) >= 1e15 || plain.replace(/\D/gu, "").replace(/^0+/u, "").length > 15 ? "numberTooLong" : null;
}

/** Whether the number is an amount, and not a change, of which a fall is negative. */
function isAmount(measure: Measure): boolean {
  return measure === "level" || measure === "multiple";
}

function toRequirement({ bound, measure }: TargetDraft, first: number, upper: number): Requirement {
  return bound === "between" ? { bound, measure, lower: first, upper } : { bound, measure, value: first };
}

/** The unit that the number is typed in: changes are per cent or points, multiples times. */
function typedUnit(measure: Measure, unit: string): string {
  return { level: unit, growth: "%", points: "个百分点", multiple: "倍" }[measure];
}

/** Whether a target is held against where it stood at the start of the year: its pace or its line needs 年初基数. */
export function usesBaseline({ measure, basis }: Pick<TargetDraft, "measure" | "basis">): boolean {
  return measure !== "level" || basis === "total";
}

/** A baseline set by hand has no words of the document. */
function toBaseline(value: number | null, before: Baseline | null): Baseline | null {
  if (value === null) return null;
  return before?.value === value ? before : { value, date: null, stated: "" };
}

/** What is compared how, as far as the draft leaves it as it was; else as the fields propose. */
function toComparison({ measure, basis }: TargetDraft, unit: string, before: TargetBefore): Comparison {
  const proposed = proposeComparison({ measure, unit, basis });
  const isSame = before.requirement?.measure === measure && before.unit === unit && before.basis === basis;
  return isSame ? (before.comparison ?? proposed) : proposed;
}

/** What a draft may keep of the target that it began with. */
export type TargetBefore = Pick<Target, "deadline" | "baseline"> &
  Partial<Pick<Target, "requirement" | "unit" | "basis" | "comparison">>;

/** What the fields say, or what is wrong with them. Deadline and baseline keep their words unless they were changed. */
export function parseDraft(draft: TargetDraft, before: TargetBefore): ParsedDraft {
  const { measure } = draft;
  const unit = measure === "growth" || measure === "points" ? typedUnit(measure, "") : draft.unit.trim();
  const ownUnit = typedUnit(measure, unit);
  const isRange = draft.bound === "between";
  const first = parseNumber(draft.first, ownUnit);
  const upper = isRange ? parseNumber(draft.upper, ownUnit) : 0;
  const baseline = draft.baseline.trim() === "" ? null : parseNumber(draft.baseline, unit);
  const firstProblem = numberProblem(draft.first, first, measure);
  const upperProblem = isRange ? numberProblem(draft.upper, upper, measure) : null;
  const problems = new Set<DraftProblem>();
  if (draft.indicator.trim() === "") problems.add("indicatorMissing");
  if (readIsoDate(draft.deadline) === null) problems.add("dateInvalid");
  if (draft.baseline.trim() !== "" && baseline === null) problems.add("baselineInvalid");
  if (firstProblem !== null) problems.add(firstProblem);
  if (upperProblem !== null) problems.add(upperProblem);
  if (first !== null && upper !== null && isRange && upper < first) problems.add("rangeInvalid");
  if (problems.size > 0 || first === null || upper === null) return { kind: "problems", problems };
  return {
    kind: "edit",
    edit: {
      indicator: draft.indicator.trim(),
      subject: draft.subject.trim(),
      requirement: toRequirement(draft, first, upper),
      unit,
      basis: draft.basis,
      comparison: toComparison(draft, unit, before),
      baseline: toBaseline(baseline, before.baseline),
      deadline: draft.deadline === before.deadline.date ? before.deadline : { date: draft.deadline, stated: null },
      aspirational: draft.aspirational,
    },
  };
}
