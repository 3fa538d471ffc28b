import type { Deadline, Review } from "../domain/workPlan";
import type { Mention } from "./mentions";
import { cleanWords, spanOf } from "./normalText";
import type { Passage } from "./passage";
import { lastBefore, nearStart, rangeAround, rangesIn } from "./ranges";
import type { TimeWord } from "./timeWords";

/** What is said right behind a time that follows its number: 培育企业5家，6月底前完成. */
const completes =
  /^(?:[前之要须应]|力争|争取|确保|全部|全面|基本|如期|完成|建成|实现|达到|到位|落实|投用|投产|竣工|办结|达标|见效|交付|验收|开工|目标|任务|使用){1,5}(?=[，。；、）\n]|$)/u;

/**
 * The deadline of a target: the nearest time before it in its clause; else one said of it right after (6月底前完成); else the time
 * at the head of its paragraph (到2028年，…。…); else the end of the plan year, with `stated: null`.
 */
export function deadlineOf(passage: Passage, mention: Mention, next: Mention | undefined): Deadline {
  const { clause, quantity } = mention;
  const before = lastBefore(passage.deadlines, quantity.from, clause.from);
  const until = next === undefined ? clause.to : Math.min(clause.to, next.segment.from);
  const after = rangesIn(passage.deadlines, nearStart({ from: quantity.to, to: until })).find((time) =>
    isSaidOf(passage, mention, time),
  );
  const time = before ?? after ?? headOf(passage, mention);
  return time?.date == null
    ? { date: passage.yearEnd, stated: null }
    : { date: time.date, stated: statedWords(passage, time) };
}

/** A deadline before the plan year: past, or a slip. */
export function deadlineDoubt(passage: Passage, deadline: Deadline): Review | null {
  if (deadline.stated === null || deadline.date.slice(0, 4) >= passage.yearEnd.slice(0, 4)) return null;
  const thisYear = { kind: "target" as const, change: { deadline: { date: passage.yearEnd, stated: null } } };
  return { reason: "deadlineUnclear", readings: [{ kind: "asRead" }, thisYear, { kind: "notATarget" }] };
}

/** Whether a time behind the number is the number's: in its own segment, or a segment of its own that says so. */
function isSaidOf(passage: Passage, { segment }: Mention, time: TimeWord): boolean {
  if (time.to <= segment.to) return true;
  const opens = /[，；：（\n]$/u.test(passage.masked.slice(time.from - 1, time.from));
  return opens && completes.test(passage.masked.slice(time.to, time.to + 16));
}

/** The time with which the paragraph of the mention begins. */
function headOf({ heads }: Passage, { quantity }: Mention): TimeWord | undefined {
  return rangeAround(heads, quantity)?.time;
}

function statedWords(passage: Passage, time: TimeWord): string {
  return cleanWords(passage.document.text, spanOf(passage.normal, time.from, time.to));
}
