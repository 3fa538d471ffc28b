import { defaultFlagColors } from "../../src/ledger/template/flagColors";
import { statusSpec } from "../../src/ledger/status/statusSpec";
import { ledgerNames } from "../../src/ledger/template/names";
import { changeSettings } from "../../src/usecases/changeSettings";
import { finalizeStatus } from "../../src/usecases/finalizeStatus";
import { makeStatusSheets } from "../../src/usecases/makeStatusSheets";
import { readCircular } from "../../src/usecases/openStatus";
import { laidLedger } from "../support/laidLedger";
import { MemoryWorkbook } from "../support/memoryWorkbook";

const { overview, list, regions, ledger, review } = statusSpec.sheets;

const names = (workbook: MemoryWorkbook) => workbook.sheets.map(({ name }) => name);
const texts = (workbook: MemoryWorkbook, sheet: string): string[] =>
  [...workbook.sheets.find(({ name }) => name === sheet)!.cells.values()].flatMap(({ value }) =>
    typeof value === "string" ? [value] : [],
  );

async function made(workbook: MemoryWorkbook, options: Parameters<typeof makeStatusSheets>[1] = {}) {
  const outcome = await makeStatusSheets(workbook, options);
  if (outcome.kind !== "made") throw new Error(outcome.kind);
  return outcome;
}

test("a workbook without ledger gets no sheets", async () => {
  const workbook = new MemoryWorkbook();
  expect(await makeStatusSheets(workbook)).toEqual({ kind: "noLedger" });
  expect(await finalizeStatus(workbook)).toEqual({ kind: "noLedger" });
  expect(await readCircular(workbook)).toEqual({ kind: "noLedger" });
  expect(workbook.applied).toEqual([]);
});

test("overview, list and region sheets are made in three requests, whatever the number of regions", async () => {
  const workbook = await laidLedger("2019-09-30");
  const { sheets } = await made(workbook);
  expect(sheets).toEqual([overview, list, regions, ledger, review]);
  expect(names(workbook)).toEqual(expect.arrayContaining([...sheets]));
  expect([workbook.reads, workbook.applied.length]).toEqual([2, 1]);
});

test("titles state the date, regions stand in the document's order", async () => {
  const workbook = await laidLedger("2019-09-30");
  await made(workbook);
  expect(texts(workbook, overview)).toContain(
    "2019年地方知识产权战略实施暨强国建设工作要点进展情况表（截至2019年9月30日）",
  );
  const listed = texts(workbook, overview).filter((text) => /^(北京市|山东省|山西省)$/u.test(text));
  expect(listed).toEqual(["北京市", "山东省", "山西省"]);
});

test("regions stand in the document's order also when the table was sorted", async () => {
  const workbook = await laidLedger("2019-09-30");
  workbook.reorderRows("要点台账", (count) => Array.from({ length: count }, (_, n) => count - 1 - n));
  await made(workbook);
  const listed = texts(workbook, overview).filter((text) => /^(北京市|山东省|山西省)$/u.test(text));
  expect(listed).toEqual(["北京市", "山东省", "山西省"]);
});

test("made again, they replace only our own", async () => {
  const workbook = await laidLedger("2019-09-30");
  await made(workbook);
  const own = names(workbook);
  const again = await made(workbook);
  expect(again.kept).toEqual([]);
  expect([...names(workbook)].sort()).toEqual([...own].sort());
});

test.each`
  sheet       | why
  ${overview} | ${"the overview"}
  ${list}     | ${"the list"}
  ${regions}  | ${"the region sheets"}
`("$why, typed into, is kept under another name", async ({ sheet }: { sheet: string }) => {
  const workbook = await laidLedger("2019-09-30");
  await made(workbook);
  Object.assign(workbook.cell(sheet, 8, 3), { value: "手改", formula: "" });
  const { kept } = await made(workbook);
  expect(kept).toEqual([{ sheet, as: `${sheet}（改动留存）` }]);
  expect(texts(workbook, `${sheet}（改动留存）`)).toContain("手改");
  expect(texts(workbook, sheet)).not.toContain("手改");
});

