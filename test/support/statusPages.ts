import { join } from "node:path";
import { newWorkbook, type FileWorkbook } from "../../src/adapters/xlsx/fileWorkbook";
import type { WorkPlan } from "../../src/domain/workPlan";
import { makeStatusSheets } from "../../src/usecases/makeStatusSheets";
import { filledLedger, type FillRow } from "./filledLedger";
import { convertWithLibreOffice, drawPdf, pdfPages, pdfTexts } from "./xlsxPrograms";

/** Where CI keeps the pictures of the pages. */
const pictures = join(__dirname, "../../output/pages");

/** The status sheets, each page as text. */
export interface Pages {
  readonly overview: readonly string[];
  /** Only where the table takes several pages. */
  readonly chart: readonly string[];
  readonly list: readonly string[];
  readonly regions: readonly string[];
  /** 台账（打印）. */
  readonly ledger: readonly string[];
  /** 待确认清单, where anything is in doubt. */
  readonly review: readonly string[];
}

/** The bands of the overview, which stand over its table. */
export const groupNames = /量化目标（必成）\s+争取目标\s+定性要点\s+全部要点/u;

/** The status sheets page by page, pictures of the first of them kept under the name. */
export function printed(workbook: FileWorkbook, name: string): Pages {
  const pdf = convertWithLibreOffice(workbook.toBytes(), "pdf");
  const texts = pdfTexts(pdf);
  expect(texts.length).toBe(pdfPages(pdf));
  const first = texts.findIndex((text) => text.includes("附件1"));
  drawPdf(pdf, join(pictures, name), first + 1);
  return sortedPages(texts);
}

export function sortedPages(texts: readonly string[]): Pages {
  const startOf = (words: string): number => texts.findIndex((text) => text.includes(words));
  const [list, regions, chart] = [startOf("附件2"), startOf("附件3"), startOf("附件1（续）")];
  const ledger = texts.findIndex((text, page) => page > list && text.includes("台账（截至"));
  const review = startOf("待确认清单（截至");
  return {
    overview: texts.slice(startOf("附件1"), chart < 0 ? list : chart),
    chart: chart < 0 ? [] : texts.slice(chart, list),
    list: texts.slice(list, regions < 0 ? ledger : regions),
    regions: regions < 0 ? [] : texts.slice(regions, ledger),
    ledger: texts.slice(ledger, review < 0 ? undefined : review),
    review: review < 0 ? [] : texts.slice(review),
  };
}

/** Whether a page has a row of the table: its flag, or where it goes on from the page before. */
function hasRow(page: string): boolean {
  return /[■▲▼□✕×◇○●△] ?(?:未达标|严重滞后|滞后|到期未报送|未报送|数据有误|待确认|正常推进|达标|未启动)|（续）|\d项未报送/u.test(
    page,
  );
}

/** How many pages each sheet takes; without `chart` the overview has its chart with it. */
export interface PageCounts {
  readonly overview: number;
  readonly chart?: number;
  readonly list: number;
  readonly regions: number;
  readonly ledger: number;
}

/** Lays the status sheets of a plan and prints them: pages, titles and headers stand, and nothing is cut off. */
export async function expectPages(name: string, plan: WorkPlan, fill: FillRow, expected: PageCounts): Promise<void> {
  const workbook = newWorkbook();
  await filledLedger(workbook, plan, "2019-09-30", fill);
  await makeStatusSheets(workbook);
  const pages = printed(workbook, name);
  const { overview, chart, list, regions, ledger, review } = pages;
  const counts = { overview: overview.length, list: list.length, regions: regions.length, ledger: ledger.length };
  expect({ ...counts, chart: chart.length }).toEqual({ chart: 0, ...expected });

  const all = [...overview, ...chart, ...list, ...regions, ...ledger, ...review];
  expect(all.filter((text) => text.includes("###") || text.includes("Err:"))).toEqual([]);
  expect(all.every((text) => /第\s*\d+\s*页\s*共\s*\d+\s*页/u.test(text))).toBe(true);
  expect(list.every((text) => text.includes("牵头单位"))).toBe(true);
  expect(regions.every((text) => text.includes("附件3") && text.includes("成果形式"))).toBe(true);

  // A header repeats over rows, never over notes or a chart alone; a foot never has a page to itself.
  const tables = overview.filter((text) => groupNames.test(text));
  expect(tables.length).toBe(chart.length > 0 ? overview.length : 1);
  expect(tables.every((text) => text.split("\n").some((line) => /^\s*\d+\s+\S/u.test(line)))).toBe(true);
  expect(list.slice(1).every(hasRow)).toBe(true);
  expect(ledger.every((text) => text.includes("完成情况") && hasRow(text))).toBe(true);
  expect(overview.join("")).toContain("达序时率＝（达标＋正常推进）÷应考核项");
  const seals = regions.filter((text) => text.includes("填报单位（盖章）") && text.includes("联系电话"));
  expect(seals.length).toBe(plan.groups.length);
  expect(regions.every((text) => hasRow(text.split("标记：")[0] ?? ""))).toBe(true);
  // Every page says whose it is.
  expect(regions.every((text) => plan.groups.some((region) => text.includes(region.name)))).toBe(true);
}
