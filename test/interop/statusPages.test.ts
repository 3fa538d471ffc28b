import { readFileSync } from "node:fs";
import { join } from "node:path";

import { newWorkbook, type FileWorkbook } from "../../src/adapters/xlsx/fileWorkbook";
import type { WorkPlan } from "../../src/domain/workPlan";
import { statusSpec } from "../../src/ledger/status/statusSpec";
import { finalizeStatus } from "../../src/usecases/finalizeStatus";
import { makeStatusSheets } from "../../src/usecases/makeStatusSheets";
import { bigPlan } from "../support/bigPlan";
import { filledLedger, type FillRow } from "../support/filledLedger";
import { plausibleReports } from "../support/plausibleReports";
import { convertWithLibreOffice, describeWithPrograms, drawPdf, pdfPages, pdfTexts } from "../support/xlsxPrograms";

const seed = JSON.parse(readFileSync(join(__dirname, "../../seeds/2019-work-points.json"), "utf8")) as WorkPlan;
/** Where CI keeps the pictures of the pages. */
const pictures = join(__dirname, "../../output/pages");

const nothing: FillRow = () => ({});
const inDoubt: FillRow = (row, n) => ({ ...plausibleReports(row, n), 核对: "口径待定" });
const long = "已印发实施方案，组织培训三期，覆盖企业一百二十家。".repeat(80);

interface Pages {
  readonly overview: readonly string[];
  /** Only where the table takes several pages. */
  readonly chart: readonly string[];
  readonly list: readonly string[];
  readonly regions: readonly string[];
}

/** The names of the groups, which stand over the table. */
const header = /量化目标\s+争取目标\s+定性要点/u;

/** The status sheets page by page, pictures of the first of them kept under the name. */
function printed(workbook: FileWorkbook, name: string): Pages {
  const pdf = convertWithLibreOffice(workbook.toBytes(), "pdf");
  const texts = pdfTexts(pdf);
  expect(texts.length).toBe(pdfPages(pdf));
  const first = texts.findIndex((text) => text.includes("附件1"));
  drawPdf(pdf, join(pictures, name), first + 1);
  return sorted(texts);
}

function sorted(texts: readonly string[]): Pages {
  const startOf = (words: string): number => texts.findIndex((text) => text.includes(words));
  const [list, regions, chart] = [startOf("附件2"), startOf("附件3"), startOf("附件1（续）")];
  return {
    overview: texts.slice(startOf("附件1"), chart < 0 ? list : chart),
    chart: chart < 0 ? [] : texts.slice(chart, list),
    list: texts.slice(list, regions < 0 ? undefined : regions),
    regions: regions < 0 ? [] : texts.slice(regions),
  };
}

/** Whether a page has a row of the table: its flag, or where it goes on from the page before. */
function hasRow(page: string): boolean {
  return /[■▲□×◇○●△] ?(?:未达标|滞后|未报送|数据有误|待核|正常推进|达标|未启动)|^\s*（续）/mu.test(page);
}

