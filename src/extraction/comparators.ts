/** What a word beside a number says about it. */
export type Sense =
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
  readonly sense: Sense;
  /** What the number is compared with stands between word and number: 高于全省平均水平|2个百分点. */
  readonly hasReference: boolean;
}

const before: Readonly<Record<Sense, readonly string[]>> = {
  reach: [
    ...["达到", "达", "实现", "提高到", "提高至", "提升到", "提升至", "增加到", "增加至", "增至", "增长到", "增长至"],
    ...["扩大到", "扩大至", "上升到", "上升至", "升至", "升到", "发展到", "发展至", "延长到", "延长至"],
    ...["累计达", "累计达到", "总数达", "总数达到"],
  ],
  complete: ["完成"],
  atLeast: ["至少", "最少", "最低", "大于等于", "大于或等于", "≥", "保底", "不下于", "不亚于"],
  moreThan: ["超过", "超", "突破", "高于", "多于", "大于", "超出", "高出", "多出", "长于", "＞"],
  atMost: [
    ...["至多", "最多", "最高", "控制在", "控制到", "限制在", "压控在", "≤", "小于等于", "小于或等于", "封顶"],
    ...[
      "降至",
      "降到",
      "降低到",
      "降低至",
      "下降到",
      "下降至",
      "降为",
      "压缩到",
      "压缩至",
      "压缩为",
      "压减到",
      "压减至",
    ],
    ...[
      "压减为",
      "压降至",
      "压降到",
      "缩短到",
      "缩短至",
      "缩短为",
      "减少到",
      "减少至",
      "减至",
      "减到",
      "缩减至",
      "缩减到",
    ],
  ],
  lessThan: ["低于", "少于", "小于", "短于", "不足", "＜"],
  about: ["约", "大约", "大概", "大致", "约为"],
  level: ["稳定在", "保持在", "维持在", "保持"],
  growth: ["增长", "增加", "提高", "提升", "上升", "增幅达", "同比增长", "年均增长", "上浮", "增速达"],
  fall: ["下降", "降低", "减少", "压减", "压缩", "压降", "缩减", "缩短", "同比下降", "下浮"],
  near: ["近", "接近", "将近", "上", "逾"],
  aspiring: ["力争", "争取", "确保", "力争达到"],
};

const after: Readonly<Partial<Record<Sense, readonly string[]>>> = {
  atLeast: ["以上", "及以上", "或以上", "之上"],
  atMost: ["以内", "之内", "以下", "及以下", "内"],
  about: ["左右", "上下"],
};

/** What turns a comparator round: 不得|低于 is at least. Longest first. */
const negations: readonly string[] = [
  ...["不允许", "原则上不", "不得", "不能", "不可", "不应", "不宜", "不准", "不许", "不会", "不再", "不要"],
  ...["严禁", "禁止", "切勿", "避免", "防止", "杜绝", "不", "勿"],
];

const turned: Readonly<Partial<Record<Sense, Sense>>> = { moreThan: "atMost", lessThan: "atLeast" };

/** Words between a comparator and its number that change nothing: 压缩至|平均|3个工作日. */
const fillers: readonly string[] = [
  ...["平均", "总共", "共计", "合计", "总计", "年均", "人均", "户均", "分别", "全部", "每年", "每月", "每家", "每个"],
  ...["其", "均", "各", "都", "共", "为", "到", "在", "至"],
];

const beforeWords = byLength(before);
const afterWords = byLength(after);

/**
 * Comparators and hedges in front of a number, nearest first: 控制在约|5%. They do not reach before `limit`. What they are
 * compared with may stand between (不高于合同金额的|0.4%), and a negation in front belongs to them.
 */
export function boundsBefore(text: string, at: number, limit: number): readonly BoundWord[] {
  const found: BoundWord[] = [];
  let end = at;
  for (;;) {
    const bound = boundEndingAt(text, end, limit) ?? farBound(text, end, limit, found);
    if (bound === null) return found;
    found.push(bound);
    end = bound.from;
  }
}

/** The hedge that begins where number and unit end: 30家|左右. */
export function boundAfter(text: string, at: number): BoundWord | null {
  const [word, sense] = afterWords.find(([each]) => text.startsWith(each, at)) ?? [];
  if (word === "内" && !/^(?:[，。；、）\n]|$)/u.test(text.charAt(at + 1))) return null;
  if (word === undefined || sense === undefined) return null;
  return { from: at, to: at + word.length, word, sense, hasReference: false };
}

function boundEndingAt(text: string, end: number, limit: number): BoundWord | null {
  const [word, sense] =
    beforeWords.find(([each]) => end - each.length >= limit && text.startsWith(each, end - each.length)) ?? [];
  if (word === undefined || sense === undefined || isOtherWord(text, end, word)) return null;
  const from = end - word.length;
  const negation = turned[sense] === undefined ? undefined : negationBefore(text, from, limit);
  if (negation === undefined) return { from, to: end, word, sense, hasReference: false };
  const start = from - negation.length;
  return { from: start, to: end, word: negation + word, sense: turned[sense] ?? sense, hasReference: false };
}

function negationBefore(text: string, end: number, limit: number): string | undefined {
  return negations.find((each) => end - each.length >= limit && text.startsWith(each, end - each.length));
}

/** A comparator with a filler or with what it is compared with between it and the number. */
function farBound(text: string, end: number, limit: number, found: readonly BoundWord[]): BoundWord | null {
  const filler = fillers.find((each) => end - each.length > limit && text.startsWith(each, end - each.length));
  if (filler !== undefined) {
    const bound = boundEndingAt(text, end - filler.length, limit);
    return bound === null || bound.sense === "aspiring" ? null : { ...bound, to: end };
  }
  if (found.length > 0) return null;
  const words = text.slice(Math.max(limit, end - 24), end);
  const reference =
    /(?<bound>超过|高于|多于|大于|超出|高出|低于|少于|小于)[^，；。：、（）\d□]{1,16}(?:的|水平|平均数?|均值|同期)$/u.exec(
      words,
    );
  const word = reference?.groups?.bound;
  if (reference === null || word === undefined) return null;
  const bound = boundEndingAt(text, end - words.length + reference.index + word.length, limit);
  return bound === null ? null : { ...bound, to: end, hasReference: true };
}

/** 近 in 最近, 上 in 线上 and the like end another word. */
function isOtherWord(text: string, end: number, word: string): boolean {
  const previous = text.charAt(end - word.length - 1);
  if (word === "上") return !/[百千万亿]/u.test(text.charAt(end));
  if (word === "近") return /[最附邻就]/u.test(previous);
  if (word === "约") return /[节制合公契预签]/u.test(previous);
  if (word === "达") return /[发到表传下抵]/u.test(previous);
  if (word === "不足") return /[些之]/u.test(previous);
  return false;
}

function byLength(words: Readonly<Partial<Record<Sense, readonly string[]>>>): readonly (readonly [string, Sense])[] {
  return (Object.entries(words) as [Sense, readonly string[]][])
    .flatMap(([sense, each]) => each.map((word) => [word, sense] as const))
    .sort(([one], [other]) => other.length - one.length);
}
