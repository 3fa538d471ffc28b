import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ledgerSpec } from "../../src/ledger/ledgerSpec";
import type { CellValue } from "../../src/workbook/cellValue";
import { changed, editedParts, filled, ledgerFile, relaid } from "../support/ledgerFiles";
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
    ["2019-110000-01", "进展", "推进中"],
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

async function statusesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { out, err } = await runCli(["status", await save(bytes), "--json"]);
  expect(err).toBe("");
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
  ["its table was renamed, in another workbook", () => relaid(ledger, { table: "表1" }), ["baseMissing"]],
  ["columns were moved, and one was added", () => relaid(ledger, { columns: moved }), ["baseMissing"]],
  [
    "a sum and a remark were put below its rows",
    () => relaid(ledger, { rows: (rows) => [...rows, [null, "合计", null, null, null, 460], [null, "注：截至6月底"]] }),
    ["baseMissing"],
  ],
  ["it is a plain range now", () => relaid(ledger, { table: null }), ["baseMissing", `tableLost ${sheet}!A5`]],
  [
    "a plain range has blank rows in between, and a stray character below",
    () =>
      relaid(ledger, { table: null, rows: (rows) => [...rows.flatMap((row) => [row, blank]), blank, blank, ["。"]] }),
    ["baseMissing", `tableLost ${sheet}!A5`],
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
  const bytes = await changed(ledger, { kind: "setValues", range: cell(2, 2), values: [["六月底"]] });
  const { code, err } = await runCli(["status", await save(bytes)]);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`${sheet}!C3`) as string });
});

test("rows in another order give the same statuses, each with its key", async () => {
  const sorted = await statusesOf(await relaid(ledger, { rows: (rows) => [...rows].reverse() }));
  expect([...sorted].reverse()).toEqual(await statusesOf(ledger));
});

test("a row inserted by hand is not judged, and is told with its cell", async () => {
  const own = (row: readonly CellValue[]) => row.map((value, index) => (index > 0 && index < 4 ? value : null));
  const bytes = await relaid(ledger, { rows: (rows) => [rows[2]!, own(rows[2]!), ...rows].slice(1) });
  expect(await statusesOf(bytes)).toEqual(await statusesOf(ledger));
  expect(await issuesOf(bytes)).toEqual(["baseMissing", `missingKey ${sheet}!AG6`]);
});

test("a header that was renamed is not guessed: the judgement is refused with the cell that may be its own", async () => {
  const rename = (name: string, xml: string): string =>
    /worksheets|tables/.test(name) ? xml.replace(/(>|name=")累计完成(<|")/g, "$1完成数$2") : xml;
  const { code, out, err } = await runCli(["status", await save(editedParts(ledger, rename))]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain("缺少“累计完成”列，无法判断。");
  expect(err).toContain("M5“完成数”");
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
  expect(err).toContain("中没有台账：工作表“要点台账基准”、“填报说明”");
});
