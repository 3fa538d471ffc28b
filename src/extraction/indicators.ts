import type { Mention } from "./mentions";
import type { Range } from "./outline";
import type { Passage } from "./passage";
import { actionVerbOf, clauseOf, isBareSubject, modifierOf, nameOf, subjectOf, withoutLightWords } from "./phrases";
import { regionWideWords } from "./vocabulary";

/** What one mention counts. A mention for several subjects (企业、高校均达到…) has one of these each. */
export interface Indicator {
  readonly words: string;
  readonly subject: string;
  /** Other possible subjects with the indicator they would make; empty when sure. */
  readonly otherSubjects: readonly { readonly subject: string; readonly words: string }[];
  /** The verb in front that is part of what is counted (新增), own or taken from an earlier item. */
  readonly verb: string;
  /** Verb, predicate or theme stands at another item of the list. */
  readonly governed: boolean;
  /** The words stand before the last comma and were only taken for the indicator. */
  readonly borrowed: boolean;
}

/** What the items of a list take from the items before them. */
interface Governing {
  readonly verb: string;
  /** 贯标 in 新增贯标企业. */
  readonly theme: string;
  readonly predicate: string;
  readonly clause: number;
}

/** Phrases the indicators of the mentions of one sentence, one list of them per mention. */
export function indicatorsOf(
  passage: Passage,
  sentence: Range,
  mentions: readonly Mention[],
): readonly (readonly Indicator[])[] {
  const result: (readonly Indicator[])[] = [];
  let governing: Governing | null = null;
  for (let index = 0; index < mentions.length;) {
    const group = groupAt(mentions, index);
    const spread = spreadOver(passage, group);
    if (spread !== null) {
      result.push(...spread);
      governing = null;
    } else {
      for (const mention of group) {
        const [indicator, next]: [Indicator, Governing] = phraseOf(
          passage,
          sentence,
          mention,
          group,
          governing,
          result.at(-1)?.[0],
        );
        result.push([indicator]);
        governing = next;
      }
    }
    index += group.length;
  }
  return result;
}

/** Mentions of one segment, which share what stands at its beginning or its end. */
function groupAt(mentions: readonly Mention[], index: number): readonly Mention[] {
  const first = mentions[index];
  let end = index + 1;
  while (end < mentions.length && mentions[end]?.segment.from === first?.segment.from) end += 1;
  return mentions.slice(index, end);
}

/** 企业、高校分别达到200家、10所 and 企业、高校均达到10家; `null` for anything else. */
function spreadOver(passage: Passage, group: readonly Mention[]): (readonly Indicator[])[] | null {
  const first = group[0];
  if (first === undefined) return null;
  const before = wordsOf(passage, first.left);
  const each = /(?:均|都|各)$/u.test(before);
  if (!each && !before.endsWith("分别")) return null;
  const phrase = withoutLightWords(before);
  const verb = actionVerbOf(phrase);
  const items = phrase
    .slice(verb.length)
    .split(/、|以及|及|和|与/u)
    .filter((item) => item !== "");
  const shared = clauseOf(items.at(-1) ?? "").predicate;
  const named = items.map((item) => {
    const own = clauseOf(item);
    return simple(
      verb + nameOf({ noun: own.noun, predicate: own.predicate === "" ? shared : own.predicate }),
      own.noun,
      verb,
    );
  });
  if (each && group.length === 1 && items.length > 1) return [named];
  if (!each && items.length === group.length) return named.map((indicator) => [indicator]);
  return null;
}

function phraseOf(
  passage: Passage,
  sentence: Range,
  mention: Mention,
  group: readonly Mention[],
  governing: Governing | null,
  earlier: Indicator | undefined,
): [Indicator, Governing] {
  const left = withoutLightWords(wordsOf(passage, mention.left));
  const right = wordsOf(passage, mention.right);
  const inClause = governing !== null && governing.clause === mention.clause.from ? governing : null;
  if (right === "" && left === "") return borrowed(passage, sentence, mention, inClause, earlier);
  return right === ""
    ? numberLast(mention, left, governing)
    : numberFirst(passage, mention, left, right, group, inClause);
}

