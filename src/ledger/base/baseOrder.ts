/**
 * The order of an edition as numbers of the base's lines, counting from 0, neighbours as runs: “0-56,103,57-80”. A few
 * characters for what mostly stands in order, however long the ledger.
 */
export function renderOrder(order: readonly string[], keys: Iterable<string>): string {
  const lineOf = new Map([...keys].map((key, line) => [key, line]));
  const runs: [number, number][] = [];
  for (const key of order) {
    const line = lineOf.get(key);
    if (line === undefined) continue;
    const run = runs.at(-1);
    if (run?.[1] === line - 1) run[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(",");
}

/** Reads what {@link renderOrder} wrote; lines that are not there are passed over. */
export function readOrder(text: string, keys: Iterable<string>): readonly string[] {
  const all = [...keys];
  return text.split(",").flatMap((run) => {
    const match = /^(\d+)(?:-(\d+))?$/.exec(run);
    return match === null ? [] : all.slice(Number(match[1]), Number(match[2] ?? match[1]) + 1);
  });
}
