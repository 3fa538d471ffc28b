import { readFileSync } from "node:fs";
import { join } from "node:path";

import fc from "fast-check";
import { newWorkbook, openWorkbook, type FileWorkbook } from "../../src/adapters/xlsx/fileWorkbook";
import { summarise, type GroupSummary } from "../../src/domain/progress/summary";
import type { WorkPlan } from "../../src/domain/workPlan";
import { ledgerColumns } from "../../src/ledger/template/ledgerSpec";
import { overviewColumns } from "../../src/ledger/status/overviewColumns";
import { statusSpec } from "../../src/ledger/status/statusSpec";
import { checkLedger } from "../../src/usecases/checkLedger";
import { finalizeStatus } from "../../src/usecases/finalizeStatus";
import { makeStatusSheets } from "../../src/usecases/makeStatusSheets";
import type { CellInput, CellValue } from "../../src/workbook/cellValue";
import type { Change } from "../../src/workbook/change";
import { bigPlan } from "../support/bigPlan";
import { filledLedger, type FillRow } from "../support/filledLedger";
import { editedParts, ledgerFile, relaid } from "../support/ledgerFiles";
import { convertAllWithLibreOffice, convertWithLibreOffice, describeWithPrograms } from "../support/xlsxPrograms";
import { runs } from "../support/propertyRuns";

const seed = JSON.parse(readFileSync(join(__dirname, "../../seeds/2019-work-points.json"), "utf8")) as WorkPlan;
const { overview, list } = statusSpec.sheets;

const stages: readonly CellInput[] = ["未启动", "推进中", "已完成", "持续推进", null, "做了"];
const shares: readonly (number | null)[] = [0, 1, 0.5, null, 0.8, 2, -1];

const mixed: FillRow = ({ isQuantified, value }, n) => {
  const share = shares[n % shares.length] ?? null;
  return {
    ...(isQuantified
      ? { 累计完成: share === null || value === null ? null : Math.floor(value * share * 100) / 100 }
      : { 进展: stages[n % stages.length] ?? null }),
    进展情况: n % 2 === 0 ? "已开展" : null,
    ...(n % 11 === 3 ? { 待确认事项: "口径待定" } : {}),
    ...(n % 17 === 5 ? { 约束: null } : {}),
  };
};
const nothing: FillRow = () => ({});
/** Rows that are not what their keys say: two of one key, one of another ledger, one of the user's, one without 类型. */
const disordered: FillRow = (row, n) => ({
  ...mixed(row, n),
  ...(n % 7 === 2 && n < 30 ? { 编号: "2019-110000-001-1" } : {}),
  ...(n % 9 === 4 && n < 40 ? { 编号: `2018-110000-${n}` } : {}),
  ...(n % 8 === 5 ? { 编号: null } : {}),
  ...(n % 10 === 6 ? { 类型: n % 20 === 6 ? null : "其他" } : {}),
  ...(n % 12 === 7 ? { 地区: null } : {}),
});

/** What may stand in a row of a generated ledger: a report, doubt, and now and then what a row should not look like. */
const report = fc.record(
  {
    share: fc.constantFrom(0, 0.2, 0.5, 0.9, 1, 1.5, -1, null),
    stage: fc.constantFrom(...stages),
    进展情况: fc.constantFrom("已开展", null),
    待确认事项: fc.constantFrom("口径待定", null, null, null),
    约束: fc.constantFrom("必成", "争取", null),
    类型: fc.constantFrom("定量", "定性", "说明", "已撤销", null),
    地区: fc.constantFrom("北京市", "某地区", null),
    编号: fc.constantFrom("2018-110000-09", null),
  },
  { requiredKeys: ["share", "stage"] },
);

/** Opens and saves the file in LibreOffice, which calculates it, and reads it. */
async function calculated(workbook: FileWorkbook): Promise<FileWorkbook> {
  return Promise.resolve(openWorkbook(convertWithLibreOffice(workbook.toBytes(), "xlsx")));
}

async function regionSummaries(workbook: FileWorkbook): Promise<readonly GroupSummary[]> {
  const check = await checkLedger(workbook);
  if (check.kind !== "ledger") throw new Error("no ledger");
  const rows = check.rows.map(({ region, assessed, aspirational, judgement }) => ({
    group: region,
    kind: assessed.kind,
    aspirational,
    judgement,
  }));
  const { groups, total } = summarise(rows, check.ledger.settings);
  return [{ ...total, group: "合计", rank: null }, ...groups];
}

