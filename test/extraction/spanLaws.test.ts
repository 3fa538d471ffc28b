import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { textReader } from "../../src/adapters/text/textReader";
import { textAt, type SourceDocument } from "../../src/document/sourceDocument";
import type { Requirement, WorkPlan } from "../../src/domain/workPlan";
import { extractWorkPlan } from "../../src/extraction/extractWorkPlan";
import { parseNumeral } from "../../src/extraction/numeral";
import { cleanWords } from "../../src/extraction/normalText";
import { documentOf } from "./readSentence";

const numbersOf = (requirement: Requirement): readonly number[] =>
  requirement.bound === "between" ? [requirement.lower, requirement.upper] : [requirement.value];

/** Every law about places that a plan and its document keep. */
function expectSpanLaws(document: SourceDocument, plan: WorkPlan): void {
  for (const region of plan.groups) {
    const inRegion = (span: { start: number; end: number }) =>
      region.workPoints.some((point) => span.start >= point.span.start && span.end <= point.span.end);
    let last = 0;
    for (const point of region.workPoints) {
      expect(point.span.start).toBeGreaterThanOrEqual(last);
      last = point.span.end;
      if (point.deliverable === null) expect(cleanWords(document.text, point.span)).toBe(point.text);
      else expect(cleanWords(document.text, point.deliverable.span)).toBe(point.deliverable.text);
      for (const target of point.targets) {
        const [first] = target.spans;
        expect(first!.start >= point.span.start && first!.end <= point.span.end).toBe(true);
        expect(target.spans.every(inRegion)).toBe(true);
        for (const span of target.spans) {
          const words = textAt(document, span).normalize("NFKC").replace(/\s/gu, "");
          const numerals = words.match(/[\d.,]+[万千百亿]?|[一二三四五六七八九十百千万]+/gu) ?? [];
          expect(numerals.map(parseNumeral)).toEqual(expect.arrayContaining([...numbersOf(target.requirement)]));
        }
      }
    }
  }
}

test("the 2019 document keeps them", () => {
  const document = textReader.read(readFileSync(join(__dirname, "../../seeds/2019-work-points.txt")), "2019.txt");
  expectSpanLaws(document, extractWorkPlan(document).plan);
});

test("made-up documents keep them, whatever noise stands in them", () => {
  const space = fc.constantFrom("", " ", "\u3000", "\u00a0");
  const number = fc.integer({ min: 2, max: 9999 });
  const written = number.chain((value) =>
    fc.constantFrom(
      String(value),
      value.toLocaleString("en-US"),
      String(value).replace(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    ),
  );
  const item = fc
    .tuple(
      fc.constantFrom("新增企业", "培育优势企业", "全省认证企业达到"),
      space,
      written,
      space,
      fc.constantFrom("家", "户"),
      fc.constantFrom("", "以上", "左右"),
    )
    .map((pieces) => pieces.join(""));
  const words = fc
    .array(fc.oneof(item, fc.constantFrom("加强宣传培训", "按照《2030纲要》开展工作", "成果形式：形成工作机制")), {
      minLength: 1,
      maxLength: 6,
    })
    .chain((items) => fc.constantFrom("。", "；", "。</p> <p>", "。\n").map((mark) => items.join(mark) + "。"));
  fc.assert(
    fc.property(words, (text) => {
      const document = documentOf(text);
      const { plan } = extractWorkPlan(document, { year: 2019 });
      expectSpanLaws(document, plan);
      const stated = text.match(/企业(?:达到)?[\s\u3000]*[\d０-９]/gu) ?? [];
      const spans = plan.groups.flatMap((region) =>
        region.workPoints.flatMap((point) => point.targets.flatMap((target) => target.spans)),
      );
      expect(spans).toHaveLength(stated.length);
    }),
  );
});
