/** A value read from a cell. Dates are serial numbers there; what they mean is the reader's business. */
export type CellValue = number | string | boolean | null | CellError;

/** A cell that holds an error such as `#N/A`. */
export interface CellError {
  readonly error: string;
}

/**
 * A value to write. A string is always text, whatever it starts with: adapters make sure that it never becomes
 * a formula, a number or a date. `null` empties the cell. `{date}` is an ISO date.
 */
export type CellInput = number | string | boolean | null | { readonly date: string };

/** Whether a cell holds nothing, or the empty text that a formula may give. */
export function isEmptyCell(cell: CellValue): boolean {
  return cell === null || cell === "";
}
