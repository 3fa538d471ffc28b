/** The known word that was perhaps meant: at most two letters off, and less than half of it; `null` when none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const ranked = known
    .map((name) => ({ name, off: distance(word.toLowerCase(), name) }))
    .filter(({ name, off }) => off <= 2 && off * 2 < name.length)
    .sort((one, other) => one.off - other.off);
  return ranked[0]?.name ?? null;
}

/** How many letters must be put in, taken out, replaced or exchanged with their neighbour to make one word of the other. */
function distance(one: string, other: string): number {
  let before: readonly number[] = [];
  let line: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = (line[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      const isExchanged = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const exchanged = isExchanged ? (before[column - 2] ?? Infinity) + 1 : Infinity;
      next.push(Math.min(replaced, exchanged, (line[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    before = line;
    line = next;
  }
  return line[other.length] ?? 0;
}
