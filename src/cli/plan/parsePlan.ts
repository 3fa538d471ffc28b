import { fromFormatOne, type PlanOne } from "../../domain/formatOne";
import type { WorkPlan } from "../../domain/workPlan";
import type { PlanProblem } from "../../messages/cliMessages";
import { RefusalError } from "../cliError";
import { checkShape } from "./checkShape";
import { planShape } from "./planShape";
import { planShapeOne } from "./planShapeOne";

/** Whether a file is meant to be JSON, by its first character; no document begins with it. */
export function looksLikeJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart();
  return start.startsWith("{") || start.startsWith("[");
}

/**
 * A plan in the format `workpoints/2`, as `extract` prints it and people edit it. One in the format `workpoints/1` is read, too,
 * and turned into the other.
 * @param path of the file, for the sentence
 * @throws RefusalError `notJson`, `invalidPlan`
 */
export function parsePlan(bytes: Uint8Array, path: string): WorkPlan {
  const value = parseJson(new TextDecoder().decode(bytes), path);
  const isOne = typeof value === "object" && value !== null && "format" in value && value.format === "workpoints/1";
  const shapeProblems = checkShape(value, isOne ? planShapeOne : planShape);
  if (shapeProblems.length > 0) throw new RefusalError({ code: "invalidPlan", path, problems: shapeProblems });
  // Its shape has just been checked.
  const plan = isOne ? fromFormatOne(value as PlanOne) : (value as WorkPlan);
  const problems = checkKeys(plan, isOne ? "regions" : "groups");
  if (problems.length > 0) throw new RefusalError({ code: "invalidPlan", path, problems });
  return plan;
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // By name, not by class: the error may come from another realm.
    if (typeof error !== "object" || error === null || !("name" in error) || error.name !== "SyntaxError") throw error;
    const offset = /position (\d+)/.exec("message" in error ? String(error.message) : "")?.[1];
    const before = offset === undefined ? null : text.slice(0, Number(offset)).split("\n");
    const line = before?.length ?? null;
    throw new RefusalError({
      code: "notJson",
      path,
      line,
      column: before === null ? null : (before.at(-1) ?? "").length + 1,
    });
  }
}

/**
 * Rows are found by their keys: each key must occur once and begin with the key of what it belongs to. Every group has a name.
 * @param member what the file calls its groups
 */
function checkKeys(plan: WorkPlan, member: "regions" | "groups"): readonly PlanProblem[] {
  const problems: PlanProblem[] = [];
  const seen = new Set<string>();
  const check = (path: string, key: string, under: string): void => {
    if (seen.has(key)) problems.push({ code: "keyTwice", path });
    if (!key.startsWith(under)) problems.push({ code: "keyElsewhere", path, under });
    seen.add(key);
  };
  plan.groups.forEach((group, g) => {
    if (group.name === "" && plan.groupedBy !== "none") {
      problems.push({ code: "notOfType", path: `${member}[${g}].name`, type: "filledText" });
    }
    group.workPoints.forEach((point, p) => {
      const at = `${member}[${g}].workPoints[${p}]`;
      check(`${at}.key`, point.key, `${plan.edition}-${group.code}-`);
      point.targets.forEach((target, t) => {
        check(`${at}.targets[${t}].key`, target.key, `${point.key}-`);
      });
      if ((point.kind === "quantified") !== point.targets.length > 0)
        problems.push({ code: "targetsUnlikeKind", path: `${at}.targets` });
    });
  });
  return problems;
}
