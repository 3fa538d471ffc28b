/** 待确认事项 without what a sync puts there of a target that was adjusted, and with everything else; the same text when nothing did. */
export function withoutAdjusted(review: string): string {
  return review
    .replace(/；目标已调整（原[^（）]*，\d{4}-\d{2}-\d{2}）/gu, "")
    .replace(/^目标已调整（原[^（）]*，\d{4}-\d{2}-\d{2}）；?/u, "");
}
