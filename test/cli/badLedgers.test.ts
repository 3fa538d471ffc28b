import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../src/adapters/xlsx/fileWorkbook";
import { columnIndex, ledgerSpec } from "../../src/ledger/template/ledgerSpec";
import type { CellValue } from "../../src/workbook/cellValue";
import { rangeAddress } from "../../src/workbook/range";
import { changed, editedParts, filled, ledgerFile, relaid } from "../support/ledgerFiles";
import { addressOf, settingPlace } from "../support/ledgerPlaces";
import { runCli } from "../support/runCli";

const { sheet, baseSheet } = ledgerSpec;
const SHANDONG = "2019-370000-01-1";

let folder: string;
let ledger: Uint8Array;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "workpoints-cli-"));
  ledger = await filled(await ledgerFile(), [
    [SHANDONG, "累计完成", 460],
    ["2019-370000-02-1", "累计完成", 0],
    ["2019-370000-02-1", "存在问题及下一步措施", "尚未启动，三季度集中申报"],
    ["2019-110000-01", "进展", "推进中"],
    ...[SHANDONG, "2019-370000-02-1", "2019-110000-01"].map(
      (key) => [key, "填报日期", { date: "2019-06-28" }] as const,
    ),
  ]);
});
afterAll(() => rm(folder, { recursive: true }));

interface StatusJson {
  readonly rows: readonly { readonly key: string; readonly status: string }[];
}

interface CheckJson {
  readonly issues: readonly { readonly code: string; readonly sheet?: string; readonly cell?: string }[];
}

async function save(bytes: Uint8Array): Promise<string> {
  const path = join(folder, "台账.xlsx");
  await writeFile(path, bytes);
  return path;
}

async function statusesOf(bytes: Uint8Array, told = ""): Promise<readonly string[]> {
  const { out, err } = await runCli(["status", await save(bytes), "--json"]);
  expect(err).toBe(told);
  return (JSON.parse(out) as StatusJson).rows.map(({ key, status }) => `${key} ${status}`);
}

async function issuesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { out } = await runCli(["check", await save(bytes), "--json"]);
  return (JSON.parse(out) as CheckJson).issues.map(({ code, sheet: on = "", cell = "" }) =>
    `${code} ${on}${cell === "" ? "" : `!${cell}`}`.trim(),
  );
}

const columnCount = ledgerSpec.columns.length;
const moved = [columnCount - 1, -1, ...Array.from({ length: columnCount - 1 }, (_, index) => index)];
const blank: readonly CellValue[] = [];
const away = { kind: "deleteSheet", sheet: baseSheet } as const;
/** A ledger laid again elsewhere has neither its base nor its sheet 设置. */
const laidAgain = ["settingsLost", "settingUnreadable"];
const cell = (row: number, column: number) => ({ sheet, row, column, rows: 1, columns: 1 });

