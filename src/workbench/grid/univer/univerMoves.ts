import type { IRange } from "@univerjs/core";
import type { GridMove } from "../gridMove";
import type { UniverBook } from "./univerBook";

/** The part of Univer's messages that this file reads. */
interface Message {
  readonly id: string;
  readonly params?: unknown;
}

const lines: Readonly<Record<string, { kind: "inserted" | "deleted"; axis: "rows" | "columns" }>> = {
  "sheet.mutation.insert-row": { kind: "inserted", axis: "rows" },
  "sheet.mutation.remove-rows": { kind: "deleted", axis: "rows" },
  "sheet.mutation.insert-col": { kind: "inserted", axis: "columns" },
  "sheet.mutation.remove-col": { kind: "deleted", axis: "columns" },
};

/** Reads from Univer's mutations how rows, columns and sheets moved. Remembers the sheets' names: a message comes after the fact. */
export class UniverMoves {
  readonly #names = new Map<string, string>();

  constructor(private readonly book: UniverBook) {
    for (const sheet of book.workbook.getSheets()) this.#names.set(sheet.getSheetId(), sheet.getSheetName());
  }

  read(message: Message): GridMove | null {
    const line = lines[message.id];
    if (line) return this.#lines(line, message.params);
    switch (message.id) {
      case "sheet.mutation.reorder-range":
        return this.#sorted(message.params);
      case "sheet.mutation.move-rows":
        return this.#dragged(message.params);
      case "sheet.mutation.set-worksheet-name":
        return this.#renamed(message.params);
      case "sheet.mutation.insert-sheet":
        return this.#added(message.params);
      case "sheet.mutation.remove-sheet":
        return this.#removed(message.params);
      default:
        return null;
    }
  }

  #lines(line: { kind: "inserted" | "deleted"; axis: "rows" | "columns" }, params: unknown): GridMove | null {
    const { subUnitId, range } = params as { subUnitId: string; range: IRange };
    const sheet = this.#names.get(subUnitId);
    if (sheet === undefined) return null;
    const [at, end] = line.axis === "rows" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    return { ...line, sheet, at, count: end - at + 1 };
  }

  /** Univer tells for each row whose cells it took. */
  #sorted(params: unknown): GridMove | null {
    const { subUnitId, range, order } = params as { subUnitId: string; range: IRange; order: Record<number, number> };
    const sheet = this.#names.get(subUnitId);
    if (sheet === undefined) return null;
    const { startRow: row, startColumn: column } = range;
    const from = Array.from({ length: range.endRow - row + 1 }, (_, down) => order[row + down] ?? row + down);
    return { kind: "reordered", sheet, row, column, columns: range.endColumn - column + 1, from };
  }

  /** Whole rows put before another row: all rows between change places. */
  #dragged(params: unknown): GridMove | null {
    const { subUnitId, sourceRange, targetRange } = params as {
      subUnitId: string;
      sourceRange: IRange;
      targetRange: IRange;
    };
    const sheet = this.#names.get(subUnitId);
    if (sheet === undefined) return null;
    const count = sourceRange.endRow - sourceRange.startRow + 1;
    const row = Math.min(sourceRange.startRow, targetRange.startRow);
    const end = Math.max(sourceRange.endRow + 1, targetRange.startRow);
    const rows = Array.from({ length: end - row }, (_, down) => row + down);
    const moved = rows.splice(sourceRange.startRow - row, count);
    rows.splice(targetRange.startRow <= sourceRange.startRow ? 0 : rows.length, 0, ...moved);
    return { kind: "reordered", sheet, row, column: 0, columns: this.book.sheet(sheet).getMaxColumns(), from: rows };
  }

  #renamed(params: unknown): GridMove | null {
    const { subUnitId, name } = params as { subUnitId: string; name: string };
    const sheet = this.#names.get(subUnitId);
    this.#names.set(subUnitId, name);
    return sheet === undefined || sheet === name ? null : { kind: "sheetRenamed", sheet, name };
  }

  #added(params: unknown): GridMove {
    const { sheet } = params as { sheet: { id: string; name: string } };
    this.#names.set(sheet.id, sheet.name);
    return { kind: "sheetAdded", sheet: sheet.name, mark: sheet.id };
  }

  #removed(params: unknown): GridMove | null {
    const { subUnitId } = params as { subUnitId: string };
    const sheet = this.#names.get(subUnitId);
    this.#names.delete(subUnitId);
    return sheet === undefined ? null : { kind: "sheetRemoved", sheet, mark: subUnitId };
  }
}
