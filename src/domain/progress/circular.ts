import { attentionOrder, type Judgement, type Status } from "./status";
import { tally, type SummaryRow, type Tally } from "./summary";

/** A row as a circular speaks of it. */
export interface CircularRow extends SummaryRow {
  readonly judgement: Judgement;
  readonly indicator: string;
}

/** Rows of one status in one region. */
export interface RegionCount {
  readonly region: string;
  readonly count: number;
  /** What they are about, in the document's order. */
  readonly indicators: readonly string[];
}

/** What a circular (通报) says, in numbers. Its words stand in `messages/`. */
export interface Circular {
  readonly title: string;
  /** ISO date; `null` when there is none, and then nothing is judged. */
  readonly asOf: string | null;
  readonly year: number;
  /** Targets that must be met. */
  readonly targets: Tally;
  /** 争取 targets, counted apart; `null` where they are not circulated. */
  readonly aspirational: Tally | null;
  readonly points: Tally;
  /** Targets that must be met, by region, in the document's order. */
  readonly overdue: readonly RegionCount[];
  readonly behind: readonly RegionCount[];
  readonly notReported: readonly RegionCount[];
  /** Regions that reported on none of their targets and points. */
  readonly silent: readonly string[];
}

/** @param rows in the document's order */
export function circularOf(
  rows: readonly CircularRow[],
  about: Pick<Circular, "title" | "asOf" | "year">,
  includeAspirational = true,
): Circular {
  const quantified = rows.filter(({ kind }) => kind === "quantified");
  const binding = quantified.filter(({ aspirational }) => !aspirational);
  const short = attentionOrder(binding);
  const of = (status: Status): readonly RegionCount[] =>
    countByRegion(short.filter(({ judgement }) => judgement.status === status));
  return {
    ...about,
    targets: tally(binding),
    aspirational: includeAspirational ? tally(quantified.filter(({ aspirational }) => aspirational)) : null,
    points: tally(rows.filter(({ kind }) => kind === "qualitative")),
    overdue: of("overdue"),
    behind: of("behind"),
    notReported: of("notReported"),
    silent: silentRegions(rows),
  };
}

function countByRegion(rows: readonly CircularRow[]): readonly RegionCount[] {
  const regions = [...new Set(rows.map(({ group }) => group))];
  return regions.map((region) => {
    const own = rows.filter(({ group }) => group === region);
    return { region, count: own.length, indicators: own.map(({ indicator }) => indicator) };
  });
}

function silentRegions(rows: readonly CircularRow[]): readonly string[] {
  const asked = rows.filter(({ kind }) => kind === "quantified" || kind === "qualitative");
  const heard = new Set(
    asked.filter(({ judgement }) => judgement.status !== "notReported").map(({ group }) => group),
  );
  return [...new Set(asked.map(({ group }) => group))].filter((region) => !heard.has(region));
}
