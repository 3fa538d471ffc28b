import { readFileSync } from "node:fs";
import { join } from "node:path";

import { newWorkbook } from "../../src/adapters/xlsx/fileWorkbook";
import type { WorkPlan } from "../../src/domain/workPlan";
import { statusSpec } from "../../src/ledger/status/statusSpec";
import { ledgerNames } from "../../src/ledger/template/names";
import { finalizeStatus } from "../../src/usecases/finalizeStatus";
import { makeStatusSheets } from "../../src/usecases/makeStatusSheets";
import { bigPlan } from "../support/bigPlan";
import { filledLedger, type FillRow } from "../support/filledLedger";
import { plausibleReports } from "../support/plausibleReports";
import { expectPages, groupNames, printed, sortedPages, type PageCounts } from "../support/statusPages";
import { convertWithLibreOffice, describeWithPrograms, pdfTexts } from "../support/xlsxPrograms";

const seed = JSON.parse(readFileSync(join(__dirname, "../../seeds/2019-work-points.json"), "utf8")) as WorkPlan;

const asOfName = ledgerNames("2019").settings.asOf;

const nothing: FillRow = () => ({});
const inDoubt: FillRow = (row, n) => ({ ...plausibleReports(row, n), 待确认事项: "口径待定" });
const long = "已印发实施方案，组织培训三期，覆盖企业一百二十家。".repeat(80);

describeWithPrograms("on paper", () => {
  test.each<[string, string, WorkPlan, FillRow, PageCounts]>([
    ["31 regions", "2019", seed, plausibleReports, { overview: 2, list: 3, regions: 31, ledger: 13 }],
    ["no reports", "no-reports-3", bigPlan(3, 8), nothing, { overview: 1, list: 1, regions: 6, ledger: 4 }],
    ["one region", "one-region", bigPlan(1, 12), plausibleReports, { overview: 1, list: 1, regions: 3, ledger: 3 }],
    [
      "36 regions",
      "36-regions",
      bigPlan(36, 1),
      plausibleReports,
      { overview: 2, chart: 1, list: 2, regions: 36, ledger: 11 },
    ],
    [
      "a region of 40 points",
      "40-points",
      bigPlan(1, 40),
      plausibleReports,
      { overview: 1, list: 2, regions: 7, ledger: 8 },
    ],
    [
      "texts of 2,000 characters",
      "long-1",
      bigPlan(1, 2),
      () => ({ 进展情况: long }),
      { overview: 1, list: 1, regions: 19, ledger: 17 },
    ],
    ["everything in doubt", "in-doubt", bigPlan(3, 6), inDoubt, { overview: 1, list: 1, regions: 6, ledger: 4 }],
  ])("%s: pages, titles and headers stand, and nothing is cut off", async (_, name, plan, fill, expected) => {
    await expectPages(name, plan, fill, expected);
  });

  test("with a narrow default font pages end where they end with a wide one", async () => {
    const workbook = newWorkbook();
    await filledLedger(workbook, seed, "2019-09-30", plausibleReports);
    await makeStatusSheets(workbook);
    const count = (fonts: "office" | "narrow"): Record<string, number> => {
      const { overview, list, regions } = sortedPages(
        pdfTexts(convertWithLibreOffice(workbook.toBytes(), "pdf", fonts)),
      );
      return { overview: overview.length, list: list.length, regions: regions.length };
    };
    expect(count("narrow")).toEqual(count("office"));
  });

  test("a 定稿 states what it is, and the next overview still has its table on one page", async () => {
    const workbook = newWorkbook();
    await filledLedger(workbook, seed, "2019-06-30", plausibleReports);
    await finalizeStatus(workbook, { confirmed: true, madeAt: "2019-07-08T09:30" });
    const asOf = (await workbook.read({ names: [asOfName] })).names.get(asOfName)!;
    await workbook.apply([{ kind: "setValues", range: asOf.range, values: [[{ date: "2019-09-30" }]] }]);
    await makeStatusSheets(workbook);
    const texts = pdfTexts(convertWithLibreOffice(workbook.toBytes(), "pdf"));
    expect(texts.filter((text) => text.includes("制作时间：2019年7月8日 09:30")).length).toBeGreaterThan(30);
    const tables = texts.filter((text) => groupNames.test(text));
    expect(tables.map((text) => text.includes("较上期"))).toEqual([false, true]);
  });

  test("without a date that can be read the list claims nothing", async () => {
    const workbook = newWorkbook();
    await filledLedger(workbook, bigPlan(2, 6), "2019-09-30", plausibleReports);
    const asOf = (await workbook.read({ names: [asOfName] })).names.get(asOfName)!;
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
