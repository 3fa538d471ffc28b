import { textReader } from "../../src/adapters/text/textReader";
import { extractWorkPlan } from "../../src/extraction/extractWorkPlan";

/**
 * Reading takes steps in proportion to the text, whatever it repeats. Counted are the characters that patterns and searches go
 * through, not seconds: a search that begins anew at every number and runs to the end of the text shows as four times the steps
 * for twice the text.
 */
const pieces: readonly string[] = [
  ...["1%", "一", "1", "2019", "一二三", "1家", "，1家", "1家、", "由1家到", "到2028年，", "（1", "分别1家、", "；1家"],
  ...[
    "。1家",
    "企业1家，",
    "企业、",
    "企业",
    "1+",
    "1∶1",
    "1/",
    "1-",
    "1—2家",
    "百分之",
    "一半",
    "翻番",
    "《",
    "“",
    "十四五",
  ],
  ...["每", "每年", "万", "1万2", "均1%", "增长1%", "A率、1%", "1.", "一、", "<p>", "&nbsp;", "截至", "力争", "计划"],
  ...[
    "达到1家以上",
    "占1%的",
    "不高于合同的",
    "=1×",
    "1，",
    "成果形式：",
    "已",
    "约",
    "左右",
    "1千瓦",
    "甲市等",
    "近1家",
  ],
  ...[
    "新增企业1家，总数达到2家。",
    "过户、变更分别1天、",
    "1年以上经历",
    "同比",
    "全省达到1%，",
    "均",
    "的",
    "对",
    "（",
    "不",
  ],
];

const size = 1_000;

/** Runs something with `prototype[name]` made to tell of its calls. */
function watching<T extends object, K extends keyof T>(prototype: T, name: K, watched: T[K], run: () => void): void {
  const original = prototype[name];
  prototype[name] = watched;
  try {
    run();
  } finally {
    prototype[name] = original;
  }
}

/** How many characters are searched while the text is read. */
function stepsFor(piece: string, length: number): number {
  const words = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const document = textReader.read(new TextEncoder().encode(`省市\t工作要求\n河北省\t${words}`), "one.txt");
  let steps = 0;
  /* eslint-disable @typescript-eslint/unbound-method -- they are called with the receiver of the call that is counted */
  const { exec } = RegExp.prototype;
  const { includes, lastIndexOf } = String.prototype;
  /* eslint-enable @typescript-eslint/unbound-method */
  // `test`, `match`, `matchAll`, `replace` and `search` all go through `exec`.
  const countedExec: RegExp["exec"] = function (this: RegExp, text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    steps += match !== null ? match.index + match[0].length - from + 1 : this.sticky ? 1 : text.length - from;
    return match;
  };
  const countedIncludes: string["includes"] = function (this: string, wanted, from) {
    steps += this.length;
    return includes.call(this, wanted, from);
  };
  const countedLastIndexOf: string["lastIndexOf"] = function (this: string, wanted, from) {
    steps += this.length;
    return lastIndexOf.call(this, wanted, from);
  };
  watching(RegExp.prototype, "exec", countedExec, () => {
    watching(String.prototype, "includes", countedIncludes, () => {
      watching(String.prototype, "lastIndexOf", countedLastIndexOf, () => {
        extractWorkPlan(document, { year: 2019 });
      });
    });
  });
  return steps;
}

test.each(pieces)("“%s” over and over", (piece) => {
  expect(stepsFor(piece, 2 * size)).toBeLessThan(2.6 * stepsFor(piece, size) + 10_000);
});
