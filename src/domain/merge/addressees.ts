/** Whom work points are about, each with its other names. Words for one kind of organisation stand together. */
const addressees: readonly (readonly string[])[] = [
  ["企业", "企事业单位", "市场主体"],
  ["高校", "高等院校", "高等学校", "大专院校", "大学"],
  ["科研组织", "科研机构", "科研院所", "科研单位", "高校院所", "研究所", "研究院"],
  ["代理机构", "代理师"],
  ["服务机构", "辅导机构", "中介机构", "咨询机构"],
  ["认证机构"],
  ["园区", "开发区", "集聚区", "基地"],
  ["银行", "保险公司", "金融机构", "保险机构"],
  ["医院"],
  ["中小学", "职业院校"],
  ["市场"],
];

/** The kinds of organisations that words name, by their first name. */
export function addresseesOf(words: string): ReadonlySet<string> {
  return new Set(
    addressees.flatMap(([first = "", ...others]) =>
      [first, ...others].some((name) => words.includes(name)) ? [first] : [],
    ),
  );
}

/** Words with every organisation under its first name: 科研机构 is 科研组织. */
export function withFirstNames(words: string): string {
  return addressees.reduce(
    (text, [first = "", ...others]) => others.reduce((each, other) => each.replaceAll(other, first), text),
    words,
  );
}

/** Whether two sentences name different kinds of organisations only: 企业 here, 高校 there. Of none nothing can be said. */
export function nameOthers(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && ![...one].some((name) => other.has(name));
}
