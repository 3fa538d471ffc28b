import { textReader } from "../../src/adapters/text/textReader";
import type { SourceDocument } from "../../src/document/sourceDocument";
import type { Bound, Requirement, Target, WorkPoint } from "../../src/domain/workPlan";
import { extractWorkPlan } from "../../src/extraction/extractWorkPlan";

/** The document of one region with these requirements. */
export function documentOf(words: string): SourceDocument {
  return textReader.read(new TextEncoder().encode(`省市\t工作要求\n河北省\t${words}`), "one.txt");
}

/** The work points read from one region's words, in a plan for 2019. */
export function pointsOf(words: string, year = 2019): readonly WorkPoint[] {
  return extractWorkPlan(documentOf(words), { year }).plan.groups[0]!.workPoints;
}

/** The targets read from one region's words. */
export function targetsOf(words: string, year = 2019): readonly Target[] {
  return pointsOf(words, year).flatMap((point) => point.targets);
}

/** A target in one line: “新增贯标企业 ≥200家”, with “?doubt” behind it when it needs review. */
export function lineOf(target: Target): string {
  const doubt = target.needsReview === null ? "" : ` ?${target.needsReview.reason}`;
  return `${target.indicator} ${signOf(target.requirement)}${target.unit}${doubt}`;
}

const signs: Readonly<Record<Exclude<Bound, "between">, string>> = {
  ...{ atLeast: "≥", moreThan: ">", atMost: "≤", lessThan: "<", about: "≈", aboutAtMost: "≲" },
};

/** “≥5”, “2~3”; growth and points with their sign, multiples with “×”: “≥+8”, “≤-3”, “≥×2”. */
function signOf(requirement: Requirement): string {
  const number = (value: number): string => {
    if (requirement.measure === "multiple") return `×${value}`;
    return requirement.measure === "level" || value < 0 ? String(value) : `+${value}`;
  };
  return requirement.bound === "between"
    ? `${number(requirement.lower)}~${number(requirement.upper)}`
    : signs[requirement.bound] + number(requirement.value);
}
