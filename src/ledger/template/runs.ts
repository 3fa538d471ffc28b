/** Neighbours that are alike: `length` items from `start` on, `item` the first of them. */
export interface Run<Item> {
  readonly start: number;
  readonly length: number;
  readonly item: Item;
}

/** Cuts a list into runs of neighbours with the same key, so that each costs one change instead of one per item. */
export function runsOf<Item>(items: readonly Item[], keyOf: (item: Item) => string | number): readonly Run<Item>[] {
  const runs: Run<Item>[] = [];
  let lastKey: string | number | null = null;
  items.forEach((item, index) => {
    const key = keyOf(item);
    const last = runs.at(-1);
    if (last !== undefined && key === lastKey) runs[runs.length - 1] = { ...last, length: last.length + 1 };
    else runs.push({ start: index, length: 1, item });
    lastKey = key;
  });
  return runs;
}

/** Cuts a list into blocks of at most `size` items. */
export function blocksOf<Item>(
  items: readonly Item[],
  size: number,
): readonly { readonly start: number; readonly items: readonly Item[] }[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => ({
    start: index * size,
    items: items.slice(index * size, (index + 1) * size),
  }));
}
