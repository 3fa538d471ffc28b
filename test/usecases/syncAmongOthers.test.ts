/** @jest-environment ./test/support/officeEnvironment.ts */
import { ExcelWorkbook } from "../../src/adapters/officejs/excelWorkbook";
import { ledgerSpec } from "../../src/ledger/template/ledgerSpec";
import { syncSheets } from "../../src/ledger/sync/syncRecord";
import { applySync, type SyncOutcome } from "../../src/usecases/applySync";
import { previewSync } from "../../src/usecases/previewSync";
import { undoSync } from "../../src/usecases/undoSync";
import type { MemoryGrid } from "../../src/workbench/grid/memoryGrid";
import type { ExcelHost } from "../../src/workbench/host/excelHost";
import { editionOf2019 } from "../support/editionRows";
import { filledLedger } from "../support/filledLedger";
import { openSaved, saveHost, stateOfHost, type SavedHost } from "../support/hostState";
import { startOffice } from "../support/startOffice";
import { filledIn, keys, laterEdition, synced, table, takeNew } from "../support/syncCase";

// What others do in the same workbook, through Microsoft's own client and the host.

const workbook = new ExcelWorkbook();
const at = "2019-11-22T10:00";
const { sheet } = ledgerSpec;
let before: SavedHost;
let host: ExcelHost;
let grid: MemoryGrid;

beforeAll(async () => {
  host = await startOffice();
  await filledIn(workbook);
  before = saveHost(host);
});
beforeEach(async () => {
  const saved = openSaved(before);
  ({ grid } = saved);
  host = await startOffice(saved);
});

async function appliedAfter(meanwhile: () => unknown): Promise<SyncOutcome> {
  const preview = await previewSync(workbook, laterEdition(), takeNew);
  if (preview.kind !== "plan") throw new Error(preview.kind);
  await meanwhile();
  return applySync(workbook, laterEdition(), takeNew, preview.sync, { at });
}

/** Where the cell of a key stands now. */
async function placeOf(key: string, header: string) {
  const { range, headers, values } = (await workbook.read({ tables: [table] })).tables.get(table)!;
  const line = values.findIndex((cells) => cells[headers.indexOf("编号")] === key);
  return {
    sheet: range.sheet,
    row: range.row + 1 + line,
    column: range.column + headers.indexOf(header),
    value: values[line]?.[headers.indexOf(header)],
  };
}
const valueOf = async (key: string, header: string) => (await placeOf(key, header)).value;

async function types(key: string, header: string, value: string | number): Promise<void> {
  const { sheet: name, row, column } = await placeOf(key, header);
  grid.type(name, row, column, value);
}

const isWritten = async (): Promise<void> => {
  expect([
    await valueOf(keys.enterprises, "目标值"),
    await valueOf(keys.enterprises, "累计完成"),
    await valueOf(keys.pledges, "度量"),
    await valueOf(keys.stations, "类型"),
    await valueOf("2019-110000-04-1", "目标值"),
  ]).toEqual([120, 60, "增长", "已撤销", 50]);
};

test.each<[string, () => unknown]>([
  [
    "inserts rows above the table",
    () => {
      grid.moveRows({ kind: "inserted", axis: "rows", sheet, at: 2, count: 3 });
    },
  ],
  [
    "inserts a row between those of the table",
    () => {
      grid.moveRows({ kind: "inserted", axis: "rows", sheet, at: 8, count: 1 });
    },
  ],
  [
    "deletes a row that nothing is written to",
    () => {
      grid.moveRows({ kind: "deleted", axis: "rows", sheet, at: 7, count: 1 });
    },
  ],
  [
    "gives the sheet another name",
    () => {
      grid.retitleSheet(sheet, "2019年台账");
    },
  ],
  ["reports where the target stays", () => types("2019-110000-03-1", "累计完成", 11)],
  [
    "writes below the table",
    () => {
      grid.type(sheet, 14, 2, "以下为备注");
    },
  ],
])("somebody %s: everything is written to its row, and undoing finds it again", async (_, act) => {
  expect((await appliedAfter(act)).kind).toBe("applied");
  await isWritten();
  expect(await undoSync(workbook, { at })).toMatchObject({ kind: "undone", kept: [], keptRows: [] });
  expect([await valueOf(keys.enterprises, "目标值"), await valueOf(keys.pledges, "目标值")]).toEqual([100, 9]);
});

