/** Words of time in a text: until when, or that it is over. */
export interface TimeWord {
  readonly from: number;
  readonly to: number;
  /** Last day, ISO; `null` when the words name no day of the plan (每年, 三年行动). */
  readonly date: string | null;
  /** A time before the plan year: what is said with it has happened, or is a baseline. A deadline (…年底前) never is. */
  readonly past: boolean;
  /** 截至2025年底: what is said after it in its clause is how things stand. */
  readonly isState: boolean;
  /** 年内, 当年: only what happens in the year counts. */
  readonly withinYear: boolean;
}

interface TimeRule {
  readonly pattern: RegExp;
  date(parts: Readonly<Record<string, string | undefined>>, year: number): string | null;
  readonly withinYear?: boolean;
}

const lead = "(?:到|至|截至|截止|截止到|截至到|在|于)?";
const monthEnd = "(?:底前|底|末前|末|月底前|前)?(?:之前|以前)?";

/** First match wins at a place, and the longer of two that begin there. Sources of the readings: common official usage. */
const rules: readonly TimeRule[] = [
  {
    pattern: new RegExp(
      `${lead}(?<year>(?:19|20)\\d{2})年(?<month>\\d{1,2})月(?<day>\\d{1,2})日(?:之前|以前|前)?`,
      "gu",
    ),
    date: ({ year, month, day }) => isoDay(Number(year), Number(month), Number(day)),
  },
  {
    pattern: new RegExp(`${lead}(?<year>(?:19|20)\\d{2})年(?<month>\\d{1,2})月份?${monthEnd}`, "gu"),
    date: ({ year, month }) => endOfMonth(Number(year), Number(month)),
  },
  {
    pattern: new RegExp(
      `${lead}(?:(?<year>(?:19|20)\\d{2})年|今年|本年度?)?上半年(?:底|末|内)?(?:之前|以前|前)?`,
      "gu",
    ),
    date: ({ year }, planYear) => endOfMonth(Number(year ?? planYear), 6),
  },
  {
    pattern: new RegExp(`${lead}(?:(?<year>(?:19|20)\\d{2})年|今年)?前三季度`, "gu"),
    date: ({ year }, planYear) => endOfMonth(Number(year ?? planYear), 9),
  },
  {
    pattern: new RegExp(
      `${lead}(?:(?<year>(?:19|20)\\d{2})年|今年|本年度?)?(?:第)?(?<quarter>[一二三四1-4])季度(?:底|末|内)?(?:之前|以前|前)?`,
      "gu",
    ),
    date: ({ year, quarter = "" }, planYear) => endOfMonth(Number(year ?? planYear), 3 * quarterOf(quarter)),
  },
  {
    pattern: new RegExp(
      `${lead}(?<year>(?:19|20)\\d{2})年度?(?:底前|年底前|年底|底|末|内|全年)?(?:之前|以前|前)?(?!代)`,
      "gu",
    ),
    date: ({ year }) => `${year ?? ""}-12-31`,
  },
  {
    pattern: new RegExp(
      `${lead}[“"]?十(?<plan>[一二三四五六七])五[”"]?(?:规划)?(?:时期末|期间|时期|末|期末|收官之年|规划期末)`,
      "gu",
    ),
    date: ({ plan = "" }) => `${1980 + 5 * (planNumber(plan) + 5)}-12-31`,
  },
  {
    pattern: new RegExp(`${lead}(?<month>\\d{1,2})月(?<day>\\d{1,2})日(?:之前|以前|前)?`, "gu"),
    date: ({ month, day }, planYear) => isoDay(planYear, Number(month), Number(day)),
  },
  {
    pattern: new RegExp(
      `${lead}(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?:底前|底|末前|末|前)(?:之前|以前)?`,
      "gu",
    ),
    date: ({ month = "" }, planYear) => endOfMonth(planYear, monthOf(month)),
  },
  {
    pattern: /(?:今年|当年|本年度?)?年内|当年/gu,
    date: (_, planYear) => `${planYear}-12-31`,
    withinYear: true,
  },
  {
    pattern: new RegExp(
      `${lead}(?:今年|本年度?|全年)(?:年?底前|年?底|末)?(?:之前|以前)?|${lead}(?<!\\d)年(?:底前|底|末前|末)`,
      "gu",
    ),
    date: (_, planYear) => `${planYear}-12-31`,
  },
];

const pastWords = /(?:同?比|较)?(?:去年|上年度?|往年|前年|近年来|近[一二三四五两]年|以往|历年)/gu;

/** 到2025年, 2025年底前: until then something is to be done. 截至 tells what is. */
const untilWords = /^[到至]|前$/u;

/** Words of time in order of place, none overlapping. `year` is the plan year. */
export function findTimeWords(text: string, year: number): readonly TimeWord[] {
  const found: TimeWord[] = [];
  const taken = new Uint8Array(text.length);
  const add = (word: TimeWord): void => {
    taken.fill(1, word.from, word.to);
    found.push(word);
  };
  for (const rule of rules) {
    for (const match of text.matchAll(rule.pattern)) {
      const date = rule.date(match.groups ?? {}, year);
      // 达到2020年的2倍: a year to compare with, and 到 belongs to 达到.
      const isCompared = text.charAt(match.index - 1) === "达" && match[0].startsWith("到");
      const from = match.index + (isCompared ? 1 : 0);
      const to = match.index + match[0].length;
      if (date === null || taken.subarray(from, to).includes(1)) continue;
      add({
        from,
        to,
        date: isCompared && text.charAt(to) === "的" ? null : date,
        isState: match[0].startsWith("截"),
        past: date < `${year}-01-01` && !untilWords.test(match[0]) && !isCompared,
        withinYear: rule.withinYear ?? /年度?内/u.test(match[0]),
      });
    }
  }
  for (const match of text.matchAll(pastWords)) {
    const compared =
      /^[同比较]/u.test(match[0]) || /^(?:年?末|年?底)?的?基础上/u.test(text.slice(match.index + match[0].length));
    if (taken[match.index] === 1) continue;
    add({
      from: match.index,
      to: match.index + match[0].length,
      date: null,
      past: !compared,
      isState: false,
      withinYear: false,
    });
  }
  return found.sort((one, other) => one.from - other.from);
}

function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function endOfMonth(year: number, month: number): string | null {
  return month < 1 || month > 12 ? null : `${year}-${twoDigits(month)}-${twoDigits(lastDay(year, month))}`;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

const chinese = "一二三四五六七八九十";

function quarterOf(word: string): number {
  return /\d/u.test(word) ? Number(word) : chinese.indexOf(word) + 1;
}

/** 十二五 ended in 2015, 十三五 in 2020: five years apart. */
function planNumber(word: string): number {
  return chinese.indexOf(word) + 1;
}

function monthOf(word: string): number {
  if (/\d/u.test(word)) return Number(word);
  return word.length === 2 ? 11 + chinese.indexOf(word.charAt(1)) : chinese.indexOf(word) + 1;
}
