import { downToThousandth } from "./precision";
import type { Judgement, Status } from "./status";
import { summarise } from "./summarise";

/** A judged row, as far as it is counted. */
export interface SummaryRow {
  readonly region: string;
  readonly kind: "quantified" | "qualitative" | "note" | "withdrawn";
  readonly aspirational: boolean;
  readonly judgement: Pick<Judgement, "status">;
}

/** Rows of one sort, counted by status. */
export interface Tally {
  readonly total: number;
  /** Every status is named, also with 0. They add up to `total`. */
  readonly counts: Readonly<Record<Status, number>>;
  /** 达标 or 正常推进. */
  readonly good: number;
  /** Rows whose report could be held against the target: 达标, 正常推进, 滞后, 未达标. Blank is never zero, so 未报送 is none of them. */
  readonly assessed: number;
  /** 完成进度, `good` of `assessed`, rounded down to 0.001; `null` where nothing is assessed, which is not 0 %. */
  readonly progress: number | null;
}

export interface RegionSummary {
  /** `""` for rows without one. */
  readonly region: string;
  /** Targets that must be met. */
  readonly targets: Tally;
  /** 争取 targets, counted apart. */
  readonly aspirational: Tally;
  /** Work points without a number. */
  readonly points: Tally;
  /** Editors' notes. */
  readonly notes: number;
  readonly withdrawn: number;
  /** From 1, by 完成进度 of the targets; equal ones share a rank. `null` where nothing is assessed. */
  readonly rank: number | null;
}

export interface Summary {
  /** In the order in which the rows first name them. */
  readonly regions: readonly RegionSummary[];
  readonly total: Omit<RegionSummary, "region" | "rank">;
}

/**
 * Counts judged rows by region. Only rows are counted: quantities of different units are never added, and rates, which
 * have no upper end, never averaged.
 */
export function summariseRegions(rows: readonly SummaryRow[]): Summary {
  const byRegion = new Map<string, SummaryRow[]>();
  for (const row of rows) byRegion.set(row.region, [...(byRegion.get(row.region) ?? []), row]);
  const counted = [...byRegion].map(([region, own]) => ({ region, ...countRows(own) }));
  const ranked = counted.flatMap(({ targets }) => (targets.progress === null ? [] : [targets.progress]));
  const regions = counted.map((summary): RegionSummary => {
    const { progress } = summary.targets;
    return { ...summary, rank: progress === null ? null : 1 + ranked.filter((other) => other > progress).length };
  });
  return { regions, total: countRows(rows) };
}

function countRows(rows: readonly SummaryRow[]): Omit<RegionSummary, "region" | "rank"> {
  const targets = rows.filter(({ kind }) => kind === "quantified");
  return {
    targets: tally(targets.filter(({ aspirational }) => !aspirational)),
    aspirational: tally(targets.filter(({ aspirational }) => aspirational)),
    points: tally(rows.filter(({ kind }) => kind === "qualitative")),
    notes: rows.filter(({ kind }) => kind === "note").length,
    withdrawn: rows.filter(({ kind }) => kind === "withdrawn").length,
  };
}

/** Counts rows by status. */
export function tally(rows: readonly Pick<SummaryRow, "judgement">[]): Tally {
  const counts = summarise(rows.map(({ judgement }) => judgement));
  const good = counts.met + counts.onTrack;
  const assessed = good + counts.behind + counts.overdue;
  return {
    total: rows.length,
    counts,
    good,
    assessed,
    progress: assessed === 0 ? null : downToThousandth(good / assessed),
  };
}
