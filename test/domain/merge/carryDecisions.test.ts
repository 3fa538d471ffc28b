import fc from "fast-check";
import { carryDecisions, type SentenceBefore } from "../../../src/domain/merge/carryDecisions";
import { decide } from "../../../src/domain/review/decide";
import type { Decision } from "../../../src/domain/review/decision";
import type { Target, WorkPlan, WorkPoint } from "../../../src/domain/workPlan";
import { editionOf, editionOf2019, editionRowsOf } from "../../support/editionRows";

const signed = { by: "张三", on: "2019-06-03" };
const beijing = "2019-110000-01";
const hubei = "2019-420000-02";
const corps = "2019-660000-01-2";

const plan = editionOf2019();

/** The longer of the two readings of a doubtful deliverable. */
function longer(key: string): Decision {
  const readings = pointOf(plan, key).needsReview!.readings.flatMap((reading) =>
    reading.kind === "deliverable" ? [reading] : [],
  );
  const { deliverable } = readings.sort(
    (one, other) => other.deliverable.text.length - one.deliverable.text.length,
  )[0]!;
  return { ...signed, kind: "deliverable", key, deliverable };
}

const decisions: readonly Decision[] = [
  longer(beijing),
  { ...signed, kind: "confirmed", key: hubei },
  { ...signed, kind: "changed", key: corps, change: { subject: "高校" } },
];
const ledger = editionRowsOf(decide(plan, decisions));

function pointOf(of: WorkPlan, key: string): WorkPoint {
  return of.groups.flatMap((region) => region.workPoints).find((point) => point.key === key)!;
}

function doubts(of: WorkPlan): readonly string[] {
  const points = of.groups.flatMap((region) => region.workPoints);
  return [...points, ...points.flatMap((point) => point.targets)]
    .filter((each) => each.needsReview)
    .map(({ key }) => key);
}

describe("the three doubts of 2019, decided", () => {
  test("there are three, and all are decided", () => {
    expect(doubts(plan)).toEqual([beijing, hubei, corps]);
    expect(doubts(decide(plan, decisions))).toEqual([]);
  });

  test.each<[string, readonly (readonly [string, string])[]]>([
    ["nothing changes", []],
    ["another region changes", [["500家企业贯标", "600家企业贯标"]]],
    ["the region gets a sentence before it", [["以项目形式继续支持", "加强组织领导。以项目形式继续支持"]]],
    ["the region gets a sentence behind it", [["推进强企建设，", "开展专利导航。推进强企建设，"]]],
    [
      "another sentence of the region is gone",
      [["围绕知识产权贯标工作，推动试点研究所成立贯标工作领导小组并下设办公室，", ""]],
    ],
    [
      "list number and white space change",
      [
        ["2.把高校、科研组织", "（二）把高校、\n科研组织"],
        ["1.2018 年", "（一）2018 年"],
        ["3.围绕", "（三）围绕"],
      ],
    ],
  ])("they survive when %s", (_, edits) => {
    const edition = editionOf2019(...edits);
    const { carried, kept, lapsed } = carryDecisions(decisions, ledger, edition);
    expect(lapsed).toEqual([]);
    expect(kept.map(({ key }) => key)).toEqual([beijing, hubei, corps]);
    const decided = decide(edition, carried);
    expect(doubts(decided)).toEqual([]);
    expect(editionRowsOf(decided).filter((row) => row.subject === "高校" && row.region === "660000")).toHaveLength(1);
  });

  test.each<[string, readonly (readonly [string, string])[], string[]]>([
    ["兵团's", [["1所高校科研组织", "2所高校科研组织"]], [corps]],
    ["兵团's, but for a mark: 高校、科研组织 are two", [["1所高校科研组织", "1所高校、科研组织"]], [corps]],
    ["北京's", [["长效机制的建立。", "长效机制的完善。"]], [beijing]],
    ["a sentence that 北京's deliverable took in", [["引导企业等实施", "引导企业、高校等实施"]], [beijing]],
    ["湖北's", [["拟开展 10 所高校", "拟开展 12 所高校"]], [hubei]],
    [
      "all three",
      [
        ["1所高校科研组织", "2所高校科研组织"],
        ["长效机制的建立。", "长效机制的完善。"],
        ["拟开展 10 所高校", "拟开展 12 所高校"],
      ],
      [beijing, hubei, corps],
    ],
  ])("those about a sentence that changes lapse: %s", (_, edits, expected) => {
    const { carried, lapsed } = carryDecisions(decisions, ledger, editionOf2019(...edits));
    expect(lapsed.map(({ key }) => key)).toEqual(expected);
    expect(carried).toHaveLength(3 - expected.length);
  });

  test("a sentence that is gone takes its decisions along", () => {
    const region = pointOf(plan, "2019-660000-01").text;
    const edition = editionOf2019([region, "另行部署。"]);
    expect(carryDecisions(decisions, ledger, edition).lapsed.map(({ key }) => key)).toEqual([corps]);
  });

  test("the same words in another region are another matter", () => {
    const elsewhere = ledger.map((row) => (row.region === "660000" ? { ...row, region: "650000" } : row));
    expect(carryDecisions(decisions, elsewhere, plan).lapsed.map(({ key }) => key)).toEqual([corps]);
  });

  test("a deliverable moves with its words", () => {
    const edition = editionOf2019(
      ["2019年5月5日", "2019年5月5日（修订）"],
      ["开展知识产权规范化市场培育", "做好宣传。开展知识产权规范化市场培育"],
    );
    const { carried, kept } = carryDecisions(decisions, ledger, edition);
    const moved = pointOf(decide(edition, carried), "2019-110000-02");
    expect(moved.deliverable?.text).toBe(pointOf(decide(plan, decisions), beijing).deliverable!.text);
    const before = pointOf(decide(plan, decisions), beijing).deliverable!.span;
    const distance = "做好宣传。".length + "（修订）".length;
    expect(moved.deliverable?.span).toEqual({ start: before.start + distance, end: before.end + distance });
    expect(kept[0]).toMatchObject({ key: beijing, deliverable: moved.deliverable });
  });

  test("by points alone they are carried, too", () => {
    const points = plan.groups.flatMap(({ code, workPoints }) =>
      workPoints.map(({ key, text }): SentenceBefore => ({ key, region: code, text })),
    );
    expect(carryDecisions(decisions, points, editionOf2019(["以项目形式", "做好宣传。以项目形式"]))).toMatchObject({
      carried: [{ key: beijing }, { key: hubei }, { key: "2019-660000-02-2" }],
      lapsed: [],
    });
  });

  test("twice: what was kept is carried again, from the ledger's keys", () => {
    const first = editionOf2019(["以项目形式", "做好宣传。以项目形式"]);
    const { kept } = carryDecisions(decisions, ledger, first);
    const second = editionOf2019(["以项目形式", "做好宣传。做好培训。以项目形式"]);
    expect(carryDecisions(kept, ledger, second)).toMatchObject({
      carried: [{ key: beijing }, { key: hubei }, { key: "2019-660000-03-2" }],
      kept: [{ key: beijing }, { key: hubei }, { key: corps }],
    });
  });
});

