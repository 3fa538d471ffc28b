import { planSync } from "../../support/planSync";
import { PreparedSync } from "../../../src/ledger/sync/preparedSync";
import { conflictId, noChoices, type SyncChoices } from "../../../src/ledger/sync/syncPlan";
import { serialOfDate } from "../../../src/domain/calendar";
import type { Decision } from "../../../src/domain/review/decision";
import { editionOf, editionOf2019 } from "../../support/editionRows";
import { LedgerModel } from "../../support/ledgerModel";
import { plan as planOf, point, region, target } from "../../support/plans";
import { wordsOfPlan } from "../../support/syncWords";

const SHANDONG = "2019-370000-01-1";
const HENAN = "2019-410000-01-1";
const CHONGQING = "2019-500000-01-1";

type Edit = readonly [from: string, to: string];
const raised: Edit = ["初次认证企业数量达到500家", "初次认证企业数量达到600家"];

let laid: LedgerModel;
beforeAll(async () => {
  laid = await LedgerModel.of(editionOf2019());
});

function told(model: LedgerModel, edits: readonly Edit[], choices: Partial<SyncChoices> = {}): readonly string[] {
  return wordsOfPlan(planSync(model.reading(), editionOf2019(...edits), { ...noChoices, ...choices }));
}

describe("what a new edition of the document of 2019 would do", () => {
  test.each<[why: string, edits: readonly Edit[], words: readonly string[]]>([
    ["the same document again: nothing", [], []],
    ["a target was raised", [raised], [`${SHANDONG} 目标值 500→600`]],
    ["a range was moved", [["2-3 期", "3-4 期"]], [`${CHONGQING} 目标值 2→3`, `${CHONGQING} 目标上限 3→4`]],
    [
      "争取 was dropped and so it is binding",
      [["年内争取初次认证企业", "年内初次认证企业"]],
      [`${SHANDONG} 约束 争取→必成`],
    ],
    [
      "another deadline was stated",
      [["全年引导500家企业贯标。", "2019年9月底前引导500家企业贯标。"]],
      ["2019-320000-03-1 完成时限 43830→2019-09-30"],
    ],
    ["a sentence was dropped", [["全年引导500家企业贯标。", ""]], ["2019-320000-03-1 撤销"]],
    [
      "a sentence was added: it gets the next number of its region, wherever it stands",
      [["全年引导500家企业贯标。", "新建3个知识产权服务站。全年引导500家企业贯标。"]],
      ["2019-320000-04-1 新增 新建知识产权服务站"],
    ],
    [
      "a target was added to a sentence: it goes under the key of its point",
      [["高校贯标单位7家", "高校贯标单位7家，科研组织贯标单位6家"]],
      ["2019-330000-02-4 新增 新增科研组织贯标单位"],
    ],
    [
      "a point got a number: its row keeps its key and becomes a target",
      [["启动科研机构知识产权贯标工作", "启动5家科研机构知识产权贯标工作"]],
      [
        "2019-630000-02 指标 空→启动科研机构知识产权贯标",
        "2019-630000-02 要求 空→至少",
        "2019-630000-02 目标值 空→5",
        "2019-630000-02 单位 空→家",
        "2019-630000-02 主体 空→科研机构",
        "2019-630000-02 类型 定性→定量",
        "2019-630000-02 度量 空→数量",
        "2019-630000-02 口径 空→未明",
        "2019-630000-02 计数 空→整数",
        "2019-630000-02 考核方式 空→当年累计",
      ],
    ],
    [
      "two sentences changed places: one of them moved past the other",
      [
        ["加强宣传培训，引导企业等实施知识产权管理规范。", ""],
        ["北京市\t", "北京市\t加强宣传培训，引导企业等实施知识产权管理规范。"],
      ],
      ["2019-110000-02 次序 2→1"],
    ],
  ])("%s", (_why, edits, words) => {
    expect(told(laid, edits)).toEqual(words);
  });

  test("the same number stands in three targets of 兵团: each keeps its own", () => {
    const edit: Edit = ["培育优势企业5家，推动5家企业", "培育优势企业8家，推动5家企业"];
    expect(told(laid, [edit])).toEqual(["2019-660000-03-1 目标值 5→8"]);
  });

  test("both editions are named, with number and date", () => {
    const { from, to } = planSync(laid.reading(), { ...editionOf2019(), date: "2019-11-01" }, noChoices);
    expect(from).toEqual({ ...to, date: "2019-05-05" });
    expect(to).toMatchObject({ documentNumber: "国知战联办〔2019〕8号", date: "2019-11-01" });
  });
});

