import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkPlan } from "../../src/domain/workPlan";
import { bigPlan } from "../support/bigPlan";
import type { FillRow } from "../support/filledLedger";
import { plausibleReports } from "../support/plausibleReports";
import { expectPages, type PageCounts } from "../support/statusPages";
import { describeWithPrograms } from "../support/xlsxPrograms";

const seed = JSON.parse(readFileSync(join(__dirname, "../../seeds/2019-work-points.json"), "utf8")) as WorkPlan;

const nothing: FillRow = () => ({});
const long = "已印发实施方案，组织培训三期，覆盖企业一百二十家。".repeat(80);

describeWithPrograms("on many pages", () => {
  test.each<[string, string, WorkPlan, FillRow, PageCounts]>([
    ["31 regions, no reports at all", "no-reports", seed, nothing, { overview: 2, list: 2, regions: 31, ledger: 8 }],
    [
      "36 regions",
      "36-regions-72",
      bigPlan(36, 2),
      plausibleReports,
      { overview: 2, chart: 1, list: 3, regions: 36, ledger: 16 },
    ],
    ["600 rows", "600-rows", bigPlan(30, 15), plausibleReports, { overview: 2, list: 13, regions: 90, ledger: 90 }],
    [
      "a region of 300 points",
      "300-points",
      bigPlan(1, 300),
      plausibleReports,
      { overview: 1, list: 8, regions: 49, ledger: 60 },
    ],
    [
      "texts of 2,000 characters",
      "long",
      bigPlan(2, 3),
      () => ({ 进展情况: long }),
      { overview: 1, list: 1, regions: 50, ledger: 45 },
    ],
  ])("%s: pages, titles and headers stand, and nothing is cut off", async (_, name, plan, fill, expected) => {
    await expectPages(name, plan, fill, expected);
  });
});
