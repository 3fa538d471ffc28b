import type { Range } from "./ranges";

/** A word by which the document says that something is intended. */
export interface Intention extends Range {
  /** 力争, 争取, 有望: hoped for. 拟 and 计划 are commitments. */
  readonly isAspirational: boolean;
}

const aspirations: readonly RegExp[] = [/力争/gu, /争取(?!国家|中央|上级|省级|部委|资金|支持|项目|政策)/gu, /有望/gu];

const commitments: readonly RegExp[] = [
  /(?<![模虚草比])拟(?![定订合人态音])/gu,
  // 计划 as a verb opens its clause; elsewhere it is a noun (年度工作计划, 科技计划).
  /(?<=^|[，；。：\n]|今年|全年|\d年)计划(?=在|于|到|今|全|年|新|开|建|培|完|引|推|组|举|实|形|支|遴|选|\d)/gu,
];

/** Words of intention, in order of place. They are no part of what is counted. */
export function findIntentions(masked: string): readonly Intention[] {
  const found = (rules: readonly RegExp[], isAspirational: boolean): readonly Intention[] =>
    rules
      .flatMap((rule) => [...masked.matchAll(rule)])
      .map((match) => ({ from: match.index, to: match.index + match[0].length, isAspirational }));
  return [...found(aspirations, true), ...found(commitments, false)].sort((one, other) => one.from - other.from);
}
