import type { Circular, RegionCount } from "../../domain/progress/circular";
import type { Status } from "../../domain/progress/status";
import type { Tally } from "../../domain/progress/summary";
import type { StatusMessages } from "../statusMessages";

const words: readonly (readonly [Status, string])[] = [
  ["met", "met"],
  ["onTrack", "on track"],
  ["behind", "behind"],
  ["overdue", "missed"],
  ["notStarted", "not started"],
  ["notReported", "not reported"],
  ["invalid", "with invalid entries"],
  ["needsReview", "in doubt"],
];

function circular({ title, asOf, targets, aspirational, points, ...told }: Circular): string {
  if (asOf === null) return `“${title}”: the as-of date cannot be read, so nothing was judged.`;
  return [
    `As of ${asOf}, “${title}”: ${targets.total} binding targets, ${countsText(targets)}.`,
    ...named("Behind", told.behind),
    ...named("Missed", told.overdue),
    ...named("Not reported", told.notReported),
    ...(aspirational === null || aspirational.total === 0
      ? []
      : [`${aspirational.total} aspirational targets, ${countsText(aspirational)}.`]),
    ...(points.total === 0 ? [] : [`${points.total} work points without a number, ${countsText(points)}.`]),
    ...(told.silent.length === 0 ? [] : [`No report at all from: ${told.silent.map(regionName).join(", ")}.`]),
  ].join("\n");
}

function countsText({ counts, total }: Tally): string {
  if (total === 0) return "nothing to assess";
  const shown = words.filter(([status]) => status === "met" || counts[status] > 0);
  return shown
    .map(([status, word]) => `${counts[status]} ${word}${status === "met" ? ` (${percent(counts.met, total)})` : ""}`)
    .join(", ");
}

function named(label: string, regions: readonly RegionCount[]): readonly string[] {
  if (regions.length === 0) return [];
  return [`${label}: ${regions.map(({ region, count }) => `${regionName(region)} ${count}`).join(", ")}.`];
}

function regionName(region: string): string {
  return region === "" ? "(no region)" : region;
}

/** Rounded down, so that only everything is 100 %. */
function percent(part: number, whole: number): string {
  return `${Math.floor((part * 1000) / whole) / 10}%`;
}

export const status: StatusMessages = { circular };
