import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";

const json = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, "../../seeds", name), "utf8"));
const validate = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false }).compile(
  json("work-plan.schema.json") as object,
);

type Plan = Record<string, unknown> & { groups: { workPoints: Record<string, unknown>[] }[] };
const plan = () => json("2019-work-points.json") as Plan;

describe("the schema of workpoints/2", () => {
  test("holds for the reviewed plan", () => {
    validate(plan());
    expect(validate.errors).toBeNull();
  });

  test.each<[string, (broken: Plan) => void]>([
    ["another format", (broken) => (broken.format = "workpoints/1")],
    ["a date that is none", (broken) => (broken.date = "2019年5月5日")],
    ["a member that nobody knows", (broken) => (broken.extra = true)],
    ["a quantified point without a target", (broken) => (broken.groups[0]!.workPoints[0]!.kind = "quantified")],
  ])("does not hold for %s", (_, spoil) => {
    const broken = plan();
    spoil(broken);
    expect(validate(broken)).toBe(false);
  });
});
