import type { MemoryWorkbook } from "./memoryWorkbook";

/** A copy that can be changed on its own. */
export function copyInto<Copy extends MemoryWorkbook>(copy: Copy, original: MemoryWorkbook): Copy {
  copy.sheets.push(...structuredClone(original.sheets));
  for (const [name, range] of original.tables) copy.tables.set(name, { ...range });
  for (const [name, range] of original.names) copy.names.set(name, { ...range });
  return copy;
}

/** Everything that somebody could tell two workbooks apart by: sheets, tables, names, and cells with what is in and on them. */
export function stateOf(workbook: MemoryWorkbook, except: readonly string[] = []): unknown {
  const sheets = workbook.sheets.filter(({ name }) => !except.includes(name));
  return structuredClone({
    tables: [...workbook.tables].sort(),
    names: [...workbook.names].sort(),
    sheets: Object.fromEntries(
      sheets.map(({ name, visibility, cells }) => [
        name,
        {
          visibility,
          cells: Object.fromEntries(
            [...cells]
              .filter(([, { value, formula, validation }]) => value !== null || formula !== "" || validation !== null)
              .sort(([one], [other]) => (one < other ? -1 : 1)),
          ),
        },
      ]),
    ),
  });
}
