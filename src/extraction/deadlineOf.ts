import type { Deadline } from "../domain/workPlan";
import { spanOf, cleanWords } from "./normalText";
import type { Mention } from "./mentions";
import type { Passage } from "./passage";
import type { TimeWord } from "./timeWords";

/**
 * The deadline of a target: the nearest time before it in its clause, else one said right after it (6月底前完成), else the
 * end of the plan year, with `stated: null`.
 */
export function deadlineOf(passage: Passage, mention: Mention, next: Mention | undefined): Deadline {
  const { clause, quantity } = mention;
  const candidates = passage.times.filter(
    (time) => time.date !== null && !time.past && time.from >= clause.from && time.to <= clause.to,
  );
  const before = candidates.filter((time) => time.to <= quantity.from).at(-1);
  const until = next === undefined ? clause.to : Math.min(clause.to, next.segment.from);
  const after = candidates.find((time) => time.from >= quantity.to && time.to <= until);
  const time = before ?? after;
  return time?.date == null
    ? { date: passage.yearEnd, stated: null }
    : { date: time.date, stated: statedWords(passage, time) };
}

function statedWords(passage: Passage, time: TimeWord): string {
  return cleanWords(passage.document.text, spanOf(passage.normal, time.from, time.to));
}
