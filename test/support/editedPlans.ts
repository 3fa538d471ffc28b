import * as fc from "fast-check";
import type { WorkPlan, WorkPoint } from "../../src/domain/workPlan";
import { plan, point, region, target } from "./plans";

/** Sentences that are unlike one another, so that rewording one makes no other of it. */
const sentences = [
  "推动高校实施知识产权管理规范。",
  "培育优势企业100家，推广示范园区5个。",
  "加强专利代理监管，开展双随机检查。",
  "建立商标品牌指导站，服务中小微企业。",
  "完善质押融资风险补偿机制，专利质押金额达到8亿元。",
  "组织宣传周活动，举办培训班2期。",
  "健全海外纠纷应对指导网络。",
  "推动地理标志运用促进工程落地见效。",
];
const indicators = ["培育优势企业", "推广示范园区", "质押融资金额", "举办培训班"];

const targets = fc.array(
  fc.record({
    indicator: fc.constantFrom(...indicators),
    requirement: fc.record({
      bound: fc.constantFrom("atLeast" as const, "about" as const),
      measure: fc.constant("level" as const),
      value: fc.integer({ min: 1, max: 900 }),
    }),
    unit: fc.constantFrom("家", "%", "亿元", "期"),
    aspirational: fc.boolean(),
    needsReview: fc.constantFrom(null, { reason: "subjectUnclear" as const, readings: [] }),
  }),
  { maxLength: 3 },
);

const points = fc.array(fc.record({ text: fc.constantFrom(...sentences), targets }), { maxLength: 6 });

/** Plans with everything that makes matching hard: twins in a region, the same sentence in two of them, empty regions. */
export const plans: fc.Arbitrary<WorkPlan> = fc
  .tuple(points, points, points)
  .filter((regions) => regions.some((some) => some.length > 0))
  .map((regions) =>
    withKeys(
      plan(
        (["河北省", "新疆维吾尔自治区", "新疆生产建设兵团"] as const).map((name, index) =>
          region(
            name,
            ["130000", "650000", "660000"][index] ?? "",
            (regions[index] ?? []).map(({ text, targets: some }) =>
              point("", { text, targets: some.map((over) => target("", over)) }),
            ),
          ),
        ),
      ),
    ),
  );

/** One edit that an office makes to its document. `at` counts over all points. */
export type Edit =
  | { readonly kind: "raise" | "drop" | "dropTarget" | "reword" | "later" | "earlier" | "double"; readonly at: number }
  | { readonly kind: "add"; readonly at: number; readonly text: string };

export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constantFrom("raise", "drop", "dropTarget", "reword", "later", "earlier", "double"),
      at: fc.nat(17),
    }),
    fc.record({
      kind: fc.constant("add" as const),
      at: fc.nat(17),
      text: fc.constantFrom(...sentences, "全新的一项要点，此前从未提出。"),
    }),
  ),
  { maxLength: 6 },
);

/** The plan after the edits, with the keys that reading it again would give. */
export function edited(original: WorkPlan, all: readonly Edit[]): WorkPlan {
  return withKeys(
    all.reduce((some, edit) => {
      let place = 0;
      const groups = some.groups.map((each) => {
        const first = place;
        place += each.workPoints.length;
        const index = edit.at - first;
        return index < 0 || index >= each.workPoints.length
          ? each
          : { ...each, workPoints: withEdit(each.workPoints, index, edit) };
      });
      return { ...some, groups };
    }, original),
  );
}

function withEdit(some: readonly WorkPoint[], index: number, edit: Edit): readonly WorkPoint[] {
  const [before, after] = [some.slice(0, index), some.slice(index + 1)];
  const own = some[index];
  if (own === undefined) return some;
  switch (edit.kind) {
    case "raise":
      return [
        ...before,
        { ...own, text: own.text.replace("。", "，力争更多。"), targets: own.targets.map(raised) },
        ...after,
      ];
    case "drop":
      return [...before, ...after];
    case "dropTarget": {
      const left = own.targets.slice(1);
      return [...before, { ...own, targets: left, kind: left.length > 0 ? "quantified" : "qualitative" }, ...after];
    }
    case "reword":
      return [...before, { ...own, text: `进一步${own.text}` }, ...after];
    case "later":
      return [...before, ...after.slice(0, 1), own, ...after.slice(1)];
    case "earlier":
      return [...before.slice(0, -1), own, ...before.slice(-1), ...after];
    case "double":
      return [...before, own, own, ...after];
    case "add":
      return [...before, own, point("", { text: edit.text }), ...after];
  }
}

function raised(some: WorkPoint["targets"][number]): WorkPoint["targets"][number] {
  return {
    ...some,
    requirement: { bound: "moreThan", measure: "level", value: 1000 },
    deadline: { date: "2019-10-31", stated: "10月底" },
  };
}

function withKeys(some: WorkPlan): WorkPlan {
  const groups = some.groups.map((each) => ({
    ...each,
    workPoints: each.workPoints.map((own, index) => {
      const key = `${some.edition}-${each.code}-${String(index + 1).padStart(2, "0")}`;
      return { ...own, key, targets: own.targets.map((one, nth) => ({ ...one, key: `${key}-${nth + 1}` })) };
    }),
  }));
  return { ...some, groups };
}
