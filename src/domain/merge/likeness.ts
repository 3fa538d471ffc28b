/** Pairs of neighbouring characters with how often each stands in a text; of a single character that character. */
export type Bigrams = ReadonlyMap<string, number>;

export function bigramsOf(words: string): Bigrams {
  const letters = Array.from(words);
  const bigrams = new Map<string, number>();
  const count = (bigram: string) => bigrams.set(bigram, (bigrams.get(bigram) ?? 0) + 1);
  if (letters.length === 1) count(words);
  for (let at = 1; at < letters.length; at += 1) count(`${letters[at - 1] ?? ""}${letters[at] ?? ""}`);
  return bigrams;
}

/**
 * How alike two texts are, from 0 to 1, by their bigrams: twice those in common, divided by those of both (Dice).
 * Chinese has no spaces between words, and two characters are about one word, so this is the share of words in common.
 */
export function likenessOf(one: Bigrams, other: Bigrams): number {
  const all = sizeOf(one) + sizeOf(other);
  if (all === 0) return 1;
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let common = 0;
  for (const [bigram, count] of few) common += Math.min(count, many.get(bigram) ?? 0);
  return (2 * common) / all;
}

function sizeOf(bigrams: Bigrams): number {
  let size = 0;
  for (const count of bigrams.values()) size += count;
  return size;
}
