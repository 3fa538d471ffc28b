import { printedShare } from "./precision";
import { statuses, type Judgement, type Status } from "./status";

/** A judged row, as far as it is counted. A row that was laid and is gone from the table is counted too, as 未报送. */
export interface SummaryRow {
  readonly group: string;
  /** As it was laid: not what somebody typed into 类型 or 约束. */
  readonly kind: "quantified" | "qualitative" | "note" | "withdrawn";
  readonly aspirational: boolean;
  readonly judgement: Pick<Judgement, "status">;
}

/** Rows of one sort, counted by status, with their two rates. */
export interface Tally {
  /** 应考核项: all that was laid and is not withdrawn. No cell that can be typed into changes it. */
  readonly total: number;
  /** Every status is named, also with 0. They add up to `total`. */
  readonly counts: Readonly<Record<Status, number>>;
  /** 达标, 正常推进, and 未启动 that is not late. */
  readonly onPace: number;
  /** 达序时率, `onPace` ÷ `total`, as printed; `null` where nothing was laid, which is not 0 %. */
  readonly onPaceRate: number | null;
  /** 达标率, 达标 ÷ `total`, as printed; `null` where nothing was laid. */
  readonly metRate: number | null;
}

export interface GroupSummary {
  /** `""` for rows without one. */
  readonly group: string;
  /** 必成 targets: the only ones that rates and ranks are published of. */
  readonly targets: Tally;
  /** 争取 targets, counted apart. */
  readonly aspirational: Tally;
  /** Work points without a number. */
  readonly points: Tally;
  /** All work points, the qualitative ones included; never ranked. */
  readonly all: Tally;
  /** Editors' notes. */
  readonly notes: number;
  readonly withdrawn: number;
  /** `null` where ranks are off, and for groups with too few 应考核项. */
  readonly rank: Rank | null;
}

/** 位次. */
export interface Rank {
  /** From 1; equal groups share it. */
  readonly place: number;
  readonly isShared: boolean;
  /** How many groups are ranked. */
  readonly of: number;
}

export interface Summary {
  /** In the order in which the rows first name them: the document's. */
  readonly groups: readonly GroupSummary[];
  readonly total: Omit<GroupSummary, "group" | "rank">;
}

/** What an office sets for its rates and ranks. */
export interface SummarySettings {
  /** 争取计入: count 争取 targets like 必成 ones. Default false. */
  readonly countAspirational: boolean;
  /** 位次. Default false. */
  readonly rankOn: boolean;
  /** 参评项数: fewest 应考核项 of a group that is ranked. Default 2. */
  readonly rankMinItems: number;
}

export const defaultSummarySettings: SummarySettings = { countAspirational: false, rankOn: false, rankMinItems: 2 };

/**
 * Counts judged rows by group. Only rows are counted: quantities of different units are never added, and completions, which
 * have no upper end, never averaged.
 */
export function summarise(rows: readonly SummaryRow[], settings: SummarySettings = defaultSummarySettings): Summary {
  const byGroup = new Map<string, SummaryRow[]>();
  for (const row of rows) {
    const own = byGroup.get(row.group);
    if (own === undefined) byGroup.set(row.group, [row]);
    else own.push(row);
  }
  const counted = [...byGroup].map(([group, own]) => ({ group, ...countRows(own, settings) }));
  const ranks = settings.rankOn ? rankGroups(counted, settings.rankMinItems) : new Map<string, Rank>();
  const groups = counted.map((summary): GroupSummary => ({ ...summary, rank: ranks.get(summary.group) ?? null }));
  return { groups, total: countRows(rows, settings) };
}

function countRows(rows: readonly SummaryRow[], settings: SummarySettings): Summary["total"] {
  const targets = rows.filter(({ kind }) => kind === "quantified");
  const points = rows.filter(({ kind }) => kind === "qualitative");
  const isBinding = ({ aspirational }: SummaryRow): boolean => settings.countAspirational || !aspirational;
  return {
    targets: tally(targets.filter(isBinding)),
    aspirational: tally(targets.filter((row) => !isBinding(row))),
    points: tally(points),
    all: tally([...targets, ...points]),
    notes: rows.filter(({ kind }) => kind === "note").length,
    withdrawn: rows.filter(({ kind }) => kind === "withdrawn").length,
  };
}

/** Counts rows by status. */
export function tally(rows: readonly Pick<SummaryRow, "judgement">[]): Tally {
  const counts = countStatuses(rows.map(({ judgement }) => judgement));
  const onPace = counts.met + counts.onTrack + counts.notStarted;
  return {
    total: rows.length,
    counts,
    onPace,
    onPaceRate: rateOf(onPace, rows.length),
    metRate: rateOf(counts.met, rows.length),
  };
}

/** How many judgements of each status there are; every status is named, also with 0. */
export function countStatuses(judgements: readonly Pick<Judgement, "status">[]): Readonly<Record<Status, number>> {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>;
  for (const { status } of judgements) counts[status] += 1;
  return counts;
}

function rateOf(part: number, whole: number): number | null {
  return whole === 0 ? null : printedShare(part / whole, part < whole);
}

/**
 * Groups that still owe a report on one of their targets: until 报送截止日期 their ranks are 暂列. What is due and unreported
 * is among it; what is 数据有误 was reported.
 */
export function pendingGroups({ groups }: Pick<Summary, "groups">): number {
  return groups.filter(({ targets: { counts } }) => counts.notReported + counts.dueUnreported > 0).length;
}

/** Ranks by 达序时率, then by 达标率; compared as exact ratios, not as they are printed. */
function rankGroups(
  groups: readonly { readonly group: string; readonly targets: Tally }[],
  fewest: number,
): ReadonlyMap<string, Rank> {
  const ranked = groups.filter(({ targets }) => targets.total >= Math.max(1, fewest));
  return new Map(
    ranked.map(({ group, targets }) => {
      const better = ranked.filter((other) => compareTallies(other.targets, targets) > 0).length;
      const equal = ranked.filter((other) => compareTallies(other.targets, targets) === 0).length;
      return [group, { place: better + 1, isShared: equal > 1, of: ranked.length }];
    }),
  );
}

/** Positive where the first is better. Cross-multiplied, so that 1 of 3 equals 2 of 6. */
function compareTallies(one: Tally, other: Tally): number {
  const byPace = one.onPace * other.total - other.onPace * one.total;
  return byPace !== 0 ? byPace : one.counts.met * other.total - other.counts.met * one.total;
}
