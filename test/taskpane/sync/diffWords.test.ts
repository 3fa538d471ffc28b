import fc from "fast-check";
import { diffWords } from "../../../src/taskpane/sync/diffWords";

/** [-gone-]{+new+} */
const shown = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "gone" ? `[-${text}-]` : `{+${text}+}`))
    .join("");

test.each`
  before                | after                 | told                                      | why
  ${"达到100家。"}      | ${"达到120家。"}      | ${"达到[-100-]{+120+}家。"}               | ${"a number is one word"}
  ${"达到1,000家。"}    | ${"达到1,200家。"}    | ${"达到[-1,000-]{+1,200+}家。"}           | ${"its groups belong to it"}
  ${"开展贯标。"}       | ${"继续开展贯标。"}   | ${"{+继续+}开展贯标。"}                   | ${"words were put in"}
  ${"继续开展贯标。"}   | ${"开展贯标。"}       | ${"[-继续-]开展贯标。"}                   | ${"words were taken out"}
  ${"企业甲高校乙贯标"} | ${"企业丙高校丁贯标"} | ${"企业[-甲-]{+丙+}高校[-乙-]{+丁+}贯标"} | ${"what is the same between two differences stays"}
  ${"用PCT申请"}        | ${"用PPH申请"}        | ${"用[-PCT-]{+PPH+}申请"}                 | ${"a Latin word is one word"}
  ${"甲一乙"}           | ${"丙一丁"}           | ${"[-甲一乙-]{+丙一丁+}"}                 | ${"a lone character in common is no common ground"}
  ${"贯标"}             | ${"贯标"}             | ${"贯标"}                                 | ${"nothing differs"}
  ${""}                 | ${"贯标"}             | ${"{+贯标+}"}                             | ${"there was nothing"}
`("“$before” → “$after” reads $told: $why", ({ before, after, told }: Record<string, string>) => {
  expect(shown(before!, after!)).toBe(told);
});

const sentence = fc
  .array(fc.constantFrom("贯", "标", "企", "业", "1", "00", "，", "A", "家"), { maxLength: 40 })
  .map((words) => words.join(""));

test("same and gone are the earlier sentence, same and new the later one", () => {
  fc.assert(
    fc.property(sentence, sentence, (before, after) => {
      const parts = diffWords(before, after);
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map(({ text }) => text)
          .join("");
      expect(without("new")).toBe(before);
      expect(without("gone")).toBe(after);
    }),
  );
});

test("sentences too long to compare are shown as wholly different, at once", () => {
  const [before, after] = ["甲乙".repeat(8000), "丙丁".repeat(8000)];
  expect(diffWords(before, after)).toEqual([
    { kind: "gone", text: before },
    { kind: "new", text: after },
  ]);
});
