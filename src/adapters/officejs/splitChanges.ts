import type { Change } from "../../workbook/change";

/** A change with its number in the list that it came from. */
export interface NumberedChange {
  readonly change: Change;
  readonly index: number;
}

/** Besides its own JSON a change brings the words of the protocol around it. */
const bytesAround = 600;

/**
 * Splits a list of changes into requests of at most `limit` bytes, in order; nearly always that is one. A change of
 * values that is too large alone is cut between rows. Sizes are estimated from the plain data.
 */
export function splitChanges(changes: readonly Change[], limit: number): readonly (readonly NumberedChange[])[] {
  const requests: NumberedChange[][] = [];
  let current: NumberedChange[] = [];
  let size = 0;
  for (const [index, whole] of changes.entries()) {
    for (const change of cut(whole, limit)) {
      const bytes = bytesOf(change);
      if (current.length > 0 && size + bytes > limit) {
        requests.push(current);
        current = [];
        size = 0;
      }
      current.push({ change, index });
      size += bytes;
    }
  }
  if (current.length > 0) requests.push(current);
  return requests;
}

function cut(change: Change, limit: number): readonly Change[] {
  const bytes = bytesOf(change);
  if ((change.kind !== "setValues" && change.kind !== "appendRows") || bytes <= limit) return [change];
  const rows = change.values.length;
  if (rows < 2) return [change];
  const upper = Math.floor(rows / 2);
  const [first, second] = [change.values.slice(0, upper), change.values.slice(upper)];
  const halves =
    change.kind === "appendRows"
      ? [
          { ...change, values: first },
          { ...change, values: second },
        ]
      : [
          { ...change, range: { ...change.range, rows: upper }, values: first },
          { ...change, range: { ...change.range, row: change.range.row + upper, rows: rows - upper }, values: second },
        ];
  return halves.flatMap((half) => cut(half, limit));
}

function bytesOf(change: Change): number {
  return new TextEncoder().encode(JSON.stringify(change)).length + bytesAround;
}
