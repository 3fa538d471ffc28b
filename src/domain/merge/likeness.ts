/** Pairs of neighbouring characters; of a single character that character. */
export function bigramsOf(words: string): ReadonlySet<string> {
  const letters = Array.from(words);
  if (letters.length === 1) return new Set(letters);
  return new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ""}${letter}`));
}

/**
 * How alike two texts are, from 0 to 1, by their bigrams: twice those in common, divided by those of both (Dice).
 * Chinese has no spaces between words, and two characters are about one word, so this is the share of words in common.
 */
export function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = one.size + other.size;
  if (all === 0) return 1;
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let common = 0;
  for (const bigram of few) if (many.has(bigram)) common += 1;
  return (2 * common) / all;
}
