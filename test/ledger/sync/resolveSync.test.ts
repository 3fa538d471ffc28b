import type { WorkPlan } from "../../../src/domain/workPlan";
import { planSync } from "../../support/planSync";
import { conflictId, noChoices, type SyncChoices, type ResolvedSync } from "../../../src/ledger/sync/syncPlan";
import { PreparedSync } from "../../../src/ledger/sync/preparedSync";
import { resolveSync } from "../../../src/ledger/sync/resolveSync";
import { editionOf2019 } from "../../support/editionRows";
import { LedgerModel } from "../../support/ledgerModel";
import { word, wordsOfEffect, wordsOfPlan } from "../../support/syncWords";

const ON = "2019-11-22";
const SHANDONG = "2019-370000-01-1";
const JIANGSU = "2019-320000-03-1";
const XINJIANG = "2019-660000-01-2";

type Edit = readonly [from: string, to: string];
const raised: Edit = ["初次认证企业数量达到500家", "初次认证企业数量达到600家"];
const dropped: Edit = ["全年引导500家企业贯标。", ""];
const added: Edit = ["全年引导500家企业贯标。", "新建3个知识产权服务站。全年引导500家企业贯标。"];

let laid: LedgerModel;
beforeAll(async () => {
  laid = await LedgerModel.of(editionOf2019());
});

function effectOf(model: LedgerModel, next: WorkPlan, choices: Partial<SyncChoices> = {}): ResolvedSync {
  return resolveSync(
    new PreparedSync(model.reading(), next),
    planSync(model.reading(), next, { ...noChoices, ...choices }),
    ON,
  );
}

