import type { CellInput } from "../../src/workbook/cellValue";
import type { Change } from "../../src/workbook/change";
import type { CellRange } from "../../src/workbook/range";
import { WorkbookError, type Workbook, type WorkbookErrorCode } from "../../src/workbook/workbook";

const sheet = "工作要点 台账";
const at = (row: number, column: number, rows = 1, columns = 1): CellRange => ({ sheet, row, column, rows, columns });
const addSheet: Extract<Change, { kind: "addSheet" }> = { kind: "addSheet", sheet, visibility: "visible" };
const setValues = (row: number, column: number, values: readonly (readonly CellInput[])[]): Change => ({
  kind: "setValues",
  range: at(row, column, values.length, values[0]?.length ?? 0),
  values,
});
const table: readonly Change[] = [
  addSheet,
  setValues(2, 1, [
    ["指标", "目标值", "缺口"],
    ["贯标企业", 30, null],
    ["高校", 5, null],
  ]),
  { kind: "addTable", table: "要点台账", range: at(2, 1, 3, 3), style: "TableStyleLight1" },
];

/** Texts that a spreadsheet would like to read as something else. */
const treacherousTexts = [
  "=1+1",
  "=SUM(A1:A9)",
  "+86-10-62083114",
  "-5",
  "- 第一项",
  "@所有人",
  "'带撇号",
  "1.10",
  "007",
  "1e5",
  "2019-1-2",
  "2019年3月",
  "3/4",
  "12:30",
  "85%",
  "(5)",
  "¥100",
  "1,000",
  "３０",
  "TRUE",
  "false",
  " ",
  "第一行\n第二行",
  '“引号”与"双引号"',
  "约30家",
  "长".repeat(256),
  "=".padEnd(9_000, "长"),
  "0".repeat(32_767),
];

/**
 * What every `Workbook` keeps to, wherever it is open. `make` gives a new workbook with nothing in it but perhaps an empty
 * sheet. Formulas need not yield values.
 */