test("a formula overwritten with a number is typing too", async () => {
  const workbook = await laidLedger("2019-09-30");
  await made(workbook);
  const sheet = workbook.sheets.find(({ name }) => name === overview)!;
  const live = [...sheet.cells.values()].find(({ formula }) => formula.includes("COUNTIFS"))!;
  Object.assign(live, { formula: "", value: 99 });
  expect((await made(workbook)).kept).toHaveLength(1);
});

test("a formula edited into another one is typing", async () => {
  const workbook = await laidLedger("2019-09-30");
  await made(workbook);
  const sheet = workbook.sheets.find(({ name }) => name === overview)!;
  const live = [...sheet.cells.values()].find(({ formula }) => formula.includes("COUNTIFS"))!;
  live.formula += "+1";
  expect((await made(workbook)).kept).toHaveLength(1);
});

test.each`
  why                                                | from                | to
  ${"the ledger's table was renamed"}                | ${"要点台账["}      | ${"我的台账["}
  ${"a program writes cells instead of columns"}     | ${"要点台账[编号]"} | ${"工作要点台账!$B$6:$B$90"}
  ${"a program quotes the sheet and asks for #Data"} | ${"要点台账[状态]"} | ${"要点台账[[#Data],[状态]]"}
`("a formula spelled anew is no typing: $why", async ({ from, to }: { from: string; to: string }) => {
  const workbook = await laidLedger("2019-09-30");
  await made(workbook);
  const cells = [...workbook.sheets.find(({ name }) => name === overview)!.cells.values()];
  const spelled = cells.filter(({ formula }) => formula.includes(from));
  expect(spelled.length).toBeGreaterThan(7);
  for (const cell of spelled) cell.formula = cell.formula.split(from).join(to);
  expect((await made(workbook)).kept).toEqual([]);
});

test("what formulas give by now is no typing", async () => {
  const workbook = await laidLedger("2019-09-30");
  await made(workbook);
  for (const cell of workbook.sheets.find(({ name }) => name === overview)!.cells.values()) {
    if (cell.formula !== "") cell.value = 7;
  }
  expect((await made(workbook)).kept).toEqual([]);
});

test("somebody's own sheet of that name is left alone", async () => {
  const workbook = await laidLedger("2019-09-30");
  await workbook.apply([{ kind: "addSheet", sheet: overview, visibility: "visible" }]);
  workbook.cell(overview, 0, 0).value = "我的";
  expect((await made(workbook)).sheets[0]).toBe(`${overview} (2)`);
  expect((await made(workbook)).sheets[0]).toBe(`${overview} (2)`);
  expect(texts(workbook, overview)).toEqual(["我的"]);
});

test("regions can be chosen, and get a sheet each", async () => {
  const workbook = await laidLedger("2019-09-30");
  const { sheets, unknownRegions } = await made(workbook, {
    regions: ["山西省", "海南省"],
    arrangement: "sheetEach",
  });
  expect(sheets).toEqual([overview, list, "进展-山西省", ledger, review]);
  expect(unknownRegions).toEqual(["海南省"]);
});

test("each region begins a page", async () => {
  const workbook = await laidLedger("2019-09-30");
  await made(workbook);
  const breaks = workbook.applied[0]!.flatMap((change) =>
    change.kind === "setPageBreaks" && change.sheet === regions ? change.rows : [],
  );
  const starts = breaks.map((row) => workbook.cell(regions, row, 0).value);
  expect(starts).toEqual(["山东省", "山西省"]);
});

test("争取 targets can be left off the list that circulates", async () => {
  const workbook = await laidLedger("2019-09-30");
  await made(workbook);
  expect(texts(workbook, list).some((text) => text.includes("【争取】"))).toBe(true);
  await made(workbook, { includeAspirational: false });
  expect(texts(workbook, list).some((text) => text.includes("【争取】"))).toBe(false);
});

