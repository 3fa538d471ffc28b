import type { Circular, RegionCount } from "../../domain/progress/circular";
import type { Tally } from "../../domain/progress/summary";
import type { StatusMessages } from "../statusMessages";

function circular(told: Circular): string {
  const { asOf, targets, aspirational, points, title } = told;
  if (asOf === null) return `《${title}》台账的截至日期无法识别，各项目标均未判断，请先填写截至日期。`;
  const all = targets.total + (aspirational?.total ?? 0);
  const apart =
    aspirational === null || aspirational.total === 0
      ? ""
      : `（其中必成目标${targets.total}项、争取目标${aspirational.total}项）`;
  const whole = `截至${day(asOf, told.year)}，《${title}》共${all}项${aspirational === null ? "必成" : ""}量化目标${apart}`;
  const paragraphs = [
    targets.total === 0 ? `${whole}。` : `${whole}，${apart === "" ? "" : "必成目标中，"}${targetsText(told)}。`,
    ...(aspirational === null || aspirational.total === 0
      ? []
      : [`争取目标${aspirational.total}项，${countsText(aspirational)}。`]),
    ...(points.total === 0 ? [] : [`未设量化指标的定性要点${points.total}条，${countsText(points)}。`]),
    ...(told.silent.length === 0 ? [] : [`各项均未报送的地区：${told.silent.map(regionName).join("、")}。`]),
  ];
  return paragraphs.join("\n");
}

function targetsText(told: Circular): string {
  const { counts, total } = told.targets;
  if (counts.notReported === total) return "均未报送";
  return [
    `已达标${counts.met}项，占${percent(counts.met, total)}`,
    `；达到序时进度${counts.onTrack}项`,
    `；滞后${counts.behind}项${among(told.behind)}`,
    `；未达标${counts.overdue}项${among(told.overdue)}`,
    ...(counts.notReported === 0 ? [] : [`；未报送${counts.notReported}项：${regionList(told.notReported)}`]),
    ...(counts.invalid === 0 ? [] : [`；数据有误${counts.invalid}项`]),
    ...(counts.needsReview === 0 ? [] : [`；待核${counts.needsReview}项`]),
  ].join("");
}

function countsText({ counts, total }: Tally): string {
  if (counts.notReported === total) return "均未报送";
  const parts = [
    `已达标${counts.met}项，占${percent(counts.met, total)}`,
    ...(
      [
        ["onTrack", "正常推进"],
        ["behind", "滞后"],
        ["overdue", "未达标"],
        ["notStarted", "未启动"],
        ["notReported", "未报送"],
        ["invalid", "数据有误"],
        ["needsReview", "待核"],
      ] as const
    ).flatMap(([status, word]) => (counts[status] === 0 ? [] : [`${word}${counts[status]}项`])),
  ];
  return parts.join("；");
}

function among(regions: readonly RegionCount[]): string {
  return regions.length === 0 ? "" : `，其中${regionList(regions)}`;
}

/** “山东省2项（贯标企业、专利质押）、山西省1项（…）”. */
function regionList(regions: readonly RegionCount[]): string {
  return regions
    .map(({ region, count, indicators }) => {
      const named = indicators.filter((indicator) => indicator !== "");
      return `${regionName(region)}${count}项${named.length === 0 ? "" : `（${named.join("、")}）`}`;
    })
    .join("、");
}

function regionName(region: string): string {
  return region === "" ? "未填地区" : region;
}

/** “9月30日”, with its year where it is not the plan's. */
function day(asOf: string, year: number): string {
  const [own = 0, month = 0, date = 0] = asOf.split("-").map(Number);
  return `${own === year ? "" : `${own}年`}${month}月${date}日`;
}

/** Rounded down, so that only everything is 100 %. */
function percent(part: number, whole: number): string {
  return `${Math.floor((part * 1000) / whole) / 10}%`;
}

export const status: StatusMessages = { circular };
