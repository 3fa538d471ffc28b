import { headerOf, ledgerSpec } from "../../src/ledger/template/ledgerSpec";
import { acceptNumbers, confirmAdjusted, restoreCells, restoreSource } from "../../src/usecases/correctLedger";
import { changeSettings } from "../../src/usecases/changeSettings";
import { checkLedger } from "../../src/usecases/checkLedger";
import { revealRow } from "../../src/usecases/reveal";
import { rangeAddress } from "../../src/workbook/range";
import { laidLedger } from "../support/laidLedger";
import { MemoryWorkbook } from "../support/memoryWorkbook";

const { table, sheet } = ledgerSpec;
const ABOUT = "2019-370000-01-1";
const PERCENT = "2019-370000-01-2";
const REVIEW = headerOf("review");

describe("acceptNumbers", () => {
  test("writes what the entries of the asked rows plainly say", async () => {
    const workbook = await laidLedger();
    workbook.enter(table, ABOUT, "累计完成", "460家");
    workbook.enter(table, PERCENT, "累计完成", "８５％");
    workbook.enter(table, "2019-370000-02-1", "累计完成", "三期");
    expect(await acceptNumbers(workbook, [ABOUT, PERCENT])).toBe(2);
    expect(workbook.valueAt(table, ABOUT, "累计完成")).toBe(460);
    expect(workbook.valueAt(table, PERCENT, "累计完成")).toBe(0.85);
    expect(workbook.valueAt(table, "2019-370000-02-1", "累计完成")).toBe("三期");
  });

  test("leaves doubtful ones, and those corrected meanwhile", async () => {
    const workbook = await laidLedger();
    workbook.enter(table, ABOUT, "累计完成", "约30");
    workbook.enter(table, PERCENT, "累计完成", 0.5);
    expect(await acceptNumbers(workbook, [ABOUT, PERCENT])).toBe(0);
    expect(workbook.applied).toEqual([]);
  });
});

describe("restoreSource", () => {
  test("puts the changed source cells of the asked rows back, and nothing else", async () => {
    const workbook = await laidLedger();
    workbook.enter(table, ABOUT, "目标值", 50);
    workbook.enter(table, ABOUT, "完成时限", 44_000);
    workbook.enter(table, ABOUT, "牵头单位", "省局");
    workbook.enter(table, PERCENT, "目标值", 0.1);
    expect(await restoreSource(workbook, [ABOUT])).toBe(2);
    expect(workbook.valueAt(table, ABOUT, "目标值")).toBe(500);
    expect(workbook.valueAt(table, ABOUT, "完成时限")).toBe(43_830);
    expect(workbook.valueAt(table, ABOUT, "牵头单位")).toBe("省局");
    expect(workbook.valueAt(table, PERCENT, "目标值")).toBe(0.1);
  });

  test("leaves rows alone that share their key: nobody knows which of them was written", async () => {
    const workbook = await laidLedger();
    workbook.enter(table, ABOUT, "目标值", 50);
    workbook.enter(table, PERCENT, "编号", ABOUT);
    expect(await restoreSource(workbook, [ABOUT])).toBe(0);
    expect(workbook.applied).toEqual([]);
    const check = await checkLedger(workbook);
    if (check.kind === "noLedger") throw new Error("no ledger");
    const { issues } = check.ledger;
    expect(issues.filter(({ code }) => code === "duplicateKey")).toHaveLength(2);
    expect(issues.filter(({ code }) => code === "sourceChanged")).toEqual([]);
    const shared = check.rows.filter(({ key }) => key === ABOUT);
    expect(shared.map(({ judgement }) => judgement.status)).toEqual(["needsReview"]);
  });

  test("finds the cells after sorting", async () => {
    const workbook = await laidLedger();
    workbook.enter(table, ABOUT, "指标", "别的");
    workbook.reorderRows(table, (count) => Array.from({ length: count }, (_, index) => (index + 3) % count));
    expect(await restoreSource(workbook, [ABOUT])).toBe(1);
    expect(workbook.valueAt(table, ABOUT, "指标")).toBe("培育优势企业");
  });

  test("without a base there is nothing to restore from", async () => {
    const workbook = await laidLedger();
    workbook.enter(table, ABOUT, "目标值", 50);
    workbook.cell(ledgerSpec.baseSheet, 0, 0).value = null;
    expect(await restoreSource(workbook, [ABOUT])).toBe(0);
  });
});

test("restoreCells tells each cell: where it stands, what it held and what it holds now", async () => {
  const workbook = await laidLedger();
  workbook.enter(table, ABOUT, "完成时限", "年底");
  workbook.enter(table, PERCENT, "目标值", 0.1);
  const cellOf = (key: string, header: string) =>
    rangeAddress({ ...workbook.place(table, key, header), rows: 1, columns: 1 });
  expect(await restoreCells(workbook, [ABOUT, PERCENT])).toEqual([
    { sheet, cell: cellOf(ABOUT, "完成时限"), key: ABOUT, header: "完成时限", was: "年底", is: 43_830 },
    { sheet, cell: cellOf(PERCENT, "目标值"), key: PERCENT, header: "目标值", was: 0.1, is: 0.85 },
  ]);
});

