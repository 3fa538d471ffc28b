import type { Change } from "../../workbook/change";
import type { CellRange } from "../../workbook/range";
import type { NumberedChange } from "./splitChanges";

/** Where a table ends and what stands there, as it was when last read. */
export interface TableEnd {
  /** The whole table with its header. */
  readonly area: CellRange;
  readonly bodyRows: number;
  readonly hasTotals: boolean;
  /** For each column whether its last cell holds a formula. */
  readonly calculated: readonly boolean[];
  /** For each row below, as far as it was looked at, whether something stands in the table's columns. */
  readonly below: readonly boolean[];
  /** What is printed of its sheet, where that ends with the table: then it has to follow. */
  readonly printArea: CellRange | null;
}

export type RowsChange = Extract<Change, { kind: "appendRows" | "removeLastRows" }>;

/** A change with what has to be known to carry it out. */
export interface PlannedChange extends NumberedChange {
  readonly end?: TableEnd;
}

export function isRowsChange(change: Change): change is RowsChange {
  return change.kind === "appendRows" || change.kind === "removeLastRows";
}

/** Rows that the list adds to each table that it makes longer or shorter, by the table's name as the list spells it. */
export function rowsAdded(changes: readonly Change[]): ReadonlyMap<string, number> {
  const added = new Map<string, number>();
  for (const change of changes) {
    if (!isRowsChange(change)) continue;
    const rows = change.kind === "appendRows" ? change.values.length : 0;
    added.set(change.table, (added.get(change.table) ?? 0) + rows);
  }
  return added;
}

/** The ends of tables, kept up to date along a list of changes so that one reading mostly serves the whole list. */
export class TableEnds {
  private readonly ends: Map<string, TableEnd>;

  /** `ends` by the name of the table. */
  constructor(ends: ReadonlyMap<string, TableEnd>) {
    this.ends = new Map(ends);
  }

  has(table: string): boolean {
    return this.ends.has(table);
  }

  /**
   * Takes from the list what can be carried out with what is known, up to the first change of rows whose table has to be
   * looked at first.
   */
  plan(changes: readonly NumberedChange[]): readonly PlannedChange[] {
    const planned: PlannedChange[] = [];
    for (const one of changes) {
      const { change } = one;
      if (!isRowsChange(change)) {
        this.forgetDisturbed(change);
        planned.push(one);
        continue;
      }
      const end = this.ends.get(change.table);
      if (!end || (change.kind === "appendRows" && end.below.length < change.values.length)) break;
      // It will be refused, alone, so that what comes before it stays.
      if (change.kind === "removeLastRows" && change.rows >= end.bodyRows && planned.length > 0) break;
      planned.push({ ...one, end });
      if (change.kind === "appendRows") this.grow(change.table, end, change.values.length);
      else this.shrink(change.table, end, change.rows);
    }
    return planned;
  }

  private grow(table: string, end: TableEnd, rows: number): void {
    const makesRoom = needsRoom(end, rows);
    for (const [other, { area }] of this.ends) {
      if (other !== table && area.sheet === end.area.sheet) this.ends.delete(other);
    }
    this.ends.set(table, {
      ...end,
      ...longer(end, rows),
      below: makesRoom ? end.below : end.below.slice(rows),
    });
  }

  private shrink(table: string, end: TableEnd, rows: number): void {
    this.ends.set(table, {
      ...end,
      ...longer(end, -rows),
      below: [...new Array<boolean>(rows).fill(false), ...end.below],
    });
  }

  private forgetDisturbed(change: Change): void {
    for (const [table, end] of this.ends) if (disturbs(change, end)) this.ends.delete(table);
  }
}

function longer(
  { area, bodyRows, printArea }: TableEnd,
  rows: number,
): Pick<TableEnd, "area" | "bodyRows" | "printArea"> {
  return {
    area: { ...area, rows: area.rows + rows },
    bodyRows: bodyRows + rows,
    printArea: printArea && { ...printArea, rows: printArea.rows + rows },
  };
}

/** Whether something below the table has to move down for `rows` more. */
export function needsRoom({ below }: TableEnd, rows: number): boolean {
  return below.slice(0, rows).includes(true);
}

/** Whether what is known of a table's end may be wrong after the change. */
function disturbs(change: Change, { area }: TableEnd): boolean {
  switch (change.kind) {
    case "deleteSheet":
    case "renameSheet":
    case "setPageLayout":
      return change.sheet === area.sheet;
    case "addTable":
    case "mergeCells":
      return change.range.sheet === area.sheet;
    case "setValues":
      return reachesBelow(change.range, area, area.row + area.rows);
    case "setFormulas":
    case "fillFormula":
      return reachesBelow(change.range, area, area.row + area.rows - 1);
    default:
      return false;
  }
}

/** Whether a range holds cells of the table's columns in that row or further down. */
function reachesBelow(range: CellRange, table: CellRange, row: number): boolean {
  const meets = range.column < table.column + table.columns && range.column + range.columns > table.column;
  return range.sheet === table.sheet && meets && range.row + range.rows > row;
}
