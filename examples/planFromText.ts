/**
 * A plan from a text: what the grammar reads from a document, and why.
 *
 *     text ──textReader──▶ SourceDocument ──extractWorkPlan──▶ WorkPlan
 */
import { textReader } from "../src/adapters/text/textReader";
import { extractWorkPlan } from "../src/extraction/extractWorkPlan";
import { messagesFor } from "../src/messages/messagesFor";

const text = `国知战联办〔2019〕8号

2019年地方知识产权战略实施暨强国建设工作要点

省市\t工作要求
河北省\t继续开展企业贯标认证工作，全省认证企业达到100家。
上海市\t2019年推进40家企事业单位完成知识产权管理规范贯标；形成5个高价值专利组合。
江西省\t争取新增贯标企业150家左右。
云南省\t探索建立知识产权保护中心。
新疆生产建设兵团\t年内5家企业、1所高校科研组织通过外审。
`;

// A reader turns bytes into paragraphs and tables, each with its place in the text.
const document = textReader.read(new TextEncoder().encode(text), "work-points.txt");

// The grammar turns them into a plan. It never guesses: what it is unsure of is marked `needsReview`.
const { plan } = extractWorkPlan(document);

const { plan: words } = messagesFor("en");
console.log(`Edition ${plan.edition}, ${plan.documentNumber ?? "no number"}: ${plan.title}`);
for (const group of plan.groups) {
  console.log(`\n${group.name}`);
  for (const point of group.workPoints) {
    // Spans count characters of the text from which they were read.
    console.log(`  ${point.key}  ${document.text.slice(point.span.start, point.span.end)}`);
    if (point.needsReview !== null) console.log(`    In doubt: ${words.review[point.needsReview.reason]}`);
    for (const target of point.targets) {
      const asked = words.requirement(target.requirement, target.unit);
      const tag = target.aspirational ? " (aspirational)" : "";
      console.log(`    ${target.indicator}: ${asked}, ${words.deadline(target.deadline)}${tag}`);
      for (const reason of target.why) console.log(`      ${words.reason[reason]}`);
      if (target.needsReview === null) continue;
      console.log(`      In doubt: ${words.review[target.needsReview.reason]}`);
      for (const reading of target.needsReview.readings)
        console.log(`        - ${words.reading(reading, target.unit)}`);
    }
  }
}
