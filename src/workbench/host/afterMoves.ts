import type { GridMove, LinesMoved, RowsReordered, SheetChanged } from "../grid/gridMove";
import type { Area } from "./area";
import type { Book, SheetRecord } from "./book";
import { renameHeaders } from "./cells";
import { followMove } from "./followMove";
import { showRules } from "./showRules";
import { showValidation } from "./showValidation";
import { fillCalculatedColumns, growTables } from "./tableGrowth";

type WaitingMove = LinesMoved | RowsReordered | Extract<SheetChanged, { kind: "sheetAdded" }>;

/**
 * What a person's move of rows or columns leaves to do. The records follow at once; the grid is still in the middle of its own work
 * then, so what has to be written and shown again waits until it is done, or until the next request.
 */
export class AfterMoves {
  private waiting: { readonly sheet: SheetRecord; readonly move: WaitingMove }[] = [];
  private grown: { readonly sheet: SheetRecord; readonly area: Area }[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly book: Book) {}

  follow(move: GridMove): void {
    followMove(this.book, move);
    if (move.kind === "sheetRenamed" || move.kind === "sheetRemoved") return;
    const sheet = this.book.findSheet(move.sheet);
    if (!sheet) return;
    this.waiting.push({ sheet, move });
    this.catchUpSoon();
  }

  /** Lets tables grow over what a person typed right below them. */
  grow(sheet: SheetRecord, area: Area): void {
    this.grown.push({ sheet, area });
    this.catchUpSoon();
  }

  private catchUpSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.catchUp();
    }, 0);
  }

  catchUp(): void {
    const done = this.waiting;
    this.waiting = [];
    clearTimeout(this.timer);
    for (const { sheet, move } of done) {
      if (move.kind === "inserted") this.fill(sheet, move);
      if (move.kind === "sheetAdded") this.declare(sheet);
    }
    this.pointNames(done);
    for (const sheet of new Set(done.map(({ sheet: moved }) => moved))) {
      for (const table of this.book.tables) if (table.sheet === sheet) renameHeaders(this.book, sheet, table.area);
      for (const validation of sheet.validations) showValidation(this.book, sheet, validation);
      this.book.staleRules.add(sheet);
    }
    const grown = this.grown;
    this.grown = [];
    for (const { sheet, area } of grown) growTables(this.book, sheet, area);
    showRules(this.book);
  }

  /** A sheet that came back is known to the grid as cells; formulas need its tables and names again. */
  private declare(sheet: SheetRecord): void {
    const { grid, tables, names } = this.book;
    for (const table of tables) {
      if (table.sheet === sheet) grid.defineTable(table.name, { sheet: sheet.name, ...table.area }, table.headers);
    }
    for (const name of names) if (name.sheet === sheet) grid.defineName(name.name, { sheet: sheet.name, ...name.area });
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
