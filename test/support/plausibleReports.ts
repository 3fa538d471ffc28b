import type { CellInput } from "../../src/workbook/cellValue";
import type { FillRow } from "./filledLedger";

const notes: readonly CellInput[] = [
  "已印发实施方案，明确责任分工，联合市场监管、财政部门开展专项督导。",
  "举办培训班3期，培训企业和服务机构人员420余人次，正在组织第二批申报。",
  "已完成前期调研和项目申报，进入专家评审阶段。",
  "委托第三方开展绩效评价，形成初步报告并征求成员单位意见。",
  null,
  "已与省财政厅联合下达专项资金，12家单位签订合同，按季度调度进展；下一步组织中期检查，对进度滞后的单位逐一约谈。",
];
const problems: readonly CellInput[] = [
  null,
  "部分企业积极性不高，配套资金未到位；下一步加强政策宣讲。",
  null,
  "基层人员力量不足，拟通过购买服务方式补充。",
  null,
];
const leads: readonly CellInput[] = ["知识产权保护处", "运用促进处", "省知识产权局、省财政厅", "战略规划处", null];
const stages: readonly CellInput[] = ["推进中", "已完成", "持续推进", "未启动", null, "推进中"];
const shares: readonly (number | null)[] = [1, 0.8, 0.5, 1.1, null, 0.75, 0.9, 1.35, 0.3, 1];

/** What bureaus report by autumn: most is under way, some is done, some is short, some is missing. Always the same. */
export const plausibleReports: FillRow = ({ isQuantified, value }, n) => {
  const share = of(shares, n * 7);
  const actual = share === null || value === null ? null : value * share;
  return {
    ...(isQuantified
      ? { 累计完成: actual === null ? null : actual < 1 ? Number(actual.toFixed(3)) : Math.round(actual) }
      : { 进展: of(stages, n * 5) }),
    进展情况: of(notes, n * 11),
    存在问题及下一步措施: of(problems, n * 3),
    牵头单位: of(leads, n * 7),
  };
};

function of<Item>(items: readonly Item[], n: number): Item {
  const item = items[n % items.length];
  if (item === undefined) throw new Error("no items");
  return item;
}