test.each<[string, () => Promise<Uint8Array> | Uint8Array, readonly string[]]>([
  ["nobody touched its frame", () => ledger, []],
  ["its base was deleted", () => changed(ledger, away), ["baseMissing"]],
  ["its base's sheet was renamed", () => changed(ledger, { kind: "renameSheet", sheet: baseSheet, name: "x" }), []],
  ["its sheet was renamed", () => changed(ledger, { kind: "renameSheet", sheet, name: "一处台账" }), []],
  ["its sheet was hidden", () => changed(ledger, { kind: "setVisibility", sheet, visibility: "hidden" }), []],
  [
    "rows were filtered away",
    () =>
      editedParts(ledger, (name, xml) =>
        name.includes("worksheets/") ? xml.replace(/<row r="([89])"/g, '<row r="$1" hidden="1"') : xml,
      ),
    [],
  ],
  [
    "a stray character stands a thousand rows below",
    () => changed(ledger, { kind: "setValues", range: cell(1_100, 3), values: [["。"]] }),
    [],
  ],
  ["its table was renamed, in another workbook", () => relaid(ledger, { table: "表1" }), ["baseMissing", ...laidAgain]],
  ["columns were moved, and one was added", () => relaid(ledger, { columns: moved }), ["baseMissing", ...laidAgain]],
  [
    "a sum and a remark were put below its rows",
    () => relaid(ledger, { rows: (rows) => [...rows, [null, "合计", null, null, null, 460], [null, "注：截至6月底"]] }),
    ["baseMissing", ...laidAgain],
  ],
  [
    "it is a plain range now",
    () => relaid(ledger, { table: null }),
    ["baseMissing", `tableLost ${sheet}!A5`, ...laidAgain],
  ],
  [
    "a plain range has blank rows in between, and a stray character below",
    () =>
      relaid(ledger, { table: null, rows: (rows) => [...rows.flatMap((row) => [row, blank]), blank, blank, ["。"]] }),
    ["baseMissing", `tableLost ${sheet}!A5`, ...laidAgain],
  ],
])("a ledger is judged as before when %s", async (_why, make, issues) => {
  const bytes = await make();
  expect(await statusesOf(bytes)).toEqual(await statusesOf(ledger));
  expect(await issuesOf(bytes)).toEqual(issues);
});

test("cells pasted into a sheet of any name, without title and settings, are judged as of the date that is given", async () => {
  const path = await save(await relaid(ledger, { table: null, top: false, sheet: "Sheet1" }));
  const refused = await runCli(["status", path]);
  expect(refused).toMatchObject({ code: 2, out: "", err: expect.stringContaining("--as-of") as string });
  const { out } = await runCli(["status", path, "--as-of", "2019-06-30", "--json"]);
  const { rows } = JSON.parse(out) as StatusJson;
  expect(rows.map(({ key, status }) => `${key} ${status}`)).toEqual(await statusesOf(ledger));
});

test("an as-of date that is no date is no ground to judge by: its cell is named", async () => {
  const range = await settingPlace(ledger, "asOf");
  const bytes = await changed(ledger, { kind: "setValues", range, values: [["六月底"]] });
  const { code, err } = await runCli(["status", await save(bytes)]);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`${sheet}!${rangeAddress(range)}`) as string });
});

test("rows in another order give the same statuses, each with its key", async () => {
  const sorted = await statusesOf(await relaid(ledger, { rows: (rows) => [...rows].reverse() }));
  expect([...sorted].reverse()).toEqual(await statusesOf(ledger));
});

test("a row inserted by hand is not judged, and is told with its cell", async () => {
  const own = (row: readonly CellValue[]) => row.map((value, index) => (index > 0 && index < 4 ? value : null));
  const bytes = await relaid(ledger, { rows: (rows) => [rows[2]!, own(rows[2]!), ...rows].slice(1) });
  expect(await statusesOf(bytes, "第6行没有编号，不属于台账，不参与判断。\n")).toEqual(await statusesOf(ledger));
  expect(await issuesOf(bytes)).toEqual(["baseMissing", ...laidAgain, `missingKey ${sheet}!${addressOf("key", 6)}`]);
});

