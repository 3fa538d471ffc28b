import { measuredUnits } from "../domain/units";

/** Counters of whole things, as the documents use them. */
const counters: readonly string[] = [
  ...[
    "家",
    "家次",
    "户",
    "户次",
    "所",
    "个",
    "项",
    "件",
    "期",
    "次",
    "名",
    "人",
    "人次",
    "位",
    "批次",
    "场",
    "场次",
    "条",
    "台",
    "套",
  ],
  ...[
    "部",
    "篇",
    "本",
    "册",
    "份",
    "门",
    "例",
    "起",
    "宗",
    "种",
    "类",
    "座",
    "处",
    "站",
    "栋",
    "间",
    "棵",
    "株",
    "头",
    "只",
    "羽",
    "艘",
  ],
  ...[
    "架",
    "辆",
    "列",
    "班",
    "班次",
    "课时",
    "学时",
    "期次",
    "支",
    "组",
    "对",
    "款",
    "单",
    "笔",
    "张",
    "幅",
    "枚",
    "口",
    "眼",
    "村",
    "镇",
  ],
  ...[
    "年",
    "个月",
    "个工作日",
    "工作日",
    "天",
    "日",
    "周",
    "分",
    "分钟",
    "标箱",
    "标准箱",
    "床",
    "张床位",
    "班列",
    "趟",
    "航线",
  ],
];

/** Units of time: alone they are a period, not a target. */
export const durations: ReadonlySet<string> = new Set([
  ...["年", "个月", "个工作日", "工作日", "天", "日", "周", "小时", "分钟"],
]);

/** Units of money, in which thresholds, rewards and fines are stated. */
export function isMoney(unit: string): boolean {
  return unit.endsWith("元");
}

const byLength = [...new Set([...counters, ...measuredUnits])].sort((one, other) => other.length - one.length);
const units = byLength.map((unit) => unit.replace(/[.*+?^$()|[\]\\/]/gu, "\\$&")).join("|");
/** What an amount may be for each of: 吨/年, 件/万人. */
const per = "/(?:万人|人|户|亩|公顷|平方公里|平方米|立方米|升|吨|千克|公斤|千瓦时|年|月|日|天|小时)(?![一-鿿])";
const unitPattern = new RegExp(`(?:${units})(?:${per})?`, "uy");
const measured: ReadonlySet<string> = new Set(measuredUnits);

/** Words that only begin like a unit: 3方面, 5部门, 两分法. */
const notUnits =
  /^(?:方[面案式向略针]|部[门分件委]|度[假]|安[全置排]|伏[击]|帕[金]|焦[点化炭]|分[之别类]|组[织成]|班[子级]|家[庭长]|对[口接]|口[岸径]|年[级代]|级|天[然气]|日[常]|条[件例]|单[位]|例[如]|本[地级])/u;

/** The longest unit that stands at this place; empty when none does. */
export function unitAt(text: string, at: number): string {
  unitPattern.lastIndex = at;
  const unit = unitPattern.exec(text)?.[0] ?? "";
  // 5G and 3D are names, 300P is an amount.
  if (/[A-Za-z]$/u.test(unit) && /[A-Za-z0-9]/u.test(text.charAt(at + unit.length))) return "";
  return unit.length === 1 && notUnits.test(text.slice(at, at + 2)) ? "" : unit;
}

/** Whether the unit is one of measure, so that 万 before it belongs to it (万元, 万亩) and not to the number. */
export function isMeasured(unit: string): boolean {
  return measured.has(unit) || measured.has(unit.replace(/\/.*$/u, ""));
}