async function overviewRows(workbook: FileWorkbook, count: number, sheet: string = overview): Promise<CellValue[][]> {
  const values = (await workbook.read({ sheets: [sheet] })).usedRanges.get(sheet)?.values ?? [];
  const first = values.findIndex((line) => line[1] === "合计");
  return values.slice(first, first + count).map((line) => line.slice(1, 2 + overviewColumns(false).length));
}

/** Rows of a sheet stand in the document's order, those of a summary in the table's. */
function byRegion(rows: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] {
  return [...rows].sort((one, other) => JSON.stringify(one[0]).localeCompare(JSON.stringify(other[0])));
}

function cellsOf(summary: GroupSummary): readonly CellValue[] {
  return [
    summary.group === "" ? "（未填地区）" : summary.group,
    ...overviewColumns(false).map(({ value }) => value(summary)),
  ];
}

describeWithPrograms("the overview lives", () => {
  const ledgers: readonly (readonly [name: string, plan: WorkPlan, asOf: string, fill: FillRow])[] = [
    ["the ledger of 2019 in September", seed, "2019-09-30", mixed],
    ["the ledger of 2019 at the end of its year", seed, "2019-12-31", mixed],
    ["no reports at all", seed, "2019-09-30", nothing],
    ["one region", bigPlan(1, 12), "2019-06-30", mixed],
    ["everything in doubt", bigPlan(2, 6), "2019-06-30", () => ({ 待确认事项: "待确认" })],
    ["an as-of date before the plan year", bigPlan(2, 6), "2018-06-30", mixed],
    ["keys twice, of another ledger and gone, 类型 and 地区 gone", bigPlan(3, 12), "2019-09-30", disordered],
    ["600 rows", bigPlan(30, 15), "2019-09-30", mixed],
  ];
  const written: FileWorkbook[] = [];
  let converted: readonly Uint8Array[];
  beforeAll(async () => {
    for (const [, plan, asOf, fill] of ledgers) {
      const workbook = newWorkbook();
      await filledLedger(workbook, plan, asOf, fill);
      expect(await makeStatusSheets(workbook)).toMatchObject({ isLive: true });
      written.push(workbook);
    }
    const files = written.map((workbook) => workbook.toBytes());
    converted = convertAllWithLibreOffice(files, "xlsx");
  });

  test.each(ledgers.map(([name], n) => [name, n] as const))(
    "%s: LibreOffice counts exactly what the summary counts",
    async (_, n) => {
      const expected = await regionSummaries(written[n]!);
      const rows = await overviewRows(openWorkbook(converted[n]!), expected.length);
      expect(byRegion(rows)).toEqual(byRegion(expected.map(cellsOf)));
    },
  );

  test("LibreOffice counts what the summary counts in whatever ledger comes", async () => {
    const ledgers = fc.record({
      regions: fc.integer({ min: 1, max: 8 }),
      points: fc.integer({ min: 1, max: 12 }),
      month: fc.integer({ min: 1, max: 12 }),
      reports: fc.array(report, { minLength: 1, maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(ledgers, async ({ regions, points, month, reports }) => {
        const workbook = newWorkbook();
        const asOf = `2019-${String(month).padStart(2, "0")}-15`;
        await filledLedger(workbook, bigPlan(regions, points), asOf, (row, n) => {
          const { share, stage, 编号, ...others } = reports[n % reports.length] ?? {};
          // More rows without a key of ours than a formula can leave out would make values of the overview.
          const lost = 编号 === undefined || n >= 8 ? {} : { 编号 };
          const actual = share == null || row.value === null ? null : Math.floor(row.value * share);
          return { ...(row.isQuantified ? { 累计完成: actual } : { 进展: stage ?? null }), ...others, ...lost };
        });
        expect(await makeStatusSheets(workbook)).toMatchObject({ isLive: true });
        const expected = await regionSummaries(workbook);
        const rows = await overviewRows(await calculated(workbook), expected.length);
        expect(byRegion(rows)).toEqual(byRegion(expected.map(cellsOf)));
      }),
      { numRuns: runs(6), endOnFailure: true },
    );
  });

  test.each<[string, (bytes: Uint8Array) => Promise<Uint8Array> | Uint8Array]>([
    [
      "the user has a column of their own in between",
      (bytes) => relaid(bytes, { columns: ledgerColumns.flatMap((_, index) => (index === 5 ? [index, -1] : [index])) }),
    ],
    [
      "the user filtered rows away",
      (bytes) =>
        editedParts(bytes, (name, xml) =>
          name.includes("worksheets/") ? xml.replace(/<row r="([89])"/g, '<row r="$1" hidden="1"') : xml,
        ),
    ],
  ])("it counts every row where %s", async (_, make) => {
    const workbook = openWorkbook(await make(await ledgerFile()));
    expect(await makeStatusSheets(workbook)).toMatchObject({ isLive: true });
    const expected = await regionSummaries(workbook);
    const rows = await overviewRows(await calculated(workbook), expected.length);
    expect(byRegion(rows)).toEqual(byRegion(expected.map(cellsOf)));
  });

  test("it follows the ledger: a report and another date", async () => {
    const workbook = newWorkbook();
    const table = await filledLedger(workbook, bigPlan(3, 9), "2019-06-30", nothing);
    await makeStatusSheets(workbook);
    const data = (await workbook.read({ tables: [table], names: ["截至日期"] })).tables.get(table)!;
    const asOf = (await workbook.read({ names: ["截至日期"] })).names.get("截至日期")!;
    const range = { row: 0, column: 0, rows: 1, columns: 1 };
    const actual = data.range.column + data.headers.indexOf("累计完成");
    await workbook.apply([
      { kind: "setValues", range: { ...data.range, row: data.range.row + 1, column: actual, rows: 1, columns: 1 }, values: [[100]] }, // prettier-ignore
      { kind: "setValues", range: asOf.range, values: [[{ date: "2019-12-31" }]] },
      // LibreOffice calculates on opening only where no results stand; writing to a sheet takes them away.
      { kind: "setValues", range: { ...range, sheet: overview }, values: [["附件1"]] },
    ]);
    const saved = await calculated(workbook);
    const expected = await regionSummaries(workbook);
    expect(expected[0]?.targets.counts.met).toBe(1);
    expect(await overviewRows(saved, expected.length)).toEqual(expected.map(cellsOf));
    const title = (await saved.read({ sheets: [overview] })).usedRanges.get(overview)?.values[1]?.[0];
    expect(title).toContain("（截至2019年12月31日）");
  });

  test("without a date that can be read it says so, and nothing is judged", async () => {
    const workbook = newWorkbook();
    await filledLedger(workbook, bigPlan(2, 6), "2019-06-30", mixed);
    const asOf = (await workbook.read({ names: ["截至日期"] })).names.get("截至日期")!;
    await workbook.apply([{ kind: "setValues", range: asOf.range, values: [["六月底"]] }]);
    await makeStatusSheets(workbook);
    const saved = await calculated(workbook);
    const values = (await saved.read({ sheets: [overview, list] })).usedRanges;
    expect(values.get(overview)?.values[1]?.[0]).toContain("截至日期无法识别");
    expect(values.get(list)?.values[1]?.[0]).toContain("截至日期无法识别");
    const [total] = await overviewRows(saved, 1);
    expect(total?.[overviewColumns(false).findIndex(({ id }) => id === "targets.progress") + 1]).toBe("—");
  });

  test("较上期 is the change against the 定稿 of an earlier date, which stays as it was", async () => {
    const workbook = newWorkbook();
    const table = await filledLedger(workbook, bigPlan(2, 6), "2019-06-30", ({ isQuantified }) =>
      isQuantified ? { 累计完成: 10 } : {},
    );
    const final = await finalizeStatus(workbook, { madeAt: "2019-07-08T09:30" });
    if (final.kind !== "finalized") throw new Error(final.kind);
    const { range, headers } = (await workbook.read({ tables: [table] })).tables.get(table)!;
    const asOf = (await workbook.read({ names: ["截至日期"] })).names.get("截至日期")!;
    const column = range.column + headers.indexOf("累计完成");
    const met: Change = { kind: "setValues", range: { ...range, row: range.row + 1, column, rows: 1, columns: 1 }, values: [[100]] }; // prettier-ignore
    await workbook.apply([met, { kind: "setValues", range: asOf.range, values: [[{ date: "2019-09-30" }]] }]);
    await makeStatusSheets(workbook);
    const saved = await calculated(workbook);
    const columns = overviewColumns(true);
    const at = columns.findIndex(({ id }) => id === "change") + 2;
    const values = (await saved.read({ sheets: [overview] })).usedRanges.get(overview)!.values;
    const first = values.findIndex((line) => line[1] === "合计");
    expect(values.slice(first, first + 3).map((line) => line[at])).toEqual([25, 50, 0]);
    expect(await overviewRows(saved, 1, final.sheets[0])).toEqual(await overviewRows(workbook, 1, final.sheets[0]));
  });
});
