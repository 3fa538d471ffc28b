/** Sentences in which the editor of the document speaks, and nothing is required: 无明确贯标内容. */
const notePatterns: readonly RegExp[] = [
  /^(?:暂|尚|目前)?(?:无|没有|未见|未作|未提出)(?:明确|具体|相关|专门)?[^，。；]{0,12}(?:内容|要求|任务|安排|表述|规定|目标)[。；]?$/u,
  /^(?:略|无|暂无|待定|另行通知|／|\/|—|-)+[。；]?$/u,
  /^（?(?:注|备注|说明)：/u,
];

/** Whether a sentence is an editor's remark rather than a requirement. */
export function isNote(sentence: string): boolean {
  return notePatterns.some((pattern) => pattern.test(sentence));
}