/** 新增贯标企业200家，高校贯标单位7家，专利代理机构5家 */
function numberLast(mention: Mention, left: string, governing: Governing | null): [Indicator, Governing] {
  const own = actionVerbOf(left);
  const bare = isBareSubject(left);
  const near = governing !== null && governing.clause === mention.clause.from;
  const reaches = mention.bounds.some((bound) => bound.sense === "reach" || bound.sense === "complete");
  if (own === "" && governing !== null && (near || bare) && !reaches) {
    const noun = bare ? governing.theme + left : left;
    const words =
      governing.verb +
      (bare && governing.predicate !== ""
        ? nameOf({ noun: left, predicate: governing.predicate })
        : nameOf(clauseOf(noun)));
    const governed = governing.verb !== "" || noun !== left || (bare && governing.predicate !== "");
    return [
      { ...simple(words, left, governing.verb), governed },
      { ...governing, clause: mention.clause.from },
    ];
  }
  const clause = own === "" ? clauseOf(left) : { noun: left, predicate: "" };
  const theme = clause.predicate === "" ? modifierOf(left.slice(own.length)) : "";
  const next = {
    verb: own,
    theme: isTheme(theme) ? theme : "",
    predicate: clause.predicate,
    clause: mention.clause.from,
  };
  return [simple(nameOf(clause), left, own), next];
}

/** 遴选20家高校、8家专利代理机构进行贯标试点 */
function numberFirst(
  passage: Passage,
  mention: Mention,
  left: string,
  right: string,
  group: readonly Mention[],
  governing: Governing | null,
): [Indicator, Governing] {
  const own = clauseOf(right);
  const last = group.at(-1);
  const tail = last === undefined || last === mention ? "" : clauseOf(wordsOf(passage, last.right)).predicate;
  const predicate = own.predicate === "" ? tail : own.predicate;
  const sameGroup = group[0] !== mention;
  const inherits = left === "" && governing !== null && governing.verb !== "" && (sameGroup || own.predicate === "");
  const verb = left === "" && inherits ? governing.verb : left;
  const build = (noun: string) => verb + nameOf({ noun, predicate });
  const about = subjectOf(own.noun);
  const indicator: Indicator = {
    words: build(own.noun),
    subject: about.subject,
    otherSubjects: about.readings.map((subject) => ({
      subject,
      words: build(own.noun.replace(about.subject, subject)),
    })),
    verb: actionVerbOf(verb),
    governed: inherits || (own.predicate === "" && tail !== ""),
    borrowed: false,
  };
  return [indicator, { verb, theme: "", predicate, clause: mention.clause.from }];
}

/** A number without words of its own: 开展企业贯标，达到100家 · 新增企业10家，总数达到50家. What it counts is only likely. */
function borrowed(
  passage: Passage,
  sentence: Range,
  mention: Mention,
  governing: Governing | null,
  earlier: Indicator | undefined,
): [Indicator, Governing] {
  const next = governing ?? { verb: "", theme: "", predicate: "", clause: mention.clause.from };
  if (earlier !== undefined) {
    const words = earlier.words.slice(earlier.words.startsWith(earlier.verb) ? earlier.verb.length : 0);
    return [{ ...earlier, words: words === "" ? earlier.words : words, verb: "", borrowed: true }, next];
  }
  const before = passage.masked.slice(sentence.from, mention.segment.from).replace(/[，；：（）]+$/u, "");
  const from = sentence.from + Math.max(...["，", "；", "：", "（"].map((mark) => before.lastIndexOf(mark))) + 1;
  const phrase = withoutLightWords(wordsOf(passage, { from, to: sentence.from + before.length }));
  return [{ ...simple(nameOf(clauseOf(phrase)), phrase, ""), borrowed: true }, next];
}

function simple(words: string, phrase: string, verb: string): Indicator {
  const about = subjectOf(phrase);
  const otherSubjects = about.readings.map((subject) => ({ subject, words: words.replace(about.subject, subject) }));
  return { words, subject: about.subject, otherSubjects, verb, governed: false, borrowed: false };
}

/** Only a short modifier is a theme that a later item can share; a clause with 的 or a place is not. */
function isTheme(words: string): boolean {
  return words.length <= 6 && !words.includes("的") && !regionWideWords.some((place) => words.includes(place));
}

/** The words of a range without those of time and intention, marks and list signs at their ends. */
function wordsOf(passage: Passage, range: Range): string {
  const kept: string[] = [];
  let at = range.from;
  const cuts = [...passage.times, ...passage.intentions].sort((one, other) => one.from - other.from);
  for (const cut of cuts) {
    if (cut.to <= at || cut.from >= range.to) continue;
    kept.push(passage.text.slice(at, Math.max(at, cut.from)));
    at = Math.min(cut.to, range.to);
  }
  const words = [...kept, passage.text.slice(at, range.to)].join("");
  return withoutSigns(words);
}

function withoutSigns(words: string): string {
  if (/（[^（）]*）$/u.test(words)) return words.replace(/^[，、；：。\s]+/u, "");
  const bare = words
    .replace(/^(?:[，、；：。（）\s]|以及|及(?!时)|和(?!谐))+/u, "")
    .replace(/(?:[，、；：。（）\s]|以及|及|和|与|或)+$/u, "");
  return bare === words ? words : withoutSigns(bare);
}
