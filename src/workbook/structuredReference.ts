/** Characters that need brackets of their own around a column name in the short form. */
const plainColumn = /^[\p{L}\p{N}_.]+$/u;

/** Text between quotes, which is never a reference, or one of the short forms `表[@列]`, `[@列]`, `[@[列 名]]`. */
const shortForm = /"(?:[^"]|"")*"|([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[@(?:\[((?:[^[\]']|'.)*)\]|((?:[^[\]']|'.)+))\]/gu;

/**
 * Rewrites “this row” references to the long form, the one that files, Excel of every age and other engines agree on:
 * `[@实际]` → `要点台账[[#This Row],[实际]]`. Texts in quotation marks stay as they are.
 * @param table the table that the formula stands in; where it stands in none, `[@实际]` means nothing and stays
 */
export function toLongReferences(formula: string, table: string | null): string {
  if (!formula.includes("[@")) return formula;
  return formula.replace(shortForm, (match: string, owner?: string, bracketed?: string, bare?: string) => {
    const [name, column] = [owner ?? table, bracketed ?? bare];
    return name === null || column === undefined ? match : `${name}[[#This Row],[${column}]]`;
  });
}

const longForm = /"(?:[^"]|"")*"|([\p{L}_\\][\p{L}\p{N}_.\\]*)\[\[#This Row\],\[((?:[^[\]']|'.)*)\]\]/giu;

/** The inverse: how Excel shows such a formula within the table itself. */
export function toShortReferences(formula: string, table: string | null): string {
  return formula.replace(longForm, (match: string, owner?: string, column?: string) => {
    if (owner === undefined || column === undefined) return match;
    const inner = plainColumn.test(column) ? `@${column}` : `@[${column}]`;
    return owner.toLowerCase() === table?.toLowerCase() ? `[${inner}]` : `${owner}[${inner}]`;
  });
}
