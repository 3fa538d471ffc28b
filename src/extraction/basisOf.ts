import type { Basis, ReasonCode, Review } from "../domain/workPlan";
import { wordsBefore, type Mention } from "./mentions";
import type { Passage } from "./passage";
import { lastBefore } from "./ranges";
import { incrementWords, regionWideWords, totalWords } from "./vocabulary";

/** 口径 of a target, and which words say so. */
export interface BasisReading {
  readonly basis: Basis;
  readonly why: readonly ReasonCode[];
  readonly needsReview: Review | null;
}

/** Reads what the reported number will count. `verb` is the governing verb (新增), which may stand at an earlier item. */
export function basisOf(passage: Passage, mention: Mention, verb: string): BasisReading {
  const before = wordsBefore(passage, mention).replace(/增加值/gu, "");
  const has = (words: readonly string[]) => words.some((word) => before.includes(word));
  const withinYear = lastBefore(passage.withinYear, mention.quantity.from, mention.clause.from) !== undefined;
  const increment = has(incrementWords) || incrementWords.some((word) => verb.includes(word)) || withinYear;
  const total = has(totalWords) || mention.baseline !== null;
  if (total && increment && !/累计新(?:增|建|培育|认定|设|登记)/u.test(before)) {
    const readings = (["total", "increment"] as const).map((basis) => ({ kind: "target" as const, change: { basis } }));
    return { basis: "unspecified", why: ["basisNotStated"], needsReview: { reason: "basisUnclear", readings } };
  }
  if (increment) return sure("increment", "incrementByWord");
  if (total) return sure("total", "totalByWord");
  const reaches = mention.bounds.some((bound) => bound.sense === "reach");
  if (reaches && has(regionWideWords)) return sure("total", "totalByRegionWideReach");
  return sure("unspecified", "basisNotStated");
}

function sure(basis: Basis, why: ReasonCode): BasisReading {
  return { basis, why: [why], needsReview: null };
}
