/** What a column of a work-points table holds. */
export type ColumnRole =
  | "number"
  | "region"
  | "content"
  | "target"
  | "unit"
  | "deliverable"
  | "owner"
  | "support"
  | "person"
  | "deadline"
  | "score";

/** Words that head a column, by role. Spaces inside a header (“主 要 内 容”) do not count. */
const headerWords: Readonly<Record<ColumnRole, readonly string[]>> = {
  number: ["序号", "编号"],
  region: [
    "省市",
    "省份",
    "省（区、市）",
    "省（市、区）",
    "省(区、市)",
    "省区市",
    "地区",
    "地方",
    "行政区划",
    "市州",
    "市县",
    "区县",
  ],
  content: [
    ...["工作要求", "工作要点", "工作内容", "主要内容", "具体任务", "具体措施", "考核内容", "重点工作", "要点"],
    ...["工作重点", "工作任务", "重点任务", "主要任务", "改革举措", "任务", "内容"],
  ],
  target: ["年度目标", "目标", "目标任务", "考核指标", "指标"],
  unit: ["单位", "计量单位"],
  deliverable: ["成果形式", "年度成果形式"],
  owner: ["责任部门", "责任单位", "牵头单位", "指导部门"],
  support: ["配合单位", "协同配合单位"],
  person: ["责任领导", "分管领导", "责任人"],
  deadline: ["完成时限", "完成时间"],
  score: ["评分", "评分部门"],
};

const roles = new Map(
  (Object.entries(headerWords) as [ColumnRole, readonly string[]][]).flatMap(([role, words]) =>
    words.map((word) => [word, role] as const),
  ),
);

/** The role of the column under this header; `null` when the words head nothing known. */
export function columnRole(header: string): ColumnRole | null {
  return roles.get(header.replace(/[\s\u3000\u00a0]/gu, "")) ?? null;
}
