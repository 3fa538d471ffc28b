import { pointsOf } from "./readSentence";

const outline = (words: string) =>
  pointsOf(words).map((point) =>
    point.deliverable === null ? point.text : `${point.text} → ${point.deliverable.text}`,
  );

test.each`
  words                                                   | points                                                        | why
  ${"推进贯标。加强培训。"}                               | ${["推进贯标。", "加强培训。"]}                               | ${"a sentence each"}
  ${"深入推进企业贯标；推进高校院所贯标；培育辅导机构。"} | ${["深入推进企业贯标", "推进高校院所贯标", "培育辅导机构。"]} | ${"a ； item each"}
  ${"规范咨询机构;引导民营企业贯标。"}                    | ${["规范咨询机构", "引导民营企业贯标。"]}                     | ${"a half-width ; too"}
  ${"1.推进贯标。加强培训。 2.启动试点。"}                | ${["推进贯标。加强培训。", "启动试点。"]}                     | ${"a numbered item each, inline"}
  ${"<p>1.推进贯标。</p> <p>2.启动试点。</p>"}            | ${["推进贯标。", "启动试点。"]}                               | ${"a numbered item each, in paragraphs"}
  ${"<p>1.2018 年，标准实施。</p> <p>2.启动试点。</p>"}   | ${["2018 年，标准实施。", "启动试点。"]}                      | ${"a year glued to the list number"}
  ${"（一）推进贯标。（二）启动试点。"}                   | ${["推进贯标。", "启动试点。"]}                               | ${"Chinese list numbers in brackets"}
  ${"①推进贯标。②启动试点。"}                             | ${["推进贯标。", "启动试点。"]}                               | ${"circled list numbers"}
  ${"1.5万家企业参与。"}                                  | ${["1.5万家企业参与。"]}                                      | ${"a decimal is no list number"}
  ${"推进贯标。 成果形式：建立工作机制。"}                | ${["推进贯标。 → 建立工作机制。"]}                            | ${"成果形式 belongs to the point before it"}
  ${"按照“一是标准；二是质量”的要求推进贯标。"}           | ${["按照“一是标准；二是质量”的要求推进贯标。"]}               | ${"nothing is cut inside quotes"}
`("$why: $words", ({ words, points }: { words: string; points: string[] }) => {
  expect(outline(words)).toEqual(points);
});

test.each`
  words                             | kind
  ${"无明确贯标内容。"}             | ${"note"}
  ${"无相关要求。"}                 | ${"note"}
  ${"略。"}                         | ${"note"}
  ${"推进贯标。"}                   | ${"qualitative"}
  ${"无偿开展贯标培训，优化内容。"} | ${"qualitative"}
  ${"培育企业5家。"}                | ${"quantified"}
`("$words is $kind", ({ words, kind }: { words: string; kind: string }) => {
  expect(pointsOf(words).map((point) => point.kind)).toEqual([kind]);
});

test("a deliverable with words after it may go on", () => {
  const [first] = pointsOf("推进贯标。成果形式：建立机制。加强培训。");
  expect(first?.needsReview).toMatchObject({
    reason: "deliverableEndUnclear",
    readings: [{ kind: "asRead" }, { kind: "deliverable", deliverable: { text: "建立机制。加强培训。" } }],
  });
});

test("list numbers count on past 99", () => {
  const items = Array.from({ length: 120 }, (_, index) => `推进第${index + 1}号试点。`);
  expect(outline(items.map((item, index) => `${index + 1}.${item}`).join(""))).toEqual(items);
});