describe("targets of one sentence", () => {
  const text = "培育优势企业5家，推动8家企业开展贯标，认证高校3家。";
  const edition = editionOf(text);
  const key = "2019-130000-01";
  const rows = editionRowsOf(edition);
  const target = (number: number): Target => pointOf(edition, key).targets[number - 1]!;

  test("the sentence has three", () => {
    expect(rows.map((row) => row.key)).toEqual([`${key}-1`, `${key}-2`, `${key}-3`]);
  });

  test("a target taken out stays out", () => {
    const out: Decision = { ...signed, kind: "notATarget", key: `${key}-2` };
    const { carried } = carryDecisions(
      [out],
      rows.filter((row) => row.key !== out.key),
      editionOf(`做好宣传。${text}`),
    );
    expect(carried).toEqual([{ ...out, key: "2019-130000-02-2" }]);
  });

  test("a target that the ledger numbered otherwise is told by what it is", () => {
    const [one, two, three] = rows;
    const minted = [
      { ...one!, key: `${key}-4` },
      { ...two!, key: `${key}-2` },
      { ...three!, key: `${key}-3` },
    ];
    const about = (own: string): Decision => ({ ...signed, kind: "confirmed", key: own });
    const { carried, lapsed } = carryDecisions([about(`${key}-4`), about(`${key}-2`)], minted, edition);
    expect(carried.map((each) => each.key)).toEqual([`${key}-1`, `${key}-2`]);
    expect(lapsed).toEqual([]);
  });

  test("and lapses where that does not tell, rather than fall on another", () => {
    const [, two, three] = rows;
    const gap = [
      { ...two!, key: `${key}-1` },
      { ...three!, key: `${key}-2` },
    ];
    const renamed: Decision = { ...signed, kind: "changed", key: `${key}-1`, change: { indicator: "开展贯标" } };
    expect(carryDecisions([renamed], gap, edition).lapsed).toEqual([renamed]);
  });

  test("an added target is added again, at its place, and what was decided about it goes along", () => {
    const { key: own, ...words } = target(2);
    expect(own).toBe(`${key}-2`);
    const added: Decision = { ...signed, kind: "added", key, target: { ...words, indicator: "贯标" } };
    const edited: Decision = { ...signed, kind: "changed", key: `${key}-4`, change: { unit: "户" } };
    const later = editionOf(`做好宣传。${text}`);
    const before = editionRowsOf(decide(edition, [added, edited]));
    const { carried, lapsed } = carryDecisions([added, edited], before, later);
    expect(lapsed).toEqual([]);
    expect(carried.map((each) => each.key)).toEqual(["2019-130000-02", "2019-130000-02-4"]);
    const again = pointOf(decide(later, carried), "2019-130000-02").targets[3]!;
    expect(again).toMatchObject({ indicator: "贯标", unit: "户" });
    expect(again.spans).toEqual([{ start: target(2).spans[0]!.start + 5, end: target(2).spans[0]!.end + 5 }]);
  });

  test("nothing is decided about a row that was withdrawn", () => {
    const gone = rows.map((row) => ({ ...row, withdrawn: true }));
    const about: Decision = { ...signed, kind: "confirmed", key: `${key}-1` };
    expect(carryDecisions([about], gone, edition)).toEqual({ carried: [], kept: [], lapsed: [about] });
  });
});

