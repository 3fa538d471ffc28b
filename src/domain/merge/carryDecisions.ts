import { DecidedPlan } from "../review/decide";
import type { Decision } from "../review/decision";
import type { Deliverable, Group, SourceSpan, WorkPlan, WorkPoint } from "../workPlan";
import { carriedTargets } from "./carriedTargets";
import { exactWords } from "./wording";

/**
 * A sentence of the earlier edition, as the rows of the ledger have it: one for each row, or one for each work point. By rows
 * it can be told which target a decision is about when the running numbers in a point have had gaps since.
 */
export interface SentenceBefore {
  /** Of the row (a target), or of the work point. */
  readonly key: string;
  /** Key of the work point, where `key` is not. */
  readonly point?: string;
  /** Code of the group, as in the plan. */
  readonly region: string;
  readonly text: string;
  readonly indicator?: string;
  readonly subject?: string;
  /** Dropped by an earlier edition: it stands in no document any more, and nothing is decided about it. */
  readonly withdrawn?: boolean;
}

export interface CarriedDecisions {
  /** With the keys and places of the new plan, in an order that `decide` takes. */
  readonly carried: readonly Decision[];
  /** The same with the keys of the ledger. */
  readonly kept: readonly Decision[];
  /** As they were: the sentence that they are about changed, is gone, or is one of several that nobody can tell apart. */
  readonly lapsed: readonly Decision[];
}

/**
 * Which decisions hold for a new edition. A decision is about a sentence as it stood, so it is carried where that sentence
 * stands in the same region, word by word; twins are taken in order. Anything else is asked again.
 *
 * @param before in the order of the earlier edition
 * @param plan the new edition as extracted, nothing decided
 */
export function carryDecisions(
  decisions: readonly Decision[],
  before: readonly SentenceBefore[],
  plan: WorkPlan,
): CarriedDecisions {
  const sentences = before.filter(({ withdrawn }) => withdrawn !== true);
  const rows = new Map<string, SentenceBefore[]>();
  for (const row of sentences) put(rows, pointOf(row), row);
  const places = placesOf(sentences, plan);
  const about = byPoint(decisions);
  const decided = new DecidedPlan(plan);
  const outcome = { carried: [] as Decision[], kept: [] as Decision[], lapsed: [] as Decision[] };
  for (const decision of decisions) {
    const own = rows.get(decision.key) ?? rows.get(withoutNumber(decision.key)) ?? [];
    const sentence = own.find(({ key }) => key === decision.key) ?? own[0];
    const place = sentence && places.get(placeName(sentence));
    const moved = place && moveDecision(decision, place.group, place.point);
    const key = sentence && place && keyAfter(decision, sentence, own, about, place.point);
    const carried = moved && key ? { ...moved, key } : null;
    if (!moved || !carried || !isAbout(decided, carried)) {
      outcome.lapsed.push(decision);
      continue;
    }
    decided.take(carried);
    outcome.carried.push(carried);
    outcome.kept.push(moved);
  }
  return outcome;
}

interface Place {
  readonly group: Group;
  readonly point: WorkPoint;
}

/** Where the sentences stand now, by {@link placeName}; the first of several like it is the first again. */
function placesOf(sentences: readonly SentenceBefore[], plan: WorkPlan): ReadonlyMap<string, Place> {
  const now = new Map<string, Place[]>();
  for (const group of plan.groups) {
    for (const point of group.workPoints) {
      const name = `${group.code}\n${exactWords(point.text)}`;
      put(now, name, { group, point });
    }
  }
  const earlier = new Map<string, Set<string>>();
  for (const sentence of sentences) {
    const name = `${sentence.region}\n${exactWords(sentence.text)}`;
    earlier.set(name, (earlier.get(name) ?? new Set()).add(placeName(sentence)));
  }
  return new Map(
    [...earlier].flatMap(([name, twins]) => {
      const places = now.get(name) ?? [];
      if (twins.size > places.length) return [];
      return [...twins].flatMap((twin, index): (readonly [string, Place])[] => {
        const place = places[index];
        return place === undefined ? [] : [[twin, place]];
      });
    }),
  );
}

/** A point of the ledger may hold two sentences by now, if the document divided it. */
function placeName(sentence: SentenceBefore): string {
  return `${pointOf(sentence)}\n${exactWords(sentence.text)}`;
}

function keyAfter(
  decision: Decision,
  sentence: SentenceBefore,
  own: readonly SentenceBefore[],
  about: ReadonlyMap<string, readonly Decision[]>,
  point: WorkPoint,
): string | undefined {
  const key = pointOf(sentence);
  if (decision.key === key) return point.key;
  const rows = own.filter((row) => row.key !== key && exactWords(row.text) === exactWords(sentence.text));
  return carriedTargets(key, rows, about.get(key) ?? [], point).get(decision.key);
}

/** Decisions by each key that they stand under: their own, and what stands in front of a hyphen of it. */
function byPoint(decisions: readonly Decision[]): ReadonlyMap<string, readonly Decision[]> {
  const about = new Map<string, Decision[]>();
  for (const decision of decisions) {
    for (let key = decision.key; key !== ""; key = withoutNumber(key)) put(about, key, decision);
  }
  return about;
}

function put<Item>(lists: Map<string, Item[]>, name: string, item: Item): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [item]);
  else list.push(item);
}

/** Whether `decide` takes it. */
function isAbout(plan: DecidedPlan, { key, kind }: Decision): boolean {
  switch (kind) {
    case "confirmed":
      return plan.has(key, "point") || plan.has(key, "target");
    case "changed":
    case "notATarget":
      return plan.has(key, "target");
    case "deliverable":
    case "added":
      return plan.has(key, "point");
  }
}

function pointOf({ key, point }: SentenceBefore): string {
  return point ?? key;
}

function withoutNumber(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf("-")));
}

/**
 * A decision about a sentence that stands as it stood, with the places of the new document; its key stays.
 * `null` where the words that it took in are not all there any more.
 */
export function moveDecision(decision: Decision, group: Group, point: WorkPoint): Decision | null {
  switch (decision.kind) {
    case "deliverable": {
      const deliverable = moveDeliverable(decision.deliverable.text, group, point);
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
function moveDeliverable(text: string, group: Group, point: WorkPoint): Deliverable | null {
  const known = [...(point.deliverable === null ? [] : [point.deliverable]), ...readingsOf(point)];
  const same = known.find((each) => exactWords(each.text) === exactWords(text));
  if (same !== undefined) return { text, span: same.span };
  const own = point.deliverable;
  let rest: string | null = own === null ? exactWords(text) : after(exactWords(own.text), exactWords(text));
  let span: SourceSpan | null = own?.span ?? null;
  for (const next of group.workPoints.slice(group.workPoints.indexOf(point) + 1)) {
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
