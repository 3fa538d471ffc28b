import { readFileSync } from "node:fs";
import { join } from "node:path";

import fc from "fast-check";
import { newWorkbook, openWorkbook, type FileWorkbook } from "../../src/adapters/xlsx/fileWorkbook";
import type { GroupSummary } from "../../src/domain/progress/summary";
import type { WorkPlan } from "../../src/domain/workPlan";
import { ledgerColumns, ledgerSpec } from "../../src/ledger/template/ledgerSpec";
import { overviewColumns, TARGETS, type OverviewShape } from "../../src/ledger/status/overviewColumns";
import { statusSpec } from "../../src/ledger/status/statusSpec";
import { ledgerNames } from "../../src/ledger/template/names";
import { changeSettings } from "../../src/usecases/changeSettings";
import { checkLedger } from "../../src/usecases/checkLedger";
import { finalizeStatus } from "../../src/usecases/finalizeStatus";
import { makeStatusSheets } from "../../src/usecases/makeStatusSheets";
import type { CellInput, CellValue } from "../../src/workbook/cellValue";
import type { Change } from "../../src/workbook/change";
import type { CellRange } from "../../src/workbook/range";
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

const plain: OverviewShape = { hasPrevious: false, hasSevere: false, ranks: null };

/** The whole, then each group, in the document's order. */
async function summaries(workbook: FileWorkbook): Promise<readonly GroupSummary[]> {
  const check = await checkLedger(workbook);
  if (check.kind !== "ledger") throw new Error("no ledger");
  const { groups, total } = check.summary;
  return [{ ...total, group: "合计", rank: null }, ...groups];
}

async function overviewValues(
  workbook: FileWorkbook,
  sheet: string = overview,
): Promise<readonly (readonly CellValue[])[]> {
  return (await workbook.read({ sheets: [sheet] })).usedRanges.get(sheet)?.values ?? [];
}

async function overviewRows(
  workbook: FileWorkbook,
  count: number,
  sheet: string = overview,
  shape: OverviewShape = plain,
): Promise<readonly (readonly CellValue[])[]> {
  const values = await overviewValues(workbook, sheet);
  const first = values.findIndex((line) => line[1] === "合计");
  return values.slice(first, first + count).map((line) => line.slice(1, 2 + overviewColumns(shape).length));
}

/** What the sheet should show of a summary; a group without 必成 targets has one merged cell for all their columns. */
function cellsOf(summary: GroupSummary, shape: OverviewShape = plain): readonly CellValue[] {
  const hasNone = summary.targets.total === 0 && summary.group !== "合计";
  const columns = overviewColumns(shape);
  return [
    summary.group === "" ? "（未填地区）" : summary.group,
    ...columns.map(({ band, value, total }, index): CellValue => {
      if (hasNone && band === TARGETS) return index === 0 ? 0 : null;
      return summary.group === "合计" && total === "none" ? "—" : value(summary);
    }),
  ];
}

/** The cell of a setting. */
async function settingCell(workbook: FileWorkbook, field: "asOf"): Promise<CellRange> {
  const name = ledgerNames("2019").settings[field];
  return (await workbook.read({ names: [name] })).names.get(name)!.range;
}

