import type { CellFormat } from "../../workbook/presentation";
import { contains, intersect, subtract, type Area } from "./area";

interface FormatLayer {
  area: Area;
  readonly format: CellFormat;
}

/**
 * The formats of one sheet as rectangles laid over one another, the last on top: a ledger lays some dozens of them,
 * where a record per cell would hold hundreds of thousands.
 */
export class FormatLayers {
  private layers: FormatLayer[] = [];

  /** The same layers, for formats that went through structured clone and are no longer of this class. */
  static from(plain: FormatLayers): FormatLayers {
    return Object.assign(new FormatLayers(), { layers: plain.layers });
  }

  lay(area: Area, format: CellFormat): void {
    const named = Object.keys(format);
    this.layers = this.layers.filter(
      (layer) => !(contains(area, layer.area) && Object.keys(layer.format).every((key) => named.includes(key))),
    );
    this.layers.push({ area, format });
  }

  /** Takes every format away from an area. */
  clear(area: Area): void {
    this.layers = this.layers.flatMap((layer) =>
      subtract(layer.area, area).map((part) => ({ area: part, format: layer.format })),
    );
  }

  /** What the cell looks like: every layer over it, the upper over the lower. */
  at(row: number, column: number): CellFormat {
    const cell = { row, column, rows: 1, columns: 1 };
    return Object.assign(
      {},
      ...this.layers.filter((layer) => contains(layer.area, cell)).map((layer) => layer.format),
    ) as CellFormat;
  }

  /** Number formats of a rectangle; `General` where none was set. */
  numberFormats(area: Area): string[][] {
    const formats = Array.from({ length: area.rows }, () => new Array<string>(area.columns).fill("General"));
    for (const layer of this.layers) {
      const { numberFormat } = layer.format;
      if (numberFormat === undefined) continue;
      const top = Math.max(layer.area.row, area.row);
      const bottom = Math.min(layer.area.row + layer.area.rows, area.row + area.rows);
      const left = Math.max(layer.area.column, area.column);
      const right = Math.min(layer.area.column + layer.area.columns, area.column + area.columns);
      for (let row = top; row < bottom; row++) {
        if (right > left) formats[row - area.row]?.fill(numberFormat, left - area.column, right - area.column);
      }
    }
    return formats;
  }

  /** Moves every layer; `shift` gives `null` for what went with its cells. */
  shift(shift: (area: Area) => Area | null): void {
    this.layers = this.layers.flatMap(({ area, format }) => {
      const moved = shift(area);
      return moved ? [{ area: moved, format }] : [];
    });
  }

  /** The rows of an area changed places: `from[0]` is the row whose cells now stand in its first row. */
  reorder(area: Area, from: readonly number[]): void {
    this.layers = this.layers.flatMap((layer) => {
      const inside = intersect(layer.area, area);
      // What lies over all of the rows lies over them in any order.
      if (!inside || inside.rows === area.rows) return [layer];
      const rows = from.flatMap((row, down) => (row >= inside.row && row < inside.row + inside.rows ? [down] : []));
      const moved = rows.map((down) => ({ ...inside, row: area.row + down, rows: 1 }));
      return [...subtract(layer.area, inside), ...moved].map((part) => ({ area: part, format: layer.format }));
    });
  }

  /** Formats that reach down to `row` (exclusive) within the columns reach `rows` further: a table has grown. */
  extendDown(columns: { readonly column: number; readonly columns: number }, row: number, rows: number): FormatLayer[] {
    const grown = this.layers.filter(
      ({ area }) =>
        area.row + area.rows === row &&
        area.column >= columns.column &&
        area.column + area.columns <= columns.column + columns.columns,
    );
    for (const layer of grown) layer.area = { ...layer.area, rows: layer.area.rows + rows };
    return grown;
  }
}