describe("what was changed here", () => {
  test.each<[why: string, local: Parameters<LedgerModel["enter"]>[1], words: readonly string[]]>([
    ["to the same value: no conflict, and nothing to write", { value: 600 }, []],
    ["in a field that the edition left alone: both hold", { indicator: "自拟" }, [`${SHANDONG} 目标值 500→600`]],
    ["differently: a person decides", { value: 550 }, [`${SHANDONG} 目标值 冲突 500/550/600 未定`]],
    [
      "in another field of the statement: number and unit are decided together",
      { unit: "户" },
      [`${SHANDONG} 目标值 冲突 500/500/600 未定`, `${SHANDONG} 单位 冲突 家/户/家 未定`],
    ],
    ["into an error", { value: { error: "#REF!" } }, [`${SHANDONG} 目标值 冲突 500/#REF!/600 未定`]],
    [
      "in columns of the office: never looked at",
      { leadUnit: "省局", closed: "是", baseline: 3 },
      [`${SHANDONG} 目标值 500→600`],
    ],
    ["an actual was reported", { actual: 300 }, [`${SHANDONG} 目标值 500→600`, `${SHANDONG} 目标已调整`]],
    ["a blank is no report", { actual: "　" }, [`${SHANDONG} 目标值 500→600`]],
  ])("%s", (_why, local, words) => {
    expect(told(laid.enter(SHANDONG, local), [raised])).toEqual(words);
  });

  test("a cell that was changed here and that no edition touched stays, and is no change", () => {
    const model = laid.enter(SHANDONG, { value: 550, workPoint: "自拟", deadline: serialOfDate("2019-10-31") });
    expect(told(model, [])).toEqual([]);
    expect(planSync(model.reading(), editionOf2019(), noChoices).unchanged).toBe(laid.rows.length);
  });

  test.each<[why: string, choices: Partial<SyncChoices>, words: readonly string[], undecided: number]>([
    ["nothing", {}, ["冲突 500/550/600 未定"], 1],
    ["for all: as it stands here", { others: "local" }, ["冲突 500/550/600 local"], 0],
    [
      "for one field, which counts before what is said for all",
      { others: "local", fields: new Map([[conflictId(SHANDONG, "value"), "new"]]) },
      ["冲突 500/550/600 new"],
      0,
    ],
  ])("decided %s", (_why, choices, words, undecided) => {
    const plan = planSync(laid.enter(SHANDONG, { value: 550 }).reading(), editionOf2019(raised), {
      ...noChoices,
      ...choices,
    });
    expect(wordsOfPlan(plan)).toEqual(words.map((each) => `${SHANDONG} 目标值 ${each}`));
    expect(plan.undecided).toBe(undecided);
  });

  test("a value that was kept here does not adjust the target", () => {
    const model = laid.enter(SHANDONG, { value: 550, actual: 300 });
    expect(told(model, [raised], { others: "local" })).toEqual([`${SHANDONG} 目标值 冲突 500/550/600 local`]);
  });

  test("a column that somebody deleted is passed over", () => {
    const rows = laid.rows.map(
      (cells) => new Map([...cells].filter(([field]) => field !== "value" && field !== "review")),
    );
    expect(told(laid.withRows(rows).enter(SHANDONG, { actual: 1 }), [raised])).toEqual([]);
  });
});

describe("rows that were deleted or doubled here", () => {
  const returns = (choice: string) => `${SHANDONG} 重新列入？${choice}`;
  const toNew = new Map([[conflictId(SHANDONG, null), "new" as const]]);

  test.each<[why: string, edits: readonly Edit[], choices: Partial<SyncChoices>, words: readonly string[]]>([
    ["deleted, and the edition left it alone: stays deleted", [], {}, [`${SHANDONG} rowGone`]],
    ["deleted, and the edition changed it: a person decides", [raised], {}, [returns("未定")]],
    ["the same, decided", [raised], { fields: toNew }, [returns("new")]],
    ["deleted, and the edition changed it: nobody wants it back", [raised], { others: "local" }, [returns("local")]],
  ])("%s", (_why, edits, choices, words) => {
    expect(told(laid.withoutRow(SHANDONG), edits, choices)).toEqual(words);
  });

  test("deleted, and the edition dropped it as well", () => {
    const { removed } = planSync(
      laid.withoutRow("2019-320000-03-1").reading(),
      editionOf2019(["全年引导500家企业贯标。", ""]),
      noChoices,
    );
    expect(removed).toMatchObject([{ key: "2019-320000-03-1", sheetRow: null, filled: false }]);
  });

  test("a key that was edited by hand is a row deleted; the edited one is nobody's, and its key is not given again", () => {
    const model = laid.enter(SHANDONG, { key: "2019-370000-03" });
    const added: Edit = ["家专利代理机构进行贯标试点工作。", "家专利代理机构进行贯标试点工作。新建3个服务站。"];
    expect(told(model, [added])).toEqual(["2019-370000-04-1 新增 新建服务站", `${SHANDONG} rowGone`]);
  });

  test("two rows with one key: nothing is written to either, whatever the edition says", () => {
    const twice = laid.withRows([...laid.rows, ...laid.rows.filter((cells) => cells.get("key") === SHANDONG)]);
    expect(told(twice, [])).toEqual([`${SHANDONG} keyTwice`]);
    expect(told(twice, [raised])).toEqual([`${SHANDONG} keyTwice`]);
  });
});

