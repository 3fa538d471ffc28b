import type { WorkPlan } from "../../domain/workPlan";
import type { PlanProblem } from "../../messages/cliMessages";
import { RefusalError } from "../cliError";
import { checkShape } from "./checkShape";
import { planShape } from "./planShape";

/** Whether a file is meant to be JSON, by its first character; no document begins with it. */
export function looksLikeJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart();
  return start.startsWith("{") || start.startsWith("[");
}

/**
 * A plan in the format `workpoints/1`, as `extract` prints it and people edit it.
 * @param path of the file, for the sentence
 * @throws RefusalError `notJson`, `invalidPlan`
 */
export function parsePlan(bytes: Uint8Array, path: string): WorkPlan {
  const value = parseJson(new TextDecoder().decode(bytes), path);
  const shapeProblems = checkShape(value, planShape);
  if (shapeProblems.length > 0) throw new RefusalError({ code: "invalidPlan", path, problems: shapeProblems });
  // Its shape has just been checked.
  const plan = value as WorkPlan;
  const problems = checkKeys(plan);
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

/** Rows are found by their keys: each key must occur once and begin with the key of what it belongs to. */
function checkKeys(plan: WorkPlan): readonly PlanProblem[] {
  const problems: PlanProblem[] = [];
  const seen = new Set<string>();
  const check = (path: string, key: string, under: string): void => {
    if (seen.has(key)) problems.push({ code: "keyTwice", path });
    if (!key.startsWith(under)) problems.push({ code: "keyElsewhere", path, under });
    seen.add(key);
  };
  plan.regions.forEach((region, r) => {
    region.workPoints.forEach((point, p) => {
      const at = `regions[${r}].workPoints[${p}]`;
      check(`${at}.key`, point.key, `${plan.edition}-${region.code}-`);
      point.targets.forEach((target, t) => {
        check(`${at}.targets[${t}].key`, target.key, `${point.key}-`);
      });
      if ((point.kind === "quantified") !== point.targets.length > 0)
        problems.push({ code: "targetsUnlikeKind", path: `${at}.targets` });
    });
  });
  return problems;
}
