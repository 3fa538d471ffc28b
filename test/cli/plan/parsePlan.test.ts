import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import fc from "fast-check";
import type { WorkPlan } from "../../../src/domain/workPlan";
import type { PlanProblem } from "../../../src/messages/cliMessages";
import { RefusalError } from "../../../src/cli/cliError";
import { checkShape } from "../../../src/cli/plan/checkShape";
import { parsePlan } from "../../../src/cli/plan/parsePlan";
import { planShape } from "../../../src/cli/plan/planShape";
import { samplePlan } from "../../support/plans";
import { runs } from "../../support/propertyRuns";

const seeds = join(__dirname, "../../../seeds");
const json = (name: string): unknown => JSON.parse(readFileSync(join(seeds, name), "utf8"));
const plan2019 = () => json("2019-work-points.json") as WorkPlan;
const parse = (text: string) => parsePlan(new TextEncoder().encode(text), "plan.json");

function refusalOf(text: string) {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal;
    throw error;
  }
  throw new Error("nothing was refused");
}

type Editable = { -readonly [Key in keyof WorkPlan]: unknown } & {
  groups: { code: unknown; workPoints: Record<string, unknown>[] }[];
};

function problemsAfter(edit: (plan: Editable) => void): readonly PlanProblem[] {
  const plan = plan2019() as unknown as Editable;
  edit(plan);
  const refusal = refusalOf(JSON.stringify(plan));
  if (refusal.code !== "invalidPlan") throw new Error(refusal.code);
  return refusal.problems;
}

test("a plan is read back as it was printed, with or without a byte-order mark", () => {
  expect(parse(JSON.stringify(plan2019()))).toEqual(plan2019());
  expect(parse(`\uFEFF${JSON.stringify(plan2019())}`)).toEqual(plan2019());
});

test.each<[string, (plan: Editable) => void, PlanProblem]>([
  [
    "another format",
    (plan) => (plan.format = "workpoints/3"),
    { code: "notOneOf", path: "format", options: ["workpoints/2"] },
  ],
  ["no title", (plan) => delete (plan as { title?: unknown }).title, { code: "missing", path: "title" }],
  ["a year in words", (plan) => (plan.year = "2019年"), { code: "notOfType", path: "year", type: "year" }],
  [
    "a member nobody knows",
    (plan) => (plan.groups[0]!.workPoints[0]!.note = 1),
    { code: "unknown", path: "groups[0].workPoints[0].note" },
  ],
  ["a date that is none", (plan) => (plan.date = "2019-02-29"), { code: "notADate", path: "date" }],
  [
    "a key that is there twice",
    (plan) => (plan.groups[1]!.workPoints[1]!.key = plan.groups[1]!.workPoints[0]!.key),
    { code: "keyTwice", path: "groups[1].workPoints[1].key" },
  ],
  [
    "a key of another region",
    (plan) => (plan.groups[0]!.workPoints[0]!.key = "2019-120000-99"),
    { code: "keyElsewhere", path: "groups[0].workPoints[0].key", under: "2019-110000-" },
  ],
  [
    "a quantified point without target",
    (plan) => (plan.groups[0]!.workPoints[0]!.kind = "quantified"),
    { code: "targetsUnlikeKind", path: "groups[0].workPoints[0].targets" },
  ],
])("%s is told with its path", (_, edit, problem) => {
  expect(problemsAfter(edit)).toContainEqual(problem);
});

/** The plan as versions before 2 printed it, as far as it could say the same. */
function inFormatOne(): Record<string, unknown> {
  const { groups, ...about } = plan2019();
  const regions = groups.map(({ workPoints, ...group }) => ({
    ...group,
    workPoints: workPoints.map((point) => ({
      ...point,
      targets: point.targets.map(({ requirement: { bound, ...numbers }, ...target }) => ({
        ...target,
        why: target.why.filter((reason) => !reason.startsWith("comparison")),
        requirement: { kind: bound, ...numbers, measure: undefined },
        comparison: undefined,
      })),
    })),
  }));
  const plan = { ...about, format: "workpoints/1", regions, groupedBy: undefined };
  return JSON.parse(JSON.stringify(plan)) as Record<string, unknown>;
}

test("a plan in the format workpoints/1 is read as one in workpoints/2", () => {
  const withoutComparisons = JSON.parse(JSON.stringify(plan2019()), (name, value: unknown) =>
    name === "why" ? (value as string[]).filter((reason) => !reason.startsWith("comparison")) : value,
  ) as WorkPlan;
  expect(parse(JSON.stringify(inFormatOne()))).toEqual(withoutComparisons);
});

test("problems of a plan in the format workpoints/1 are told in its own words", () => {
  const plan = inFormatOne() as { regions: { workPoints: Record<string, unknown>[] }[] };
  plan.regions[0]!.workPoints[0]!.heading = ["一、"];
  plan.regions[1]!.workPoints[0]!.kind = "quantified";
  expect(refusalOf(JSON.stringify(plan))).toMatchObject({
    problems: [{ code: "unknown", path: "regions[0].workPoints[0].heading" }],
  });
  delete plan.regions[0]!.workPoints[0]!.heading;
  expect(refusalOf(JSON.stringify(plan))).toMatchObject({
    problems: [{ code: "targetsUnlikeKind", path: "regions[1].workPoints[0].targets" }],
  });
});

test("JSON that breaks off is told with its line", () => {
  expect(refusalOf('{\n  "format": "workpoints/2",\n  oops')).toMatchObject({ code: "notJson", line: 3, column: 3 });
});

test("law: what the published schema refuses is refused, wherever a value is spoilt, and nothing else", () => {
  const validate = new Ajv({ strict: false }).compile(json("work-plan.schema.json") as object);
  const whole = JSON.stringify(samplePlan(), (name, value: unknown) =>
    name === "why" ? ["bareNumberIsAtLeast"] : value,
  );
  const places = countPlaces(JSON.parse(whole));
  const spoilt = fc.constantFrom<unknown>(null, "", "文", 1, -1, 0.5, true, [], {}, undefined, "2019-12-31", "atLeast");
  fc.assert(
    fc.property(fc.nat(), spoilt, (place, value) => {
      const plan = replaceAt(JSON.parse(whole), place % places, value);
      return validate(plan) ? checkShape(plan, planShape).length === 0 || isYear1900(plan) : isRefused(plan);
    }),
    { numRuns: runs(3_000) },
  );
});

function isRefused(plan: unknown): boolean {
  return refusalOf(JSON.stringify(plan ?? null)).code === "invalidPlan";
}

/** The one difference: the schema lets in a year whose days no spreadsheet counts right. */
function isYear1900(plan: unknown): boolean {
  return typeof plan === "object" && plan !== null && "year" in plan && plan.year === 1900;
}

function countPlaces(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce<number>((sum, child) => sum + countPlaces(child), 1);
}

/** The value with its nth place, counted in depth, replaced; `undefined` takes a member away. */
function replaceAt(value: unknown, nth: number, by: unknown): unknown {
  let left = nth;
  const visit = (current: unknown): unknown => {
    if (left-- === 0) return by;
    if (Array.isArray(current)) return current.map(visit).filter((item) => item !== undefined);
    if (typeof current !== "object" || current === null) return current;
    return Object.fromEntries(
      Object.entries(current).flatMap(([name, child]) => {
        const next = visit(child);
        return next === undefined ? [] : [[name, next]];
      }),
    );
  };
  return visit(value);
}