export function describeWorkbook(name: string, make: () => Promise<Workbook>): void {
  describe(`${name} is a workbook`, () => {
    let workbook: Workbook;
    beforeEach(async () => {
      workbook = await make();
    });

    const used = async () => (await workbook.read({ sheets: [sheet] })).usedRanges.get(sheet);
    const refusal = async (...changes: Change[]): Promise<WorkbookError> => {
      try {
        await workbook.apply(changes);
      } catch (error) {
        if (error instanceof WorkbookError) return error;
        throw error;
      }
      throw new Error("nothing was refused");
    };

    test("what does not exist is absent from a reading", async () => {
      const reading = await workbook.read({ sheets: ["没有"], tables: ["没有"], names: ["没有"] });
      expect([...reading.usedRanges, ...reading.tables, ...reading.names]).toEqual([]);
    });

    test("a name that ends in * stands for every name that begins so", async () => {
      const named = (name: string, column: number): Change => ({ kind: "setName", name, range: at(0, column) });
      await workbook.apply([
        addSheet,
        setValues(0, 0, [[1, 2, 3]]),
        named("截至日期_2019", 0),
        named("截至日期_2020", 1),
        named("计划年度_2019", 2),
      ]);
      const { names } = await workbook.read({ names: ["截至日期_*", "没有_*"] });
      expect([...names].map(([name, { values }]) => [name, values])).toEqual([
        ["截至日期_2019", [[1]]],
        ["截至日期_2020", [[2]]],
      ]);
    });

    test("numbers that show as dates are told of the columns that are asked for", async () => {
      const dated = (row: number, column: number): Change => ({
        kind: "setFormat",
        range: at(row, column),
        format: { numberFormat: "yyyy-mm-dd" },
      });
      await workbook.apply([...table, dated(3, 2), dated(3, 3), dated(4, 1), setValues(3, 3, [[7]])]);
      const asked = await workbook.read({ tables: ["要点台账"], dateColumns: ["目标值", "没有"] });
      expect(asked.tables.get("要点台账")?.dates).toEqual([{ row: 3, column: 2 }]);
      const { tables } = await workbook.read({ tables: ["要点台账"] });
      expect(tables.get("要点台账")?.dates).toBeUndefined();
    });

    test("an empty sheet has no used range, but is listed", async () => {
      await workbook.apply([addSheet]);
      const reading = await workbook.read({ sheets: [sheet] });
      expect(reading.sheets).toContainEqual({ name: sheet, visibility: "visible" });
      expect(reading.usedRanges.has(sheet)).toBe(false);
    });

    test("numbers, texts, booleans and gaps are read as they were written, with their place", async () => {
      const values = [
        [1, "一", true],
        [-2.5, null, false],
        [0, "末", 1e9],
      ];
      await workbook.apply([addSheet, setValues(4, 2, values)]);
      expect(await used()).toEqual({ range: at(4, 2, 3, 3), values });
    });

    test("null empties a cell", async () => {
      await workbook.apply([addSheet, setValues(0, 0, [[1, 2]])]);
      await workbook.apply([setValues(0, 1, [[null]])]);
      expect(await used()).toEqual({ range: at(0, 0), values: [[1]] });
    });

    test("a date becomes its serial number in the 1900 system", async () => {
      await workbook.apply([addSheet, setValues(0, 0, [[{ date: "2019-12-31" }, { date: "1900-03-01" }]])]);
      expect((await used())?.values).toEqual([[43_830, 61]]);
    });

    test.each(["General", "@", "0.0%", "yyyy-mm-dd"])(
      "in format %s every text stays that text",
      async (numberFormat) => {
        const values = treacherousTexts.map((text) => [text]);
        await workbook.apply([
          addSheet,
          { kind: "setFormat", range: at(0, 0, values.length), format: { numberFormat } },
          setValues(0, 0, values),
        ]);
        expect((await used())?.values).toEqual(values);
      },
    );

    test("a text stays text also where its format comes later", async () => {
      await workbook.apply([
        addSheet,
        setValues(0, 0, [["1.10"], ["=A1"]]),
        { kind: "setFormat", range: at(0, 0, 2), format: { numberFormat: "@" } },
      ]);
      expect((await used())?.values).toEqual([["1.10"], ["=A1"]]);
    });

    test("a table is read with headers, body and place", async () => {
      await workbook.apply(table);
      const reading = await workbook.read({ tables: ["要点台账"] });
      expect(reading.tableNames).toContain("要点台账");
      expect(reading.tables.get("要点台账")).toEqual({
        range: at(2, 1, 3, 3),
        headers: ["指标", "目标值", "缺口"],
        values: [
          ["贯标企业", 30, null],
          ["高校", 5, null],
        ],
        formulas: [
          ["", "", ""],
          ["", "", ""],
        ],
      });
    });

    test("one formula fills a column, and is read in the long form", async () => {
      const formula = '要点台账[[#This Row],[目标值]]*2&"[@目标值]"';
      await workbook.apply([
        ...table,
        { kind: "fillFormula", range: at(3, 3, 2), formula, calculatedColumnOf: "要点台账" },
      ]);
      const reading = await workbook.read({ tables: ["要点台账"] });
      expect(reading.tables.get("要点台账")?.formulas).toEqual([
        ["", "", `=${formula}`],
        ["", "", `=${formula}`],
      ]);
    });

    test("cells of the own row are read as columns of the table, others as they are", async () => {
      const formulas = [['C4*2+$C5&"C4"'], ["C5*2+C$5+C4"]];
      await workbook.apply([...table, { kind: "setFormulas", range: at(3, 3, 2), formulas }]);
      const reading = await workbook.read({ tables: ["要点台账"] });
      expect(reading.tables.get("要点台账")?.formulas.map((row) => row[2])).toEqual([
        '=要点台账[[#This Row],[目标值]]*2+$C5&"C4"',
        "=要点台账[[#This Row],[目标值]]*2+C$5+C4",
      ]);
    });

    test("rows are added below a table: texts stay texts, calculated columns go on, gaps stay gaps", async () => {
      const formula = "要点台账[[#This Row],[目标值]]*2";
      await workbook.apply([
        ...table,
        { kind: "fillFormula", range: at(3, 3, 2), formula, calculatedColumnOf: "要点台账" },
      ]);
      await workbook.apply([
        {
          kind: "appendRows",
          table: "要点台账",
          values: [
            ["=新增", 7, null],
            ["1.10", null, null],
          ],
        },
      ]);
      const { range, values, formulas } = (await workbook.read({ tables: ["要点台账"] })).tables.get("要点台账")!;
      expect(range).toEqual(at(2, 1, 5, 3));
      expect(values.slice(2).map((row) => row.slice(0, 2))).toEqual([
        ["=新增", 7],
        ["1.10", null],
      ]);
      expect(formulas.map((row) => row[2])).toEqual(new Array(4).fill(`=${formula}`));
    });

    const calculated: Change = {
      kind: "fillFormula",
      range: at(3, 3, 2),
      formula: "要点台账[[#This Row],[目标值]]*2",
      calculatedColumnOf: "要点台账",
    };
    const appended = (values: readonly (readonly CellInput[])[]): Change => ({
      kind: "appendRows",
      table: "要点台账",
      values,
    });
    const removed = (rows: number): Change => ({ kind: "removeLastRows", table: "要点台账", rows });
    const everything = { tables: ["要点台账"], sheets: [sheet], sheetFormulas: [sheet] };

    test("rows added and removed again leave what was there, what stands beside and below the table too", async () => {
      await workbook.apply([...table, calculated, setValues(3, 6, [["旁边"]]), setValues(9, 1, [["下方"]])]);
      const before = await workbook.read(everything);
      await workbook.apply([
        appended([
          ["新增", 7, null],
          ["再新增", 8, null],
        ]),
      ]);
      expect((await workbook.read(everything)).tables.get("要点台账")?.values).toHaveLength(4);
      await workbook.apply([removed(2)]);
      expect(await workbook.read(everything)).toEqual(before);
    });

    test("rows are removed from the last upwards, and rows can be added again", async () => {
      await workbook.apply([
        ...table,
        calculated,
        appended([["三", 3, null]]),
        appended([["四", 4, null]]),
        removed(2),
        removed(0),
        appended([["五", 5, null]]),
      ]);
      const { range, values, formulas } = (await workbook.read(everything)).tables.get("要点台账")!;
      expect(range).toEqual(at(2, 1, 4, 3));
      expect(values.map(([name]) => name)).toEqual(["贯标企业", "高校", "五"]);
      expect(new Set(formulas.map((row) => row[2]))).toEqual(new Set(["=要点台账[[#This Row],[目标值]]*2"]));
    });

    test("values and rows in one list go where the list says", async () => {
      await workbook.apply(table);
      await workbook.apply([
        setValues(3, 2, [[31]]),
        appended([["新增", 7, null]]),
        setValues(4, 2, [[6]]),
        setValues(5, 3, [["旁"]]),
      ]);
      expect((await workbook.read(everything)).tables.get("要点台账")?.values).toEqual([
        ["贯标企业", 31, null],
        ["高校", 6, null],
        ["新增", 7, "旁"],
      ]);
    });

    test("a table keeps its only row, and changes before that refusal stay", async () => {
      await workbook.apply([...table, removed(1)]);
      const error = await refusal(setValues(3, 2, [[31]]), removed(1));
      expect([error.code, error.details]).toEqual(["tableTooShort", { table: "要点台账", rows: 1 }]);
      expect((await workbook.read(everything)).tables.get("要点台账")?.values).toEqual([["贯标企业", 31, null]]);
    });

    test.each(["hidden", "veryHidden"] as const)("a %s sheet is renamed and stays so", async (visibility) => {
      const shown: Change = { kind: "addSheet", sheet: "可见", visibility: "visible" };
      await workbook.apply([shown, { ...addSheet, visibility }, setValues(0, 0, [["新的"]])]);
      await workbook.apply([{ kind: "renameSheet", sheet, name: "改名" }]);
      const reading = await workbook.read({ sheets: ["改名"] });
      expect(reading.sheets).toContainEqual({ name: "改名", visibility });
      expect(reading.usedRanges.get("改名")?.values).toEqual([["新的"]]);
    });

    test("a very hidden sheet takes the place of another under its name, in one list", async () => {
      const hidden = (name: string): Change => ({ kind: "addSheet", sheet: name, visibility: "veryHidden" });
      const values = (name: string, value: string): Change => ({
        kind: "setValues",
        range: { ...at(0, 0), sheet: name },
        values: [[value]],
      });
      const shown: Change = { kind: "addSheet", sheet: "可见", visibility: "visible" };
      await workbook.apply([shown, hidden("基准"), values("基准", "旧")]);
      await workbook.apply([
        hidden("基准新"),
        values("基准新", "新"),
        { kind: "deleteSheet", sheet: "基准" },
        { kind: "renameSheet", sheet: "基准新", name: "基准" },
      ]);
      const reading = await workbook.read({ sheets: ["基准", "基准新"] });
      expect([...reading.usedRanges].map(([name, { values }]) => [name, values])).toEqual([["基准", [["新"]]]]);
      expect(reading.sheets).toContainEqual({ name: "基准", visibility: "veryHidden" });
    });

    test("a named cell is read by its name", async () => {
      await workbook.apply([
        addSheet,
        setValues(0, 1, [[0.1]]),
        { kind: "setName", name: "左右容差", range: at(0, 1), comment: "约、左右允许少多少" },
      ]);
      const reading = await workbook.read({ names: ["左右容差"] });
      expect(reading.names.get("左右容差")).toEqual({ range: at(0, 1), values: [[0.1]] });
    });

    const tolerance = async () => (await workbook.read({ names: ["左右容差"] })).names.get("左右容差");

    test("a name that is given again points to its new place", async () => {
      const name = (row: number): Change => ({ kind: "setName", name: "左右容差", range: at(row, 0) });
      await workbook.apply([addSheet, setValues(0, 0, [["旧"], ["新"]]), name(0)]);
      await workbook.apply([name(1)]);
      expect(await tolerance()).toEqual({ range: at(1, 0), values: [["新"]] });
    });

    test("a name whose sheet was deleted is absent, and can be given again", async () => {
      await workbook.apply([
        { kind: "addSheet", sheet: "留下", visibility: "visible" },
        addSheet,
        { kind: "setName", name: "左右容差", range: at(0, 1) },
        { kind: "deleteSheet", sheet },
      ]);
      expect(await tolerance()).toBeUndefined();
      const kept = { ...at(3, 1), sheet: "留下" };
      await workbook.apply([{ kind: "setName", name: "左右容差", range: kept }]);
      expect((await tolerance())?.range).toEqual(kept);
    });

    test("a renamed sheet keeps its cells, its table and its names", async () => {
      await workbook.apply([
        ...table,
        { kind: "setName", name: "左右容差", range: at(3, 2) },
        { kind: "renameSheet", sheet, name: "另一个名字" },
      ]);
      const reading = await workbook.read({ tables: ["要点台账"], names: ["左右容差"], sheets: [sheet, "另一个名字"] });
      expect([...reading.usedRanges.keys()]).toEqual(["另一个名字"]);
      expect(reading.tables.get("要点台账")?.range.sheet).toBe("另一个名字");
      expect(reading.names.get("左右容差")?.values).toEqual([[30]]);
    });

    test.each(["hidden", "veryHidden"] as const)(
      "a deleted sheet makes room for another of its name, also a %s one",
      async (visibility) => {
        await workbook.apply([{ kind: "addSheet", sheet: "留下", visibility: "visible" }, ...table]);
        await workbook.apply([{ kind: "setVisibility", sheet, visibility }]);
        await workbook.apply([{ kind: "deleteSheet", sheet }, addSheet, setValues(0, 0, [["新"]])]);
        expect((await workbook.read({ tables: ["要点台账"] })).tableNames).toEqual([]);
        expect(await used()).toEqual({ range: at(0, 0), values: [["新"]] });
      },
    );

    test("each cell takes a formula of its own, and a sheet's formulas are read where they are asked for", async () => {
      const formulas = [
        ["A1*2", "SUM($A$1:A1)"],
        ['COUNTIFS(要点台账[指标],"高校")', "1+1"],
      ];
      await workbook.apply([
        ...table,
        { kind: "addSheet", sheet: "别的", visibility: "visible" },
        { kind: "setValues", range: { ...at(0, 0), sheet: "别的" }, values: [[2]] },
        setValues(0, 0, [[1]]),
        { kind: "setFormulas", range: at(8, 0, 2, 2), formulas },
      ]);
      const reading = await workbook.read({ sheets: [sheet, "别的"], sheetFormulas: [sheet] });
      expect(reading.usedRanges.get("别的")).toEqual({ range: { ...at(0, 0), sheet: "别的" }, values: [[2]] });
      const read = reading.usedRanges.get(sheet)?.formulas ?? [];
      expect(read[0]?.slice(0, 2)).toEqual(["", ""]);
      expect(read.slice(8).map((row) => row.slice(0, 2))).toEqual(formulas.map((row) => row.map((one) => `=${one}`)));
    });

    test.each(["hidden", "veryHidden"] as const)("a sheet can be added %s, and shown", async (visibility) => {
      const shown: Change = { kind: "addSheet", sheet: "可见", visibility: "visible" };
      await workbook.apply([shown, { ...addSheet, visibility }]);
      expect((await workbook.read({})).sheets).toContainEqual({ name: sheet, visibility });
      await workbook.apply([{ kind: "setVisibility", sheet, visibility: "visible" }]);
      expect((await workbook.read({})).sheets).toContainEqual({ name: sheet, visibility: "visible" });
    });

    test("takes every kind of change on how things look", async () => {
      const report = await workbook.apply([...table, ...looks]);
      expect(report.leftOut).toEqual([]);
    });

    test.each<[string, WorkbookErrorCode, readonly Change[], Change, Record<string, string>]>([
      ["the sheet's name is taken", "sheetExists", [addSheet], addSheet, { sheet }],
      [
        "the table's name is taken",
        "tableExists",
        table,
        { kind: "addTable", table: "要点台账", range: at(9, 1, 2, 2), style: null },
        { table: "要点台账" },
      ],
      [
        "the name is a table's",
        "nameExists",
        table,
        { kind: "setName", name: "要点台账", range: at(0, 0) },
        { name: "要点台账" },
      ],
      [
        "there is no such table",
        "tableMissing",
        [addSheet],
        { kind: "appendRows", table: "要点台账", values: [[1, 2, 3]] },
        { table: "要点台账" },
      ],
      [
        "there is no such table any more",
        "tableMissing",
        [addSheet],
        { kind: "removeLastRows", table: "要点台账", rows: 1 },
        { table: "要点台账" },
      ],
      ["there is no such sheet", "sheetMissing", [], setValues(0, 0, [[1]]), { sheet }],
    ])("refuses when %s", async (_, code, before, change, details) => {
      await workbook.apply(before);
      const error = await refusal(change);
      expect(error.code).toBe(code);
      expect(error.details).toMatchObject(details);
    });

    test("changes before a refused one stay", async () => {
      await workbook.apply([addSheet]);
      await refusal(setValues(0, 0, [["先"]]), addSheet, setValues(0, 1, [["后"]]));
      expect(await used()).toEqual({ range: at(0, 0), values: [["先"]] });
    });
  });
}

