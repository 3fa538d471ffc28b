import type { Target, WorkPlan } from "../../src/domain/workPlan";
import type { RollOverOutcome } from "../../src/usecases/rollOver";
import { checkLedger } from "../../src/usecases/checkLedger";
import { loadLedger } from "../../src/usecases/loadLedger";
import { rollOver } from "../../src/usecases/rollOver";
import type { CellInput } from "../../src/workbook/cellValue";
import { ledgerSpec } from "../../src/ledger/template/ledgerSpec";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { plan, point, region, target } from "../support/plans";

const { table } = ledgerSpec;
const OLD = "2019-110000-01-1";
const NEW = "2020-110000-01-1";

/** 北京's patents in hand: a total, 50 件 in 2019 and 60 件 in 2020 unless the test says otherwise. */
function stock(year: number, over: Partial<Target> = {}): WorkPlan {
  const key = `${year}-110000-01`;
  const value = year === 2019 ? 50 : 60;
  const patents = target(`${key}-1`, {
    indicator: "有效发明专利拥有量",
    subject: "企业",
    requirement: { bound: "atLeast", measure: "level", value },
    unit: "件",
    basis: "total",
    deadline: { date: `${year}-12-31`, stated: null },
    ...over,
  });
  const text = `企业有效发明专利拥有量累计达到${value}件。`;
  return ofYear(year, [region("北京市", "110000", [point(key, { text, targets: [patents] })])]);
}

function ofYear(year: number, regions: WorkPlan["groups"]): WorkPlan {
  return plan(regions, { edition: String(year), year, title: `${year}年工作要点`, date: `${year}-05-05` });
}

type Entry = readonly [key: string, header: string, value: CellInput];

async function ledgerOf(from: WorkPlan, entries: readonly Entry[], asOf = "2019-12-31"): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await loadLedger(workbook, from, { asOf });
  const { range, headers, values } = (await workbook.read({ tables: [table] })).tables.get(table)!;
  await workbook.apply(
    entries.map(([key, header, value]) => ({
      kind: "setValues",
      range: {
        sheet: range.sheet,
        row: range.row + 1 + values.findIndex((line) => line[headers.indexOf("编号")] === key),
        column: range.column + headers.indexOf(header),
        rows: 1,
        columns: 1,
      },
      values: [[value]],
    })),
  );
  return workbook;
}

async function cellsOf(workbook: MemoryWorkbook, key: string): Promise<Readonly<Record<string, unknown>>> {
  const check = await checkLedger(workbook);
  if (check.kind === "noLedger") throw new Error("no ledger");
  const row = check.rows.find((each) => each.key === key)!;
  const [leadUnit, supportUnits, baseline] = ["leadUnit", "supportUnits", "baseline"].map((f) => row.cells.get(f));
  return { leadUnit, supportUnits, baseline };
}

async function rolled(old: MemoryWorkbook, next: WorkPlan) {
  const target = new MemoryWorkbook();
  const outcome = await rollOver(old, next, target, { asOf: "2020-03-31" });
  if (outcome.kind !== "loaded") throw new Error(outcome.kind);
  return { target, outcome };
}

const reasons = (outcome: Extract<RollOverOutcome, { kind: "loaded" }>) => outcome.notCarried.map(({ code }) => code);

const inCharge: readonly Entry[] = [
  [OLD, "牵头单位", "市知识产权局"],
  [OLD, "配合单位", "市科委、市国资委"],
];
const reported: Entry = [OLD, "累计完成", 52];

test("the same target takes its units, and last year's final actual as its baseline", async () => {
  const old = await ledgerOf(stock(2019), [...inCharge, reported]);
  const { target: book, outcome } = await rolled(old, stock(2020));
  expect(await cellsOf(book, NEW)).toEqual({
    leadUnit: "市知识产权局",
    supportUnits: "市科委、市国资委",
    baseline: 52,
  });
  expect(outcome).toMatchObject({
    rows: 1,
    year: 2019,
    carried: [{ key: NEW, from: OLD, reason: { code: "sameTarget" }, cells: { baseline: 52 }, unit: "件" }],
    notCarried: [],
  });
});

