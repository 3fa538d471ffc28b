import { moveFormula } from "../../../workbook/movedFormula";
import { rangeAddress } from "../../../workbook/range";
import { isFormula } from "./cellContent";
import type { EditCell } from "./cellContent";
import { sharedElement, sharedOfTail, withFormula } from "./cellFormula";
import type { SharedFormula } from "./cellFormula";
import { parseArea } from "./cellReference";

/** The cell that holds the text of a shared formula, for itself and for others. */
interface Master extends SharedFormula {
  readonly row: number;
  readonly column: number;
}

/** The rows of a sheet, as far as sharing needs them. */
interface Rows {
  readonly source: { readonly source: string; readonly prefix: string; readonly part: string };
  readonly lastRow: number;
  rowsWith(passes: (text: string) => boolean): Iterable<{ readonly row: number; readonly cells: readonly EditCell[] }>;
  row(index: number): { readonly cells: readonly EditCell[] };
}

/**
 * What cells of a sheet share. The first of them holds the text; when it goes, the next one takes it over, so that all others
 * stay as they are. That is done once, at the end: a whole column may be about to go.
 */
export class SharedFormulas {
  private readonly lost: Master[] = [];
  private readonly left = new Set<string>();
  private last: number | null = null;

  constructor(private readonly rows: Rows) {}

  /** An index that no formula of the sheet has. */
  newIndex(): string {
    this.last ??= highestIndex(this.rows.source.source);
    return String(++this.last);
  }

  /** A cell is about to lose its formula. */
  loses(cell: EditCell, row: number, column: number): void {
    const shared = this.sharedOf(cell);
    if (shared !== null && shared.text !== "") this.lost.push({ ...shared, row, column });
  }

  /** A cell is about to go with its row. */
  leaves(cell: EditCell): void {
    const shared = this.sharedOf(cell);
    if (shared?.text === "") this.left.add(shared.index);
  }

  /** The one that a cell shares, if it would say `text` in that row: then cells below may share it too. */
  masterFor(cell: EditCell, row: number, column: number, text: string): Master | null {
    const shared = this.sharedOf(cell);
    const master = shared && this.masterOf(shared.index);
    if (!master || moveFormula(master.text, row - master.row, column - master.column) !== text) return null;
    return master;
  }

  /** The rows that share the formula end there now. */
  endAt(master: Master, row: number): void {
    const area = parseArea(master.ref ?? "");
    if (area === null) return;
    this.setShared(master.row, master.column, {
      ...master,
      ref: rangeAddress({ ...area, rows: row - area.row + 1 }),
    });
  }

  /** Formulas of rows that went from the end of their cells end above. */
  shorten(row: number): void {
    for (const index of this.left) {
      const master = this.masterOf(index);
      const area = parseArea(master?.ref ?? "");
      if (master && area && area.row <= row && area.row + area.rows - 1 > row) this.endAt(master, row);
    }
    this.left.clear();
  }

  /** Gives the texts that were lost to the next cells that share them. */
  settle(): void {
    if (this.lost.length === 0) return;
    const waiting = new Map(this.lost.map((master) => [master.index, master]));
    this.lost.length = 0;
    const mark = new RegExp(String.raw`\bsi\s*=\s*["'](?:${[...waiting.keys()].map(Number).join("|")})["']`);
    for (const { row, cells } of this.rows.rowsWith((text) => mark.test(text))) {
      cells.forEach((cell, column) => {
        const shared = this.sharedOf(cell);
        const master = shared && waiting.get(shared.index);
        if (!shared || !master) return;
        if (row < master.row || (row === master.row && column < master.column)) return;
        waiting.delete(shared.index);
        if (shared.text !== "") return;
        const text = moveFormula(master.text, row - master.row, column - master.column);
        this.setShared(row, column, { index: shared.index, text, ref: this.refFrom(master, row, column) });
      });
      if (waiting.size === 0) return;
    }
  }

  /** What is left of the area when cells begin with that one. Others may lie in it: it is where they can stand. */
  private refFrom(master: Master, row: number, column: number): string {
    const area = parseArea(master.ref ?? "") ?? {
      row: master.row,
      column,
      rows: this.rows.lastRow - row + 1,
      columns: 1,
    };
    return rangeAddress({ ...area, row, rows: Math.max(1, area.row + area.rows - row) });
  }

  private masterOf(index: string): Master | null {
    const mark = new RegExp(String.raw`\bsi\s*=\s*["']${Number(index)}["']`);
    for (const { row, cells } of this.rows.rowsWith((text) => mark.test(text))) {
      for (const [column, cell] of cells.entries()) {
        const shared = (cell as EditCell | undefined) ? this.sharedOf(cell) : null;
        if (shared?.index === index && shared.text !== "") return { ...shared, row, column };
      }
    }
    return null;
  }

  private sharedOf({ tail, value }: EditCell): SharedFormula | null {
    if (tail === null) return isFormula(value) ? (value.shared ?? null) : null;
    return sharedOfTail(tail, this.rows.source.prefix, this.rows.source.part);
  }

  private setShared(row: number, column: number, shared: SharedFormula): void {
    const cell = this.rows.row(row).cells[column];
    if (!cell) return;
    const { prefix, part } = this.rows.source;
    if (cell.tail !== null) cell.tail = withFormula(cell.tail, prefix, part, sharedElement(prefix, shared));
    else if (isFormula(cell.value)) cell.value = { ...cell.value, shared };
  }
}

/** −1 where nothing is shared. */
function highestIndex(xml: string): number {
  let highest = -1;
  for (const match of xml.matchAll(/\bsi\s*=\s*["'](\d+)/g)) highest = Math.max(highest, Number(match[1]));
  return highest;
}
