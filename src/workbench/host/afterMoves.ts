import type { GridMove, LinesMoved, RowsReordered } from "../grid/gridMove";
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
  private waiting: { readonly sheet: SheetRecord; readonly move: LinesMoved | RowsReordered }[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly book: Book) {}

  follow(move: GridMove): void {
    followMove(this.book, move);
    if (move.kind !== "inserted" && move.kind !== "deleted" && move.kind !== "reordered") return;
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
    for (const { sheet, move } of done) if (move.kind === "inserted") this.fill(sheet, move);
    this.pointNames(done);
    for (const sheet of new Set(done.map(({ sheet: moved }) => moved))) {
      for (const table of this.book.tables) if (table.sheet === sheet) renameHeaders(this.book, sheet, table.area);
      for (const validation of sheet.validations) showValidation(this.book, sheet, validation);
      this.book.staleRules.add(sheet);
    }
    showRules(this.book);
  }

  /** The grid's formulas do not all notice where a name went; they do when it is told anew. */
  private pointNames(done: readonly { readonly sheet: SheetRecord; readonly move: GridMove }[]): void {
    for (const { name, sheet, area } of this.book.names) {
      const hasMoved = done.some(
        ({ sheet: moved, move }) =>
          moved === sheet &&
          (move.kind === "inserted" || move.kind === "deleted") &&
          (move.axis === "rows" ? area.row : area.column) >= move.at,
      );
      if (sheet && hasMoved) this.book.grid.defineName(name, { sheet: sheet.name, ...area });
    }
  }

  /** Rows that came inside a table get its calculated columns, and right below the header the look of the other rows. */
  private fill(sheet: SheetRecord, { axis, at, count }: LinesMoved): void {
    if (axis === "columns") return;
    for (const table of this.book.tables) {
      const { row, column, rows, columns } = table.area;
      if (table.sheet !== sheet || at <= row || at >= row + rows) continue;
      fillCalculatedColumns(this.book, table, { row: at, rows: count });
      if (at !== row + 1) continue;
      const line = { sheet: sheet.name, column, columns };
      this.book.grid.surface?.copyLook({ ...line, row: at + count, rows: 1 }, { ...line, row: at, rows: count });
    }
  }
}
