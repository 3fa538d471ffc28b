import fc from "fast-check";
import { findWords, markRuns, toSentence } from "../../../src/taskpane/load/sentence";

const whole = (text: string) => ({ start: 0, end: text.length });

test.each`
  source                              | shown                          | why
  ${"全省认证企业达到100家。"}        | ${"全省认证企业达到100家。"}   | ${"plain words stay"}
  ${"<p>拟开展 10 所高校</p>"}        | ${"拟开展 10 所高校"}          | ${"tags are gone"}
  ${"健全体系。 \t\n 成果形式：50家"} | ${"健全体系。 成果形式：50家"} | ${"white space is single"}
  ${"　　开展贯标"}                   | ${"开展贯标"}                  | ${"no white space in front"}
  ${"a < b > c"}                      | ${"a < b > c"}                 | ${"a comparison is no tag"}
`("shows “$shown” when $why", ({ source, shown }: { source: string; shown: string }) => {
  expect(toSentence(source, whole(source)).text).toBe(shown);
});

test("every character stands where its offset says", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("家", "1", " ", "\t", "<p>", "</p>", "<", "。", "𠮷")), (parts) => {
      const source = parts.join("");
      const { text, offsets } = toSentence(source, whole(source));
      expect(offsets).toHaveLength(text.length);
      for (const [at, offset] of offsets.entries()) {
        if (text.charAt(at) !== " ") expect(source.charAt(offset)).toBe(text.charAt(at));
      }
    }),
  );
});

test("the runs, joined, are the sentence, and a mark covers exactly its words", () => {
  const source = "<p>全年新增贯标企业200家，高校7家</p>";
  const at = source.indexOf("200家");
  const runs = markRuns(toSentence(source, whole(source)), [{ span: { start: at, end: at + 4 }, mark: "a" }]);
  expect(runs.map(({ text }) => text).join("")).toBe("全年新增贯标企业200家，高校7家");
  expect(runs.filter(({ marks }) => marks.length > 0)).toEqual([{ text: "200家", marks: ["a"] }]);
});

test.each`
  words      | found      | why
  ${"10 所"} | ${"10 所"} | ${"they stand there"}
  ${"10所"}  | ${"10 所"} | ${"white space does not count"}
  ${"11所"}  | ${null}    | ${"they do not stand there"}
  ${" "}     | ${null}    | ${"there are none"}
`("finds “$words” as $found when $why", ({ words, found }: { words: string; found: string | null }) => {
  const source = "<p>拟开展 10 所高校</p>";
  const span = findWords(toSentence(source, whole(source)), words);
  expect(span && source.slice(span.start, span.end)).toBe(found);
});
