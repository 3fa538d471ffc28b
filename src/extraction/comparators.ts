/** What a word beside a number says about it. */
export type Bound =
  | "reach"
  | "complete"
  | "atLeast"
  | "moreThan"
  | "atMost"
  | "lessThan"
  | "about"
  | "level"
  | "growth"
  | "fall"
  | "near"
  | "aspiring";

/** A comparator or hedge as it stands in the text. */
export interface BoundWord {
  readonly from: number;
  readonly to: number;
  readonly word: string;
  readonly bound: Bound;
}

const before: Readonly<Record<Bound, readonly string[]>> = {
  reach: [
    ...[
      "达到",
      "达",
      "实现",
      "提高到",
      "提高至",
      "提升到",
      "提升至",
      "增加到",
      "增加至",
      "增至",
      "增长到",
      "增长至",
      "扩大到",
      "扩大至",
    ],
    ...["上升到", "上升至", "升至", "发展到", "发展至", "累计达", "累计达到", "总数达", "总数达到"],
  ],
  complete: ["完成"],
  atLeast: ["至少", "不少于", "不低于", "不小于", "最少", "最低", "大于等于", "≥", "保底"],
  moreThan: ["超过", "超", "突破", "高于", "多于", "大于", "超出", "＞"],
  atMost: [
    ...["不超过", "不高于", "不多于", "不大于", "不突破", "至多", "最多", "最高", "控制在", "限制在", "≤", "小于等于"],
    ...[
      "降至",
      "降到",
      "降低到",
      "降低至",
      "下降到",
      "下降至",
      "压缩到",
      "压缩至",
      "压减到",
      "压减至",
      "缩短到",
      "缩短至",
      "减少到",
      "减少至",
      "减至",
    ],
  ],
  lessThan: ["低于", "少于", "小于", "＜"],
  about: ["约", "大约", "大概", "大致", "约为"],
  level: ["稳定在", "保持在", "维持在", "保持"],
  growth: ["增长", "增加", "提高", "提升", "上升", "增幅达", "同比增长", "年均增长"],
  fall: ["下降", "降低", "减少", "压减", "压缩", "缩减", "同比下降"],
  near: ["近", "接近", "将近", "上", "逾"],
  aspiring: ["力争", "争取", "确保", "力争达到"],
};

const after: Readonly<Partial<Record<Bound, readonly string[]>>> = {
  atLeast: ["以上", "及以上", "或以上", "之上"],
  atMost: ["以内", "之内", "以下", "及以下", "内"],
  about: ["左右", "上下"],
};

const beforeWords = byLength(before);
const afterWords = byLength(after);

/** Comparators and hedges that end where the number begins, nearest first: 控制在约|5%. They do not reach before `limit`. */
export function boundsBefore(text: string, at: number, limit: number): readonly BoundWord[] {
  const found: BoundWord[] = [];
  for (let end = at; ;) {
    const [word, bound] =
      beforeWords.find(([each]) => end - each.length >= limit && text.startsWith(each, end - each.length)) ?? [];
    if (word === undefined || bound === undefined || isOtherWord(text, end, word)) return found;
    found.push({ from: end - word.length, to: end, word, bound });
    end -= word.length;
  }
}

/** The hedge that begins where number and unit end: 30家|左右. */
export function boundAfter(text: string, at: number): BoundWord | null {
  const [word, bound] = afterWords.find(([each]) => text.startsWith(each, at)) ?? [];
  if (word === "内" && !/^(?:[，。；、）\n]|$)/u.test(text.charAt(at + 1))) return null;
  return word === undefined || bound === undefined ? null : { from: at, to: at + word.length, word, bound };
}

/** 近 in 最近, 上 in 线上 and the like end another word. */
function isOtherWord(text: string, end: number, word: string): boolean {
  const previous = text.charAt(end - word.length - 1);
  if (word === "上") return !/[百千万亿]/u.test(text.charAt(end));
  if (word === "近") return /[最附邻就]/u.test(previous);
  if (word === "约") return /[节制合公契预签]/u.test(previous);
  if (word === "达") return /[发到表传下抵]/u.test(previous);
  return false;
}

function byLength(words: Readonly<Partial<Record<Bound, readonly string[]>>>): readonly (readonly [string, Bound])[] {
  return (Object.entries(words) as [Bound, readonly string[]][])
    .flatMap(([bound, each]) => each.map((word) => [word, bound] as const))
    .sort(([one], [other]) => other.length - one.length);
}
