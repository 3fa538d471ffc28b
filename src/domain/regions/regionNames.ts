/** A provincial unit of GB/T 2260, or 新疆生产建设兵团, which plans as a unit of its own. */
export interface RegionName {
  /** Six digits of GB/T 2260; 660000 for 兵团. */
  readonly code: string;
  /** Full official name. */
  readonly name: string;
  /** Short name: 内蒙古, 兵团. */
  readonly short: string;
  /** Other names that documents use. */
  readonly aliases: readonly string[];
  /** Whether a nationwide table is expected to name it. */
  readonly expected: boolean;
}

/** In the order of GB/T 2260, 兵团 last of those that plan. */
export const regionNames: readonly RegionName[] = [
  region("110000", "北京市", "北京", ["京"]),
  region("120000", "天津市", "天津", ["津"]),
  region("130000", "河北省", "河北", ["冀"]),
  region("140000", "山西省", "山西", ["晋"]),
  region("150000", "内蒙古自治区", "内蒙古", ["内蒙", "蒙"]),
  region("210000", "辽宁省", "辽宁", ["辽"]),
  region("220000", "吉林省", "吉林", ["吉"]),
  region("230000", "黑龙江省", "黑龙江", ["黑"]),
  region("310000", "上海市", "上海", ["沪"]),
  region("320000", "江苏省", "江苏", ["苏"]),
  region("330000", "浙江省", "浙江", ["浙"]),
  region("340000", "安徽省", "安徽", ["皖"]),
  region("350000", "福建省", "福建", ["闽"]),
  region("360000", "江西省", "江西", ["赣"]),
  region("370000", "山东省", "山东", ["鲁"]),
  region("410000", "河南省", "河南", ["豫"]),
  region("420000", "湖北省", "湖北", ["鄂"]),
  region("430000", "湖南省", "湖南", ["湘"]),
  region("440000", "广东省", "广东", ["粤"]),
  region("450000", "广西壮族自治区", "广西", ["广西自治区", "桂"]),
  region("460000", "海南省", "海南", ["琼"]),
  region("500000", "重庆市", "重庆", ["渝"]),
  region("510000", "四川省", "四川", ["川", "蜀"]),
  region("520000", "贵州省", "贵州", ["黔"]),
  region("530000", "云南省", "云南", ["滇"]),
  region("540000", "西藏自治区", "西藏", ["藏"]),
  region("610000", "陕西省", "陕西", ["陕"]),
  region("620000", "甘肃省", "甘肃", ["甘"]),
  region("630000", "青海省", "青海", ["青"]),
  region("640000", "宁夏回族自治区", "宁夏", ["宁夏自治区", "宁"]),
  region("650000", "新疆维吾尔自治区", "新疆", ["新疆自治区", "新"]),
  region("660000", "新疆生产建设兵团", "兵团", ["新疆兵团", "生产建设兵团", "新疆建设兵团"]),
  { ...region("710000", "台湾省", "台湾", ["台"]), expected: false },
  { ...region("810000", "香港特别行政区", "香港", ["港"]), expected: false },
  { ...region("820000", "澳门特别行政区", "澳门", ["澳"]), expected: false },
];

const byName = new Map(
  regionNames.flatMap((each) => [each.name, each.short, ...each.aliases].map((name) => [name, each] as const)),
);

/** The unit that goes by this name, however it is spaced; `null` when the list does not know it. */
export function findRegion(name: string): RegionName | null {
  return byName.get(name.replace(/[\s\u3000\u00a0]/gu, "")) ?? null;
}

function region(code: string, name: string, short: string, aliases: readonly string[]): RegionName {
  return { code, name, short, aliases, expected: true };
}
