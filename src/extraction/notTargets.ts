import { actionVerbOf, withoutLightWords } from "./phrases";
import type { Quantity } from "./quantities";
import { durations, isMeasured, isMoney } from "./unitWords";

/** Names, slogans and ordinals whose numerals count nothing. */
const idioms: readonly RegExp[] = [
  /第[一二三四五六七八九十百\d]+[批次方届期阶季个位名条项章类产轮]*/gu,
  /[“"]?十[一二三四五六七]五[”"]?(?:规划|时期|期间|末)?/gu,
  /\d{2,4}强|[百千]强|双\d+强/gu,
  // 1+N, 1+3+5; but 10+5家 is an amount that a person must look at.
  /(?<!\d)\d\+(?:\d\+)*(?:\d(?![\d家户所个项件名人期亿万])|[A-Z])+|[A-Z]\+\d+|(?<!\d)\d+\+[A-Z]/gu,
  /双随机[、，]?一公开|一公开|一带一路|三标同贯|[一二三]{1,4}体系/gu,
  /(?:[一二三四五六七八九十]个|\d个)(?:\d+(?:\.\d+)?%|[一二三四五六七八九十]+批|全覆盖|意识|自信|维护|认同|不|更|一律|必须|坚持)/gu,
  /千家万户|百家争鸣|万众|百年|千年|百姓|万无一失|成百上千|千方百计|百花齐放|三农|三品一标|三同时|四上企业|两个?一百年|两化融合|双一流|三公/gu,
  /一[企县村市区校园镇乡户人事业项院行产品]一[策品码档制证书业评档码张]?|一(?:站式|体化|窗|网通办|件事|揽子|系列|定|些|批|般|致|流|线|并|律|方面|起|级|次性|把手|票否决|度)/gu,
  /进一步|[统逐同唯专单万]一|两[会型地岸新]|三[包农资]|七一|五一|八一|五年规划|[一二三四五六七八九十\d]{1,4}年(?:行动|发展|工作)?(?:计划|规划)/gu,
  /[一二三四五六七八九十]是/gu,
  // 零部件, 零距离: nothing is counted.
  /(?<![十百千万亿点一二三四五六七八九\d])零(?![点一二三四五六七八九十\d])/gu,
  /每[一十百千万亿\d]{0,8}名?(?:人口|就业人员|从业人员|常住人口|人|户|家|亩|平方公里|个|项|件)/gu,
  // 二期工程, 水库二期; a count of periods is 两期 or has a verb of holding in front.
  /[一二三四五六七八九]期(?=工程|项目|扩建|开工|建设|投产|竣工|建成|投运|投用|改造|完工|通车|主体|规划|机组|基金|厂房|园区|[、和及]?[一二三四五六七八九]期|，|。|；)(?<!(?:办|班|展|行|发|印|刊|训|讲|组织)[一二三四五六七八九]期)/gu,
  /[一二三]次(?=污染|分配|供水|能源|产业|创业|加工|利用|元件|开发|函数|革命|设备|事故)/gu,
  // A period in front of a number of its own: 亿元GDP.
  /(?:亿元|万元|单位|十万|百万|百亿)(?=GDP|地区生产总值|产值|工业增加值|工矿商贸)/gu,
  // A rank or class in front of what is counted: 40万千瓦级机组.
  /(?<![\d.])[\d.]{1,12}[百千万亿]{0,3}(?:千瓦|兆瓦|MW|GW|千伏|kV|吨|万吨|亩|米|公里|人|元|亿元|万元|层|床)级/gu,
  // A time of day.
  /(?<=时间|上午|下午|早上|晚上|每[日天])\D{0,3}\d{1,2}∶[0-5]\d|\d{1,2}∶[0-5]\d(?=[前后至—-]|开始|之前)/gu,
  // A formula.
  /[=＝][^，。；\n]{0,60}[×÷*／/]\s*\d+%?/gu,
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

/** Why a quantity is no target, for those that plainly are none. */
export type NotTargetReason =
  "pastTime" | "achieved" | "subsidy" | "condition" | "duration" | "scope" | "arrangement" | "size";

/** The words around a quantity, within its sentence segment. */
export interface Surroundings {
  /** Words between the last comma and the quantity with its comparators. */
  readonly left: string;
  /** Words from the end of quantity and hedge to the next mark. */
  readonly right: string;
  /** Words to the next quantity of the segment; `null` when there is none. */
  readonly until: string | null;
  readonly bounded: boolean;
  /** A time before the plan year stands in the segment. */
  readonly past: boolean;
}

/**
 * What the words around a quantity say against its being a target. Each rule names the feature that it looks at; the first one
 * that holds is told.
 */
const objections: readonly (readonly [NotTargetReason, (quantity: Quantity, around: Surroundings) => boolean])[] = [
  ["pastTime", (_, { past }) => past],
  ["achieved", isAchieved],
  ["subsidy", isSubsidy],
  ["condition", isCondition],
  ["duration", ({ unit }, { bounded }) => durations.has(unit) && !bounded],
  ["scope", isScope],
  ["arrangement", isArrangement],
  ["size", isSize],
];

/** Decides whether a quantity is plainly no target. Doubtful ones are left to review. */
export function whyNotTarget(quantity: Quantity, around: Surroundings): NotTargetReason | null {
  return objections.find(([, holds]) => holds(quantity, around))?.[0] ?? null;
}

/** What is asked for is a rate, whatever else its name says: 补助资金拨付率, 已建成项目达产率. */
function isRate({ unit }: Quantity, { left }: Surroundings): boolean {
  return (
    unit === "%" &&
    /(?:率|比例|比重|占比|覆盖面|合格|增速|增幅|降幅)(?:[均都须应需要将]|分别|总体|原则上|应当|必须|稳定|基本)*$/u.test(
      left,
    )
  );
}

/** What has been reached already. */
function isAchieved(quantity: Quantity, around: Surroundings): boolean {
  const { left } = around;
  if (/目前|截[至止]目前|完成了|达到了|实现了|取得了/u.test(left)) return true;
  if (isRate(quantity, around)) return /已经?$/u.test(left);
  return /已经?(?!知)|现有|累计已|曾/u.test(left);
}

/** Money given or taken for something else: 每家奖励10万元, 按10%给予补助. */
function isSubsidy(quantity: Quantity, around: Surroundings): boolean {
  const { left, right } = around;
  const isShare = quantity.unit === "%";
  if (!isMoney(quantity.unit) && !isShare) return false;
  if (isRate(quantity, around)) return false;
  const gives = /奖励|奖补|补助|补贴|资助|罚款|处罚|罚金|给予|返还|减免|最高可/u;
  // 补助资金规模达到5亿元 is money that is to be there.
  if (around.bounded && /(?:资金|金额|总额|规模|额度|支出|投入)$/u.test(left)) return false;
  return gives.test(left + right.slice(0, 8));
}

/** What one goes by, or who is meant: 100人以上的企业, 具有3年以上工作经历, 围绕3个方面. */
function isCondition(quantity: Quantity, around: Surroundings): boolean {
  const { left, right, bounded } = around;
  const { unit } = quantity;
  // 的 after a quantity makes it a condition, unless the aim itself is named.
  if (/^的(?!目标|任务|要求|指标)/u.test(right)) return true;
  const guidance = /^(?:围绕|聚焦|按照|根据|依据|依托|针对)/u.exec(left)?.[0];
  if (guidance !== undefined && !holdsAction(left.slice(guidance.length))) return true;
  const gives = isMoney(unit) || unit === "%";
  if (gives && !bounded && left === "" && /^(?:企业|项目|单位|园区)/u.test(right)) return true;
  if (/^(?:年|个月|岁)$/u.test(unit) && /^[^，。；]{0,4}(?:经历|经验|工龄|从业|学历|职称|年龄|资历|任职)/u.test(right))
    return true;
  return /(?:不得|禁止|严禁)[^，；。]{0,8}在$/u.test(left) && right !== "";
}

/** Whether words hold a verb by which something is made or done: 重点领域|培育企业. */
function holdsAction(words: string): boolean {
  for (let at = 0; at < words.length; at += 1) if (actionVerbOf(words.slice(at, at + 4)) !== "") return true;
  return false;
}

/** Whom a duty or a trial is for: 对5个监测站承担…, 甲市、乙市等7个城市开展试点. */
function isScope({ unit }: Quantity, { left, right, bounded }: Surroundings): boolean {
  if (/^(?:在|于)$/u.test(left) && right !== "") return true;
  if (bounded || !/^(?:个|家|项|种|类|所|名|座|处|条|户|大)$/u.test(unit)) return false;
  if (left.endsWith("等")) return true;
  return /^(?:对|在|由|从|向|以)[^，；。]{0,12}$/u.test(left) && !holdsAction(left.slice(1)) && right !== "";
}

/** How the work or the text is arranged: 8个方面, 20条举措, 26项指标. */
function isArrangement({ unit }: Quantity, { left, right, bounded }: Surroundings): boolean {
  if (bounded || !/^(?:个|项|条|类|种|点|大|批|位|方面)?$/u.test(unit)) return false;
  if (/^(?:方面|环节|步骤|阶段|层面|维度|板块|原则|坚持)/u.test(right)) return true;
  if (/^(?:部分|领域|问题)/u.test(right)) return !holdsMaking(left);
  return (
    /^(?:[^，；。\d]{0,6})(?:举措|措施|任务|工作|要求|要点|内容|指标)(?![^，；。]{0,2}(?:率|落地|完成))/u.test(right) &&
    !holdsMaking(left)
  );
}

/** How large each of the things is that are counted behind it: 500千伏|变电站3座. */
function isSize({ unit }: Quantity, { left, until, bounded }: Surroundings): boolean {
  if (bounded || until === null || unit === "%" || isMoney(unit) || !isMeasured(unit)) return false;
  const isNoun = /^[^、，和及与或\d]{2,}$/u.test(until) && !holdsAction(until);
  return isNoun && (left === "" || actionVerbOf(withoutLightWords(left)) === withoutLightWords(left));
}

function holdsMaking(left: string): boolean {
  return /出台|制定|推出|完成|办理|整改|解决|新增|建立|化解|办结/u.test(left);
}
