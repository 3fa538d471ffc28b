import { formatsOf } from "../formats";
import type { PlanMessages } from "../planMessages";
import type { Bound, Reading, Requirement } from "../../domain/workPlan";

const { n, list } = formatsOf("zh-CN");

function date(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return year === undefined || month === undefined || day === undefined ? iso : `${year}年${month}月${day}日`;
}

/** “30家”, “85%”. */
function quantity(value: number, unit: string): string {
  return `${n(value)}${unit}`;
}

/** “约150家”, “2—3期”, “增长不超过3%”, “下降3%以上”, “较上年提高5个百分点以上”, “翻一番以上”. */
function stated(requirement: Requirement, unit: string): string {
  switch (requirement.measure) {
    case "level":
      return levelPhrase(requirement, unit);
    case "growth":
      return changePhrase(requirement, ["增长", "下降"], (value) => `${n(value)}%`);
    case "points":
      return changePhrase(requirement, ["较上年提高", "较上年下降"], (value) => `${n(value)}个百分点`);
    case "multiple":
      return multiplePhrase(requirement);
  }
}

function levelPhrase(requirement: Requirement, unit: string): string {
  if (requirement.bound === "between") return `${n(requirement.lower)}—${quantity(requirement.upper, unit)}`;
  const amount = quantity(requirement.value, unit);
  return requirement.bound === "aboutAtMost" ? `控制在${amount}左右` : `${bound[requirement.bound]}${amount}`;
}

/** A fall is a negative growth, and what is at least of the growth is at most of the fall: 增长不低于-3% is said 下降不超过3%. */
function changePhrase(
  requirement: Requirement,
  [rises, falls]: readonly [string, string],
  amount: (value: number) => string,
): string {
  if (requirement.bound === "between") {
    const { lower, upper } = requirement;
    return upper <= 0 ? `${falls}${amount(-upper)}—${amount(-lower)}` : `${rises}${amount(lower)}—${amount(upper)}`;
  }
  const isFall = requirement.value < 0;
  const words = amount(Math.abs(requirement.value));
  return (isFall ? falls : rises) + (isFall ? fallWords : riseWords)[requirement.bound](words);
}

type ChangeWords = Readonly<Record<Exclude<Bound, "between">, (amount: string) => string>>;

const riseWords: ChangeWords = {
  atLeast: (amount) => `${amount}以上`,
  moreThan: (amount) => `超过${amount}`,
  atMost: (amount) => `不超过${amount}`,
  lessThan: (amount) => `低于${amount}`,
  about: (amount) => `${amount}左右`,
  aboutAtMost: (amount) => `控制在${amount}左右`,
};

const fallWords: ChangeWords = {
  atLeast: riseWords.atMost,
  moreThan: riseWords.lessThan,
  atMost: riseWords.atLeast,
  lessThan: riseWords.moreThan,
  about: riseWords.aboutAtMost,
  aboutAtMost: riseWords.about,
};

function multiplePhrase(requirement: Requirement): string {
  if (requirement.bound === "between") return `达到基数的${n(requirement.lower)}—${n(requirement.upper)}倍`;
  const doublings = Math.log2(requirement.value);
  const plain =
    Number.isInteger(doublings) && doublings >= 1 && doublings <= 4
      ? `翻${"一两三四".charAt(doublings - 1)}番`
      : `达到基数的${n(requirement.value)}倍`;
  switch (requirement.bound) {
    case "atLeast":
      return `${plain}以上`;
    case "about":
      return `${plain}左右`;
    case "aboutAtMost":
      return `控制在基数的${n(requirement.value)}倍左右`;
    default:
      return `${bound[requirement.bound]}基数的${n(requirement.value)}倍`;
  }
}

const bound = {
  ...{ atLeast: "至少", moreThan: "超过", atMost: "不超过", lessThan: "低于", about: "约" },
  ...{ aboutAtMost: "控制在…左右", between: "区间" },
} as const;
const basis = { total: "累计总数", increment: "当年新增", unspecified: "口径未明" } as const;

function reading(option: Reading, unit: string): string {
  switch (option.kind) {
    case "asRead":
      return "按现有识别结果";
    case "notATarget":
      return "不是目标";
    case "deliverable":
      return `成果形式为“${option.deliverable.text}”`;
    case "target": {
      const { subject, indicator, requirement, basis: readBasis, comparison, deadline } = option.change;
      const parts = [
        ...(subject === undefined ? [] : [subject === "" ? "主体不明确" : `主体为“${subject}”`]),
        ...(indicator === undefined ? [] : [`指标为“${indicator}”`]),
        ...(requirement === undefined ? [] : [stated(requirement, option.change.unit ?? unit)]),
        ...(requirement === undefined && option.change.unit !== undefined ? [`单位为“${option.change.unit}”`] : []),
        ...(readBasis === undefined ? [] : [`口径为${basis[readBasis]}`]),
        ...(comparison === undefined ? [] : [`考核方式为${plan.comparison[comparison]}`]),
        ...(deadline === undefined ? [] : [`时限为${date(deadline.date)}`]),
      ];
      return parts.join("，");
    }
  }
}

