import type { Change } from "../../workbook/change";
import type { CellRange } from "../../workbook/range";

/** The number formats that a list of changes sets, and when: what a cell's text and dates are written by. */
export class NumberFormats {
  private readonly laid: readonly { readonly index: number; readonly range: CellRange; readonly format: string }[];

  constructor(changes: readonly Change[]) {
    this.laid = changes.flatMap((change, index) =>
      change.kind === "setFormat" && change.format.numberFormat !== undefined
        ? [{ index, range: change.range, format: change.format.numberFormat }]
        : [],
    );
  }

  /** Format of each cell of the range as set before the change with that number; `null` where none was. */
  before(index: number, range: CellRange): (string | null)[][] {
    return this.over(
      range,
      this.laid.filter((one) => one.index < index),
    );
  }

  /** Format of each cell of the range once all changes are applied; `null` where none is set. */
  inTheEnd(range: CellRange): (string | null)[][] {
    return this.over(range, this.laid);
  }

  private over(range: CellRange, laid: NumberFormats["laid"]): (string | null)[][] {
    const formats = Array.from({ length: range.rows }, () => new Array<string | null>(range.columns).fill(null));
    for (const { range: one, format } of laid) {
      if (one.sheet !== range.sheet) continue;
      const left = Math.max(one.column - range.column, 0);
      const right = Math.min(one.column + one.columns - range.column, range.columns);
      const bottom = Math.min(one.row + one.rows - range.row, range.rows);
      if (right <= left) continue;
      for (let row = Math.max(one.row - range.row, 0); row < bottom; row++) formats[row]?.fill(format, left, right);
    }
    return formats;
  }
}
