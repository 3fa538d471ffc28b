import { columnIndex, ledgerColumns, ledgerSpec } from "../../src/ledger/template/ledgerSpec";
import { textOf } from "../../src/ledger/read/readRow";
import { syncSheets } from "../../src/ledger/sync/syncRecord";
import { noChoices } from "../../src/ledger/sync/syncPlan";
import { applySync, type SyncOutcome } from "../../src/usecases/applySync";
import { checkLedger } from "../../src/usecases/checkLedger";
import { confirmAdjusted } from "../../src/usecases/correctLedger";
import { previewSync } from "../../src/usecases/previewSync";
import { recoverSync } from "../../src/usecases/recoverSync";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { earlierEdition, filledIn, keys, laterEdition, synced, table, takeNew, typed } from "../support/syncCase";
import { stateOf } from "../support/workbookState";

const at = "2019-11-22T10:00";
let workbook: MemoryWorkbook;
beforeEach(async () => {
  workbook = new MemoryWorkbook();
  await filledIn(workbook);
  workbook.applied.length = 0;
  workbook.reads = 0;
});

const value = (key: string, header: string) => workbook.valueAt(table, key, header);
const historyOf = async () =>
  (await workbook.read({ sheets: [syncSheets.history] })).usedRanges.get(syncSheets.history)!;

/** Previews, lets somebody else work, and applies what was previewed. */
async function appliedAfter(meanwhile: () => unknown): Promise<SyncOutcome> {
  const preview = await previewSync(workbook, laterEdition(), takeNew);
  if (preview.kind !== "plan") throw new Error(preview.kind);
  await meanwhile();
  workbook.applied.length = 0;
  return applySync(workbook, laterEdition(), takeNew, preview.sync, { at });
}

test("a preview is one reading and no writing", async () => {
  await previewSync(workbook, laterEdition());
  expect([workbook.reads, workbook.applied.length]).toEqual([1, 0]);
});

test("applying reads again and writes one list; the same edition once more has nothing to do", async () => {
  expect(await synced(workbook)).toMatchObject({ kind: "applied", record: { added: 2, changed: 4, removed: 1 } });
  expect([workbook.reads, workbook.applied.length]).toEqual([2, 1]);
  const after = stateOf(workbook);
  expect(await synced(workbook)).toEqual({ kind: "nothing" });
  expect(stateOf(workbook)).toEqual(after);
});

test("only what the edition says otherwise is written into the rows that are there", async () => {
  await synced(workbook);
  const { row } = workbook.rangeOf(table);
  const cells = workbook.applied[0]!.flatMap((change) =>
    change.kind === "setValues" && change.range.sheet === ledgerSpec.sheet && change.range.row > row
      ? [`${change.range.row - row},${change.range.column} ${JSON.stringify(change.values)}`]
      : [],
  );
  expect(cells).toEqual([
    '1,2 [["培育优势企业120家。"],["推动高校和科研组织实施知识产权管理规范。"]]',
    "1,5 [[120]]",
    '1,29 [["目标已调整（原至少100家，2019-11-22）"]]',
    '4,2 [["专利质押融资金额增长10%。"]]',
    '4,5 [[0.1,"%"]]',
    '4,21 [["比率或增幅"]]',
    '4,38 [["增长"]]',
    '4,41 [["百分数"]]',
    '5,36 [["已撤销"]]',
    '7,2 [["培育示范企业5家。"]]',
    '7,37 [["必成"]]',
  ]);
});

test("what people typed stays, and rows that are new stand at the end with keys of their own", async () => {
  await synced(workbook);
  expect([value(keys.enterprises, "累计完成"), value(keys.enterprises, "牵头单位")]).toEqual([60, "市知识产权局"]);
  expect([value(keys.stations, "类型"), value(keys.stations, "累计完成")]).toEqual(["已撤销", 12]);
  const check = await checkLedger(workbook);
  if (check.kind !== "ledger") throw new Error(check.kind);
  const { ledger } = check;
  expect(ledger.rows.slice(-2).map(({ key, cells }) => [key, cells.get("sequence"), cells.get("region")])).toEqual([
    ["2019-110000-04-1", 9, "北京市"],
    ["2019-650000-03", 10, "新疆维吾尔自治区"],
  ]);
  expect(ledger.issues.filter(({ code }) => code !== "reportedOnMissing")).toEqual([]);
  expect(workbook.cell(ledgerSpec.sheet, 14, columnIndex("status")).formula).toContain("要点台账[[#This Row],[类型]]");
});