describeWithPrograms("the overview lives", () => {
  const ledgers: readonly (readonly [name: string, plan: WorkPlan, asOf: string, fill: FillRow])[] = [
    ["the ledger of 2019 in September", seed, "2019-09-30", mixed],
    ["the ledger of 2019 at the end of its year", seed, "2019-12-31", mixed],
    ["no reports at all", seed, "2019-09-30", nothing],
    ["one region", bigPlan(1, 12), "2019-06-30", mixed],
    ["everything in doubt", bigPlan(2, 6), "2019-06-30", () => ({ 待确认事项: "口径待定" })],
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
      const expected = await summaries(written[n]!);
      const rows = await overviewRows(openWorkbook(converted[n]!), expected.length);
      expect(rows).toEqual(expected.map((own) => cellsOf(own)));
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
          const lost = 编号 === undefined ? {} : { 编号 };
          const actual = share == null || row.value === null ? null : Math.floor(row.value * share);
          return { ...(row.isQuantified ? { 累计完成: actual } : { 进展: stage ?? null }), ...others, ...lost };
        });
        expect(await makeStatusSheets(workbook)).toMatchObject({ isLive: true });
        const expected = await summaries(workbook);
        const rows = await overviewRows(await calculated(workbook), expected.length);
        expect(rows).toEqual(expected.map((own) => cellsOf(own)));
      }),
      { numRuns: runs(6), endOnFailure: true },
    );
  });

  // Laid again in another workbook its formulas have lost their settings and say 待确认: then the sheet holds what the program counts.
  test.each<[string, boolean, (bytes: Uint8Array) => Promise<Uint8Array> | Uint8Array]>([
    [
      "it was laid again elsewhere, with a column of the user's own in between",
      false,
      (bytes) => relaid(bytes, { columns: ledgerColumns.flatMap((_, index) => (index === 5 ? [index, -1] : [index])) }),
    ],
    [
      "the user filtered rows away",
      true,
      (bytes) =>
        editedParts(bytes, (name, xml) =>
          name.includes("worksheets/") ? xml.replace(/<row r="([89])"/g, '<row r="$1" hidden="1"') : xml,
        ),
    ],
  ])("it counts every row where %s", async (_, isLive, make) => {
    const workbook = openWorkbook(await make(await ledgerFile()));
    expect(await makeStatusSheets(workbook)).toMatchObject({ isLive });
    const expected = await summaries(workbook);
    const rows = await overviewRows(await calculated(workbook), expected.length);
    expect(rows).toEqual(expected.map((own) => cellsOf(own)));
  });

  test("it follows the ledger: a report and another date", async () => {
    const workbook = newWorkbook();
    const table = await filledLedger(workbook, bigPlan(3, 9), "2019-06-30", nothing);
    await makeStatusSheets(workbook);
    const data = (await workbook.read({ tables: [table] })).tables.get(table)!;
    const asOf = { range: await settingCell(workbook, "asOf") };
    const range = { row: 0, column: 0, rows: 1, columns: 1 };
    const actual = data.range.column + data.headers.indexOf("累计完成");
    await workbook.apply([
      { kind: "setValues", range: { ...data.range, row: data.range.row + 1, column: actual, rows: 1, columns: 1 }, values: [[100]] }, // prettier-ignore
      { kind: "setValues", range: asOf.range, values: [[{ date: "2019-12-31" }]] },
      // LibreOffice calculates on opening only where no results stand; writing to a sheet takes them away.
      { kind: "setValues", range: { ...range, sheet: overview }, values: [["附件1"]] },
      { kind: "setValues", range: { ...range, sheet: ledgerSpec.settingsSheet, row: 99 }, values: [["备注"]] },
    ]);
    const saved = await calculated(workbook);
    const expected = await summaries(workbook);
    expect(expected[0]?.targets.counts.met).toBe(1);
    expect(await overviewRows(saved, expected.length)).toEqual(expected.map((own) => cellsOf(own)));
    const title = (await saved.read({ sheets: [overview] })).usedRanges.get(overview)?.values[1]?.[0];
    expect(title).toContain("（截至2019年12月31日）");
  });

  test("a row that is deleted or turned into something else later counts all the same, and the sheet says so", async () => {
    const workbook = newWorkbook();
    const table = await filledLedger(workbook, bigPlan(2, 6), "2019-12-31", ({ isQuantified }) =>
      isQuantified ? { 累计完成: 100 } : { 进展: "已完成", 进展情况: "已印发" },
    );
    await makeStatusSheets(workbook);
    const { range, headers } = (await workbook.read({ tables: [table] })).tables.get(table)!;
    const type = (row: number, header: string, value: CellInput): Change => ({
      kind: "setValues",
      range: { ...range, row: range.row + row, column: range.column + headers.indexOf(header), rows: 1, columns: 1 },
      values: [[value]],
    });
    const fresh: Change = { kind: "setValues", range: { sheet: overview, row: 0, column: 0, rows: 1, columns: 1 }, values: [["附件1"]] }; // prettier-ignore
    await workbook.apply([type(1, "编号", null), type(2, "约束", "必成"), type(3, "类型", "说明"), fresh]);
    const saved = await calculated(workbook);
    const expected = await summaries(workbook);
    expect(expected[0]?.targets.counts.dueUnreported).toBe(1);
    expect(await overviewRows(saved, expected.length)).toEqual(expected.map((own) => cellsOf(own)));
    const notes = (await overviewValues(saved)).flat().filter((cell) => typeof cell === "string");
    expect(notes.join("")).toMatch(/台账现缺其中1行，已按未报送计/u);
  });

  test("ranks live too: by 达序时率, then 达标率, shared ones said", async () => {
    const workbook = newWorkbook();
    await filledLedger(workbook, bigPlan(8, 12), "2019-06-30", mixed);
    await changeSettings(workbook, { rankOn: true, severeLag: 0.2 });
    await makeStatusSheets(workbook);
    const expected = await summaries(workbook);
    const of = expected.find(({ rank }) => rank !== null)?.rank?.of ?? 0;
    const shape: OverviewShape = { ...plain, hasSevere: true, ranks: { fewest: 2, of, isProvisional: false } };
    const rows = await overviewRows(await calculated(workbook), expected.length, overview, shape);
    expect(rows).toEqual(expected.map((own) => cellsOf(own, shape)));
  });

  test("without a date that can be read it says so, and nothing is judged", async () => {
    const workbook = newWorkbook();
    await filledLedger(workbook, bigPlan(2, 6), "2019-06-30", mixed);
    const asOf = { range: await settingCell(workbook, "asOf") };
    await workbook.apply([{ kind: "setValues", range: asOf.range, values: [["六月底"]] }]);
    await makeStatusSheets(workbook);
    const saved = await calculated(workbook);
    const values = (await saved.read({ sheets: [overview, list] })).usedRanges;
    expect(values.get(overview)?.values[1]?.[0]).toContain("截至日期无法识别");
    expect(values.get(list)?.values[1]?.[0]).toContain("截至日期无法识别");
    const [total] = await overviewRows(saved, 1);
    const columns = overviewColumns(plain);
    const shown = (id: string) => total?.[columns.findIndex((column) => column.id === id) + 1];
    expect(shown("targets.needsReview")).toBe(shown("targets.total"));
    expect(shown("targets.onPaceRate")).toBe(0);
  });

  test("较上期 is the change against the 定稿 of an earlier date, which stays as it was", async () => {
    const workbook = newWorkbook();
    const table = await filledLedger(workbook, bigPlan(2, 6), "2019-06-30", ({ isQuantified }) =>
      isQuantified ? { 累计完成: 10 } : {},
    );
    const final = await finalizeStatus(workbook, { confirmed: true, madeAt: "2019-07-08T09:30" });
    if (final.kind !== "finalized") throw new Error(final.kind);
    const { range, headers } = (await workbook.read({ tables: [table] })).tables.get(table)!;
    const asOf = { range: await settingCell(workbook, "asOf") };
    const column = range.column + headers.indexOf("累计完成");
    const met: Change = { kind: "setValues", range: { ...range, row: range.row + 1, column, rows: 1, columns: 1 }, values: [[100]] }; // prettier-ignore
    await workbook.apply([met, { kind: "setValues", range: asOf.range, values: [[{ date: "2019-09-30" }]] }]);
    await makeStatusSheets(workbook);
    const saved = await calculated(workbook);
    const columns = overviewColumns({ ...plain, hasPrevious: true });
    const at = columns.findIndex(({ id }) => id === "targets.change") + 2;
    const values = (await saved.read({ sheets: [overview] })).usedRanges.get(overview)!.values;
    const first = values.findIndex((line) => line[1] === "合计");
    expect(values.slice(first, first + 3).map((line) => line[at])).toEqual([25, 50, 0]);
    expect(await overviewRows(saved, 1, final.sheets[0])).toEqual(await overviewRows(workbook, 1, final.sheets[0]));
  });
});
