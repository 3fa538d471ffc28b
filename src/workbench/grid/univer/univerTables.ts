import type { CellRange } from "../../../workbook/range";
import type { UniverBook } from "./univerBook";
import { toUniverRange } from "./univerRange";

/** Univer's own tables, by name. They move with rows and columns that come and go; they grow only when told to. */
export class UniverTables {
  constructor(private readonly book: UniverBook) {}

  /**
   * Makes the table, or gives it its new range. Headers must stand in the first row: Univer takes the names of columns from there.
   * @throws Error when a header is not in its cell
   */
  define(table: string, range: CellRange, headers: readonly string[]): void {
    const sheet = this.book.sheet(range.sheet);
    const known = this.book.workbook.getTableInfoByName(table);
    const shown = sheet.getRange(range.row, range.column, 1, range.columns).getRawValues()[0] ?? [];
    const wrong = headers.findIndex((header, column) => String(shown[column] ?? "") !== header);
    if (wrong >= 0) throw new Error(`The header “${headers[wrong] ?? ""}” does not stand in the first row of ${table}`);
    if (known === undefined) {
      this.book.execute("sheet.command.add-table", {
        subUnitId: sheet.getSheetId(),
        name: table,
        id: table,
        range: toUniverRange(range),
        options: { showHeader: true },
      });
    } else {
      this.book.execute("sheet.command.set-table-config", {
        tableId: known.id,
        updateRange: { newRange: toUniverRange(range) },
      });
    }
  }

  /** @throws Error when there is no such table, or the name is taken */
  rename(table: string, name: string): void {
    const known = this.book.workbook.getTableInfoByName(table);
    if (known === undefined) throw new Error(`The grid has no table “${table}”`);
    this.book.execute("sheet.command.set-table-config", { tableId: known.id, name });
  }

  /** The name of the table around a cell; `null` where there is none. */
  around(sheet: string, row: number, column: number): string | null {
    return this.book.sheet(sheet).getTableByCell(row, column)?.name ?? null;
  }
}
