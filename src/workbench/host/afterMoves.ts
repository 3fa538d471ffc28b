import type { GridMove, LinesMoved } from "../grid/gridMove";
import type { Book, SheetRecord } from "./book";
import { renameHeaders } from "./cells";
import { followMove } from "./followMove";
import { showRules } from "./showRules";
import { showValidation } from "./showValidation";
import { fillCalculatedColumns } from "./tableGrowth";

/**
 * What a person's move of rows or columns leaves to do. The records follow at once; the grid is still in the middle of its own work
 * then, so what has to be written and shown again waits until it is done, or until the next request.
 */
export class AfterMoves {
  private waiting: { readonly sheet: SheetRecord; readonly move: LinesMoved }[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly book: Book) {}

  follow(move: GridMove): void {
    followMove(this.book, move);
    if (move.kind !== "inserted" && move.kind !== "deleted") return;
    const sheet = this.book.findSheet(move.sheet);
    if (!sheet) return;
    this.waiting.push({ sheet, move });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.catchUp();
    }, 0);
  }

  catchUp(): void {
    const done = this.waiting;
    this.waiting = [];
    clearTimeout(this.timer);
    for (const { sheet, move } of done) this.fill(sheet, move);
    for (const sheet of new Set(done.map(({ sheet: moved }) => moved))) {
      for (const table of this.book.tables) if (table.sheet === sheet) renameHeaders(this.book, sheet, table.area);
      for (const validation of sheet.validations) showValidation(this.book, sheet, validation);
      this.book.staleRules.add(sheet);
    }
    showRules(this.book);
  }

  /** Rows that came inside a table get its calculated columns. */
  private fill(sheet: SheetRecord, { kind, axis, at, count }: LinesMoved): void {
    if (kind === "deleted" || axis === "columns") return;
    for (const table of this.book.tables) {
      const { row, rows } = table.area;
      if (table.sheet === sheet && at > row && at < row + rows) {
        fillCalculatedColumns(this.book, table, { row: at, rows: count });
      }
    }
  }
}