describe("nothing is corrected and nothing written", () => {
  const corrections = { acceptNumbers, restoreSource, confirmAdjusted };
  type Correction = keyof typeof corrections;

  test.each(Object.keys(corrections) as Correction[])("by %s in a workbook without a ledger", async (correction) => {
    const workbook = new MemoryWorkbook();
    expect(await corrections[correction](workbook, [ABOUT])).toBe(0);
    expect(workbook.applied).toEqual([]);
  });

  test.each<[Correction, string]>([
    ["acceptNumbers", headerOf("actual")],
    ["confirmAdjusted", REVIEW],
  ])("by %s where the column %s is gone", async (correction, header) => {
    const workbook = await laidLedger();
    workbook.enter(table, ABOUT, header, "30家");
    const { column } = workbook.place(table, ABOUT, header);
    workbook.cell(sheet, workbook.rangeOf(table).row, column).value = "别的";
    expect(await corrections[correction](workbook, [ABOUT])).toBe(0);
    expect(workbook.applied).toEqual([]);
  });

  test("by acceptNumbers in a row that nobody asked for", async () => {
    const workbook = await laidLedger();
    workbook.enter(table, ABOUT, "累计完成", "460家");
    expect(await acceptNumbers(workbook, [PERCENT])).toBe(0);
  });
});

describe("confirmAdjusted", () => {
  const adjusted = "目标已调整（原至少100家，2019-11-22）";

  test("empties a cell that said nothing else, and counts the rows", async () => {
    const workbook = await laidLedger();
    workbook.enter(table, ABOUT, REVIEW, adjusted);
    workbook.enter(table, PERCENT, REVIEW, `待省局答复；${adjusted}`);
    expect(await confirmAdjusted(workbook, [ABOUT, PERCENT])).toBe(2);
    expect(workbook.valueAt(table, ABOUT, REVIEW)).toBeNull();
    expect(workbook.valueAt(table, PERCENT, REVIEW)).toBe("待省局答复");
  });

  test("leaves rows that nobody asked for, that say nothing of it, or that share their key", async () => {
    const workbook = await laidLedger();
    workbook.enter(table, ABOUT, REVIEW, adjusted);
    workbook.enter(table, PERCENT, REVIEW, "待省局答复");
    expect(await confirmAdjusted(workbook, [PERCENT])).toBe(0);
    workbook.enter(table, PERCENT, "编号", ABOUT);
    expect(await confirmAdjusted(workbook, [ABOUT])).toBe(0);
    expect(workbook.applied).toEqual([]);
  });
});

describe("changeSettings", () => {
  test("writes only what differs, and the ledger is judged by it", async () => {
    const workbook = await laidLedger();
    await changeSettings(workbook, { asOf: "2019-12-31", tolerance: 0.1, paceOn: false });
    expect(workbook.applied.flat()).toHaveLength(2);
    expect(await checkLedger(workbook)).toMatchObject({
      ledger: { settings: { asOf: "2019-12-31", tolerance: 0.1, paceOn: false, paceBuffer: 0, year: 2019 } },
    });
  });

  test("mends a setting that could not be read, also with the value it had", async () => {
    const workbook = await laidLedger();
    workbook.cell(sheet, 2, 2).value = "六月底";
    await changeSettings(workbook, { asOf: "2019-06-30" });
    expect(await checkLedger(workbook)).toMatchObject({ ledger: { settings: { asOf: "2019-06-30" }, issues: [] } });
  });

  test("without a ledger nothing is written", async () => {
    const workbook = new MemoryWorkbook();
    await changeSettings(workbook, { asOf: "2019-12-31" });
    expect(workbook.applied).toEqual([]);
  });
});

describe("revealRow", () => {
  test.each([
    [ABOUT, "累计完成", "a target"],
    ["2019-110000-01", "进展", "a point without one"],
  ])("%s: selects %s of %s, wherever the row stands now", async (key, header) => {
    const workbook = await laidLedger();
    workbook.reorderRows(table, (count) => Array.from({ length: count }, (_, index) => (index + 5) % count));
    expect(await revealRow(workbook, key)).toBe(true);
    expect(workbook.selected).toMatchObject({ sheet, ...workbook.place(table, key, header) });
  });

  test("a row that is gone cannot be shown", async () => {
    expect(await revealRow(await laidLedger(), "2019-999999-01")).toBe(false);
    expect(await revealRow(new MemoryWorkbook(), ABOUT)).toBe(false);
  });
});