describe("removed rows", () => {
  const dropped: Edit = ["50家企事业单位通过知识产权管理体系贯标认证", "取得成效"];

  test.each<[why: string, typed: Parameters<LedgerModel["enter"]>[1], filled: boolean]>([
    ["nobody filled in", {}, false],
    ["with an actual", { actual: 3 }, true],
    ["with a remark", { note: "已开会" }, true],
    ["with a unit in charge", { leadUnit: "省局" }, true],
    ["with an earlier period's total", { previous: 3 }, true],
  ])("tell whether they carry what somebody typed: %s", (_why, typed, filled) => {
    const { removed } = planSync(
      laid.enter("2019-320000-03-1", typed).reading(),
      editionOf2019(["全年引导500家企业贯标。", ""]),
      noChoices,
    );
    expect(removed).toMatchObject([{ key: "2019-320000-03-1", indicator: "贯标企业", filled }]);
  });

  test("a doubt that we laid ourselves is nothing that somebody typed", async () => {
    const plan = planOf([
      region("河北省", "130000", [
        point("2019-130000-01", {
          targets: [target("2019-130000-01-1", { needsReview: { reason: "unitUnclear", readings: [] } })],
        }),
        point("2019-130000-02"),
        point("2019-130000-03", { text: "另一项。" }),
      ]),
    ]);
    const model = await LedgerModel.of(plan);
    const less = planOf([region("河北省", "130000", plan.groups[0]!.workPoints.slice(1))]);
    expect(planSync(model.reading(), less, noChoices).removed).toMatchObject([
      { key: "2019-130000-01-1", filled: false },
    ]);
  });

  test("the deliverable of 河南 lost its number: the row is its point now", () => {
    expect(told(laid, [dropped])).toContain(`${HENAN} 类型 定量→定性`);
  });

  test("another document altogether withdraws most, which has to be said twice", () => {
    const other = editionOf("新建3个知识产权服务站。");
    const plan = planSync(laid.reading(), other, noChoices);
    expect(plan).toMatchObject({ withdrawsMost: true, undecided: 1, unchanged: 0 });
    expect(plan.removed).toHaveLength(laid.rows.length);
    expect(planSync(laid.reading(), other, { ...noChoices, withdrawMost: true })).toMatchObject({
      withdrawsMost: true,
      undecided: 0,
    });
  });

  test("a sentence that went to another region is told on both sides, and nothing is guessed", () => {
    const sentence = "全年引导500家企业贯标。";
    const plan = planSync(
      laid.reading(),
      editionOf2019([sentence, ""], ["浙江省\t", `浙江省\t${sentence}`]),
      noChoices,
    );
    expect(plan.added).toMatchObject([{ row: { key: "2019-330000-03-1" }, perhapsFrom: "2019-320000-03-1" }]);
    expect(plan.removed).toMatchObject([{ key: "2019-320000-03-1", perhapsTo: "2019-330000-03-1" }]);
  });
});

describe("without a base that tells", () => {
  test.each([
    ["baseMissing", (model: LedgerModel) => model.withBase({ kind: "missing" })],
    ["baseDamaged", (model: LedgerModel) => model.withBase({ kind: "damaged" })],
    [
      "otherTemplate",
      (model: LedgerModel) => {
        if (model.base.kind !== "base") throw new Error("no base");
        return model.withBase({ kind: "base", base: { ...model.base.base, templateVersion: 0 } });
      },
    ],
  ])("%s: what is alike is no matter, every difference is a conflict", (basis, change) => {
    const model = change(laid.enter(SHANDONG, { value: 550 }).enter(HENAN, { leadUnit: "省局" }));
    const plan = planSync(model.reading(), editionOf2019(), noChoices);
    expect(wordsOfPlan(plan)).toEqual([`${SHANDONG} 目标值 冲突 ?/550/500 未定`]);
    expect(plan).toMatchObject({ basis, undecided: 1, unchanged: laid.rows.length - 1 });
  });

  test("a row to which somebody gave a name of their own is none of the edition's", () => {
    const own = new Map([...laid.rows[0]!, ["key", "自-1"] as const]);
    const model = laid.withRows([...laid.rows, own]).withBase({ kind: "missing" });
    expect(wordsOfPlan(planSync(model.reading(), editionOf2019(), noChoices))).toEqual([]);
  });

  test("a key that stands there twice is left alone", () => {
    const model = laid.withRows([...laid.rows, laid.rows[0]!]).withBase({ kind: "missing" });
    expect(wordsOfPlan(planSync(model.reading(), editionOf2019(), noChoices))).toEqual(["2019-110000-01 keyTwice"]);
  });
});