describe("twins", () => {
  const sentence = "加强贯标培训工作。";
  const { key: own, ...target } = pointOf(plan, "2019-660000-01").targets[0]!;
  const second = { ...signed, kind: "added", key: "2019-130000-02", target: { ...target, stated: "培训" } } as const;
  const before = editionRowsOf(editionOf(sentence + sentence));

  test("in order", () => {
    expect(own).toBe("2019-660000-01-1");
    const edition = editionOf(`做好宣传。${sentence}${sentence}`);
    const { carried } = carryDecisions([second], before, edition);
    const start = pointOf(edition, "2019-130000-03").span.start + "加强贯标".length;
    expect(carried).toEqual([
      { ...second, key: "2019-130000-03", target: { ...second.target, spans: [{ start, end: start + 2 }] } },
    ]);
  });

  test("one gone: nobody knows which, so it lapses", () => {
    expect(carryDecisions([second], before, editionOf(sentence)).lapsed).toEqual([second]);
  });
});

test("decisions about keys that nobody knows lapse, and the plan is decided all the same", () => {
  const strange: readonly Decision[] = [
    { ...signed, kind: "confirmed", key: "2018-110000-01" },
    { ...signed, kind: "changed", key: `${beijing}-1`, change: { unit: "家" } },
    { ...signed, kind: "notATarget", key: beijing },
    { ...signed, kind: "deliverable", key: hubei, deliverable: { text: "另有说法。", span: { start: 0, end: 5 } } },
    { ...signed, kind: "confirmed", key: "" },
  ];
  const { carried, lapsed } = carryDecisions(strange, ledger, plan);
  expect(carried).toEqual([]);
  expect(lapsed).toEqual(strange);
});

test("whatever was decided and whatever changes, each decision is carried or lapses, and the new plan can be decided", () => {
  const sentences = [
    "培育优势企业5家，推动8家企业开展贯标。",
    "加强培训。成果形式：建立机制。",
    "加强宣传。",
    "培育高校近百家。",
  ];
  const edition = fc
    .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 })
    .map((each) => editionOf(each.join("")));
  const point = fc.nat(6).map((number) => `2019-130000-0${number}`);
  const key = fc.oneof(
    point,
    fc.tuple(point, fc.nat(4)).map((parts) => parts.join("-")),
  );
  const { key: own, ...target } = pointOf(plan, "2019-660000-01").targets[0]!;
  const deliverable = fc
    .constantFrom("建立机制。", "建立机制。加强宣传。", "加强宣传。")
    .map((text) => ({ text, span: { start: 0, end: 1 } }));
  const decision: fc.Arbitrary<Decision> = fc.oneof(
    fc
      .record({ key, kind: fc.constantFrom("confirmed" as const, "notATarget" as const) })
      .map((each) => ({ ...signed, ...each })),
    key.map((each) => ({ ...signed, key: each, kind: "changed" as const, change: { indicator: own } })),
    point.map((each) => ({ ...signed, key: each, kind: "added" as const, target })),
    fc
      .tuple(point, deliverable)
      .map(([each, found]) => ({ ...signed, key: each, kind: "deliverable" as const, deliverable: found })),
  );
  fc.assert(
    fc.property(edition, edition, fc.array(decision, { maxLength: 8 }), (before, after, decided) => {
      const { carried, kept, lapsed } = carryDecisions(decided, editionRowsOf(before), after);
      expect(carried.length + lapsed.length).toBe(decided.length);
      expect(kept.map(({ kind, key: each }) => `${kind} ${each}`)).toEqual(
        decided.filter((each) => !lapsed.includes(each)).map(({ kind, key: each }) => `${kind} ${each}`),
      );
      expect(() => decide(after, carried)).not.toThrow();
    }),
  );
});