test("number format, prompt and the 【争取】 of a row follow its new target", async () => {
  await synced(workbook);
  const look = (key: string, header: string) => {
    const { row, column } = workbook.place(table, key, header);
    return workbook.cell(ledgerSpec.sheet, row, column);
  };
  expect(look(keys.pledges, "目标值").format.numberFormat).toBe("0.0%");
  expect(look(keys.pledges, "累计完成").validation?.prompt?.text).toContain("下降填负数");
  expect(look(keys.strive, "指标").format.numberFormat).toBe("@");
  expect(look("2019-650000-03", "累计完成").validation?.prompt?.title).toBe("本行不填数量");
});

test("title and origin above the table follow the edition while they read as they were written", async () => {
  workbook.cell(ledgerSpec.sheet, 0, 0).value = "我们自己的标题";
  await synced(workbook);
  expect([workbook.cell(ledgerSpec.sheet, 0, 0).value, workbook.cell(ledgerSpec.sheet, 1, 0).value]).toEqual([
    "我们自己的标题",
    "国知战联办〔2019〕20号　2019年11月20日",
  ]);
});

describe("变更记录", () => {
  test("tells each cell with its edition and why, percentages as people read them", async () => {
    await synced(workbook);
    const { values } = await historyOf();
    expect(values).toHaveLength(16);
    expect(values.map((line) => line.slice(2).map(textOf).join("|"))).toEqual(
      expect.arrayContaining([
        "编号|地区|事项|变更|栏目|原值|新值|依据",
        "2019-110000-04-1|北京市|马德里商标注册申请量|新增|||马德里商标注册申请量达到50件。|新版文件",
        `${keys.pledges}|河北省|专利质押融资金额|变更|目标值|9|10%|核定采用新版`,
        `${keys.stations}|河北省|建设商标品牌指导站|撤销|类型|定量|已撤销|新版文件`,
      ]),
    );
    expect(values[1]?.slice(0, 2)).toEqual(["2019-11-22 09:30", "国知战联办〔2019〕8号→国知战联办〔2019〕20号"]);
  });

  test("is appended to below whatever stands there, also once somebody sorted it and put columns of their own between", async () => {
    await synced(workbook);
    const { cells } = workbook.sheets.find(({ name }) => name === syncSheets.history)!;
    const moved = [...cells].map(([place, cell]) => {
      const [row = 0, column = 0] = place.split(",").map(Number);
      return [`${row === 0 ? 0 : 16 - row},${column < 3 ? column : column + 1}`, cell] as const;
    });
    cells.clear();
    for (const [place, cell] of moved) cells.set(place, cell);
    workbook.cell(syncSheets.history, 0, 3).value = "经办人";
    const before = (await historyOf()).values;
    await synced(workbook, earlierEdition());
    const { values } = await historyOf();
    expect(values.slice(0, before.length)).toEqual(before);
    expect(values.length).toBeGreaterThan(before.length);
    expect(values[before.length]?.[3]).toBeNull();
  });

  test("is “变更记录 (2)” where somebody has a sheet of their own by that name", async () => {
    await workbook.apply([
      { kind: "addSheet", sheet: syncSheets.history, visibility: "visible" },
      {
        kind: "setValues",
        range: { sheet: syncSheets.history, row: 0, column: 0, rows: 1, columns: 1 },
        values: [["本处的记录"]],
      },
    ]);
    await synced(workbook);
    await synced(workbook, earlierEdition(), takeNew, at);
    expect(workbook.sheets.map(({ name }) => name).filter((name) => name.startsWith(syncSheets.history))).toEqual([
      "变更记录",
      "变更记录 (2)",
    ]);
    expect((await historyOf()).values).toEqual([["本处的记录"]]);
  });
});

