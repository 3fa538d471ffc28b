import type { SourceDocument, Span } from "../document/sourceDocument";
import type { Deliverable, Review, WorkPoint } from "../domain/workPlan";
import { cleanWords, spanOf } from "./normalText";
import { isNote } from "./notePatterns";
import { outlineOf, type OutlineDeliverable, type OutlinePoint } from "./outline";
import { readPassage, type Passage } from "./passage";
import { rangesIn, type Range } from "./ranges";
import { readTargets, type ReadTarget } from "./readTargets";
import { mergeRepeats } from "./repeats";

/** A work point as read, before it and its targets have keys. */
export type ReadPoint = Omit<WorkPoint, "key" | "targets"> & { readonly targets: readonly ReadTarget[] };

/** The work points in the cells of one region, in order, targets said twice merged. */
export function readPoints(document: SourceDocument, cells: readonly Span[], year: number): readonly ReadPoint[] {
  const read = cells.flatMap((cell) => {
    const passage = readPassage(document, cell, year);
    return outlineOf(passage.text, passage.masked).map((point) => ({
      passage,
      point,
      targets: targetsOf(passage, point),
    }));
  });
  const merged = mergeRepeats(read.map(({ targets }) => targets));
  return read.map(({ passage, point }, index) => pointOf(passage, point, merged[index] ?? []));
}

function targetsOf(passage: Passage, point: OutlinePoint): readonly ReadTarget[] {
  const own = point.parts.flatMap((part) => readTargets(passage, part, false));
  if (point.deliverable === null || isPart(point, point.deliverable.range)) return own;
  return [...own, ...readTargets(passage, point.deliverable.range, true)];
}

function pointOf(passage: Passage, point: OutlinePoint, targets: readonly ReadTarget[]): ReadPoint {
  const text = point.parts.map((part) => wordsAt(passage, part)).join("");
  return {
    kind: targets.length > 0 ? "quantified" : isNote(text) ? "note" : "qualitative",
    text,
    span: spanOf(passage.normal, point.range.from, point.range.to),
    deliverable: point.deliverable === null ? null : deliverableOf(passage, point.deliverable.range),
    aspirational: rangesIn(passage.intentions, point.range).some(({ isAspirational }) => isAspirational),
    needsReview: point.deliverable === null ? null : deliverableDoubt(passage, point.deliverable),
    targets,
  };
}

function deliverableOf(passage: Passage, range: Range): Deliverable {
  return { text: wordsAt(passage, range), span: spanOf(passage.normal, range.from, range.to) };
}

function deliverableDoubt(passage: Passage, deliverable: OutlineDeliverable): Review | null {
  if (deliverable.longer === null) return null;
  const longer = { kind: "deliverable" as const, deliverable: deliverableOf(passage, deliverable.longer) };
  return { reason: "deliverableEndUnclear", readings: [{ kind: "asRead" }, longer] };
}

/** A deliverable without a point of its own in front is the point itself. */
function isPart(point: OutlinePoint, range: Range): boolean {
  return point.parts.some((part) => part.from === range.from && part.to === range.to);
}

function wordsAt(passage: Passage, range: Range): string {
  return cleanWords(passage.document.text, spanOf(passage.normal, range.from, range.to));
}