const looks: readonly Change[] = [
  {
    kind: "setFormat",
    range: at(2, 1, 3, 3),
    format: {
      bold: true,
      italic: false,
      fontSize: 11,
      fontName: "等线",
      color: "#333333",
      fill: "#FFFFFF",
      horizontal: "center",
      vertical: "top",
      wrap: true,
      borders: "#CCCCCC",
    },
  },
  {
    kind: "setConditionalFormats",
    range: at(3, 1, 2, 3),
    formats: [
      { formula: '$C4="未达标"', fill: "#FF0000", color: "#000000", bold: true, stopIfTrue: true },
      { formula: '$C4="滞后"', fill: "#FFFF00", stopIfTrue: true },
    ],
  },
  {
    kind: "setValidation",
    range: at(3, 2, 2),
    validation: {
      rule: { kind: "decimal", atLeast: 0 },
      prompt: { title: "累计完成", text: "填报告期末累计数，单位：家" },
      alert: { style: "warning", title: "不是数字", text: "请填数字" },
    },
  },
  { kind: "setValidation", range: at(3, 1), validation: { rule: { kind: "list", items: ["未启动", "推进中"] } } },
  { kind: "setValidation", range: at(4, 1), validation: null },
  { kind: "setColumnWidth", sheet, column: 1, columns: 2, width: 14 },
  { kind: "setRowHeights", sheet, row: 2, heights: [30, 18, 18] },
  { kind: "groupColumns", sheet, column: 3, columns: 1, collapsed: true },
  { kind: "hideColumns", sheet, column: 1, columns: 2, hidden: true },
  { kind: "hideColumns", sheet, column: 2, columns: 1, hidden: false },
  { kind: "freezePanes", sheet, rows: 3, columns: 2 },
  {
    kind: "setPageLayout",
    sheet,
    layout: {
      orientation: "landscape",
      paper: "A4",
      fitToPages: { wide: 1, tall: 0 },
      margins: { top: 18, bottom: 15, left: 12, right: 12, header: 8, footer: 8 },
      printArea: { row: 0, column: 0, rows: 5, columns: 3 },
      titleRows: { row: 2, rows: 1 },
      footer: { center: "第 &P 页，共 &N 页" },
      centerHorizontally: true,
      blackAndWhite: false,
    },
  },
  { kind: "showGridlines", sheet, shown: false },
  { kind: "mergeCells", range: at(0, 0, 1, 4) },
  { kind: "setPageBreaks", sheet, rows: [3, 9] },
  { kind: "setPageBreaks", sheet, rows: [4] },
  {
    kind: "addChart",
    chart: {
      name: "进展",
      title: "进展情况",
      direction: "bars",
      place: at(8, 0, 12, 4),
      categories: at(3, 1, 2),
      valueTitle: "项",
      series: [
        { name: "达标", values: at(3, 2, 2), color: "#2E7D32", pattern: "solid" },
        { name: "滞后", values: at(3, 3, 2), color: "#F9A825", pattern: "diagonal" },
      ],
    },
  },
  { kind: "select", range: at(3, 2) },
];
