import { ledgerSpec } from "../../src/ledger/template/ledgerSpec";
import { ledgerRequest, readLedger } from "../../src/ledger/read/readLedger";
import { defaultAsOf, loadLedger, unfinishedNotice } from "../../src/usecases/loadLedger";
import { openLedger } from "../../src/usecases/openLedger";
import { WorkbookError } from "../../src/workbook/workbook";
import type { Change } from "../../src/workbook/change";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { plan, point, region, samplePlan, target } from "../support/plans";

const { sheet, table, baseSheet, instructionsSheet, settingsSheet } = ledgerSpec;

/** Enough rows for several pieces. */
function longPlan(regions = 60) {
  return plan(
    Array.from({ length: regions }, (_, index) => {
      const code = String(100_000 + index);
      const points = Array.from({ length: 50 }, (_unused, number) => {
        const key = `2019-${code}-${String(number + 1).padStart(2, "0")}`;
        return point(key, {
          text: "推动高校和科研机构实施知识产权管理规范，".repeat(4),
          targets: number % 2 === 0 ? [target(`${key}-1`)] : [],
        });
      });
      return region(`地区${index}`, code, points);
    }),
  );
}

async function ledgerIn(workbook: MemoryWorkbook) {
  return readLedger(await workbook.read(ledgerRequest));
}

describe("into an empty workbook", () => {
  test("the ledger is laid with one reading and one request", async () => {
    const workbook = new MemoryWorkbook();
    const outcome = await loadLedger(workbook, samplePlan(), { asOf: "2019-06-30" });
    expect(outcome).toMatchObject({ kind: "loaded", rows: 9, table: { sheet, row: 4, rows: 10 }, leftOut: [] });
    expect([workbook.reads, workbook.applied.length]).toEqual([1, 1]);
    expect((await ledgerIn(workbook))?.issues).toEqual([]);
  });

  test("four sheets, the base very hidden, and the first number to fill in is selected", async () => {
    const workbook = new MemoryWorkbook();
    await loadLedger(workbook, samplePlan());
    expect(workbook.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
      `${sheet} visible`,
      `${baseSheet} veryHidden`,
      `${settingsSheet} visible`,
      `${instructionsSheet} visible`,
    ]);
    expect(workbook.selected).toMatchObject(workbook.place(table, "2019-370000-01-1", "累计完成"));
  });

  test("decisions travel with the base", async () => {
    const workbook = new MemoryWorkbook();
    const decision = { kind: "confirmed", key: "2019-370000-02-3", by: "张三", on: "2026-11-22" } as const;
    await loadLedger(workbook, samplePlan(), { decisions: [decision] });
    expect(workbook.cell(baseSheet, 1, 1).value).toEqual(expect.stringContaining(JSON.stringify([decision])));
  });
});

describe("what is there already stays", () => {
  test("an existing ledger is recognised and nothing is written", async () => {
    const workbook = new MemoryWorkbook();
    await loadLedger(workbook, samplePlan());
    const before = workbook.applied.length;
    expect(await loadLedger(workbook, samplePlan())).toEqual({ kind: "ledgerExists", sheet, edition: "2019", rows: 9 });
    expect(workbook.applied).toHaveLength(before);
  });

  test("also under another table name", async () => {
    const workbook = new MemoryWorkbook();
    await loadLedger(workbook, samplePlan());
    workbook.tables.set("我的台账", workbook.rangeOf(table));
    workbook.tables.delete(table);
    expect(await loadLedger(workbook, samplePlan())).toMatchObject({ kind: "ledgerExists" });
  });

  test("sheets and tables of the user keep their names; ours take the next free one", async () => {
    const workbook = new MemoryWorkbook();
    await workbook.apply([
      { kind: "addSheet", sheet: instructionsSheet, visibility: "visible" },
      { kind: "addSheet", sheet, visibility: "visible" },
      { kind: "setValues", range: { sheet, row: 0, column: 0, rows: 2, columns: 1 }, values: [["甲"], ["乙"]] },
      { kind: "addTable", table, range: { sheet, row: 0, column: 0, rows: 2, columns: 1 }, style: null },
    ]);
    const outcome = await loadLedger(workbook, samplePlan());
    expect(outcome).toMatchObject({ kind: "loaded", table: { sheet: `${sheet} (2)` } });
    expect([...workbook.tables.keys()]).toEqual([table, `${table}_2`]);
    expect(workbook.sheets.map(({ name }) => name)).toContain(`${instructionsSheet} (2)`);
    expect(workbook.cell(sheet, 1, 0).value).toBe("乙");
    expect(await loadLedger(workbook, samplePlan())).toMatchObject({ kind: "ledgerExists", sheet: `${sheet} (2)` });
  });

  test("the base of a deleted ledger is written over, to the last cell", async () => {
    const workbook = new MemoryWorkbook();
    await loadLedger(workbook, longPlan(2));
    workbook.deleteSheet(sheet);
    expect(await loadLedger(workbook, samplePlan())).toMatchObject({ kind: "loaded", rows: 9 });
    expect((await ledgerIn(workbook))?.issues).toEqual([]);
    expect(workbook.cell(baseSheet, 40, 0).value).toBeNull();
  });

  test("somebody's own visible sheet with the name of the base is refused by name", async () => {
    const workbook = new MemoryWorkbook();
    await workbook.apply([
      { kind: "addSheet", sheet: baseSheet, visibility: "visible" },
      { kind: "setValues", range: { sheet: baseSheet, row: 0, column: 0, rows: 1, columns: 1 }, values: [["我的"]] },
    ]);
    await expect(loadLedger(workbook, samplePlan())).rejects.toMatchObject({
      code: "sheetExists",
      details: { sheet: baseSheet },
    });
    expect(workbook.applied).toHaveLength(1);
  });
});

