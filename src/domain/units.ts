/**
 * Units in which something is measured, so that a fraction of one makes sense. Every other unit (家, 所, 期, 人次, 天 …)
 * counts whole things. 万家 and 万人 are no units of their own: extraction scales such numbers to plain ones.
 */
export const measuredUnits: readonly string[] = [
  "%",
  "‰",
  "个百分点",
  "百分点",
  "倍",
  ...["元", "美元"].flatMap(scaled),
  ...["吨", "吨标准煤", "公斤", "斤", "千克", "克", "升"].flatMap(scaled),
  ...["公里", "千米", "米", "厘米", "毫米"].flatMap(scaled),
  ...["平方公里", "平方千米", "平方米", "公顷", "亩"].flatMap(scaled),
  ...["立方米", "方"].flatMap(scaled),
  ...["千瓦", "兆瓦", "吉瓦", "瓦", "千瓦时", "千伏安", "伏安"].flatMap(scaled),
  ...["立方", "标准立方米", "吨公里", "吨当量"].flatMap(scaled),
  ...[
    "千伏",
    "伏",
    "安",
    "焦",
    "千焦",
    "千卡",
    "帕",
    "千帕",
    "兆帕",
    "赫兹",
    "分贝",
    "摄氏度",
    "℃",
    "度",
    "海里",
    "英里",
  ],
  ...["岁", "小时", "微克/立方米", "毫克/立方米", "毫克/升", "克/千瓦时", "公斤/亩", "元/吨"],
  ...["GB", "TB", "PB", "EB", "Mbps", "Gbps", "P", "PFLOPS", "EFLOPS", "TFLOPS"],
  ...["kW", "MW", "GW", "kWh", "MWh", "GWh", "kV", "km", "km²", "m²", "m³", "kg", "mm", "cm"],
];

const measured = new Set(measuredUnits);

/** Whether numbers in this unit are whole: 家 and 期 are counted, 亿元, % and 件/万人 are not, nor is a missing unit. */
export function isCountedUnit(unit: string): boolean {
  return unit !== "" && !measured.has(unit) && !unit.includes("/");
}

function scaled(unit: string): readonly string[] {
  return [unit, `万${unit}`, `亿${unit}`, `万亿${unit}`];
}
