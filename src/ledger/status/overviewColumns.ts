import type { Status } from "../../domain/progress/status";
import type { GroupSummary, Rank, Tally } from "../../domain/progress/summary";
import { text } from "../formulas/expression";
import { statusWords } from "../template/words";
import type { PaperColumn } from "./paper";
import { NOTHING } from "./rowTexts";

/** What is counted: targets that the rates are of, 争取 targets, points without a number. */
export type Part = "targets" | "aspirational" | "points";

/** What a line of the overview counts, a group's or the whole. */
export type Counted = Pick<GroupSummary, Part | "all"> & { readonly rank: Rank | null };

/** What the formula of a cell may refer to: the other cells of its row, by column id, and the rows that were laid. */
export interface CellTerms {
  readonly cell: (id: string) => string;
  /** The same column in all rows of groups. */
  readonly column: (id: string) => string;
  /** How many rows the group has of the part in these statuses. */
  readonly count: (part: Part, statuses: readonly Status[]) => string;
}

export interface OverviewColumn extends PaperColumn {
  readonly id: string;
  readonly band: string;
  readonly value: (counted: Counted) => number | string;
  /** `null`: the number stands there as it was laid, and no cell that can be typed into changes it. */
  readonly formula: ((terms: CellTerms) => string) | null;
  /** How the row of sums comes by it: by adding, or as the other rows do. */
  readonly total: "sum" | "own" | "none";
}

/** What decides which columns there are. */
export interface OverviewShape {
  /** 较上期, where there is an earlier 定稿. */
  readonly hasPrevious: boolean;
  /** 严重滞后 has a column of its own, where that step is set. */
  readonly hasSevere: boolean;
  readonly ranks: {
    /** 参评项数. */
    readonly fewest: number;
    /** How many groups are ranked. */
    readonly of: number;
    readonly isProvisional: boolean;
  } | null;
}

const COUNT_FORMAT = '0;-0;"-";@';
/** The band over the columns of what must be met. */
export const TARGETS = "量化目标（必成）";
const bands: Readonly<Record<Part | "all", string>> = {
  targets: TARGETS,
  aspirational: "争取目标",
  points: "定性要点",
  all: "全部要点",
};
const parts: readonly Part[] = ["targets", "aspirational", "points"];

/** Statuses that share a column; the first of them names it. */
type Statuses = readonly Status[];

const WELL: readonly Statuses[] = [["met"], ["onTrack", "notStarted"]];
const POINT_STATUSES: readonly Statuses[] = [
  ...WELL,
  ["behind", "farBehind"],
  ["overdue", "dueUnreported"],
  ["notReported"],
];

/** The columns that count, after 序号 and 地区. Each shape stands over its word, so that flags are found without colour. */
export function overviewColumns({ hasPrevious, hasSevere, ranks }: OverviewShape): readonly OverviewColumn[] {
  const behind: readonly Statuses[] = hasSevere ? [["behind"], ["farBehind"]] : [["behind", "farBehind"]];
  const wrong: readonly Statuses[] = [...behind, ["overdue"], ["dueUnreported"], ["invalid"], ["notReported"]];
  const doubts = restColumn("targets", "needsReview", headerOf("needsReview"), [...WELL, ...wrong]);
  return [
    laidColumn("targets", "应考\n核项"),
    ...WELL.map((own) => statusColumn("targets", own)),
    doubts,
    ...wrong.map((own) => statusColumn("targets", own)),
    onPaceColumn("targets", onPaceOf("targets")),
    metColumn("targets", (cell) => cell("targets.met")),
    ...(hasPrevious ? [changeColumn] : []),
    ...(ranks === null ? [] : [rankColumn(ranks)]),
    laidColumn("aspirational", "合计"),
    ...WELL.map((own) => statusColumn("aspirational", own)),
    restColumn("aspirational", "other", "其他", WELL),
    laidColumn("points", "合计"),
    ...POINT_STATUSES.map((own) => statusColumn("points", own)),
    restColumn("points", "other", "其他", POINT_STATUSES),
    laidColumn("all", "合计"),
    onPaceColumn("all", (cell) => parts.map((part) => onPaceOf(part)(cell)).join("+")),
    metColumn("all", (cell) => parts.map((part) => cell(`${part}.met`)).join("+")),
  ];
}

type Cell = CellTerms["cell"];

function onPaceOf(part: Part): (cell: Cell) => string {
  return (cell) => `${cell(`${part}.met`)}+${cell(`${part}.onTrack`)}`;
}

function laidColumn(part: Part | "all", header: string): OverviewColumn {
  return { ...column(part, "total", header, 6.5), value: (counted) => counted[part].total, formula: null };
}

function statusColumn(part: Part, statuses: Statuses): OverviewColumn {
  const first = statuses[0] ?? "met";
  return {
    ...column(part, first, headerOf(first), 6.2),
    value: (counted) => sumOf(counted[part], statuses),
    formula: ({ count }) => count(part, statuses),
  };
}