describe("between preview and applying", () => {
  test.each<[string, () => unknown, readonly { key: string; field: string | null }[]]>([
    [
      "somebody typed into a cell that would be written",
      () => typed(workbook, [[keys.enterprises, "目标值", 105]]),
      [{ key: keys.enterprises, field: "value" }],
    ],
    [
      "a bureau reported on a target that changes",
      () => typed(workbook, [[keys.pledges, "累计完成", 7]]),
      [{ key: keys.pledges, field: "review" }],
    ],
    [
      "a row that would change was deleted",
      () =>
        workbook.reorderRows(table, (count) => Array.from({ length: count }, (_, row) => row).filter((row) => row > 0)),
      [{ key: keys.enterprises, field: null }],
    ],
    [
      "its key was given to another row, too",
      () => typed(workbook, [[keys.universities, "编号", keys.enterprises]]),
      [{ key: keys.enterprises, field: null }],
    ],
  ])("%s: nothing is written, and the plan made anew is shown", async (_, meanwhile, cells) => {
    const outcome = await appliedAfter(meanwhile);
    if (outcome.kind !== "changedMeanwhile") throw new Error(outcome.kind);
    expect(outcome.cells).toEqual(expect.arrayContaining([...cells]));
    expect(workbook.applied).toEqual([]);
  });

  test.each<[string, () => unknown]>([
    [
      "the rows were sorted",
      () => workbook.reorderRows(table, (count) => Array.from({ length: count }, (_, row) => count - 1 - row)),
    ],
    [
      "columns were moved, and one of somebody's own stands between",
      () => {
        workbook.reorderColumns(table, [...ledgerColumns.map((_, column) => ledgerColumns.length - 1 - column), -1]);
      },
    ],
    [
      "the sheet got another name",
      () => {
        workbook.renameSheet(ledgerSpec.sheet, "2019台账");
      },
    ],
    ["somebody typed where nothing is written", () => typed(workbook, [[keys.enterprises, "进展情况", "进展顺利"]])],
  ])("%s: each value still finds its row and column", async (_, meanwhile) => {
    expect((await appliedAfter(meanwhile)).kind).toBe("applied");
    expect([
      value(keys.enterprises, "目标值"),
      value(keys.enterprises, "累计完成"),
      value(keys.pledges, "度量"),
      value(keys.stations, "类型"),
      value("2019-110000-04-1", "目标值"),
    ]).toEqual([120, 60, "增长", "已撤销", 50]);
  });

  test("somebody deleted the table: there is no ledger", async () => {
    expect(await appliedAfter(() => workbook.tables.clear())).toEqual({ kind: "noLedger" });
  });

  test("somebody else synchronised: there is nothing left of what was previewed", async () => {
    const outcome = await appliedAfter(() => synced(workbook));
    expect(outcome).toMatchObject({ kind: "changedMeanwhile", sync: { changed: [], added: [] } });
  });
});

describe("refused, with nothing written", () => {
  const kindOf = async (plan = laterEdition()) => (await previewSync(workbook, plan, takeNew)).kind;

  test("a document that says nothing", async () => {
    expect(await kindOf({ ...laterEdition(), groups: [] })).toBe("emptyEdition");
  });

  test("a document for another year", async () => {
    expect(await previewSync(workbook, { ...laterEdition(), year: 2020 })).toEqual({
      kind: "otherYear",
      ledger: 2019,
      edition: 2020,
    });
  });

  test("a workbook without a ledger", async () => {
    expect(await previewSync(new MemoryWorkbook(), laterEdition())).toEqual({ kind: "noLedger" });
  });

  test("while something is undecided", async () => {
    const preview = await previewSync(workbook, laterEdition());
    if (preview.kind !== "plan") throw new Error(preview.kind);
    expect(await applySync(workbook, laterEdition(), noChoices, preview.sync, { at })).toMatchObject({
      kind: "undecided",
    });
    expect(workbook.applied).toEqual([]);
  });

  test.each([
    ["journal", syncSheets.unfinished],
    ["restore point", syncSheets.restore],
  ])("a sheet of somebody's own by the name of the %s", async (_, sheet) => {
    const range = { sheet, row: 0, column: 0, rows: 1, columns: 1 };
    const outcome = await appliedAfter(() =>
      workbook.apply([
        { kind: "addSheet", sheet, visibility: "visible" },
        { kind: "setValues", range, values: [["备忘"]] },
      ]),
    );
    expect(outcome).toEqual({ kind: "ownSheet", sheet });
    expect(workbook.applied).toEqual([]);
    expect(await recoverSync(workbook, { at })).toEqual({ kind: "none" });
  });

  test("before anything is previewed, where the name is that of the journal or of the base", async () => {
    for (const sheet of [syncSheets.unfinished, ledgerSpec.baseSheet]) {
      if (workbook.sheets.some(({ name }) => name === sheet)) workbook.deleteSheet(sheet);
      const range = { sheet, row: 0, column: 0, rows: 1, columns: 1 };
      await workbook.apply([
        { kind: "addSheet", sheet, visibility: "visible" },
        { kind: "setValues", range, values: [["备忘"]] },
      ]);
      expect(await previewSync(workbook, laterEdition())).toEqual({ kind: "ownSheet", sheet });
      workbook.deleteSheet(sheet);
    }
  });
});

