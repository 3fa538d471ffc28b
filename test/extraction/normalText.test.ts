import fc from "fast-check";
import { cleanWords, normalise, spanOf } from "../../src/extraction/normalText";

const all = (source: string) => normalise(source, { start: 0, end: source.length });

test.each`
  source                           | text                            | why
  ${"开展 2-3 期培训班"}           | ${"开展2-3期培训班"}            | ${"spaces between digits and characters go"}
  ${"新增１２．５％"}              | ${"新增12.5%"}                  | ${"full-width digits, point and per cent"}
  ${"增长8\ue0015%"}               | ${"增长8.5%"}                   | ${"a private-use decimal point"}
  ${"<p>1.推进</p> <p>2.开展</p>"} | ${"1.推进\n2.开展"}             | ${"paragraph tags part paragraphs"}
  ${"推进&nbsp;贯标\u00a0工作"}    | ${"推进贯标工作"}               | ${"no-break spaces go"}
  ${"推进贯\n标工作"}              | ${"推进贯标工作"}               | ${"a line broken by the paper is joined"}
  ${"推进贯标。\n开展培训"}        | ${"推进贯标。\n开展培训"}       | ${"a line after a full stop is a paragraph"}
  ${"推进贯标\n2.开展培训"}        | ${"推进贯标\n2.开展培训"}       | ${"a list number begins a paragraph"}
  ${"推进;规范(上海),其中:"}       | ${"推进；规范（上海），其中："} | ${"marks are full-width"}
  ${"1,200家"}                     | ${"1,200家"}                    | ${"a comma between digits stays"}
  ${"Office Open XML"}             | ${"Office Open XML"}            | ${"words in Latin letters stay apart"}
  ${"推进贯标\n— 5 —\n工作"}       | ${"推进贯标工作"}               | ${"a page number goes"}
`("$why", ({ source, text }: { source: string; text: string }) => {
  expect(all(source).text).toBe(text);
});

describe("laws", () => {
  const noise = fc.constantFrom(" ", "\u3000", "\u00a0", "\n", "\r\n", "<p>", "</p>", "&nbsp;");
  const letter = fc.constantFrom("贯", "标", "家", "5", "７", "。", "；", "A", "１");
  const source = fc.array(fc.oneof(noise, letter), { maxLength: 60 }).map((pieces) => pieces.join(""));

  test("every character points at its own place, in order, and none overlap", () => {
    fc.assert(
      fc.property(source, (words) => {
        const normal = all(words);
        let last = 0;
        for (let at = 0; at < normal.text.length; at += 1) {
          const span = spanOf(normal, at, at + 1);
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          last = span.end;
          const letter = normal.text.charAt(at);
          const origin = words.slice(span.start, span.end);
          if (/[贯标家。；A-Z]/u.test(letter)) expect(origin).toBe(letter);
          if (/\d/u.test(letter)) expect(origin.normalize("NFKC")).toBe(letter);
        }
      }),
    );
  });

  test("a passage inside a document has the same text as by itself, its places shifted", () => {
    fc.assert(
      fc.property(source, source, (before, words) => {
        const lead = `${before}|`;
        const inside = normalise(`${lead}${words}|`, { start: lead.length, end: lead.length + words.length });
        const alone = all(words);
        expect(inside.text).toBe(alone.text);
        expect(inside.starts).toEqual(alone.starts.map((start) => start + lead.length));
      }),
    );
  });

  test("text that is normal already stays as it is, but for paragraph breaks", () => {
    fc.assert(
      fc.property(source, (words) => {
        const text = all(words).text.replace(/\n/gu, "");
        expect(all(text).text).toBe(text);
      }),
    );
  });
});

test("an empty range has no place", () => {
  expect(() => spanOf(all("贯标"), 1, 1)).toThrow(RangeError);
});

test.each`
  source                          | words
  ${"<p>开展 10 所高校</p>"}      | ${"开展 10 所高校"}
  ${"推进  贯标\u00a0\u00a0工作"} | ${"推进 贯标 工作"}
  ${"推进贯\r\n标工作"}           | ${"推进贯标工作"}
`("people read $words", ({ source, words }: { source: string; words: string }) => {
  expect(cleanWords(source, { start: 0, end: source.length })).toBe(words);
});
