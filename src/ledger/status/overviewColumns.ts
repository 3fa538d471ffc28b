import type { Status } from "../../domain/progress/status";
import type { GroupSummary, Tally } from "../../domain/progress/summary";
import { text } from "../formulas/expression";
import { statusWords } from "../template/words";
import type { PaperColumn } from "./paper";
import { NOTHING } from "./rowTexts";

/** What is counted: targets that must be met, 争取 targets, points without a number. */
export type Group = "targets" | "aspirational" | "points";

type Counted = Pick<GroupSummary, Group>;

/** What the formula of a cell may refer to: the other cells of its row, by column id, and the ledger. */
export interface CellTerms {
  readonly cell: (id: string) => string;
  /** The same column in all rows of regions. */
  readonly column: (id: string) => string;
  /** How many rows of the ledger the row's region has of the group, all or those of a status. */
  readonly count: (group: Group, status: Status | null) => string;
}

export interface OverviewColumn extends PaperColumn {
  readonly id: string;
  readonly group: string;
  readonly value: (summary: Counted) => number | string;
  readonly formula: (terms: CellTerms) => string;
  /** How the row of sums comes by it: by adding, or as the other rows do. */
  readonly total: "sum" | "own" | "none";
}

const COUNT_FORMAT = '0;-0;"-";@';

/** The columns that count, after 序号 and 地区. Each shape stands over its word, so that flags are found without colour. */
export function overviewColumns(hasPrevious: boolean): readonly OverviewColumn[] {
  return [
    totalOf("targets", "量化目标"),
    ...([
      ...(["overdue", "dueUnreported", "farBehind", "behind", "notReported", "invalid"] as const),
      ...(["needsReview", "onTrack", "met"] as const),
    ] as const).map((status) =>
      statusColumn("targets", "量化目标", status),
    ),
    rateColumn("targets.progress", "达序\n时率", ({ targets }) => targets.onPaceRate, ["met", "onTrack"]),
    rateColumn("targets.metRate", "达标率", ({ targets }) => targets.metRate, ["met"]),
    ...(hasPrevious ? [changeColumn] : []),
    rankColumn,
    totalOf("aspirational", "争取目标"),
    statusColumn("aspirational", "争取目标", "met"),
    statusColumn("aspirational", "争取目标", "onTrack"),
    otherColumn("aspirational", "争取目标", ["met", "onTrack"]),
    totalOf("points", "定性要点"),
    ...POINT_STATUSES.map((status) => statusColumn("points", "定性要点", status)),
    otherColumn("points", "定性要点", POINT_STATUSES),
  ];
}

const POINT_STATUSES = ["overdue", "dueUnreported", "behind", "notReported", "notStarted", "onTrack", "met"] as const;

/** A rate of all targets that were laid, as it is printed: what is short never reads 100.0 %, and what is begun never 0.0 %. */
function rateColumn(
  id: string,
  header: string,
  value: (summary: Counted) => number | null,
  good: readonly Status[],
): OverviewColumn {
  return {
    ...column(id, "量化目标", header, 9.5),
    numberFormat: "0.0%",
    value: (summary) => value(summary) ?? NOTHING,
    formula: ({ cell }) => {
      const [part, whole] = [good.map((status) => cell(`targets.${status}`)).join("+"), cell("targets.total")];
      const rounded = `INT(ROUND(1000*(${part})/${whole},9)+0.5)/1000`;
      const least = `IF(${part}>0,0.001,0)`;
      return `IF(${whole}=0,${text(NOTHING)},IF(${part}=${whole},1,MIN(0.999,MAX(${least},${rounded}))))`;
    },
    total: "own",
  };
}

/** In percentage points, against the last 定稿 of an earlier date; what that said stands right of the printed columns. */
const changeColumn: OverviewColumn = {
  ...column("change", "量化目标", "较上期\n（百分点）", 9),
  numberFormat: "+0.0;-0.0;0.0;@",
  value: () => NOTHING,
  formula: ({ cell }) => {
    const [now, before] = [cell("targets.progress"), cell("previous")];
    return `IF(AND(ISNUMBER(${now}),ISNUMBER(${before})),ROUND((${now}-${before})*100,1),${text(NOTHING)})`;
  },
  total: "own",
};

const rankColumn: OverviewColumn = {
  ...column("rank", "量化目标", "位次", 7),
  numberFormat: "0",
  value: (summary) => ("rank" in summary ? (summary as GroupSummary).rank?.place : null) ?? NOTHING,
  formula: ({ cell, column: all }) => {
    const progress = cell("targets.progress");
    return `IF(ISNUMBER(${progress}),RANK(${progress},${all("targets.progress")}),${text(NOTHING)})`;
  },
  total: "none",
};

function totalOf(group: Group, label: string): OverviewColumn {
  return {
    ...column(`${group}.total`, label, "合计", 7),
    value: (summary) => summary[group].total,
    formula: ({ count }) => count(group, null),
  };
}

function statusColumn(group: Group, label: string, status: Status): OverviewColumn {
  return {
    ...column(`${group}.${status}`, label, headerOf(status), 7),
    value: (summary) => summary[group].counts[status],
    formula: ({ count }) => count(group, status),
  };
}

/** What no column of the group shows: named, so that the counts add up. */
function otherColumn(group: Group, label: string, shown: readonly Status[]): OverviewColumn {
  const rest = ({ total, counts }: Tally): number => total - shown.reduce((sum, status) => sum + counts[status], 0);
  return {
    ...column(`${group}.other`, label, "其他", 7),
    value: (summary) => rest(summary[group]),
    formula: ({ cell }) => `${cell(`${group}.total`)}-${shown.map((status) => cell(`${group}.${status}`)).join("-")}`,
  };
}

function column(
  id: string,
  group: string,
  header: string,
  width: number,
): PaperColumn & Pick<OverviewColumn, "id" | "group" | "total"> {
  return { id, group, header, width, align: "center", numberFormat: COUNT_FORMAT, total: "sum" };
}

/** “■” over “未达标”. Three letters fit side by side, four stand two by two. */
function headerOf(status: Status): string {
  const [shape = "", word = ""] = statusWords[status].split(" ");
  return word.length === 4 ? `${shape}\n${word.slice(0, 2)}\n${word.slice(2)}` : `${shape}\n${word}`;
}
