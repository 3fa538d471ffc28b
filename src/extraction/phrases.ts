import {
  actionVerbs,
  closings,
  emptyEndings,
  emptyVerbs,
  lightVerbs,
  openings,
  predicateVerbs,
  shortNouns,
  subjectNouns,
} from "./vocabulary";

const longestFirst = (words: readonly string[]): readonly string[] =>
  [...words].sort((one, other) => other.length - one.length);
const subjects = longestFirst(subjectNouns);
const verbs = longestFirst(actionVerbs);
const predicates = longestFirst(predicateVerbs);
const endings = longestFirst(emptyEndings);
const closers = longestFirst(closings);
const openers = longestFirst(openings);
const lights = longestFirst([...openings, ...lightVerbs]);
/** Nouns that name no kind of body by themselves. */
const generic: ReadonlySet<string> = new Set([
  "单位",
  "机构",
  "市场",
  "园区",
  "开发区",
  "基地",
  "社区",
  "村",
  "人才",
  "企",
]);

/** A phrase taken apart: 企业 | 通过外审. `predicate` is empty for a plain noun. */
export interface Clause {
  readonly noun: string;
  readonly predicate: string;
}

/** Takes “subject predicate” apart; a phrase that is no such clause is all noun. */
export function clauseOf(phrase: string): Clause {
  for (const subject of nounsIn(phrase)) {
    const rest = phrase.slice(subject.to);
    // 高校|贯标单位 ends with a noun of its own and is no clause.
    const nominal = subjects.some((noun) => rest.endsWith(noun));
    if (!nominal && predicates.some((verb) => rest.startsWith(verb)))
      return { noun: phrase.slice(0, subject.to), predicate: rest };
  }
  return { noun: phrase, predicate: "" };
}

/** Names what is counted: 企业 + 通过外审 → 通过外审企业; a long predicate takes 的. */
export function nameOf(clause: Clause): string {
  const empty = emptyVerbs.find((verb) => clause.predicate.startsWith(verb) && clause.predicate.length > verb.length);
  const predicate = withoutEnding(clause.predicate.slice(empty?.length ?? 0));
  const noun = fullNoun(clause.predicate === "" ? withoutEnding(clause.noun) : clause.noun);
  if (predicate === "") return noun;
  return predicate.length <= 4 ? `${predicate}${noun}` : `${predicate}的${noun}`;
}

/** A phrase before a number, without the words around it that say nothing of what is counted. */
export function withoutLightWords(phrase: string): string {
  const closed = withoutClosings(phrase);
  // In 推行贯标的企业 the verb belongs to the clause before 的, not to the sentence.
  return withoutStart(closed, closed.includes("的") ? openers : lights);
}

/** 高校、企业分别 → 高校、企业. */
function withoutClosings(phrase: string): string {
  if (notClosings.test(phrase.slice(-6))) return phrase;
  const word = closers.find((each) => phrase.endsWith(each) && phrase.length > each.length);
  return word === undefined ? phrase : withoutClosings(phrase.slice(0, -word.length));
}

/** The verb of action that a phrase begins with; empty when it begins with none. */
export function actionVerbOf(phrase: string): string {
  return verbs.find((verb) => phrase.startsWith(verb)) ?? "";
}

/** Whether the phrase is one of the nouns for those a target is about, and nothing more. */
export function isBareSubject(phrase: string): boolean {
  return subjects.includes(phrase);
}

/** What stands before the last subject noun of a phrase: 贯标 in 贯标企业; empty when the phrase does not end with one. */
export function modifierOf(phrase: string): string {
  const subject = subjects.find((noun) => phrase.endsWith(noun));
  return subject === undefined ? "" : phrase.slice(0, -subject.length);
}

/** Whom a phrase is about: the most telling of its nouns, and the readings where two of them stand side by side. */
export function subjectOf(phrase: string): { readonly subject: string; readonly readings: readonly string[] } {
  const nouns = nounsIn(phrase);
  const telling = nouns.filter((noun) => !generic.has(noun.word));
  for (const [index, noun] of telling.entries()) {
    const next = telling[index + 1];
    if (next?.from !== noun.to) continue;
    return { subject: noun.word + next.word, readings: [noun.word, next.word, `${noun.word}、${next.word}`] };
  }
  const chosen = telling.at(-1) ?? nouns.at(-1);
  return { subject: chosen === undefined ? "" : (shortNouns[chosen.word] ?? chosen.word), readings: [] };
}

interface PlacedNoun {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

function nounsIn(phrase: string): readonly PlacedNoun[] {
  const found: PlacedNoun[] = [];
  for (let at = 0; at < phrase.length;) {
    const word = subjects.find((noun) => phrase.startsWith(noun, at));
    const whole = word !== undefined && (shortNouns[word] === undefined || at + word.length === phrase.length);
    if (whole) found.push({ word, from: at, to: at + word.length });
    at += whole ? word.length : 1;
  }
  return found;
}

/** 贯标的企 → 贯标的企业; 民企 and 国企 are words of their own. */
function fullNoun(noun: string): string {
  const short = Object.keys(shortNouns).find((each) => noun.endsWith(each));
  if (short === undefined || /[民国央私外名车药房]企$/u.test(noun)) return noun;
  return noun.slice(0, -short.length) + (shortNouns[short] ?? short);
}

function withoutEnding(phrase: string): string {
  const ending = endings.find((each) => phrase.endsWith(each) && phrase.length > each.length);
  return ending === undefined ? phrase : phrase.slice(0, -ending.length);
}

/** Words that only end like a closing. */
const notClosings =
  /(?:[供反效响适相感回呼对]应|[需主重纪摘概必提首]要|[供必急]需|[行成作认]为|人均|户均|年均|平均分|[部大]将|[公总]共|[目标]的)$/u;

/** Words that only begin like an opening. */
const notOpenings =
  /^(?:对[外口标接照]|共[建享同有]|和谐|要[素点件]|在[线建校岗编册]|与会|为民|向导|并[购网联]|及时|将[军来]|使[用馆])/u;

function withoutStart(phrase: string, words: readonly string[]): string {
  if (notOpenings.test(phrase)) return phrase;
  const word = words.find((each) => phrase.startsWith(each));
  return word === undefined ? phrase : withoutStart(phrase.slice(word.length), words);
}