test("a ledger with what it took has nothing to be asked: its base knows the units and baselines", async () => {
  const { target: book } = await rolled(await ledgerOf(stock(2019), [...inCharge, reported]), stock(2020));
  const check = await checkLedger(book);
  expect(check).toMatchObject({ kind: "ledger", ledger: { issues: [], settings: { year: 2020, asOf: "2020-03-31" } } });
  // 52 at the beginning of the year, 60 at its end: 54 by the end of March.
  expect(check.kind === "ledger" && check.rows[0]?.judgement.pace).toBe(54);
});

test("the old workbook is only read", async () => {
  const old = await ledgerOf(stock(2019), [...inCharge, reported]);
  const before = old.applied.length;
  await rolled(old, stock(2020));
  expect(old.applied).toHaveLength(before);
});

describe("no baseline is taken", () => {
  test.each<[string, readonly Entry[], Partial<Target>, Partial<Target>, string]>([
    ["where nothing was reported", [], {}, {}, "notReported"],
    ["where the actual is a text", [[OLD, "累计完成", "52件"]], {}, {}, "entryInvalid"],
    ["where the actual cannot be", [[OLD, "累计完成", 52.5]], {}, {}, "entryInvalid"],
    ["where the row waits for a person", [reported, [OLD, "待确认事项", "口径待定"]], {}, {}, "inDoubt"],
    ["where last year counted what was added", [reported], { basis: "increment" }, {}, "basisUnlike"],
    ["where last year did not say what it counts", [reported], { basis: "unspecified" }, {}, "basisUnlike"],
    ["where the unit is another one", [reported], {}, { unit: "项" }, "unitUnlike"],
    ["over one of the document that differs", [reported], {}, { baseline: stated(51) }, "documentSays"],
  ])("%s", async (_, entries, then, now, code) => {
    const old = await ledgerOf(stock(2019, then), [...inCharge, ...entries]);
    const { target: book, outcome } = await rolled(old, stock(2020, now));
    expect(reasons(outcome)).toEqual([code]);
    expect(await cellsOf(book, NEW)).toMatchObject({
      leadUnit: "市知识产权局",
      baseline: now.baseline?.value ?? null,
    });
  });

  test.each<[string, string, number, string]>([
    ["from a ledger as of September", "2019-09-30", 2020, "notFinal"],
    ["from the year before the last", "2019-12-31", 2021, "notLastYear"],
  ])("%s", async (_, asOf, year, code) => {
    const { outcome } = await rolled(await ledgerOf(stock(2019), [...inCharge, reported], asOf), stock(year));
    expect(reasons(outcome)).toEqual([code]);
  });

  test.each<[string, Partial<Target>]>([
    ["an increment needs none", { basis: "increment" }],
    ["a target of unclear basis is judged like an increment", { basis: "unspecified" }],
    ["the document's own, being the same", { baseline: stated(52) }],
  ])("and nothing is told of it: %s", async (_, now) => {
    const { outcome } = await rolled(await ledgerOf(stock(2019), [...inCharge, reported]), stock(2020, now));
    expect(outcome).toMatchObject({ notCarried: [], carried: [{ cells: { leadUnit: "市知识产权局" } }] });
    expect(outcome.carried[0]?.cells.baseline).toBeUndefined();
  });
});

function stated(value: number): Target["baseline"] {
  return { value, date: null, stated: `${value}件` };
}

test.each<[string, Entry, string]>([
  ["a closed row", [OLD, "销号", "2019-12-20"], "closed"],
  ["a withdrawn row", [OLD, "类型", "已撤销"], "withdrawn"],
])("%s takes nothing along", async (_, entry, code) => {
  const { target: book, outcome } = await rolled(
    await ledgerOf(stock(2019), [...inCharge, reported, entry]),
    stock(2020),
  );
  expect(outcome).toMatchObject({ carried: [], notCarried: [{ code, from: OLD, key: NEW }] });
  expect(await cellsOf(book, NEW)).toEqual({ leadUnit: null, supportUnits: null, baseline: null });
});

