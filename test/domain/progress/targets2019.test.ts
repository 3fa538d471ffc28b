import { readFileSync } from "node:fs";
import path from "node:path";
import type { AssessedRow } from "../../../src/domain/progress/assessedRow";
import { judge } from "../../../src/domain/progress/judge";
import type { Target, WorkPlan } from "../../../src/domain/workPlan";
import { statusWords } from "../../../src/ledger/template/words";
import { report, settings, target } from "../../support/rowBuilders";

/**
 * The 27 targets of 2019, each with three reports: a low, a fair and a sufficient one, judged at mid-year, after three quarters
 * and at the end. “滞 正 达” reads: the low one is 滞后, the fair one 正常推进, the sufficient one 达标; “未” is 未达标, “核” is 待确认.
 * Whole ones are paced in whole ones, rounded down: of 500 are due 250 and 375, of 5 are due 2 and 3, of 1 none before the end.
 * A stock (河北, 上海 400 家, 广东) without 年初基数 lags for certain below the pace from 0, and waits for it above.
 */
const table = `
  地区             指标                                 要求            低    中    足    6月底     9月底     12月底
  河北省           全省认证企业                         至少 100 家     40    75    100   滞 核 达  滞 核 达  未 未 达
  吉林省           专利权质押贷款及补贴企业             至少 20 户      5     12    20    滞 正 达  滞 滞 达  未 未 达
  吉林省           企业专利投保续保                     至少 40 家      10    30    40    滞 正 达  滞 正 达  未 未 达
  上海市           企事业单位完成贯标                   至少 40 家      15    30    40    滞 正 达  滞 正 达  未 未 达
  上海市           托管服务累计覆盖小微企业             至少 400 家     100   350   400   滞 核 达  滞 核 达  未 未 达
  上海市           高价值专利组合                       至少 5 个       1     3     5     滞 正 达  滞 正 达  未 未 达
  江苏省           引导企业贯标                         至少 500 家     200   375   512   滞 正 达  滞 正 达  未 未 达
  浙江省           新增贯标企业                         至少 200 家     90    120   200   滞 正 达  滞 滞 达  未 未 达
  浙江省           新增高校贯标单位                     至少 7 家       2     5     7     滞 正 达  滞 正 达  未 未 达
  浙江省           新增贯标专利代理机构                 至少 5 家       1     4     6     滞 正 达  滞 正 达  未 未 达
  山东省           初次认证企业（争取）                 至少 500 家     249   375   500   滞 正 达  滞 正 达  未 未 达
  山东省           遴选试点高校                         至少 20 家      9     15    20    滞 正 达  滞 正 达  未 未 达
  山东省           遴选试点科研组织                     至少 20 家      9     14    20    滞 正 达  滞 滞 达  未 未 达
  山东省           遴选试点专利代理机构                 至少 8 家       3     6     8     滞 正 达  滞 正 达  未 未 达
  河南省           企事业单位通过贯标认证               至少 50 家      24    37    50    滞 正 达  滞 正 达  未 未 达
  湖北省           高校开展贯标（拟）                   至少 10 所      4     7     10    滞 正 达  滞 正 达  未 未 达
  湖北省           科研组织开展贯标（拟）               至少 3 家       0     2     3     滞 正 达  滞 正 达  未 未 达
  广东省           建立知识产权管理体系的企业（力争）   至少 10000 家   6000  9996  10000 核 核 达  滞 核 达  未 未 达
  重庆市           贯标辅导培训班                       区间 2-3 期     0     1     2     滞 正 达  滞 正 达  未 未 达
  贵州省           企事业单位开展贯标                   至少 50 家      24    40    50    滞 正 达  滞 正 达  未 未 达
  云南省           推行贯标的企业                       约 150 家       60    101   135   滞 正 达  滞 正 达  未 未 达
  云南省           通过贯标认证的企业                   至少 10 家      4     7     10    滞 正 达  滞 正 达  未 未 达
  宁夏回族自治区   企业开展贯标                         至少 30 家      14    22    30    滞 正 达  滞 正 达  未 未 达
  新疆生产建设兵团 企业通过外审                         至少 5 家       1     3     5     滞 正 达  滞 正 达  未 未 达
  新疆生产建设兵团 高校科研组织通过外审（主体不明）     至少 1 所       0     0     1     核 核 核  核 核 核  核 核 核
  新疆生产建设兵团 培育优势企业                         至少 5 家       1     2     5     滞 正 达  滞 滞 达  未 未 达
  新疆生产建设兵团 企业开展贯标                         至少 5 家       0     4     5     滞 正 达  滞 正 达  未 未 达`;

const statuses: Readonly<Record<string, string>> = {
  滞: statusWords.behind,
  正: statusWords.onTrack,
  达: statusWords.met,
  未: statusWords.overdue,
  核: statusWords.needsReview,
};
const dates = ["2019-06-30", "2019-09-30", "2019-12-31"];

const lines = table
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.trim().split(/\s+/));
const plan = JSON.parse(readFileSync(path.join(__dirname, "../../../seeds/2019-work-points.json"), "utf8")) as WorkPlan;
const targets = plan.groups.flatMap(({ name, workPoints }) =>
  workPoints.flatMap((point) => point.targets.map((each) => ({ region: name, target: each }))),
);

test("the table holds every target of the plan, in its order", () => {
  const inPlan = targets.map(({ region, target: each }) => [region, numbersOf(each), each.unit]);
  expect(lines.map(([region, , , numbers, unit]) => [region, numbers, unit])).toEqual(inPlan);
});

test.each(
  lines.flatMap((line, index) => {
    const [region, indicator, word, numbers, unit, ...rest] = line;
    const actuals = rest.slice(0, 3).map(Number);
    return dates.map((date, column) => {
      const expected = rest.slice(3 + column * 3, 6 + column * 3).map((short) => statuses[short]);
      return [
        `${region} ${indicator}，${word} ${numbers} ${unit}，截至 ${date}`,
        actuals,
        expected,
        index,
        date,
      ] as const;
    });
  }),
)("%s: %j → %j", (_sentence, actuals, expected, index, date) => {
  const row = assessed(targets[index]!.target);
  const judged = actuals.map((actual) => judge(row, report({ actual }), settings(date)).status);
  expect(judged.map((status) => statusWords[status])).toEqual(expected);
});

test("兵团's 1 所 is due at the end only, once its subject is confirmed", () => {
  const row = { ...assessed(targets[24]!.target), review: "" };
  const judged = [0, 1].map((actual) => dates.map((date) => judge(row, report({ actual }), settings(date)).status));
  expect(judged).toEqual([
    ["onTrack", "onTrack", "overdue"],
    ["met", "met", "met"],
  ]);
});

/** The row as the ledger first holds it: no baselines filled in, doubts not yet decided. */
function assessed(from: Target): AssessedRow {
  const { requirement } = from;
  return target({
    bound: requirement.bound,
    measure: requirement.measure,
    value: requirement.bound === "between" ? requirement.lower : requirement.value,
    upper: requirement.bound === "between" ? requirement.upper : null,
    unit: from.unit,
    basis: from.basis,
    comparison: from.comparison,
    deadline: from.deadline.date,
    review: from.needsReview?.reason ?? "",
  });
}

function numbersOf({ requirement }: Target): string {
  return requirement.bound === "between" ? `${requirement.lower}-${requirement.upper}` : String(requirement.value);
}