describe("a sheet with the name of the base", () => {
  const own: Change = {
    kind: "setValues",
    range: { sheet: baseSheet, row: 1, column: 1, rows: 2, columns: 2 },
    values: [
      [null, "也是"],
      ["我的", null],
    ],
  };
  const added = (visibility: "visible" | "hidden"): Change => ({ kind: "addSheet", sheet: baseSheet, visibility });

  test("is somebody's own where it holds a word in each line, and no line is full", async () => {
    const workbook = new MemoryWorkbook();
    await workbook.apply([added("visible"), own]);
    await expect(loadLedger(workbook, samplePlan())).rejects.toMatchObject({ code: "sheetExists" });
    expect(workbook.cell(baseSheet, 2, 1).value).toBe("我的");
  });

  test.each<[string, (workbook: MemoryWorkbook) => Promise<unknown>]>([
    ["is empty", (workbook) => workbook.apply([added("visible")])],
    ["is hidden, as ours is", (workbook) => workbook.apply([added("hidden"), own])],
    [
      "is that of a ledger which was deleted after somebody had shown its base",
      async (workbook) => {
        await loadLedger(workbook, samplePlan());
        workbook.deleteSheet(sheet);
        await workbook.apply([{ kind: "setVisibility", sheet: baseSheet, visibility: "visible" }]);
      },
    ],
  ])("is written over where it %s", async (_, prepare) => {
    const workbook = new MemoryWorkbook();
    await prepare(workbook);
    expect(await loadLedger(workbook, samplePlan())).toMatchObject({ kind: "loaded" });
    expect((await openLedger(workbook)).parts?.base.kind).toBe("base");
  });
});

test("names of another ledger stay its own: ours end in another id", async () => {
  const workbook = new MemoryWorkbook();
  const range = { sheet: "测算", row: 0, column: 0, rows: 1, columns: 1 };
  await workbook.apply([
    { kind: "addSheet", sheet: "测算", visibility: "visible" },
    { kind: "setName", name: "截至日期_2019", range },
  ]);
  expect(await loadLedger(workbook, samplePlan())).toMatchObject({ kind: "loaded" });
  expect(workbook.names.get("截至日期_2019")).toEqual(range);
  expect((await ledgerIn(workbook))?.issues).toEqual([]);
  expect(workbook.names.get("截至日期_2019_2")).toMatchObject({ sheet });
});

describe("names that a failed load left behind", () => {
  /** Fails when the table is to be made: the names of the settings are there by then, and point into the unfinished sheet. */
  async function failedLoad(): Promise<MemoryWorkbook> {
    const workbook = new MemoryWorkbook();
    workbook.beforeChange = ({ kind }) => {
      if (kind === "addTable") throw new WorkbookError("connectionLost");
    };
    await expect(loadLedger(workbook, samplePlan())).rejects.toMatchObject({ code: "connectionLost" });
    workbook.beforeChange = () => undefined;
    expect([...workbook.names.keys()]).toContain("截至日期_2019");
    return workbook;
  }

  test("are taken over by the next ledger", async () => {
    const workbook = await failedLoad();
    const again = `${sheet} (2)`;
    expect(await loadLedger(workbook, samplePlan())).toMatchObject({ kind: "loaded", table: { sheet: again } });
    expect(workbook.names.get("截至日期_2019")).toMatchObject({ sheet: again });
    expect((await ledgerIn(workbook))?.issues).toEqual([]);
  });

  test("are not, where they point to a sheet that is no ledger of ours", async () => {
    const workbook = await failedLoad();
    await workbook.apply([{ kind: "addSheet", sheet: "测算", visibility: "visible" }]);
    workbook.names.set("截至日期_2019", { sheet: "测算", row: 0, column: 0, rows: 1, columns: 1 });
    expect(await loadLedger(workbook, samplePlan())).toMatchObject({ kind: "loaded" });
    expect(workbook.names.get("截至日期_2019")).toMatchObject({ sheet: "测算" });
    expect(workbook.names.has("截至日期_2019_2")).toBe(true);
  });

  test("are not, where the ledger was finished and its table turned into a plain range", async () => {
    const workbook = new MemoryWorkbook();
    await loadLedger(workbook, samplePlan());
    workbook.tables.clear();
    await expect(loadLedger(workbook, samplePlan())).rejects.toMatchObject({ code: "nameExists" });
  });
});

