import type { Mention } from "./mentions";
import { nearEnd, nearStart, rangesOver, type Range } from "./ranges";
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

/** Where one item of a list of things ends; 及 in 及以上 and the like parts nothing. */
const itemSign = /、|以及|及(?!以上|其|时)|和(?!谐)|与(?!会)/u;
function isMeasureName(words: string): boolean {
  return /(?:率|比例|比重|占比|时限|时间|周期|期限|指数|强度|增速)$/u.test(words);
}

const rateEnd = /(?:率|比例|比重|占比|覆盖面|指数)$/u;

/**
 * What the mentions of one segment count where several things stand in front of them: 企业、高校分别达到200家、10所,
 * 企业、高校均达到10家, 绿色食品营收、利润增长12%; `null` for anything else.
 */
function spreadOver(passage: Passage, group: readonly Mention[]): (readonly Indicator[])[] | null {
  const first = group[0];
  if (first === undefined) return null;
  const before = wordsOf(passage, nearEnd(first.left));
  const isEach = /(?:均|都|各)(?:应|须|要|需)?$/u.test(before);
  const respectively = /分别(?<verb>[\u4e00-\u9fff]{0,3})$/u.exec(before);
  const trailing = respectively?.groups?.verb ?? "";
  if (respectively !== null && trailing !== "" && actionVerbOf(trailing) !== trailing && !isChange(trailing))
    return null;
  const phrase = withoutLightWords(respectively === null ? before : before.slice(0, respectively.index));
  const verb = trailing === "" || isChange(trailing) ? actionVerbOf(phrase) : trailing;
  const items = (verb === trailing ? phrase : phrase.slice(verb.length)).split(itemSign).filter((item) => item !== "");
  const named = namedItems(items, verb, isChange(trailing) ? trailing : "");
  if (respectively !== null) {
    if (items.length === group.length) return named.map((indicator) => [indicator]);
    // As many numbers as there are names, or somebody has to look.
    return group.length === 1 ? null : group.map(() => [{ ...simple(phrase, phrase, verb), borrowed: true }]);
  }
  if (group.length > 1 || items.length < 2) return null;
  return isEach || isJoint(first, items) ? [named] : null;
}

/** Each of the things by its own name; what the last one says for all goes to the others, too: 过户、补证业务的办理时间. */
function namedItems(items: readonly string[], verb: string, change: string): readonly Indicator[] {
  const last = items.at(-1) ?? "";
  const tail = last.includes("的") && items.slice(0, -1).every((item) => !item.includes("的"));
  const shared = clauseOf(last).predicate;
  return items.map((item) => {
    const whole = tail && item !== last ? item + last.slice(last.lastIndexOf("的")) : item;
    const own = clauseOf(whole);
    const noun = nameOf({ noun: own.noun, predicate: own.predicate === "" ? shared : own.predicate });
    return simple(verb + noun + change, own.noun, verb);
  });
}

/** Whether one number holds for each of several things without 均: a growth of 营收、利润, a level of A率、B率. */
function isJoint({ bounds, quantity }: Mention, items: readonly string[]): boolean {
  if (quantity.unit !== "%" && quantity.unit !== "个百分点") return false;
  if (items.some((item) => item.length < 2 || item.length > 14)) return false;
  return (
    bounds.some(({ sense }) => sense === "growth" || sense === "fall") || items.every((item) => rateEnd.test(item))
  );
}

function isChange(word: string): boolean {
  return /^(?:增长|提高|提升|上升|增加|下降|降低|减少|压减|压缩|缩短)$/u.test(word);
}

function phraseOf(
  passage: Passage,
  sentence: Range,
  mention: Mention,
  group: readonly Mention[],
  governing: Governing | null,
  earlier: Indicator | undefined,
): [Indicator, Governing] {
  const words = wordsOf(passage, nearEnd(mention.left));
  const left = withoutLightWords(words);
  const right = wordsOf(passage, nearStart(mention.right));
  const inClause = governing !== null && governing.clause === mention.clause.from ? governing : null;
  if (right === "" && left === "") return borrowed(passage, sentence, mention, inClause, earlier);
  return right === ""
    ? numberLast(mention, left, governing)
    : numberFirst(passage, mention, left, right, group, words === "" ? inClause : null);
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
    // 办理时限不高于5天，事故起数…: the verb is part of a name there, and governs nothing.
    verb: isMeasureName(left) ? "" : own,
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
  const tail =
    last === undefined || last === mention ? "" : clauseOf(wordsOf(passage, nearStart(last.right))).predicate;
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
  const near = nearEnd({ from: sentence.from, to: mention.segment.from });
  const before = passage.masked.slice(near.from, near.to).replace(/[，；：（）]{1,8}$/u, "");
  const from = near.from + Math.max(...["，", "；", "：", "（"].map((mark) => before.lastIndexOf(mark))) + 1;
  const phrase = withoutLightWords(wordsOf(passage, { from, to: near.from + before.length }));
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
  for (const cut of rangesOver(passage.cuts, range)) {
    if (cut.to <= at) continue;
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