describe("after a sync broke off", () => {
  beforeEach(async () => {
    workbook.beforeChange = (change) => {
      if (change.kind === "appendRows") throw new Error("gone");
    };
    await synced(workbook).catch(() => undefined);
    workbook.beforeChange = () => undefined;
  });

  test("the check says so, and no other sync begins", async () => {
    expect(await checkLedger(workbook)).toMatchObject({ unfinishedSync: true });
    expect(await previewSync(workbook, laterEdition())).toMatchObject({ kind: "unfinished", sync: { added: 2 } });
  });

  test("a pane that starts leaves one alone that began a moment ago, as it may still be running", async () => {
    const young = { at: "2019-11-22T09:31", automatic: true };
    expect(await recoverSync(workbook, young)).toMatchObject({ kind: "running", record: { at: "2019-11-22T09:30" } });
    expect(await recoverSync(workbook, { ...young, at: "2019-11-22T09:32" })).toMatchObject({ kind: "takenBack" });
    expect(await checkLedger(workbook)).toMatchObject({ unfinishedSync: false });
  });
});

describe("目标已调整", () => {
  test("is taken out of 待确认事项 by confirming, and nothing else is", async () => {
    await typed(workbook, [[keys.enterprises, "待确认事项", "与省局待确认事项口径"]]);
    await synced(workbook, laterEdition(), takeNew);
    expect(value(keys.enterprises, "待确认事项")).toBe("与省局待确认事项口径；目标已调整（原至少100家，2019-11-22）");
    expect(await confirmAdjusted(workbook, [keys.enterprises, keys.pledges])).toBe(1);
    expect(value(keys.enterprises, "待确认事项")).toBe("与省局待确认事项口径");
  });
});

test("a text that no cell takes is named by the preview", async () => {
  const [first, ...others] = laterEdition().groups;
  const [point, ...points] = first!.workPoints;
  const long = { ...point!, text: "字".repeat(32_768) };
  const edition = { ...laterEdition(), groups: [{ ...first!, workPoints: [long, ...points] }, ...others] };
  await expect(previewSync(workbook, edition)).rejects.toMatchObject({
    code: "textTooLong",
    details: { region: "北京市", column: "工作要点", length: 32_768 },
  });
});

test("of a column whose header was changed the base stays as it was, so that putting it back raises nothing", async () => {
  const { column } = workbook.place(table, keys.enterprises, "工作要点");
  const header = workbook.cell(ledgerSpec.sheet, workbook.rangeOf(table).row, column);
  header.value = "要点原文";
  expect((await synced(workbook, laterEdition(), takeNew)).kind).toBe("applied");
  header.value = "工作要点";
  const check = await checkLedger(workbook);
  if (check.kind !== "ledger") throw new Error(check.kind);
  expect(check.ledger.issues.filter(({ code }) => code !== "reportedOnMissing")).toEqual([]);
  expect(value(keys.enterprises, "工作要点")).toBe("培育优势企业100家。");
});
