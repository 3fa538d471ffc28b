import type { Range } from "./outline";

const rules: readonly RegExp[] = [
  /力争/gu,
  /争取(?!国家|中央|上级|省级|部委|资金|支持|项目|政策)/gu,
  /(?<![模虚草比])拟(?![定订合人态音])/gu,
  // 计划 as a verb opens its clause; elsewhere it is a noun (年度工作计划, 科技计划).
  /(?<=^|[，；。：\n]|今年|全年|\d年)计划(?=在|于|到|今|全|年|新|开|建|培|完|引|推|组|举|实|形|支|遴|选|\d)/gu,
  /有望/gu,
];

/** Words by which an aim is hoped for rather than required: 力争, 争取, 拟, 计划. In order of place. */
export function findAspirations(masked: string): readonly Range[] {
  return rules
    .flatMap((rule) => [...masked.matchAll(rule)])
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .sort((one, other) => one.from - other.from);
}
