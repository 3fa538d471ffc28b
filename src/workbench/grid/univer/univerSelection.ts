import type { IRange } from "@univerjs/core";
import type { CellRange } from "../../../workbook/range";
import type { UniverBook } from "./univerBook";

/** Reads the active cell from Univer's message about a selection; `null` for other messages. */
export function readSelection(
  book: UniverBook,
  message: { readonly id: string; readonly params?: unknown },
): CellRange | null {
  if (message.id !== "sheet.operation.set-selections") return null;
  const { subUnitId, selections } = message.params as { subUnitId: string; selections: Selection[] };
  const sheet = book.nameOf(subUnitId);
  const last = selections.at(-1);
  if (sheet === null || last === undefined) return null;
  const { row, column } = last.primary
    ? { row: last.primary.actualRow, column: last.primary.actualColumn }
    : { row: last.range.startRow, column: last.range.startColumn };
  return { sheet, row, column, rows: 1, columns: 1 };
}

interface Selection {
  readonly range: IRange;
  readonly primary?: { readonly actualRow: number; readonly actualColumn: number } | null;
}