test("a row that finds nothing to take is not among those that took something", async () => {
  const increment = { basis: "increment" } as const;
  const { target: book, outcome } = await rolled(await ledgerOf(stock(2019, increment), []), stock(2020, increment));
  expect(outcome).toMatchObject({ rows: 1, carried: [], notCarried: [] });
  expect(await cellsOf(book, NEW)).toEqual({ leadUnit: null, supportUnits: null, baseline: null });
});

test("a percentage stays the fraction that its cell has", async () => {
  const percent = { unit: "%", requirement: { bound: "atLeast", measure: "level", value: 85 } } as const;
  const old = await ledgerOf(stock(2019, percent), [[OLD, "累计完成", 0.82]]);
  const { target: book } = await rolled(old, stock(2020, percent));
  expect((await cellsOf(book, NEW)).baseline).toBe(0.82);
});

test("rows with one key take nothing along, as nobody knows which is meant", async () => {
  const two = (year: number) => {
    const [beijing] = stock(year).groups;
    const other = point(`${year}-110000-02`, { text: "建设知识产权保护中心。" });
    return ofYear(year, [{ ...beijing!, workPoints: [...beijing!.workPoints, other] }]);
  };
  const old = await ledgerOf(two(2019), [...inCharge, reported, ["2019-110000-02", "编号", OLD]]);
  const { outcome } = await rolled(old, two(2020));
  expect(outcome.carried).toEqual([]);
  expect(reasons(outcome)).toContain("keyTwice");
});

test("what is new, and what goes no further, is told by name; regions never cross", async () => {
  const at = (year: number, name: string, code: string, text: string) =>
    ofYear(year, [region(name, code, [point(`${year}-${code}-01`, { text })])]);
  const words = "推动高校实施知识产权管理规范。";
  const old = await ledgerOf(at(2019, "新疆维吾尔自治区", "650000", words), []);
  const { outcome } = await rolled(old, at(2020, "新疆生产建设兵团", "660000", words));
  expect(outcome.notCarried).toMatchObject([
    { code: "added", key: "2020-660000-01", from: null, subject: words },
    { code: "dropped", key: null, from: "2019-650000-01", region: "新疆维吾尔自治区", subject: words, unit: "" },
  ]);
});

test("a row that goes no further is told by its indicator and unit; one that was withdrawn before is not told", async () => {
  const words = "推动高校实施知识产权管理规范。";
  const next = ofYear(2020, [region("河北省", "130000", [point("2020-130000-01", { text: words })])]);
  const dropped = {
    code: "dropped",
    key: null,
    from: OLD,
    region: "北京市",
    subject: "有效发明专利拥有量",
    unit: "件",
  };
  const added = { code: "added", key: "2020-130000-01", from: null, region: "河北省", subject: words, unit: "" };
  const { outcome } = await rolled(await ledgerOf(stock(2019), [reported]), next);
  expect(outcome).toMatchObject({ carried: [], notCarried: [added, dropped] });
  const withdrawn = await ledgerOf(stock(2019), [reported, [OLD, "类型", "已撤销"]]);
  expect((await rolled(withdrawn, next)).outcome).toMatchObject({ carried: [], notCarried: [added] });
});

test.each<[string, WorkPlan, object]>([
  ["of the same year", stock(2019), { kind: "notLater", ledger: 2019, edition: 2019 }],
  ["of an earlier year", stock(2018), { kind: "notLater", ledger: 2019, edition: 2018 }],
  ["without a work point", ofYear(2020, []), { kind: "emptyEdition" }],
])("a document %s is refused, and nothing is laid", async (_, next, refused) => {
  const book = new MemoryWorkbook();
  expect(await rollOver(await ledgerOf(stock(2019), []), next, book)).toEqual(refused);
  expect(book.sheets).toEqual([]);
});

test("without a ledger there is nothing to roll over, and a target with one is left as it is", async () => {
  expect(await rollOver(new MemoryWorkbook(), stock(2020), new MemoryWorkbook())).toEqual({ kind: "noLedger" });
  const old = await ledgerOf(stock(2019), []);
  expect(await rollOver(old, stock(2020), old)).toMatchObject({ kind: "ledgerExists", edition: "2019" });
});
