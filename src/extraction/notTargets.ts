import { durations, isMoney } from "./unitWords";
import type { Quantity } from "./quantities";

/** Names, slogans and ordinals whose numerals count nothing. */
const idioms: readonly RegExp[] = [
  /第[一二三四五六七八九十百\d]+[批次方届期阶季个位名条项章类产轮]*/gu,
  /[“"]?十[一二三四五六七]五[”"]?(?:规划|时期|期间|末)?/gu,
  /\d{2,4}强|[百千]强|双\d+强/gu,
  /\d\+(?:\d|[A-Z])+|[A-Z]\+\d+|\d+\+[A-Z]/gu,
  /双随机[、，]?一公开|一公开|一带一路|三标同贯|[一二三]+体系/gu,
  /(?:[一二三四五六七八九十]个|\d个)(?:\d+(?:\.\d+)?%|[一二三四五六七八九十]+批|全覆盖|意识|自信|维护|认同|不|更|一律|必须|坚持)/gu,
  /千家万户|百家争鸣|万众|百年|千年|百姓|万无一失|成百上千|千方百计|百花齐放|三农|三品一标|三同时|四上企业|两个?一百年|两化融合|双一流|三公/gu,
  /一[企县村市区校园镇乡户人事业项院行产品]一[策品码档制证书业评档码张]?|一(?:站式|体化|窗|网通办|件事|揽子|系列|定|些|批|般|致|流|线|并|律|方面|起|级|次性|把手|票否决)/gu,
  /进一步|[统逐同唯专单万]一|两[会型地岸新]|三[包农资]|七一|五一|八一|五年规划|[一二三四五六七八九十\d]+年(?:行动|发展|工作)?(?:计划|规划)/gu,
  /[一二三四五六七八九十]是/gu,
  /每(?:[一十百千万亿]|\d+)*(?:名)?(?:人口|就业人员|从业人员|常住人口|人|户|家|亩|平方公里|个|项|件)/gu,
];

const quoted = [
  /《[^《》\n]{0,80}》/gu,
  /[“"][^“”"\n]{0,20}[”"]/gu,
  /[「『][^」』\n]{0,20}[」』]/gu,
  /〔[^〔〕\n]{0,8}〕(?:第?\d+号)?|\[\d{4}\]\d+号/gu,
];

/**
 * The text with every name, title, slogan and ordinal blotted out, character for character, so that the grammar finds
 * neither numbers nor sentence marks in them.
 */
export function withoutNames(text: string): string {
  return [...quoted, ...idioms].reduce(
    (rest, pattern) => rest.replace(pattern, (words) => "□".repeat(words.length)),
    text,
  );
}

/** Money given or taken for something else: 每家奖励10万元. */
const subsidies = /奖励|奖补|补助|补贴|资助|罚款|处罚|罚金|给予|返还|减免|最高可/u;
/** What has been reached already. */
const achieved = /已经?(?!知)|现有|目前|截至目前|截止目前|累计已|完成了|达到了|实现了|取得了|曾/u;
/** 的 after a quantity makes it a condition (100人以上的企业), unless the aim itself is named. */
const condition = /^的(?!目标|任务|要求|指标)/u;

/** What follows is what one goes by, not what is to be reached. */
const guidance = /^(?:围绕|聚焦|按照|根据|依据|依托|针对)/u;

/** Why a quantity is no target, for those that plainly are none; `null` for the rest. */
export type NotTargetReason = "pastTime" | "achieved" | "subsidy" | "condition" | "duration";

/** The words around a quantity, within its sentence segment. */
export interface Surroundings {
  /** Words between the last comma and the quantity with its comparators. */
  readonly left: string;
  /** Words from the end of quantity and hedge to the next mark. */
  readonly right: string;
  readonly bounded: boolean;
  /** A time before the plan year stands in the segment. */
  readonly past: boolean;
}

/** Decides whether a quantity is plainly no target. Doubtful ones are left to review. */
export function whyNotTarget(quantity: Quantity, around: Surroundings): NotTargetReason | null {
  if (around.past) return "pastTime";
  if (achieved.test(around.left)) return "achieved";
  const givesMoney = isMoney(quantity.unit) || quantity.unit === "%";
  if (givesMoney && subsidies.test(around.left + around.right.slice(0, 8))) return "subsidy";
  if (guidance.test(around.left)) return "condition";
  if (condition.test(around.right)) return "condition";
  if (givesMoney && !around.bounded && /^(?:企业|项目|单位|园区)/u.test(around.right) && around.left === "")
    return "condition";
  if (durations.has(quantity.unit) && !around.bounded) return "duration";
  return null;
}
