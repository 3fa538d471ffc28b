import type { ICellData, IStyleData } from "@univerjs/core";
import type { CellFormat } from "../../../workbook/presentation";
import type { CellRange } from "../../../workbook/range";
import type { UniverBook } from "./univerBook";
import { flag, horizontal, vertical, wrapping } from "./univerEnums";

/** `BorderStyleTypes.THIN`. */
const thin = 1;

/** Says that the cells keep their contents; without it Univer forgets the formulas of cells whose style changes. */
const onlyStyles = "sheet.command.set-style";

type Styles = Map<number, Map<number, IStyleData>>;

/**
 * Shows formats of cells. A ledger lays hundreds of them at once and Univer takes its time for each, so they are gathered and handed
 * over together: when the task that laid them is over, or before rows move.
 */
export class UniverFormats {
  readonly #gathered = new Map<string, Styles>();

  constructor(
    private readonly book: UniverBook,
    private readonly own: (change: () => void) => void,
  ) {}

  lay(range: CellRange, format: CellFormat): void {
    const sheet = this.book.ensureSize(range).getSheetId();
    const style = toStyle(format);
    if (this.#gathered.size === 0) {
      queueMicrotask(() => {
        this.flush();
      });
    }
    const styles: Styles = this.#gathered.get(sheet) ?? new Map<number, Map<number, IStyleData>>();
    this.#gathered.set(sheet, styles);
    for (let row = range.row; row < range.row + range.rows; row++) {
      const line = styles.get(row) ?? new Map<number, IStyleData>();
      styles.set(row, line);
      for (let column = range.column; column < range.column + range.columns; column++) {
        line.set(column, { ...line.get(column), ...style });
      }
    }
  }

  /** Hands over what was gathered. */
  flush(): void {
    const gathered = [...this.#gathered];
    this.#gathered.clear();
    for (const [subUnitId, styles] of gathered) {
      if (this.book.nameOf(subUnitId) === null) continue;
      this.own(() => {
        const cellValue = toCellValue(styles);
        this.book.execute("sheet.mutation.set-range-values", { subUnitId, cellValue, trigger: onlyStyles });
      });
    }
  }
}

function toCellValue(styles: Styles): Record<string, Record<string, ICellData>> {
  return Object.fromEntries(
    [...styles].map(([row, line]) => [
      row,
      Object.fromEntries([...line].map(([column, style]) => [column, { s: style }])),
    ]),
  );
}

/** What the format does not name stays as it is, in Univer as in Excel. */
function toStyle(format: CellFormat): IStyleData {
  const style: IStyleData = {};
  if (format.numberFormat !== undefined) style.n = { pattern: format.numberFormat };
  if (format.bold !== undefined) style.bl = format.bold ? flag.yes : flag.no;
  if (format.italic !== undefined) style.it = format.italic ? flag.yes : flag.no;
  if (format.fontSize !== undefined) style.fs = format.fontSize;
  if (format.fontName !== undefined) style.ff = format.fontName;
  if (format.color !== undefined) style.cl = { rgb: format.color };
  if (format.fill !== undefined) style.bg = { rgb: format.fill };
  if (format.horizontal !== undefined) style.ht = horizontal[format.horizontal];
  if (format.vertical !== undefined) style.vt = vertical[format.vertical];
  if (format.wrap !== undefined) style.tb = format.wrap ? wrapping.wrap : wrapping.overflow;
  if (format.borders !== undefined) {
    const side = { s: thin, cl: { rgb: format.borders } };
    style.bd = { t: side, r: side, b: side, l: side };
  }
  return style;
}