describe("decisions and doubts", () => {
  const by = { by: "张三", on: "2019-06-01" };
  const confirmed: Decision = { key: "2019-660000-01-2", kind: "confirmed", ...by };

  test("a settled doubt stays settled while its sentence stands", async () => {
    const model = await LedgerModel.of(editionOf2019(), [confirmed]);
    const plan = planSync(model.reading(), editionOf2019(raised), noChoices);
    expect(wordsOfPlan(plan)).toEqual([`${SHANDONG} 目标值 500→600`]);
    expect(plan).toMatchObject({ decisions: [confirmed], lapsed: [] });
  });

  test("it is open again once the sentence says something else", async () => {
    const model = await LedgerModel.of(editionOf2019(), [confirmed]);
    const plan = planSync(
      model.reading(),
      editionOf2019(["1所高校科研组织通过外审", "2所高校科研组织通过外审"]),
      noChoices,
    );
    expect(wordsOfPlan(plan)).toEqual([
      "2019-660000-01-2 目标值 1→2",
      "2019-660000-01-2 待确认事项 空→主体不明确，请确认",
    ]);
    expect(plan).toMatchObject({ decisions: [], lapsed: [confirmed] });
  });

  test("a doubt that somebody settled in 待确认事项 itself does not come back with the next wording", () => {
    const model = laid.enter("2019-660000-01-2", { review: null });
    expect(told(model, [["1所高校科研组织通过外审", "2所高校科研组织通过外审"]])).toEqual([
      "2019-660000-01-2 目标值 1→2",
    ]);
  });

  test("a new doubt goes behind what stands there", () => {
    const model = laid.enter(SHANDONG, { review: "与省局核实中" });
    expect(told(model, [["初次认证企业数量达到500家", "初次认证企业数量达到数百家"]])).toContainEqual(
      expect.stringContaining("待确认事项 与省局核实中→与省局核实中；"),
    );
  });
});

describe("ties", () => {
  const twins = planOf([
    region(
      "河北省",
      "130000",
      ["01", "02", "03"].map((n) => point(`2019-130000-${n}`)),
    ),
  ]);
  const fewer = planOf([region("河北省", "130000", twins.groups[0]!.workPoints.slice(0, 2))]);

  test("of three alike sentences one is gone: nobody knows which, so a person says", async () => {
    const model = await LedgerModel.of(twins);
    const plan = planSync(model.reading(), fewer, noChoices);
    expect(wordsOfPlan(plan)).toEqual([
      "待选 2019-130000-01, 2019-130000-02, 2019-130000-03 | 2019-130000-01, 2019-130000-02",
    ]);
    expect(plan.undecided).toBe(1);
    const pairs = new Map([
      ["2019-130000-01", "2019-130000-01"],
      ["2019-130000-02", "2019-130000-03"],
    ]);
    const chosen = planSync(model.reading(), fewer, { ...noChoices, pairs });
    expect(wordsOfPlan(chosen)).toEqual(["2019-130000-02 撤销"]);
    expect(chosen.undecided).toBe(0);
  });
});

describe("what a choice works out anew", () => {
  const edits: readonly Edit[] = [
    raised,
    ["2-3 期", "3-4 期"],
    ["全年引导500家企业贯标。", "2019年9月底前引导500家企业贯标。"],
  ];
  const prepared = () => new PreparedSync(laid.withBase({ kind: "missing" }).reading(), editionOf2019(...edits));

  test("of a field: the entry of its row, and no other", () => {
    const sync = prepared();
    const before = sync.decide(noChoices);
    const after = sync.decide({ ...noChoices, fields: new Map([[conflictId(SHANDONG, "value"), "new"]]) });
    expect(after.changed.filter((row, index) => row !== before.changed[index]).map(({ key }) => key)).toEqual([
      SHANDONG,
    ]);
    expect(after.undecided).toBe(before.undecided - 1);
    expect(before.changed.length).toBeGreaterThan(2);
  });

  test("of which row is which: entries of its region, and of no other", () => {
    const sync = prepared();
    const before = sync.decide(noChoices);
    const after = sync.decide({ ...noChoices, pairs: new Map([[SHANDONG, null]]) });
    expect(after.added.map(({ region: name }) => name)).toEqual(["山东省"]);
    const others = before.changed.filter(({ region: name }) => name !== "山东省");
    expect(others.length).toBeGreaterThan(1);
    for (const row of others) expect(after.changed.some((each) => each === row)).toBe(true);
  });
});
