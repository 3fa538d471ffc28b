/** How a language writes numbers and lists, by the tables of `Intl`. */
export interface Formats {
  /** `1,200`; six decimals at most. */
  readonly n: (value: number) => string;
  /** A list that stands alone: `甲、乙、丙`, `a, b, c`. */
  readonly list: (words: readonly string[]) => string;
  /** A list within a sentence: `甲、乙和丙`, `a, b and c`. */
  readonly all: (words: readonly string[]) => string;
  /** A number with its noun in the form that the language asks for: `1 row`, `2 rows`. */
  readonly count: (number: number, one: string, other?: string) => string;
}

/** @param language a tag such as `en-GB`; the words of `count` are given in that language */
export function formatsOf(language: string): Formats {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  const bare = new Intl.ListFormat(language, { type: "conjunction", style: "narrow" });
  const joined = new Intl.ListFormat(language, { type: "conjunction", style: "long" });
  const plurals = new Intl.PluralRules(language);
  return {
    n: (value) => numbers.format(value),
    list: (words) => bare.format(words),
    all: (words) => joined.format(words),
    count: (number, one, other = `${one}s`) =>
      `${numbers.format(number)} ${plurals.select(number) === "one" ? one : other}`,
  };
}
