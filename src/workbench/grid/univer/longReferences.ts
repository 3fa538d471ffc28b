/**
 * Writes short structured references out: `[@列]`, `表[@列]` and `表[@[列 一]]` become `表[[#This Row],[列]]`, the one form that
 * Univer calculates. Texts in quotation marks stay as they are. Reading gives the long form, which is also how files store it.
 * @param table what a bare `[@列]` refers to; without a table it stays and shows `#NAME?`, as Excel refuses it
 */
export function longReferences(formula: string, table: string | null): string {
  if (!formula.includes("[@")) return formula;
  return formula.replace(
    /"(?:[^"]|"")*"|([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[@(?:\[([^[\]]+)\]|([^[\]]+))\]/gu,
    (whole: string, named: string | undefined, bracketed: string | undefined, bare: string | undefined) => {
      const owner = named ?? table;
      const column = bracketed ?? bare;
      return column === undefined || owner === null ? whole : `${owner}[[#This Row],[${column}]]`;
    },
  );
}