test("who makes the sheets is remembered; at first it is who issued the document", async () => {
  const workbook = await laidLedger("2019-09-30");
  await made(workbook);
  expect(texts(workbook, list)).toContain("制表单位：国务院知识产权战略实施工作部际联席会议办公室");
  await made(workbook, { preparedBy: "省知识产权局" });
  await made(workbook);
  expect(texts(workbook, list)).toContain("制表单位：省知识产权局");
});

test("a 定稿 holds values, states its period and time, and is never touched again", async () => {
  const workbook = await laidLedger("2019-09-30");
  const final = await finalizeStatus(workbook, { confirmed: true, madeAt: "2019-10-08T09:30" });
  if (final.kind !== "finalized") throw new Error(final.kind);
  expect(final.period).toBe("2019年前三季度");
  const [sheet = ""] = final.sheets;
  const before = JSON.stringify([...workbook.sheets.find(({ name }) => name === sheet)!.cells]);
  expect(before).not.toMatch(/"formula":"[^"]/u);
  expect(texts(workbook, sheet)).toContain(
    "定稿　报告期：2019年前三季度　截至日期：2019年9月30日　制作时间：2019年10月8日 09:30",
  );
  await made(workbook);
  await finalizeStatus(workbook, { confirmed: true, madeAt: "2019-10-09T09:30" });
  expect(JSON.stringify([...workbook.sheets.find(({ name }) => name === sheet)!.cells])).toBe(before);
  expect(names(workbook)).toContain(`${sheet} (2)`);
});

test("a 定稿 asks first about what is wrong, missing, in doubt or changed by hand, and then goes ahead", async () => {
  const workbook = await laidLedger("2019-09-30");
  workbook.enter("要点台账", "2019-370000-01-1", "累计完成", "很多");
  workbook.enter("要点台账", "2019-370000-02-1", "核定值", 3);
  workbook.enter("要点台账", "2019-370000-02-3", "待确认事项", "");
  workbook.applied.length = 0;
  const asked = await finalizeStatus(workbook, { madeAt: "2019-10-08T09:30" });
  if (asked.kind !== "asks") throw new Error(asked.kind);
  expect(asked.questions).toMatchObject({ invalid: 1, needsReview: 1 });
  expect(asked.questions.notReported).toBeGreaterThan(3);
  expect(asked.questions.changedByHand.map(({ key, header, is }) => [key, header, is])).toEqual([
    ["2019-370000-02-1", "核定值", 3],
    ["2019-370000-02-3", "待确认事项", ""],
  ]);
  expect(workbook.applied).toEqual([]);
  expect(await finalizeStatus(workbook, { madeAt: "2019-10-08T09:30", confirmed: true })).toMatchObject({
    kind: "finalized",
  });
});

test("of status sheets and 定稿 only one set is in view, so that nothing is printed twice", async () => {
  const workbook = await laidLedger("2019-09-30");
  const inView = () =>
    workbook.sheets.flatMap(({ name, visibility }) =>
      visibility === "visible" && /进展|清单|打印/u.test(name) ? [name] : [],
    );
  const { sheets } = await made(workbook);
  expect(inView()).toEqual(sheets);
  const final = await finalizeStatus(workbook, { madeAt: "2019-10-08T09:30", confirmed: true });
  if (final.kind !== "finalized") throw new Error(final.kind);
  expect(inView()).toEqual(final.sheets);
  expect(final.hidden).toEqual(sheets);
  await made(workbook);
  expect(inView()).toEqual(sheets);
});

