import { dateOfSerial, serialOfDate } from "../../../src/domain/calendar";
import type { Remark } from "../../../src/domain/progress/status";
import type { Ledger, LedgerIssue } from "../../../src/ledger/read/ledger";
import { columnIndex, ledgerSpec, type Field, type SettingField } from "../../../src/ledger/template/ledgerSpec";
import { planRows } from "../../../src/ledger/lay/planRows";
import { ledgerRequest, readLedger } from "../../../src/ledger/read/readLedger";
import { ledgerNames } from "../../../src/ledger/template/names";
import { renderLedger } from "../../../src/ledger/lay/renderLedger";
import type { CellValue } from "../../../src/workbook/cellValue";
import { columnLetters } from "../../../src/workbook/range";
import { MemoryWorkbook } from "../../support/memoryWorkbook";
import { samplePlan } from "../../support/plans";

const { table, sheet, baseSheet, settingsSheet } = ledgerSpec;
const SHANDONG = "2019-370000-01-1";

async function laid(): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await workbook.apply(renderLedger(samplePlan(), { asOf: "2019-06-30" }));
  return workbook;
}

async function read(workbook: MemoryWorkbook): Promise<Ledger> {
  const ledger = readLedger(await workbook.read(ledgerRequest), {
    readNumber: (text) => (text === "30家" ? 30 : null),
  });
  if (ledger === null) throw new Error("no ledger found");
  return ledger;
}

/** Issues but those about what a report goes without: these have a test file of their own. */
async function issuesAfter(edit: (workbook: MemoryWorkbook) => void): Promise<readonly LedgerIssue[]> {
  const workbook = await laid();
  edit(workbook);
  return withoutReportFindings((await read(workbook)).issues);
}

function withoutReportFindings(issues: readonly LedgerIssue[]): readonly LedgerIssue[] {
  return issues.filter(({ code }) => code !== "reportedOnMissing" && code !== "behindWithoutProblems");
}

const cellAt = (field: Field, row: number): string => `${columnLetters(columnIndex(field))}${row}`;

describe("reading is the inverse of rendering", () => {
  test("what was laid is read back: edition, title, settings, and no issue", async () => {
    const ledger = await read(await laid());
    expect(ledger).toMatchObject({
      edition: "2019",
      title: samplePlan().title,
      settings: { year: 2019, asOf: "2019-06-30", tolerance: 0.1, paceOn: true, paceBuffer: 0 },
      issues: [],
    });
  });

  test("every row is there with its key, in the plan's order", async () => {
    const ledger = await read(await laid());
    expect(ledger.rows.map(({ key }) => key)).toEqual(planRows(samplePlan()).map(({ key }) => key));
  });

  test.each<[string, object, string]>([
    [
      SHANDONG,
      { bound: "about", measure: "level", value: 500, unit: "家", counted: true, basis: "increment" },
      "counted and 左右",
    ],
    [
      "2019-370000-01-2",
      { bound: "atLeast", value: 0.85, unit: "%", counted: false, basis: "total", comparison: "rate" },
      "percent",
    ],
    ["2019-370000-02-1", { bound: "between", value: 2, upper: 3, unit: "期", counted: true }, "a range"],
    [
      "2019-370000-02-2",
      { bound: "atLeast", measure: "growth", value: 0.08, unit: "亿元", comparison: "rate" },
      "a growth",
    ],
    ["2019-370000-02-3", { baseline: 40, review: "主体不明确，请确认" }, "a stock in doubt with its baseline"],
    ["2019-110000-01", { kind: "qualitative", deadline: "2019-12-31", review: "" }, "a point without a number"],
    ["2019-110000-02", { review: "成果形式止于何处不明确，请确认" }, "a point in doubt"],
    ["2019-140000-01", { kind: "note", deadline: null }, "a note"],
  ])("%s is read as %o: %s", async (key, assessed) => {
    const ledger = await read(await laid());
    expect(ledger.rows.find((row) => row.key === key)?.assessed).toMatchObject(assessed);
  });

  test("争取 is known of targets and of points", async () => {
    const { rows } = await read(await laid());
    expect(rows.filter(({ aspirational }) => aspirational).map(({ key }) => key)).toEqual([SHANDONG, "2019-140000-02"]);
  });

  test("text stays text, whatever it starts with", async () => {
    const workbook = await laid();
    expect(workbook.valueAt(table, SHANDONG, "工作要点")).toContain("\n=1+1 不是公式");
  });
});