describeWithPrograms("on paper", () => {
  test.each<[string, string, WorkPlan, FillRow, { overview: number; chart?: number; list: number; regions: number }]>([
    ["31 regions", "2019", seed, plausibleReports, { overview: 2, list: 3, regions: 31 }],
    ["no reports at all", "no-reports", seed, nothing, { overview: 2, list: 8, regions: 31 }],
    ["one region", "one-region", bigPlan(1, 12), plausibleReports, { overview: 1, list: 1, regions: 3 }],
    ["36 regions", "36-regions", bigPlan(36, 2), plausibleReports, { overview: 2, chart: 1, list: 5, regions: 36 }],
    ["600 rows", "600-rows", bigPlan(30, 15), plausibleReports, { overview: 2, list: 21, regions: 90 }],
    ["a region of 300 points", "300-points", bigPlan(1, 300), plausibleReports, { overview: 1, list: 14, regions: 49 }],
    [
      "texts of 2,000 characters",
      "long",
      bigPlan(2, 3),
      () => ({ 进展情况: long }),
      { overview: 1, list: 39, regions: 50 },
    ],
    ["everything in doubt", "in-doubt", bigPlan(3, 6), inDoubt, { overview: 1, list: 1, regions: 6 }],
  ])("%s: pages, titles and headers stand, and nothing is cut off", async (_, name, plan, fill, expected) => {
    const workbook = newWorkbook();
    await filledLedger(workbook, plan, "2019-09-30", fill);
    await makeStatusSheets(workbook);
    const pages = printed(workbook, name);
    const { overview, chart, list, regions } = pages;
    const counts = { overview: overview.length, list: list.length, regions: regions.length };
    expect({ ...counts, chart: chart.length }).toEqual({ chart: 0, ...expected });

    const all = [...overview, ...chart, ...list, ...regions];
    expect(all.filter((text) => text.includes("###") || text.includes("Err:"))).toEqual([]);
    expect(all.every((text) => /第\s*\d+\s*页\s*共\s*\d+\s*页/u.test(text))).toBe(true);
    expect(list.every((text) => text.includes("牵头单位"))).toBe(true);
    expect(regions.every((text) => text.includes("附件3") && text.includes("成果形式"))).toBe(true);

    // A header repeats over rows, never over notes or a chart alone; a foot never has a page to itself.
    const tables = overview.filter((text) => header.test(text));
    expect(tables.length).toBe(chart.length > 0 ? overview.length : 1);
    expect(tables.every((text) => text.split("\n").some((line) => /^\s*\d+\s+\S/u.test(line)))).toBe(true);
    expect(list.slice(1).every(hasRow)).toBe(true);
    const seals = regions.filter((text) => text.includes("填报单位（盖章）") && text.includes("联系电话"));
    expect(seals.length).toBe(plan.regions.length);
    expect(regions.every((text) => hasRow(text.split("标记：")[0] ?? ""))).toBe(true);
    // Every page says whose it is.
    expect(regions.every((text) => plan.regions.some((region) => text.includes(region.name)))).toBe(true);
  });

  test("with a narrow default font pages end where they end with a wide one", async () => {
    const workbook = newWorkbook();
    await filledLedger(workbook, seed, "2019-09-30", plausibleReports);
    await makeStatusSheets(workbook);
    const count = (fonts: "office" | "narrow"): Record<string, number> => {
      const { overview, list, regions } = sorted(pdfTexts(convertWithLibreOffice(workbook.toBytes(), "pdf", fonts)));
      return { overview: overview.length, list: list.length, regions: regions.length };
    };
    expect(count("narrow")).toEqual(count("office"));
  });

  test("a 定稿 states what it is, and the next overview still has its table on one page", async () => {
    const workbook = newWorkbook();
    await filledLedger(workbook, seed, "2019-06-30", plausibleReports);
    await finalizeStatus(workbook, { madeAt: "2019-07-08T09:30" });
    const asOf = (await workbook.read({ names: ["截至日期"] })).names.get("截至日期")!;
    await workbook.apply([{ kind: "setValues", range: asOf.range, values: [[{ date: "2019-09-30" }]] }]);
    await makeStatusSheets(workbook);
    const texts = pdfTexts(convertWithLibreOffice(workbook.toBytes(), "pdf"));
    expect(texts.filter((text) => text.includes("制作时间：2019年7月8日 09:30")).length).toBeGreaterThan(30);
    const tables = texts.filter((text) => header.test(text));
    expect(tables.map((text) => text.includes("较上期"))).toEqual([false, true]);
  });

  test("without a date that can be read the list claims nothing", async () => {
    const workbook = newWorkbook();
    await filledLedger(workbook, bigPlan(2, 6), "2019-09-30", plausibleReports);
    const asOf = (await workbook.read({ names: ["截至日期"] })).names.get("截至日期")!;
    await workbook.apply([{ kind: "setValues", range: asOf.range, values: [["九月底"]] }]);
    await makeStatusSheets(workbook);
    const { list } = printed(workbook, "no-date");
    expect(list.join("")).toContain("问题未能列出");
    expect(list.join("")).not.toContain("0项");
  });

  test("texts stand there to their last word, long ones too", async () => {
    const workbook = newWorkbook();
    const words = Array.from({ length: 250 }, (_, n) => `第${n + 1}条进展`).join("，");
    const told = new Set<string>();
    await filledLedger(workbook, bigPlan(2, 4), "2019-09-30", (row, n) => {
      const cells = { ...plausibleReports(row, n), ...(n === 1 ? { 进展情况: words } : {}) };
      for (const text of Object.values(cells)) if (typeof text === "string" && text.length > 12) told.add(text);
      return cells;
    });
    await makeStatusSheets(workbook);
    const sheet = statusSpec.sheets.regions;
    const used = (await workbook.read({ sheets: [sheet] })).usedRanges.get(sheet)!.values;
    expect(used.flatMap((line) => (typeof line[8] === "string" ? [line[8]] : [])).join("")).toContain(words);
    const texts = pdfTexts(convertWithLibreOffice(workbook.toBytes(), "pdf"), "stream");
    const regional = texts
      .slice(texts.findIndex((text) => text.includes("附件3")))
      .join("")
      .replace(/\s/gu, "");
    const missing = [...told].filter((text) => text !== words && !regional.includes(text));
    expect(missing).toEqual([]);
    expect(regional).toContain("第250条进展");
  });
});