export const plan: PlanMessages = {
  requirement: (requirement, unit, line) =>
    stated(requirement, unit) + (line === undefined || line === null ? "" : `（达标线 ${n(line)}）`),
  bound,
  measure: { level: "数值", growth: "增幅", points: "百分点", multiple: "倍数" },
  comparison: { cumulative: "当年累计", stock: "期末总数", rate: "比率或增幅", dueOnly: "到期考核" },
  workPointKind: { quantified: "定量", qualitative: "定性", note: "说明" },
  basis,
  deadline: ({ date: iso, stated: words }) => {
    const by = iso.endsWith("-12-31") ? `${iso.slice(0, 4)}年底前` : `${date(iso)}前`;
    return words === null ? `${by}（未写明）` : by;
  },
  date,
  reason: {
    bareNumberIsAtLeast: "只写了数字，没有限定词，按“至少”计。",
    reachIsAtLeast: "写明“达到”“达”，按“至少”计。",
    completeIsAtLeast: "写明“完成”，按“至少”计。",
    orMoreIsAtLeast: "写明“以上”“不少于”“不低于”，按“至少”计。",
    aboutByHedge: "写明“左右”“约”，按约数计，达标线按设定的容差下浮。",
    rangeIsBetween: "写的是区间，达到下限即为达标，上限不封顶。",
    moreThanByWord: "写明“超过”“突破”“高于”，须大于该数。",
    atMostByWord: "写明“不超过”“以内”“控制在”，为上限。",
    lessThanByWord: "写明“低于”“少于”，须小于该数。",
    aboutAtMostByHedge: "写明“控制在……左右”，为上限，达标线按设定的容差上浮。",
    growthByWord: "写明“增长”“提高”的幅度。",
    fallByWord: "写明“下降”“压减”的幅度，记为负增长。",
    pointsByUnit: "单位为“个百分点”，按提高或下降的百分点计。",
    multipleByWord: "写明“倍”“翻番”，须有年初基数才能判断。",
    totalByWord: "写明“累计”“总数”“存量”，口径为累计总数。",
    totalByRegionWideReach: "写明“全省（区、市）……达到”，且无“新增”“年内”，口径为累计总数。",
    incrementByWord: "写明“新增”“年内”“全年”“初次”，口径为当年新增。",
    basisNotStated: "原文没有写明口径，按当年新增判断并标注“口径未明”。",
    governedByVerb: "与前项并列，沿用前面的动词和指标。",
    governedByTrailingHedge: "末尾的限定词（如“以上”“左右”）对并列各项都适用。",
    comparisonCumulative: "考核方式为当年累计：填报今年以来的累计数。",
    comparisonStock: "考核方式为期末总数：填报报告期末的总数。",
    comparisonRate: "考核方式为比率或增幅：填报报告期的比率或增幅本身。",
    baselineStated: "原文写明了基数。",
    deadlineStated: "原文写明了完成时限。",
    deadlineInherited: "原文没有写明时限，按计划年度年底计。",
    aspirationalByWord: "写明“争取”“力争”“有望”，标为争取性目标。",
    saidTwice: "同一目标在原文中出现两次，合为一项。",
    insideDeliverable: "该目标写在成果形式中。",
  },
  review: {
    subjectUnclear: "主体不明确，请选定该数字属于谁。",
    indicatorUnclear: "不能确定统计的是什么，请选定指标。",
    inexactNumber: "数字不确切（如“近百”“十余”），请确定目标值。",
    requirementUnclear: "要求不明确，请确定是至少、不超过还是区间。",
    unitUnclear: "单位不明确，请确定计量单位。",
    basisUnclear: "口径不明确，请确定是累计总数还是当年新增。",
    deadlineUnclear: "完成时限不明确，请确定时限。",
    maybeNotATarget: "该数字可能不是目标，请确认。",
    deliverableEndUnclear: "成果形式到哪里结束不明确，请选定。",
    groupUnknown: "地区名称不在省级行政区名录中，请核对。",
    missingBaseline: "增长、倍数类目标缺少年初基数，请补充。",
  },
  reading,
  issue: {
    unknownRegion: ({ region }) => `“${region}”不在省级行政区名录中，仍按原文列出，请核对名称。`,
    duplicateRegion: ({ region }) => `“${region}”出现不止一次，各行要点已并入第一次出现的位置。`,
    emptyRegion: ({ region }) => `“${region}”没有工作要求。`,
    rowWithoutRegion: () => "有一行只有要求、没有地区，未读入。请在原文件中补上地区。",
    columnsIgnored: ({ headers }) => `表中的“${headers.join("”“")}”列没有读取；其中的数字和时限请在预览中补充。`,
    regionsMissing: ({ regions }) => `文件没有列出：${list(regions)}（${regions.length} 个）。`,
    headerPartMissing: ({ part }) =>
      ({
        title: "没有找到文件标题，台账标题可在载入后修改。",
        documentNumber: "没有找到文号。",
        issuer: "没有找到印发机关。",
        date: "没有找到印发日期。",
      })[part],
  },
  headerPart: { title: "标题", documentNumber: "文号", issuer: "印发机关", date: "印发日期" },
};