describe("users sort, move and add; the ledger is read all the same", () => {
  test("rows in another order keep their reports, without an issue", async () => {
    const workbook = await laid();
    workbook.enter(table, SHANDONG, "累计完成", 460);
    workbook.reorderRows(table, (count) => Array.from({ length: count }, (_, index) => count - 1 - index));
    const ledger = await read(workbook);
    expect(withoutReportFindings(ledger.issues)).toEqual([]);
    expect(ledger.rows.find(({ key }) => key === SHANDONG)?.report.actual).toBe(460);
  });

  test("columns in another order, and a column of one's own between them", async () => {
    const workbook = await laid();
    const count = ledgerSpec.columns.length;
    workbook.enter(table, SHANDONG, "累计完成", 460);
    workbook.reorderColumns(table, [count - 1, -1, ...Array.from({ length: count - 1 }, (_, index) => index)]);
    const ledger = await read(workbook);
    expect(withoutReportFindings(ledger.issues)).toEqual([]);
    expect(ledger.rows.find(({ key }) => key === SHANDONG)?.report.actual).toBe(460);
  });

  test("headers with spaces and line breaks", async () => {
    const workbook = await laid();
    workbook.cell(sheet, ledgerSpec.rows.header, columnIndex("actual")).value = " 累计\n完成";
    expect((await read(workbook)).issues).toEqual([]);
  });

  test("a renumbered 序号, and office and entry cells, are nobody's mistake", async () => {
    const issues = await issuesAfter((workbook) => {
      workbook.enter(table, SHANDONG, "序号", 99);
      workbook.enter(table, SHANDONG, "牵头单位", "省知识产权局");
      workbook.enter(table, SHANDONG, "进展情况", "已开展培训");
      workbook.enter(table, SHANDONG, "待确认事项", "请核实");
    });
    expect(issues).toEqual([]);
  });

  test("a sum below the rows, without 编号 and 类型, is no row of the ledger and no issue", async () => {
    const workbook = await laid();
    for (const header of ["类型", "工作要点", "指标"]) workbook.enter(table, "2019-140000-02", header, null);
    workbook.enter(table, "2019-140000-02", "地区", "合计");
    workbook.enter(table, "2019-140000-02", "编号", null);
    expect((await read(workbook)).issues).toMatchObject([{ code: "rowMissing", key: "2019-140000-02" }]);
  });

  test("a line of one's own that looks like ours is no row of the ledger, and is told", async () => {
    const workbook = await laid();
    workbook.enter(table, "2019-140000-02", "类型", null);
    workbook.enter(table, "2019-140000-02", "编号", null);
    const ledger = await read(workbook);
    expect(ledger.rows.map(({ key }) => key)).not.toContain("");
    expect(ledger.issues).toMatchObject([
      { code: "rowMissing", key: "2019-140000-02", indicator: "力争建成国家级园区" },
      { code: "missingKey", cell: cellAt("key", 14), key: "" },
    ]);
  });

  test("a line typed below is told once, with its entry: formulas are expected in our rows only", async () => {
    const workbook = await laid();
    const cleared = { 类型: null, 工作要点: null, 状态: null, 缺口: null, 达标线: null, 累计完成: "12家", 编号: null };
    for (const [header, value] of Object.entries(cleared)) workbook.enter(table, "2019-140000-02", header, value);
    expect((await read(workbook)).issues).toMatchObject([
      { code: "rowMissing", key: "2019-140000-02" },
      { code: "missingKey", cell: cellAt("key", 14), key: "", entry: "12家" },
    ]);
  });

  test("a renamed table is known by its headers", async () => {
    const workbook = await laid();
    workbook.tables.set("台账一", workbook.rangeOf(table));
    workbook.tables.delete(table);
    const reading = await workbook.read({ ...ledgerRequest, tables: ["台账一"] });
    expect(readLedger(reading)?.table).toBe("台账一");
  });

  test("a table that merely has the name is no ledger", async () => {
    const workbook = new MemoryWorkbook();
    await workbook.apply([
      { kind: "addSheet", sheet: "别的", visibility: "visible" },
      { kind: "addTable", table, range: { sheet: "别的", row: 0, column: 0, rows: 2, columns: 2 }, style: null },
    ]);
    expect(readLedger(await workbook.read(ledgerRequest))).toBeNull();
  });
});