/** What no other column of the part shows: named, so that the counts add up. */
function restColumn(part: Part, name: string, header: string, others: readonly Statuses[]): OverviewColumn {
  return {
    ...column(part, name, header, 6.2),
    value: (counted) => counted[part].total - sumOf(counted[part], others.flat()),
    formula: ({ cell }) =>
      [cell(`${part}.total`), ...others.map(([first = "met"]) => cell(`${part}.${first}`))].join("-"),
  };
}

function onPaceColumn(part: "targets" | "all", onPace: (cell: Cell) => string): OverviewColumn {
  return rateColumn(part, "onPaceRate", "达序\n时率", onPace, ({ onPaceRate }) => onPaceRate);
}

function metColumn(part: "targets" | "all", met: (cell: Cell) => string): OverviewColumn {
  return rateColumn(part, "metRate", "达标率", met, ({ metRate }) => metRate);
}

/** As `printedShare` rounds it: half up, what is short never 100.0 %, what is begun never 0.0 %. */
function rateColumn(
  part: "targets" | "all",
  name: string,
  header: string,
  numerator: (cell: Cell) => string,
  rateOf: (tally: Tally) => number | null,
): OverviewColumn {
  return {
    ...column(part, name, header, 8.5),
    numberFormat: "0.0%",
    value: (counted) => rateOf(counted[part]) ?? NOTHING,
    formula: ({ cell }) => {
      const whole = cell(`${part}.total`);
      const share = numerator(cell);
      const rounded = `INT(ROUND(1000*(${share})/${whole},9)+0.5)/1000`;
      const inner = `IF(AND(${share}>0,${rounded}=0),0.001,${rounded})`;
      return `IF(${whole}=0,${text(NOTHING)},IF(AND(${share}<${whole},${rounded}>=1),0.999,${inner}))`;
    },
    total: "own",
  };
}

/** In percentage points, against the last 定稿 of an earlier date; what that said stands right of the printed columns. */
const changeColumn: OverviewColumn = {
  ...column("targets", "change", "较上期\n(百分点)", 8.5),
  numberFormat: "+0.0;-0.0;0.0;@",
  value: () => NOTHING,
  formula: ({ cell }) => {
    const [now, before] = [cell("targets.onPaceRate"), cell("previous")];
    return `IF(AND(ISNUMBER(${now}),ISNUMBER(${before})),ROUND((${now}-${before})*100,1),${text(NOTHING)})`;
  },
  total: "own",
};

/** By 达序时率, then 达标率, as exact ratios: 1 of 3 equals 2 of 6. Groups with fewer than 参评项数 have none. */
function rankColumn({ fewest, of, isProvisional }: NonNullable<OverviewShape["ranks"]>): OverviewColumn {
  return {
    ...column("targets", "rank", `位次${isProvisional ? "（暂列）" : ""}\n（共${of}个）`, 12),
    value: ({ rank }) => (rank === null ? NOTHING : rankText(rank)),
    formula: ({ cell, column: all }) => {
      const terms = (at: Cell) => ({
        whole: at("targets.total"),
        met: at("targets.met"),
        onPace: `(${onPaceOf("targets")(at)})`,
      });
      const [own, every] = [terms(cell), terms(all)];
      const compare = (by: "met" | "onPace", sign: string): string =>
        `(${every[by]}*${own.whole}${sign}${own[by]}*${every.whole})`;
      const enough = `(${every.whole}>=${fewest})`;
      const better = `SUMPRODUCT(${enough}*(${compare("onPace", ">")}+${compare("onPace", "=")}*${compare("met", ">")}>0))`;
      const equal = `SUMPRODUCT(${enough}*${compare("onPace", "=")}*${compare("met", "=")})`;
      return `IF(${own.whole}<${fewest},${text(NOTHING)},IF(${equal}>1,"并列","")&"第"&(1+${better})&"位")`;
    },
    total: "none",
  };
}

/** “第1位”, “并列第3位”. */
export function rankText({ place, isShared }: Rank): string {
  return `${isShared ? "并列" : ""}第${place}位`;
}

function sumOf({ counts }: Tally, statuses: Statuses): number {
  return statuses.reduce((sum, status) => sum + counts[status], 0);
}

function column(
  part: Part | "all",
  name: string,
  header: string,
  width: number,
): PaperColumn & Pick<OverviewColumn, "id" | "band" | "total"> {
  return {
    id: `${part}.${name}`,
    band: bands[part],
    header,
    width,
    align: "center",
    numberFormat: COUNT_FORMAT,
    total: "sum",
  };
}

/** “■” over “未达标”. Three letters fit side by side, four and more stand in two lines. */
function headerOf(status: Status): string {
  const [shape = "", word = ""] = statusWords[status].split(" ");
  const half = Math.ceil(word.length / 2);
  return word.length > 3 ? `${shape}\n${word.slice(0, half)}\n${word.slice(half)}` : `${shape}\n${word}`;
}