describe("a long ledger is laid in pieces", () => {
  test("3,000 rows arrive whole, with progress from piece to piece", async () => {
    const workbook = new MemoryWorkbook();
    const progress: string[] = [];
    const outcome = await loadLedger(workbook, longPlan(), {
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    });
    expect(outcome).toMatchObject({ kind: "loaded", rows: 3000 });
    const pieces = workbook.applied.length;
    expect(pieces).toBeGreaterThan(2);
    expect(progress).toEqual(Array.from({ length: pieces + 1 }, (_, done) => `${done}/${pieces}`));
    const ledger = await ledgerIn(workbook);
    expect(ledger?.rows).toHaveLength(3000);
    expect(ledger?.issues).toEqual([]);
    expect(workbook.cell(sheet, 0, 0).value).toBe(`${samplePlan().title}台账`);
  });

  test("cancelled midway, it says so in its first cell and is no ledger", async () => {
    const workbook = new MemoryWorkbook();
    const controller = new AbortController();
    const outcome = await loadLedger(workbook, longPlan(25), {
      signal: controller.signal,
      onProgress: (done) => {
        if (done > 0) controller.abort();
      },
    });
    expect(outcome).toEqual({ kind: "cancelled", sheet });
    expect(workbook.cell(sheet, 0, 0).value).toBe(unfinishedNotice);
    expect(await ledgerIn(workbook)).toBeNull();
  });

  test("after a failure midway, loading again lays a whole ledger on a sheet of its own", async () => {
    const workbook = new MemoryWorkbook();
    workbook.beforeApply = (_, nth) => {
      if (nth === 2) throw new WorkbookError("connectionLost");
    };
    await expect(loadLedger(workbook, longPlan(25))).rejects.toMatchObject({ code: "connectionLost" });
    workbook.beforeApply = () => undefined;
    expect(await loadLedger(workbook, longPlan(25))).toMatchObject({
      kind: "loaded",
      table: { sheet: `${sheet} (2)` },
    });
    expect((await ledgerIn(workbook))?.issues).toEqual([]);
  });

  test("cancelled before it began, nothing is written", async () => {
    const workbook = new MemoryWorkbook();
    const outcome = await loadLedger(workbook, samplePlan(), { signal: AbortSignal.abort() });
    expect(outcome).toEqual({ kind: "cancelled", sheet: null });
    expect(workbook.applied).toEqual([]);
  });
});

test.each([
  ["2019-08-15", "2019-07-31", "the last month that is over"],
  ["2019-06-30", "2019-06-30", "a month is over on its last day"],
  ["2026-11-22", "2019-12-31", "at most the end of the plan year"],
  ["2019-01-15", "2019-01-31", "no month of the plan year is over yet"],
  ["2018-11-05", "2019-01-31", "the plan year has not begun"],
])("on %s the as-of date is %s: %s", (today, asOf) => {
  expect(defaultAsOf(2019, today)).toBe(asOf);
});

test.each([
  [32_767, null],
  [
    32_768,
    { code: "textTooLong", details: { region: "北京市", text: "字".repeat(20), column: "工作要点", length: 32_768 } },
  ],
])("a point of %i characters, where a cell takes 32,767", async (length, refused) => {
  const key = "2019-110000-01";
  const long = plan([region("北京市", "110000", [point(key, { text: "字".repeat(length), targets: [] })])]);
  const workbook = new MemoryWorkbook();
  const loaded = loadLedger(workbook, long);
  if (refused === null) await expect(loaded).resolves.toMatchObject({ kind: "loaded" });
  else await expect(loaded).rejects.toMatchObject(refused);
  expect(workbook.applied).toHaveLength(refused === null ? 1 : 0);
});