describe("what is wrong is an issue with its cell", () => {
  test.each<[CellValue, number | null, Remark, string]>([
    ["30家", 30, "actualIsText", "a text that plainly is a number offers it"],
    ["约30", null, "actualIsText", "a doubtful one does not"],
    ["/", null, "actualIsText", "a sign for nothing is no blank"],
    [{ error: "#N/A" }, null, "actualIsError", "a pasted error"],
    [true, null, "actualIsText", "a boolean"],
    [30.5, null, "actualNotWhole", "half a company"],
    [-1, null, "actualIsNegative", "less than none"],
    [1e6, null, "actualImplausible", "far beyond the line"],
  ])("累计完成 %o → %o, as it is %s: %s", async (is, number, remark) => {
    const issues = await issuesAfter((workbook) => workbook.enter(table, SHANDONG, "累计完成", is));
    expect(issues).toEqual([
      {
        ...{ code: "entryInvalid", sheet, cell: cellAt("actual", 8), key: SHANDONG, is, remark, number, unit: "家" },
        ...{ region: "山东省", indicator: "培育优势企业" },
      },
    ]);
  });

  test.each<[CellValue, string]>([
    [30, "a number"],
    [null, "nothing"],
    [" 　", "white space"],
  ])("累计完成 %o is no such issue: it is %s", async (is) => {
    expect(await issuesAfter((workbook) => workbook.enter(table, SHANDONG, "累计完成", is))).toEqual([]);
  });

  test.each<[string, CellValue, CellValue, string]>([
    ["目标值", 400, 500, cellAt("value", 8)],
    ["目标值", "500", 500, cellAt("value", 8)],
    ["完成时限", 43_700, 43_830, cellAt("deadline", 8)],
    ["口径", "累计总数", "当年新增", cellAt("basis", 8)],
    ["指标", null, "培育优势企业", cellAt("indicator", 8)],
  ])("a source cell was changed: %s is %o and was %o", async (header, is, was, cell) => {
    const issues = await issuesAfter((workbook) => workbook.enter(table, SHANDONG, header, is));
    const shown = (value: CellValue) => (header === "完成时限" ? dateOfSerial(Number(value)) : value);
    expect(issues).toEqual([
      { code: "sourceChanged", sheet, cell, key: SHANDONG, header, was: shown(was), is: shown(is) },
    ]);
  });

  test("a copied row has the key of another, and that one is gone", async () => {
    const issues = await issuesAfter((workbook) => workbook.enter(table, "2019-110000-02", "编号", "2019-110000-01"));
    expect(issues.filter(({ code }) => code !== "sourceChanged")).toEqual([
      { code: "duplicateKey", sheet, cell: cellAt("key", 6), key: "2019-110000-01" },
      { code: "duplicateKey", sheet, cell: cellAt("key", 7), key: "2019-110000-01" },
      expect.objectContaining({ code: "rowMissing", key: "2019-110000-02", region: "北京市" }),
    ]);
  });

  test("a key that the base does not know, and one that was deleted", async () => {
    const issues = await issuesAfter((workbook) => {
      workbook.enter(table, "2019-110000-01", "编号", "X-1");
      workbook.enter(table, "2019-110000-02", "编号", null);
    });
    expect(issues.filter(({ code }) => code !== "rowMissing")).toEqual([
      { code: "unknownKey", sheet, cell: cellAt("key", 6), key: "X-1" },
      { code: "missingKey", sheet, cell: cellAt("key", 7), key: "" },
    ]);
  });

  test("neither of them is a row of the ledger, so neither is judged", async () => {
    const workbook = await laid();
    workbook.enter(table, "2019-110000-01", "编号", "X-1");
    workbook.enter(table, "2019-110000-02", "编号", null);
    const { rows } = await read(workbook);
    expect(rows.map(({ key }) => key).slice(0, 2)).toEqual([SHANDONG, "2019-370000-01-2"]);
  });

  test("a blank row in the table is one note", async () => {
    const issues = await issuesAfter((workbook) => {
      const { row } = workbook.place(table, SHANDONG, "编号");
      for (let column = 0; column < ledgerSpec.columns.length; column += 1) {
        Object.assign(workbook.cell(sheet, row, column), { value: null, formula: "" });
      }
    });
    expect(issues.filter(({ code }) => code !== "rowMissing")).toEqual([
      { code: "blankRow", sheet, cell: cellAt("key", 8), key: "" },
    ]);
  });

  test("formulas pasted over are counted by column", async () => {
    const issues = await issuesAfter((workbook) => {
      workbook.enter(table, SHANDONG, "状态", "● 达标");
      workbook.enter(table, "2019-370000-01-2", "状态", "● 达标");
    });
    expect(issues).toEqual([{ code: "formulaDamaged", sheet, cell: cellAt("status", 8), header: "状态", count: 2 }]);
  });

  test("formulas in Excel's short spelling are sound", async () => {
    const issues = await issuesAfter((workbook) => {
      const { row, column } = workbook.place(table, SHANDONG, "状态");
      const cell = workbook.cell(sheet, row, column);
      cell.formula = cell.formula.split(`${table}[[#This Row],[`).join("[@[");
    });
    expect(issues).toEqual([]);
  });

  test("a column is missing, and a header that may be its own is shown", async () => {
    const column = columnIndex("problems");
    const issues = await issuesAfter((workbook) => {
      workbook.cell(sheet, ledgerSpec.rows.header, column).value = "问题";
    });
    const perhaps = { sheet, cell: `${columnLetters(column)}5`, header: "问题" };
    expect(issues).toEqual([{ code: "columnMissing", header: "存在问题及下一步措施", perhaps }]);
  });

  test("a setting that is no number comes from the base, and is told", async () => {
    const workbook = await laid();
    workbook.cell(sheet, 2, 3).value = "六月底";
    const ledger = await read(workbook);
    expect(ledger.settings.asOf).toBe("2019-06-30");
    expect(ledger.issues).toEqual([{ code: "settingUnreadable", name: "截至日期", is: "六月底", sheet, cell: "D3" }]);
  });

  test.each<[string, SettingField, CellValue, readonly object[]]>([
    [
      "the plan year is another one",
      "year",
      2020,
      [{ code: "yearUnlikeEdition", sheet: settingsSheet, cell: "B5", year: 2020, edition: 2019 }],
    ],
    [
      "the as-of date is before the plan year",
      "asOf",
      serialOfDate("2018-12-31"),
      [{ code: "asOfOutsideYear", asOf: "2018-12-31", year: 2019, sheet, cell: "D3" }],
    ],
    ["the as-of date is a year after the plan year", "asOf", serialOfDate("2020-12-31"), []],
    [
      "the as-of date is later than that",
      "asOf",
      serialOfDate("2021-01-01"),
      [{ code: "asOfOutsideYear", asOf: "2021-01-01", year: 2019, sheet, cell: "D3" }],
    ],
    [
      "a tolerance of 10 is no 10 %",
      "tolerance",
      10,
      [{ code: "settingUnreadable", name: "左右容差", is: 10, used: 0.1, sheet: settingsSheet, cell: "B6" }],
    ],
    [
      "起算月 is 13",
      "startMonth",
      13,
      [{ code: "settingUnreadable", name: "起算月", is: 13, used: 1, sheet: settingsSheet, cell: "B8" }],
    ],
    ["严重滞后 is empty: off", "severeLag", null, []],
    [
      "严重滞后 in words",
      "severeLag",
      "两成",
      [{ code: "settingUnreadable", name: "严重滞后", is: "两成", used: null, sheet: settingsSheet, cell: "B10" }],
    ],
  ])("%s", async (_why, field, value, issues) => {
    expect(
      await issuesAfter((workbook) => (workbook.named(ledgerNames("2019").settings[field]).value = value)),
    ).toEqual(issues);
  });

  test("the sheet 设置 is gone: the settings last written hold, and that is told", async () => {
    const workbook = await laid();
    await workbook.apply([{ kind: "deleteSheet", sheet: settingsSheet }]);
    const ledger = await read(workbook);
    expect(ledger.settings).toMatchObject({ tolerance: 0.1, paceOn: true, startMonth: 1 });
    expect(ledger.issues).toMatchObject([{ code: "settingsLost" }, { code: "settingUnreadable", name: "计划年度" }]);
  });

  test("a number that shows as a date is one, however large the target", async () => {
    const workbook = await laid();
    workbook.enter(table, SHANDONG, "累计完成", 43_528);
    const { row, column } = workbook.place(table, SHANDONG, "累计完成");
    workbook.cell(sheet, row, column).format = { numberFormat: "m/d/yyyy" };
    const { issues, rows } = await read(workbook);
    expect(rows.find(({ key }) => key === SHANDONG)?.report.actual).toEqual({ date: "2019-03-04" });
    expect(withoutReportFindings(issues)).toMatchObject([{ code: "entryInvalid", is: "2019-03-04", isDate: true }]);
  });

  test("two columns have one header: both are named", async () => {
    const issues = await issuesAfter((workbook) => {
      workbook.cell(sheet, ledgerSpec.rows.header, columnIndex("problems")).value = "累计 完成";
    });
    const other = `${columnLetters(columnIndex("problems"))}5`;
    expect(issues).toContainEqual({ code: "columnTwice", sheet, cell: cellAt("actual", 5), other, header: "累计完成" });
  });

  test("12.5 of whole ones is no number to offer", async () => {
    const workbook = await laid();
    workbook.enter(table, SHANDONG, "累计完成", "12.5");
    const { issues } = readLedger(await workbook.read(ledgerRequest), { readNumber: Number })!;
    expect(withoutReportFindings(issues)).toMatchObject([{ code: "entryInvalid", number: null }]);
  });

  test("lost names: settings are found by their labels where the sheet was read too", async () => {
    const workbook = await laid();
    workbook.names.clear();
    const reading = await workbook.read({ ...ledgerRequest, sheets: [baseSheet, settingsSheet, sheet] });
    expect(readLedger(reading)).toMatchObject({
      settings: { asOf: "2019-06-30", year: 2019 },
      issues: [{ code: "settingsLost" }],
    });
  });

  test.each([
    [
      "baseMissing",
      "the seal was never written",
      (workbook: MemoryWorkbook) => (workbook.cell(baseSheet, 0, 0).value = null),
    ],
    [
      "baseDamaged",
      "its header is cut off",
      (workbook: MemoryWorkbook) => (workbook.cell(baseSheet, 1, 1).value = "{"),
    ],
    ["baseDamaged", "a row is gone", (workbook: MemoryWorkbook) => (workbook.cell(baseSheet, 4, 0).value = null)],
  ])("%s: %s", async (code, _why, damage) => {
    const workbook = await laid();
    damage(workbook);
    const ledger = await read(workbook);
    expect(ledger.issues).toEqual([{ code }]);
    expect(ledger.edition).toBe("2019");
  });
});