test.each<[string, () => unknown, string]>([
  ["types into a cell that would be written", () => types(keys.enterprises, "目标值", 105), "changedMeanwhile"],
  [
    "deletes a row that would change",
    () => {
      grid.moveRows({ kind: "deleted", axis: "rows", sheet, at: 5, count: 1 });
    },
    "changedMeanwhile",
  ],
  ["synchronises", () => synced(workbook), "changedMeanwhile"],
  [
    "deletes the table",
    () => {
      host.book.tables = [];
    },
    "noLedger",
  ],
])("somebody %s: nothing is written", async (_, act, kind) => {
  let state = "";
  const outcome = await appliedAfter(async () => {
    await act();
    state = stateOfHost(host);
  });
  expect(outcome.kind).toBe(kind);
  expect(stateOfHost(host)).toBe(state);
});

test("between sync and undoing somebody types, inserts and renames: what they changed stays, the rest comes back", async () => {
  await synced(workbook);
  await types(keys.enterprises, "目标值", 130);
  await types("2019-650000-03", "进展", "推进中");
  grid.moveRows({ kind: "inserted", axis: "rows", sheet, at: 9, count: 2 });
  grid.retitleSheet(sheet, "2019年台账");
  expect(await undoSync(workbook, { at })).toMatchObject({
    kind: "undone",
    cells: 12,
    kept: [{ key: keys.enterprises, field: "value", was: 100, is: 130 }],
    keptRows: ["2019-110000-04-1", "2019-650000-03"],
  });
  expect([
    await valueOf(keys.enterprises, "目标值"),
    await valueOf(keys.enterprises, "工作要点"),
    await valueOf(keys.pledges, "目标值"),
    await valueOf("2019-650000-03", "类型"),
    await valueOf("2019-650000-03", "进展"),
  ]).toEqual([130, "培育优势企业100家。", 9, "已撤销", "推进中"]);
});

test("a formula that somebody put in the place of a number comes back as it was, though formulas are only sampled as a rule", async () => {
  const { sheet: name, row, column } = await placeOf(keys.pledges, "目标值");
  const place = { sheet: name, row, column, rows: 1, columns: 1 };
  grid.write({ ...place, row: row - 3 }, [[{ formula: "=50*2" }]]);
  grid.write(place, [[{ formula: "=4+5" }]]);
  await synced(workbook);
  expect([grid.formulas(place), grid.values(place)]).toEqual([[[""]], [[0.1]]]);
  expect(await undoSync(workbook, { at })).toMatchObject({ kind: "undone", kept: [] });
  expect([grid.formulas(place), grid.formulas({ ...place, row: row - 3 })]).toEqual([[["=4+5"]], [["=50*2"]]]);
});

test("the ledger of 2019 is previewed in two requests, brought to a new edition in four more, and taken back in four", async () => {
  host = await startOffice();
  const plan = editionOf2019();
  await filledLedger(workbook, plan, "2019-06-30", ({ isQuantified }) =>
    isQuantified ? { 累计完成: 1 } : { 进展: "推进中" },
  );
  const state = stateOfHost(host);
  const edition = editionOf2019(["全省认证企业达到100家", "全省认证企业达到120家"]);
  host.log.length = 0;
  const preview = await previewSync(workbook, edition);
  if (preview.kind !== "plan") throw new Error(preview.kind);
  expect([host.log.length, preview.sync.changed.length]).toEqual([2, 1]);
  await applySync(workbook, edition, takeNew, preview.sync, { at });
  expect(host.log.length).toBeLessThanOrEqual(6);
  expect(host.log.at(-1)!.requestBytes).toBeLessThan(40_000);
  host.log.length = 0;
  await undoSync(workbook, { at });
  expect(host.log.length).toBeLessThanOrEqual(4);
  expect(stateOfHost(host, [syncSheets.history])).toBe(state);
});
