import type { Decision } from "../review/decision";
import type { Deliverable, Region, SourceSpan, WorkPoint } from "../workPlan";
import { exactWords } from "./wording";

/**
 * A decision about a sentence that stands as it stood, with the places of the new document; its key stays.
 * `null` where the words that it took in are not all there any more.
 */
export function moveDecision(decision: Decision, region: Region, point: WorkPoint): Decision | null {
  switch (decision.kind) {
    case "deliverable": {
      const deliverable = moveDeliverable(decision.deliverable.text, region, point);
      return deliverable && { ...decision, deliverable };
    }
    case "added":
      return { ...decision, target: { ...decision.target, spans: [placeOf(decision.target.stated, point)] } };
    default:
      return decision;
  }
}

/**
 * The deliverable as the document has it now: one of its readings, or from the point's own on through the sentences
 * that follow, as long as they are what comes next in the words decided for.
 */
function moveDeliverable(text: string, region: Region, point: WorkPoint): Deliverable | null {
  const known = [...(point.deliverable === null ? [] : [point.deliverable]), ...readingsOf(point)];
  const same = known.find((each) => exactWords(each.text) === exactWords(text));
  if (same !== undefined) return { text, span: same.span };
  const own = point.deliverable;
  let rest: string | null = own === null ? exactWords(text) : after(exactWords(own.text), exactWords(text));
  let span: SourceSpan | null = own?.span ?? null;
  for (const next of region.workPoints.slice(region.workPoints.indexOf(point) + 1)) {
    if (rest === null || rest === "") break;
    rest = after(exactWords(next.text), rest);
    span = { start: span?.start ?? next.span.start, end: next.span.end };
  }
  return rest === "" && span !== null ? { text, span } : null;
}

function readingsOf(point: WorkPoint): readonly Deliverable[] {
  return (point.needsReview?.readings ?? []).flatMap((reading) =>
    reading.kind === "deliverable" ? [reading.deliverable] : [],
  );
}

/** What stands behind the words, without the mark between and a list number; `null` when the text does not begin with them. */
function after(words: string, text: string): string | null {
  return text.startsWith(words) ? exactWords(text.slice(words.length).replace(/^[。；，.;,]+/u, "")) : null;
}

/** Where words stand in the document: exactly, where the sentence stands there as it reads; else the whole point. */
function placeOf(stated: string, point: WorkPoint): SourceSpan {
  const { text, span } = point;
  const at = stated === "" ? -1 : text.indexOf(stated);
  const isPlain = span.end - span.start === text.length && !text.includes(stated, at + 1);
  return at < 0 || !isPlain ? span : { start: span.start + at, end: span.start + at + stated.length };
}