describe("the cells that are written", () => {
  test.each<
    [why: string, typed: Parameters<LedgerModel["enter"]>[1], choices: Partial<SyncChoices>, words: readonly string[]]
  >([
    ["only those that the edition changed", {}, {}, ["value 500→600"]],
    [
      "an actual stands there: 待确认事项 tells the former target",
      { actual: 300 },
      {},
      ["value 500→600", "review 空→目标已调整（原至少500家，2019-11-22）"],
    ],
    [
      "a stage does as well",
      { stage: "推进中" },
      {},
      ["value 500→600", "review 空→目标已调整（原至少500家，2019-11-22）"],
    ],
    [
      "behind what somebody wrote there",
      { actual: 300, review: "与省局核实中" },
      {},
      ["value 500→600", "review 与省局核实中→与省局核实中；目标已调整（原至少500家，2019-11-22）"],
    ],
    ["nothing where a person kept what stands here", { value: 550, actual: 300 }, { others: "local" }, []],
    [
      "the former target is what stood here, not what the earlier edition said",
      { value: 550, actual: 300 },
      { others: "new" },
      ["value 550→600", "review 空→目标已调整（原至少550家，2019-11-22）"],
    ],
  ])("%s", (_why, typed, choices, words) => {
    const effect = effectOf(laid.enter(SHANDONG, typed), editionOf2019(raised), choices);
    expect(wordsOfEffect(effect)).toEqual(words.map((each) => `${SHANDONG} ${each}`));
  });

  test("a doubt of the new words and the adjusted target stand in one cell", () => {
    const model = laid.enter(XINJIANG, { review: null, actual: 1 });
    if (model.base.kind !== "base") throw new Error("no base");
    const rows = new Map([...model.base.base.rows].map(([key, row]) => [key, { ...row, review: null }]));
    const settled = model.withBase({ kind: "base", base: { ...model.base.base, rows } });
    const next = editionOf2019(["1所高校科研组织通过外审", "2所高校科研组织通过外审"]);
    expect(wordsOfEffect(effectOf(settled, next))).toContain(
      `${XINJIANG} review 空→主体不明确，请确认；目标已调整（原至少1所，2019-11-22）`,
    );
  });

  test("a dropped row says 已撤销 and keeps everything else", () => {
    const model = laid.enter(JIANGSU, { actual: 300, note: "已开会" });
    const effect = effectOf(model, editionOf2019(dropped));
    expect(wordsOfEffect(effect)).toEqual([`${JIANGSU} kind 定量→已撤销`]);
    const after = model.synced(effect);
    expect(after.cell(JIANGSU, "actual")).toBe(300);
    expect(after.reading().ledger.rows.find(({ key }) => key === JIANGSU)?.assessed.kind).toBe("withdrawn");
  });

  test("a dropped row that a later edition brings back is assessed again, under its key", () => {
    const without = laid.enter(JIANGSU, { actual: 300 });
    const gone = without.synced(effectOf(without, editionOf2019(dropped)));
    const effect = effectOf(gone, editionOf2019());
    expect(wordsOfEffect(effect)).toEqual([`${JIANGSU} kind 已撤销→定量`]);
    expect(gone.synced(effect).cell(JIANGSU, "actual")).toBe(300);
  });

  test("new rows go on with the numbers of 序号, and without what only an office types", () => {
    const { added: rows } = effectOf(laid, editionOf2019(added));
    expect(rows).toMatchObject([
      {
        key: "2019-320000-04-1",
        cells: { sequence: laid.rows.length + 1, region: "江苏省", key: "2019-320000-04-1", value: 3 },
      },
    ]);
    expect(rows[0]?.cells.contact).toBeUndefined();
  });

  test("a row that somebody deleted is laid again under the key that it had, or stays away for good", () => {
    const model = laid.withoutRow(SHANDONG);
    const next = editionOf2019(raised);
    const again = effectOf(model, next, { fields: new Map([[conflictId(SHANDONG, null), "new"]]) });
    expect(wordsOfEffect(again)).toEqual([`${SHANDONG} +`]);
    expect(model.synced(again).cell(SHANDONG, "value")).toBe(600);
    const away = effectOf(model, next, { others: "local" });
    expect(wordsOfEffect(away)).toEqual([]);
    expect(wordsOfPlan(planSync(model.synced(away).reading(), next, noChoices))).toEqual([`${SHANDONG} rowGone`]);
  });

  test("one field of a conflict may be kept and another taken", () => {
    const effect = effectOf(laid.enter(SHANDONG, { unit: "户" }), editionOf2019(raised), {
      others: "new",
      fields: new Map([[conflictId(SHANDONG, "unit"), "local"]]),
    });
    expect(wordsOfEffect(effect)).toEqual([`${SHANDONG} value 500→600`]);
  });

  test("nothing is done while something is undecided", () => {
    const model = laid.enter(SHANDONG, { value: 550 });
    expect(() => effectOf(model, editionOf2019(raised))).toThrow("1 decisions are missing");
  });
});

