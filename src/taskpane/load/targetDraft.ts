import { readIsoDate } from "../../domain/calendar";
import type { TargetEdit } from "../../domain/review/decision";
import type { Basis, Requirement, RequirementKind, Target } from "../../domain/workPlan";

/** What stands in the fields of the editor: texts as typed. `first` is value, lower bound, percent or factor. */
export interface TargetDraft {
  readonly indicator: string;
  readonly subject: string;
  readonly kind: RequirementKind;
  readonly first: string;
  readonly upper: string;
  readonly unit: string;
  readonly basis: Basis;
  readonly deadline: string;
  readonly aspirational: boolean;
}

export type DraftProblem = "indicatorMissing" | "numberInvalid" | "rangeInvalid" | "dateInvalid";

export type ParsedDraft =
  | { readonly kind: "edit"; readonly edit: Required<Omit<TargetEdit, "baseline">> }
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
    deadline: target.deadline.date,
    aspirational: target.aspirational,
  };
}

function parseNumber(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/[\s,]/gu, "");
  return /^\d+(\.\d+)?$/u.test(plain) ? Number(plain) : null;
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

/** What the fields say, or what is wrong with them. The deadline keeps its words unless its date was changed. */
export function parseDraft(draft: TargetDraft, before: Pick<Target, "deadline">): ParsedDraft {
  const first = parseNumber(draft.first);
  const upper = draft.kind === "between" ? parseNumber(draft.upper) : 0;
  const problems = new Set<DraftProblem>();
  if (draft.indicator.trim() === "") problems.add("indicatorMissing");
  if (readIsoDate(draft.deadline) === null) problems.add("dateInvalid");
  if (first === null || upper === null) problems.add("numberInvalid");
  else if (draft.kind === "between" && upper < first) problems.add("rangeInvalid");
  if (problems.size > 0 || first === null || upper === null) return { kind: "problems", problems };
  return {
    kind: "edit",
    edit: {
      indicator: draft.indicator.trim(),
      subject: draft.subject.trim(),
      requirement: toRequirement(draft.kind, first, upper),
      unit: draft.unit.trim(),
      basis: draft.basis,
      deadline: draft.deadline === before.deadline.date ? before.deadline : { date: draft.deadline, stated: null },
      aspirational: draft.aspirational,
    },
  };
}
