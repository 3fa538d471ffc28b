import { ledgerSpec } from "../../src/ledger/template/ledgerSpec";
import { statusSpec } from "../../src/ledger/status/statusSpec";
import { makeStatusSheets } from "../../src/usecases/makeStatusSheets";
import { openLedger } from "../../src/usecases/openLedger";
import { freeSheetName, issuerOf, readCircular, readPreparedBy } from "../../src/usecases/openStatus";
import { laidLedger } from "../support/laidLedger";

const { recordSheet } = statusSpec;
const { sheet } = ledgerSpec;
const issuer = "国务院知识产权战略实施工作部际联席会议办公室";

describe("a sheet with the name of the record", () => {
  test("that is empty takes the record", async () => {
    const workbook = await laidLedger("2019-09-30");
    await workbook.apply([{ kind: "addSheet", sheet: recordSheet, visibility: "veryHidden" }]);
    await makeStatusSheets(workbook, { preparedBy: "省知识产权局" });
    expect(workbook.sheets.filter(({ name }) => name === recordSheet)).toHaveLength(1);
    expect(await readPreparedBy(workbook, sheet)).toBe("省知识产权局");
  });

  test("that holds something of somebody's own is refused by name, and stays", async () => {
    const workbook = await laidLedger("2019-09-30");
    await workbook.apply([{ kind: "addSheet", sheet: recordSheet, visibility: "visible" }]);
    workbook.cell(recordSheet, 0, 0).value = "我的";
    const before = workbook.applied.length;
    await expect(makeStatusSheets(workbook)).rejects.toMatchObject({
      code: "sheetExists",
      details: { sheet: recordSheet },
    });
    expect(workbook.applied).toHaveLength(before);
  });
});

test("制表单位 is who issued the document, until somebody says another: then one request tells", async () => {
  const workbook = await laidLedger("2019-09-30");
  expect([await readPreparedBy(workbook, sheet), workbook.reads]).toEqual([issuer, 2]);
  await makeStatusSheets(workbook, { preparedBy: "省知识产权局" });
  workbook.reads = 0;
  expect([await readPreparedBy(workbook, sheet), workbook.reads]).toEqual(["省知识产权局", 1]);
});

describe("who issued the document stands in the second line of the ledger, before the first wide space", () => {
  const line = `${issuer}　国知战联办〔2019〕8号`;
  const at = (row: number, column: number) => ({ sheet, row, column, rows: 2, columns: 2 });

  test.each([
    [
      "of a sheet that begins in its first cell",
      at(0, 0),
      [
        ["题", null],
        [line, null],
      ],
      issuer,
    ],
    [
      "of a sheet that begins in its second row",
      at(1, 0),
      [
        [line, null],
        ["别的", null],
      ],
      issuer,
    ],
    [
      "nowhere where that cell is empty",
      at(0, 0),
      [
        ["题", null],
        [null, line],
      ],
      "",
    ],
    [
      "nowhere where the first column is empty",
      at(0, 1),
      [
        ["题", null],
        [line, null],
      ],
      "",
    ],
    [
      "nowhere where the sheet begins below",
      at(2, 0),
      [
        [line, null],
        [line, null],
      ],
      "",
    ],
  ] as const)("%s", (_, range, values, expected) => {
    expect(issuerOf({ range, values })).toBe(expected);
  });

  test("nowhere on a sheet that holds nothing", () => {
    expect(issuerOf(undefined)).toBe("");
  });
});

const long = "一二三四五六七八九十".repeat(4);

test.each([
  ["总表", [], "总表", "nobody has it"],
  ["总表", ["别的", "总表"], "总表 (2)", "it is taken"],
  ["总表", ["总表", "总表 (2)"], "总表 (3)", "the next one is taken too"],
  ["Total", ["TOTAL"], "Total (2)", "Excel tells no capitals"],
  [long, [], long.slice(0, 31), "Excel takes 31 characters"],
  [long, [long.slice(0, 31)], `${long.slice(0, 27)} (2)`, "also with a number"],
  ["a/b:c\\d?e*f[g]", [], "abcdefg", "Excel refuses these signs"],
  ["'甲'乙'", [], "甲'乙", "Excel refuses an apostrophe at either end"],
])("“%s” beside %j becomes “%s”: %s", (name, taken, expected) => {
  expect(freeSheetName(name, taken)).toBe(expected);
});

test("a circular is of another day where it is asked for and the ledger has none", async () => {
  const workbook = await laidLedger("2019-09-30");
  const { range } = (await openLedger(workbook)).parts!.settingCells.get("asOf")!;
  await workbook.apply([{ kind: "setValues", range, values: [["九月底"]] }]);
  expect(await readCircular(workbook)).toMatchObject({ circular: { asOf: null } });
  expect(await readCircular(workbook, { asOf: "2019-06-30" })).toMatchObject({ circular: { asOf: "2019-06-30" } });
});