test("the next overview shows the change against the 定稿 of an earlier date, and not against one of its own", async () => {
  const workbook = await laidLedger("2019-06-30");
  await finalizeStatus(workbook, { confirmed: true, madeAt: "2019-07-08T09:30" });
  await made(workbook);
  expect(texts(workbook, overview).some((text) => text.includes("较上期"))).toBe(false);
  const asOf = workbook.names.get(ledgerNames("2019").settings.asOf)!;
  await workbook.apply([{ kind: "setValues", range: asOf, values: [[{ date: "2019-09-30" }]] }]);
  await made(workbook);
  expect(texts(workbook, overview).some((text) => text.includes("较上期"))).toBe(true);
});

test("without a date that can be read nothing is final", async () => {
  const workbook = await laidLedger("2019-06-30");
  await workbook.apply([
    { kind: "setValues", range: workbook.names.get(ledgerNames("2019").settings.asOf)!, values: [["六月底"]] },
  ]);
  expect(await finalizeStatus(workbook)).toEqual({ kind: "noDate" });
});

test("where a column that is counted is gone, the numbers are values", async () => {
  const workbook = await laidLedger("2019-09-30");
  const range = workbook.rangeOf("要点台账");
  for (let column = 0; column < range.columns; column += 1) {
    const header = workbook.cell(range.sheet, range.row, column);
    if (header.value === "状态") header.value = "别的";
  }
  const { isLive } = await made(workbook);
  expect(isLive).toBe(false);
});

test("texts of two thousand characters go on in further rows, and no row is higher than Excel allows", async () => {
  const workbook = await laidLedger("2019-09-30");
  const text = "长".repeat(2000);
  workbook.enter("要点台账", "2019-370000-01-1", "进展情况", text);
  await made(workbook);
  const note = texts(workbook, regions).filter((own) => /^长+$/u.test(own));
  expect(note.length).toBeGreaterThan(1);
  expect(note.join("")).toBe(text);
  const heights = workbook.applied[0]!.flatMap((change) => (change.kind === "setRowHeights" ? change.heights : []));
  expect(Math.max(...heights)).toBeLessThanOrEqual(409);
});

test("list, circular and 定稿 leave 争取 targets out where the ledger is set so, unless told otherwise", async () => {
  const workbook = await laidLedger("2019-09-30");
  const aspirational = async (options: Parameters<typeof makeStatusSheets>[1] = {}) => {
    await made(workbook, options);
    return texts(workbook, list).some((text) => text.includes("【争取】"));
  };
  expect(await aspirational()).toBe(true);
  await changeSettings(workbook, { circulateAspirational: false });
  expect(await aspirational()).toBe(false);
  expect(await aspirational({ includeAspirational: true })).toBe(true);
  expect(await readCircular(workbook)).toMatchObject({ circular: { aspirational: null } });
  await finalizeStatus(workbook, { confirmed: true, madeAt: "2019-10-08T09:30" });
  const final = names(workbook).find((name) => name.startsWith("定稿") && name.endsWith(list))!;
  expect(texts(workbook, final).some((text) => text.includes("【争取】"))).toBe(false);
});

test("what is 临期 says so under its status, and the notes say what that means", async () => {
  const workbook = await laidLedger("2019-12-10");
  await made(workbook);
  expect(texts(workbook, regions)).toContain("□ 未报送\n临期");
  expect(texts(workbook, list).join()).toContain("距完成时限不超过30天的，状态下注“临期”");
  await changeSettings(workbook, { dueSoonDays: 0 });
  await made(workbook);
  expect(texts(workbook, list).join()).not.toContain("临期");
});

test("the chart has the colours of the flags", async () => {
  const workbook = await laidLedger("2019-09-30");
  const colorsOf = () =>
    workbook.sheets.flatMap(({ charts }) => charts).flatMap(({ series }) => series.map(({ color }) => color));
  await made(workbook);
  const before = colorsOf();
  await changeSettings(workbook, { flagColors: { ...defaultFlagColors, onTrack: "blue" } });
  await made(workbook);
  expect(before).toHaveLength(8);
  expect(colorsOf().filter((color, index) => color !== before[index])).toHaveLength(1);
});
