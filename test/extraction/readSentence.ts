import { textReader } from "../../src/adapters/text/textReader";
import type { SourceDocument } from "../../src/document/sourceDocument";
import type { Requirement, Target, WorkPoint } from "../../src/domain/workPlan";
import { extractWorkPlan } from "../../src/extraction/extractWorkPlan";

/** The document of one region with these requirements. */
export function documentOf(words: string): SourceDocument {
  return textReader.read(new TextEncoder().encode(`省市\t工作要求\n河北省\t${words}`), "one.txt");
}

/** The work points read from one region's words, in a plan for 2019. */
export function pointsOf(words: string, year = 2019): readonly WorkPoint[] {
  return extractWorkPlan(documentOf(words), { year }).plan.regions[0]!.workPoints;
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

function signOf(requirement: Requirement): string {
  switch (requirement.kind) {
    case "between":
      return `${requirement.lower}~${requirement.upper}`;
    case "growth":
      return `+${requirement.percent}`;
    case "multiple":
      return `×${requirement.factor}`;
    default:
      return (
        { atLeast: "≥", moreThan: ">", atMost: "≤", lessThan: "<", about: "≈" }[requirement.kind] +
        String(requirement.value)
      );
  }
}
