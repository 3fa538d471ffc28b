import type { ReviewReason } from "../domain/workPlan";

/** What 核对 says of a row in doubt. An official clears the cell once the doubt is settled. */
export const reviewWords: Readonly<Record<ReviewReason, string>> = {
  subjectUnclear: "主体不明确，请核对",
  indicatorUnclear: "指标不明确，请核对",
  inexactNumber: "数量表述不确切，请核对",
  requirementUnclear: "要求不明确，请核对",
  unitUnclear: "计量单位不明确，请核对",
  basisUnclear: "口径不明确，请核对",
  deadlineUnclear: "完成时限不明确，请核对",
  maybeNotATarget: "是否为量化目标存疑，请核对",
  deliverableEndUnclear: "成果形式止于何处不明确，请核对",
  regionUnknown: "地区名称无法识别，请核对",
  missingBaseline: "缺少基数，请补充年初基数后核对",
};

/** What is said in the place of 核对 of rows that share their key. */
export const keyAmbiguousWords = "编号重复，请删除多余的行";
