import { statusSpec } from "../../src/ledger/status/statusSpec";
import { loadLedger } from "../../src/usecases/loadLedger";
import { makeStatusSheets, type MakeStatusSheetsOutcome } from "../../src/usecases/makeStatusSheets";
import type { StatusSheetsOptions } from "../../src/usecases/openStatus";
import { laidLedger } from "../support/laidLedger";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { plan, point, region } from "../support/plans";

const { sheets: names, keptSuffix, regionPrefix } = statusSpec;

async function made(workbook: MemoryWorkbook, options: StatusSheetsOptions = {}) {
  const outcome: MakeStatusSheetsOutcome = await makeStatusSheets(workbook, options);
  if (outcome.kind !== "made") throw new Error(outcome.kind);
  return outcome;
}

/** All texts of a sheet, by row. */
const texts = (workbook: MemoryWorkbook, sheet: string): readonly string[] =>
  [...workbook.sheets.find(({ name }) => name === sheet)!.cells.values()].flatMap(({ value }) =>
    typeof value === "string" ? [value] : [],
  );

/** The sheets that show regions, among all that were made. */
const ofRegions = (sheets: readonly string[]): readonly string[] =>
  sheets.filter((sheet) => sheet === names.regions || sheet.startsWith(regionPrefix));

const regionsOf = (workbook: MemoryWorkbook, sheet: string): readonly string[] =>
  ["北京市", "山东省", "山西省"].filter((name) => texts(workbook, sheet).some((text) => text.includes(name)));

test("a sheet for each region holds that region only, and the annexes are numbered through", async () => {
  const workbook = await laidLedger("2019-09-30");
  const { sheets } = await made(workbook, { arrangement: "sheetEach" });
  expect(ofRegions(sheets)).toEqual(["进展-北京市", "进展-山东省", "进展-山西省"]);
  expect(ofRegions(sheets).map((sheet) => regionsOf(workbook, sheet))).toEqual([["北京市"], ["山东省"], ["山西省"]]);
  const annexes = [names.overview, names.list, ...ofRegions(sheets)].map((sheet) =>
    texts(workbook, sheet).filter((text) => /^附件\d+$/u.test(text)),
  );
  expect(annexes).toEqual([["附件1"], ["附件2"], ["附件3"], ["附件4"], ["附件5"]]);
});

test("one sheet holds the regions that were chosen", async () => {
  const workbook = await laidLedger("2019-09-30");
  await made(workbook, { regions: ["山西省", "北京市"] });
  expect(regionsOf(workbook, names.regions)).toEqual(["北京市", "山西省"]);
});

test.each(["oneSheet", "sheetEach"] as const)(
  "where no region is left to show, none is shown (%s)",
  async (arrangement) => {
    const workbook = await laidLedger("2019-09-30");
    const { sheets, unknownRegions } = await made(workbook, { regions: ["海南省"], arrangement });
    expect([ofRegions(sheets), unknownRegions]).toEqual([[], ["海南省"]]);
    expect(sheets).toEqual(expect.arrayContaining([names.overview, names.list]));
  },
);

test("rows without a region have a sheet that says so", async () => {
  const workbook = new MemoryWorkbook();
  await loadLedger(workbook, plan([region("", "990000", [point("2019-990000-01")])]), { asOf: "2019-09-30" });
  const { sheets } = await made(workbook, { arrangement: "sheetEach" });
  expect(ofRegions(sheets)).toEqual(["进展-未填地区"]);
});

test("the overview is shown once they are made, also under another name", async () => {
  const workbook = await laidLedger("2019-09-30");
  await made(workbook);
  expect(workbook.selected).toEqual({ sheet: names.overview, row: 0, column: 0, rows: 1, columns: 1 });
  await made(workbook);
  await workbook.apply([{ kind: "deleteSheet", sheet: names.overview }]);
  await workbook.apply([{ kind: "addSheet", sheet: names.overview, visibility: "visible" }]);
  workbook.cell(names.overview, 0, 0).value = "我的";
  const { sheets } = await made(workbook);
  expect(workbook.selected?.sheet).toBe(sheets[0]);
});

describe("what somebody typed into is kept", () => {
  test("each time under a name of its own", async () => {
    const workbook = await laidLedger("2019-09-30");
    const kept: unknown[] = [];
    for (const typed of ["甲", "乙"]) {
      await made(workbook);
      Object.assign(workbook.cell(names.list, 40, 1), { value: typed, formula: "" });
      kept.push(...(await made(workbook)).kept);
    }
    expect(kept).toEqual([
      { sheet: names.list, as: `${names.list}${keptSuffix}` },
      { sheet: names.list, as: `${names.list}${keptSuffix} (2)` },
    ]);
    expect(texts(workbook, `${names.list}${keptSuffix}`)).toContain("甲");
    expect(texts(workbook, `${names.list}${keptSuffix} (2)`)).toContain("乙");
  });

  test("a long name is cut so that the rest fits", async () => {
    const name = "某某国家级知识产权强国建设试点示范园区管理委员会及其所属各单位";
    const workbook = new MemoryWorkbook();
    const points = [point("2019-990000-01")];
    await loadLedger(workbook, plan([region(name, "990000", points)]), { asOf: "2019-09-30" });
    const [own = ""] = ofRegions((await made(workbook, { arrangement: "sheetEach" })).sheets);
    expect(own).toBe(`进展-${name}`.slice(0, 31));
    Object.assign(workbook.cell(own, 40, 1), { value: "手改", formula: "" });
    const [kept] = (await made(workbook, { arrangement: "sheetEach" })).kept;
    expect(kept).toEqual({ sheet: own, as: own.slice(0, 27 - keptSuffix.length) + keptSuffix });
  });

  test("a sheet of ours that is gone is no matter", async () => {
    const workbook = await laidLedger("2019-09-30");
    const { sheets } = await made(workbook);
    workbook.deleteSheet(names.list);
    expect(await made(workbook)).toMatchObject({ sheets, kept: [] });
  });
});