test("a header that was renamed is not guessed: the judgement is refused with the cell that may be its own", async () => {
  const rename = (name: string, xml: string): string =>
    /worksheets|tables/.test(name) ? xml.replace(/(>|name=")累计完成(<|")/g, "$1完成数$2") : xml;
  const { code, out, err } = await runCli(["status", await save(editedParts(ledger, rename))]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain("缺少“累计完成”列，无法继续。");
  expect(err).toContain(`${addressOf("actual", 5)}“完成数”`);
});

test("a renamed header that no judgement needs is told, and no more", async () => {
  const rename = (name: string, xml: string): string =>
    /worksheets|tables/.test(name) ? xml.replace(/(>|name=")佐证材料(<|")/g, "$1材料$2") : xml;
  const bytes = editedParts(ledger, rename);
  expect(await statusesOf(bytes)).toEqual(await statusesOf(ledger));
  expect((await runCli(["check", await save(bytes)])).out).toContain("缺少“佐证材料”一列");
});

test("a second ledger in the workbook is told, as it was not read", async () => {
  const { usedRanges } = await import("../../src/adapters/xlsx/fileWorkbook").then(({ openWorkbook }) =>
    openWorkbook(ledger).read({ sheets: [sheet] }),
  );
  const lines = usedRanges.get(sheet)!.values.slice(4);
  const range = { sheet: "备份", row: 0, column: 0, rows: lines.length, columns: columnCount };
  const bytes = await changed(
    ledger,
    { kind: "addSheet", sheet: "备份", visibility: "visible" },
    {
      kind: "setValues",
      range,
      values: lines.map((line) => line.map((value) => (typeof value === "object" ? null : value))),
    },
    { kind: "addTable", table: "备份", range, style: null },
  );
  expect(await issuesOf(bytes)).toEqual(["anotherLedger 备份!A1"]);
});

test("a workbook without any ledger names its sheets", async () => {
  const { code, err } = await runCli(["status", await save(await changed(ledger, { kind: "deleteSheet", sheet }))]);
  expect(code).toBe(2);
  expect(err).toContain("中没有台账：工作表“要点台账基准”、“设置”、“填报说明”");
});

describe("what a judgement would rest on is told, also by status", () => {
  /** The ledger with a formula of somebody's in a cell, as openpyxl writes it: never calculated. */
  const withFormula = async (on: string, address: string): Promise<Uint8Array> => {
    const { sheets } = await openWorkbook(ledger).read({});
    const part = `worksheets/sheet${sheets.findIndex(({ name }) => name === on) + 1}.xml`;
    return editedParts(ledger, (name, xml) =>
      name.endsWith(part)
        ? xml.replace(
            new RegExp(`<c r="${address}"([^>]*?)(?: t="[a-zA-Z]+")?(?:/>|>.*?</c>)`),
            `<c r="${address}"$1><f>1+1</f><v></v></c>`,
          )
        : xml,
    );
  };

  test("an entry whose formula nobody calculated is 数据有误, not 未报送", async () => {
    const address = addressOf("actual", 8);
    const bytes = await withFormula(sheet, address);
    const { code, out, err } = await runCli(["status", await save(bytes), "--json"]);
    expect(code).toBe(1);
    expect((JSON.parse(out) as StatusJson).rows.find(({ key }) => key === SHANDONG)?.status).toBe("invalid");
    expect(err).toContain(`${address}：“累计完成”的公式尚未计算，请在表格软件中打开并保存后再核对。`);
    expect(await issuesOf(bytes)).toEqual([`notCalculated ${sheet}!${address}`]);
  });

  test("a setting whose formula nobody calculated says so", async () => {
    const waiting = async (field: "tolerance" | "asOf") => {
      const range = await settingPlace(ledger, field);
      return save(await withFormula(range.sheet, rangeAddress(range)));
    };
    const { out } = await runCli(["check", await waiting("tolerance")]);
    expect(out).toContain(`${rangeAddress(await settingPlace(ledger, "tolerance"))}：设置“左右容差”的公式尚未计算`);
    expect((await runCli(["status", await waiting("asOf")])).code).toBe(2);
  });

  test("the year of another edition is told, beside a judgement that rests on it", async () => {
    const range = await settingPlace(ledger, "year");
    const path = await save(await changed(ledger, { kind: "setValues", range, values: [[2020]] }));
    expect((await runCli(["status", path])).err).toContain(
      `${rangeAddress(range)}：计划年度为 2020，与本台账的年度 2019 不符`,
    );
    expect((await runCli(["check", path])).code).toBe(1);
  });

  test("so is a date to judge by that is far from the year", async () => {
    const { err } = await runCli(["status", await save(ledger), "--as-of", "2025-06-30"]);
    expect(err).toContain("截至日期 2025-06-30 与计划年度 2019 相去甚远");
  });

  test("two columns with one header are no ground to judge by", async () => {
    const bytes = await relaid(ledger, { table: null });
    const twice = await changed(bytes, {
      kind: "setValues",
      range: cell(4, columnIndex("evidence")),
      values: [["累计完成"]],
    });
    const { code, err } = await runCli(["status", await save(twice)]);
    expect(code).toBe(2);
    expect(err).toContain(
      `${addressOf("actual", 5)} 和 ${addressOf("evidence", 5)} 两列的列名都是“累计完成”，无法继续。`,
    );
  });

  test("status and check leave out the same rows: without key, of another ledger; rows with one key wait, what is gone is not reported", async () => {
    const bytes = await filled(ledger, [
      ["2019-110000-01", "编号", null],
      ["2019-110000-02", "编号", "X-1"],
      ["2019-370000-02-1", "编号", SHANDONG],
    ]);
    const { code, out, err } = await runCli(["status", await save(bytes), "--json"]);
    const { rows } = JSON.parse(out) as StatusJson;
    expect(code).toBe(1);
    const keys = rows.map(({ key }) => key);
    expect(keys).toHaveLength(9);
    expect(keys).not.toContain("X-1");
    expect(rows.flatMap(({ key, status }) => (key === SHANDONG ? [status] : []))).toEqual(["needsReview"]);
    const gone = ["2019-110000-01", "2019-110000-02", "2019-370000-02-1"];
    expect(rows.flatMap(({ key, status }) => (gone.includes(key) ? [status] : []))).toEqual([
      "notReported",
      "notReported",
      "notReported",
    ]);
    expect(err).toContain("第6行没有编号，不属于台账");
    expect(err).toContain("该行不属于本台账，不参与判断");
    expect((await issuesOf(bytes)).filter((issue) => !issue.startsWith("rowMissing"))).toEqual([
      `unknownKey ${sheet}!${addressOf("key", 7)}`,
      `duplicateKey ${sheet}!${addressOf("key", 8)}`,
      `duplicateKey ${sheet}!${addressOf("key", 10)}`,
      `missingKey ${sheet}!${addressOf("key", 6)}`,
    ]);
  });

  test("口径未明 is no reason why an entry is not valid", async () => {
    const bytes = await filled(ledger, [
      ["2019-370000-02-1", "口径", "未明"],
      ["2019-370000-02-1", "累计完成", 1.5],
    ]);
    const { out } = await runCli(["check", await save(bytes)]);
    expect(out).toContain("填的“1.5”不是整数，请按单位填写数字。");
  });
});

test("status sheets and circular are made of a plain range too, and it is said that they do not follow it", async () => {
  const path = await save(await relaid(ledger, { table: null }));
  const sheets = join(folder, "plain-range-status.xlsx");
  const made = await runCli(["status", path, "--circular", "--sheets", "--final", "--yes", "--out", sheets]);
  expect(made.err).toContain("台账已不是表格");
  expect(made.out).toContain("进展情况总表");
  expect(made.out).toMatch(/^2019年上半年（截至6月30日），/u);
  const { usedRanges } = await openWorkbook(await readFile(sheets)).read({ sheets: ["进展情况总表"] });
  const total = usedRanges.get("进展情况总表")?.values.find((line) => line[1] === "合计");
  expect(total?.[2]).toBeGreaterThan(0);
});

test("a plain range without settings is laid out as of the date that is given", async () => {
  const path = await save(await relaid(ledger, { table: null, top: false, sheet: "Sheet1" }));
  const sheets = join(folder, "plain-range-dated.xlsx");
  const { out } = await runCli(["status", path, "--as-of", "2019-03-31", "--circular", "--sheets", "--out", sheets]);
  expect(out).toMatch(/^2019年一季度（截至3月31日），/u);
  const { usedRanges } = await openWorkbook(await readFile(sheets)).read({ sheets: ["问题清单"] });
  expect(JSON.stringify(usedRanges.get("问题清单")?.values)).toContain("（截至2019年3月31日）");
});