describe("the base afterwards", () => {
  const baseOf = (model: LedgerModel) => {
    if (model.base.kind !== "base") throw new Error("no base");
    return model.base.base;
  };

  test("keeps lines that did not change as they are, by identity", () => {
    const old = baseOf(laid);
    const { base } = effectOf(laid, editionOf2019(raised));
    const changed = [...base.rows].filter(([key, row]) => old.rows.get(key) !== row);
    expect(changed).toMatchObject([[SHANDONG, { value: 600 }]]);
    expect([...base.rows.keys()]).toEqual([...old.rows.keys()]);
  });

  test("takes the new edition's value also where a person decided against it", () => {
    const { base } = effectOf(laid.enter(SHANDONG, { value: 550 }), editionOf2019(raised), { others: "local" });
    expect(base.rows.get(SHANDONG)).toMatchObject({ value: 600 });
  });

  test("has new rows at its end, and the order of the edition beside it", () => {
    const { base } = effectOf(laid, editionOf2019(added));
    expect([...base.rows.keys()].at(-1)).toBe("2019-320000-04-1");
    const order = base.order ?? [];
    expect(order[order.indexOf("2019-320000-04-1") + 1]).toBe(JIANGSU);
    const again = planSync(
      laid.synced(effectOf(laid, editionOf2019(added))).reading(),
      editionOf2019(added),
      noChoices,
    );
    expect(wordsOfPlan(again)).toEqual([]);
  });

  test("names the new edition and keeps the settings", () => {
    const next = { ...editionOf2019(raised), title: "2019年工作要点（调整）", date: "2019-11-01" };
    const { base } = effectOf(laid, next);
    expect(base).toMatchObject({ title: next.title, date: next.date, settings: baseOf(laid).settings });
  });

  test("is made anew where there was none, of what the edition says and what people typed", () => {
    const model = laid.enter(SHANDONG, { leadUnit: "省局", actual: 3 }).withBase({ kind: "missing" });
    const { base } = effectOf(model, editionOf2019());
    expect(base.rows.size).toBe(laid.rows.length);
    expect(base.rows.get(SHANDONG)).toMatchObject({ value: 500, leadUnit: "省局", actual: 3 });
  });

  test("of a key that stands there twice it stays as it was, so that the next sync asks again", () => {
    const twice = laid.withRows([...laid.rows, ...laid.rows.filter((cells) => cells.get("key") === SHANDONG)]);
    const { base, cells } = effectOf(twice, editionOf2019(raised));
    expect(cells).toEqual([]);
    expect(base.rows.get(SHANDONG)).toBe(baseOf(laid).rows.get(SHANDONG));
    expect(wordsOfEffect(effectOf(laid.withBase({ kind: "base", base }), editionOf2019(raised)))).toEqual([
      `${SHANDONG} value 500→600`,
    ]);
  });
});

describe("what 变更记录 tells", () => {
  const linesOf = (effect: ResolvedSync) =>
    effect.history
      .filter(({ header }) => header !== "工作要点")
      .map(
        ({ key, event, header, was, is, decision }) => `${key} ${event} ${header} ${word(was)}→${word(is)} ${decision}`,
      );

  test.each<[why: string, typed: Parameters<LedgerModel["enter"]>[1], choices: Partial<SyncChoices>, line: string]>([
    ["a change of the document", {}, {}, "changed 目标值 500→600 document"],
    ["a conflict decided for the edition", { value: 550 }, { others: "new" }, "changed 目标值 550→600 new"],
    ["a conflict decided for this ledger", { value: 550 }, { others: "local" }, "kept 目标值 550→600 local"],
  ])("%s", (_why, typed, choices, line) => {
    expect(linesOf(effectOf(laid.enter(SHANDONG, typed), editionOf2019(raised), choices))).toEqual([
      `${SHANDONG} ${line}`,
    ]);
  });

  test("rows that came, went and were brought back", () => {
    expect(linesOf(effectOf(laid, editionOf2019(added)))).toEqual([
      "2019-320000-04-1 added  空→新建3个知识产权服务站。 document",
    ]);
    expect(linesOf(effectOf(laid, editionOf2019(dropped)))).toEqual([`${JIANGSU} removed 类型 定量→已撤销 document`]);
    const away = laid.withoutRow(SHANDONG);
    const sentence = "继续推动企业、高校、科研组织、专利代理机构贯标工作，年内争取初次认证企业数量达到600家。";
    expect(linesOf(effectOf(away, editionOf2019(raised), { others: "new" }))).toEqual([
      `${SHANDONG} added  空→${sentence} new`,
    ]);
    expect(linesOf(effectOf(away, editionOf2019(raised), { others: "local" }))).toEqual([
      `${SHANDONG} kept  空→${sentence} local`,
    ]);
  });

  test("every cell that is written is told", () => {
    const effect = effectOf(laid.enter(SHANDONG, { actual: 3 }), editionOf2019(raised, added));
    expect(effect.history.filter(({ event }) => event === "changed")).toHaveLength(effect.cells.length);
  });
});
