import type { CellInput } from "../../../workbook/cellValue";
import { MAX_COLUMNS, columnLetters } from "../../../workbook/range";
import { XlsxError } from "../xlsxError";
import type { ItemSpan, PartXml } from "../xml/partXml";
import { escapeAttribute } from "../xml/xmlText";
import { XmlScanner } from "../xml/xmlScanner";
import { parseArea, parseCellReference } from "./cellReference";
import type { Area } from "./cellReference";
import { checkValue, formulaContent, isFormula, valueContent } from "./cellContent";
import type { CellPlace, EditCell, WrittenFormula } from "./cellContent";
import { hasFormula } from "./cellFormula";
import { SharedFormulas } from "./sharedFormulas";

/** Characters of untouched rows that are handed over at once. */
const LONG_RUN = 2 ** 18;

/** A row in work. `cells` is indexed by column. */
export interface EditRow {
  readonly attributes: Map<string, string>;
  readonly cells: EditCell[];
  /** What stands in the row beside cells. */
  readonly rest: string;
}

interface RowEntry {
  readonly index: number;
  readonly span: ItemSpan | null;
  edit: EditRow | null;
}

const EMPTY_TAIL = "/>";

/**
 * The rows of a sheet. Rows that nobody touches are written back as they were read; a touched row is taken apart into
 * cells, and there again only touched cells change.
 */
export class SheetRows {
  /** True once a value was written: what formulas gave before may be wrong now. */
  private valuesChanged = false;
  /** True once a formula was written or overwritten: the calculation chain no longer fits. */
  formulasChanged = false;
  private readonly entries = new Map<number, RowEntry>();
  private ordered = true;
  private last = -1;
  private readonly arrays: readonly Area[];
  private readonly shared: SharedFormulas;

  constructor(
    private readonly xml: PartXml,
    private readonly sheet: string,
    private readonly dayShift: number,
  ) {
    for (const span of xml.items) {
      const stated = rowNumberAt(xml.source, span.start);
      const index = stated ?? this.last + 1;
      if (this.entries.has(index))
        throw new XlsxError("corrupt", { part: xml.part, reason: "rowTwice", row: index + 1 });
      this.add({ index, span, edit: null });
    }
    this.arrays = arrayAreas(xml.source);
    this.shared = new SharedFormulas(this);
  }

  /** The cell to be changed; made if it is missing, with the format that row or column give it. */
  cell(row: number, column: number, columnFormat: (column: number) => number): EditCell {
    const { cells, attributes } = this.row(row);
    const known = cells[column];
    if (known) return known;
    const rowFormat = attributes.get("customFormat") === "1" ? Number(attributes.get("s") ?? 0) : null;
    const fresh = { format: rowFormat ?? columnFormat(column), tail: EMPTY_TAIL, value: null };
    cells[column] = fresh;
    return fresh;
  }

  /** The row to be changed. */
  row(index: number): EditRow {
    let entry = this.entries.get(index);
    if (!entry) {
      entry = { index, span: null, edit: null };
      this.add(entry);
    }
    entry.edit ??= entry.span ? this.takeApart(entry.span) : { attributes: new Map(), cells: [], rest: "" };
    return entry.edit;
  }

  /**
   * Takes cells out of a row with value, formula and format; the row goes with its last cell.
   * @throws XlsxError `unsupportedChange` inside an array formula
   */
  removeCells(row: number, column: number, columns: number): void {
    if (!this.entries.has(row)) return;
    const { cells, rest, attributes } = this.row(row);
    for (let at = column; at < column + columns; at++) {
      const cell = cells[at];
      if (!cell) continue;
      this.shared.leaves(cell);
      this.clear(cell, row, at);
      cells[at] = { format: 0, tail: EMPTY_TAIL, value: null };
    }
    this.valuesChanged = true;
    if (rest === "" && cells.every(isNothing)) attributes.clear();
  }

  /** Cells that share formulas, to be told what becomes of them. */
  get sharing(): SharedFormulas {
    return this.shared;
  }

  get source(): Pick<PartXml, "source" | "prefix" | "part"> {
    return this.xml;
  }

  /** Rows from the top down with their cells; of rows that nobody touched only those whose text passes. */
  *rowsWith(
    passes: (text: string) => boolean,
  ): Iterable<{ readonly row: number; readonly cells: readonly EditCell[] }> {
    const entries = [...this.entries.values()];
    if (!this.ordered) entries.sort((a, b) => a.index - b.index);
    for (const { index, span, edit } of entries) {
      if (edit) yield { row: index, cells: edit.cells };
      else if (span && passes(this.xml.source.slice(span.start, span.end)))
        yield { row: index, cells: this.takeApart(span).cells };
    }
  }

  /** The last row that is there; −1 without any. */
  get lastRow(): number {
    let last = -1;
    for (const { index, edit } of this.entries.values()) if (!edit || !isEmptyRow(edit)) last = Math.max(last, index);
    return last;
  }

  /**
   * Gives a cell a value.
   * @throws XlsxError `unsupportedChange` inside an array formula, or for a value that no file can hold
   */
  setValue(cell: EditCell, row: number, column: number, value: CellInput): void {
    checkValue(value, this.place(row, column));
    this.clear(cell, row, column);
    cell.tail = null;
    cell.value = value;
    this.valuesChanged = true;
  }

  /** Gives a cell a formula. */
  setFormula(cell: EditCell, row: number, column: number, written: WrittenFormula): void {
    const { cached } = written;
    if (typeof cached === "number" || typeof cached === "string") checkValue(cached, this.place(row, column));
    this.clear(cell, row, column);
    cell.tail = null;
    cell.value = written;
    this.formulasChanged = true;
  }

  /**
   * The `sheetData` element in pieces. Once a value was written, formulas of the sheet lose what they gave before: LibreOffice
   * would show it as it is, whatever the workbook says about calculating on load; without it, it calculates.
   */
  *pieces(): Iterable<string> {
    const { prefix } = this.xml;
    const entries = [...this.entries.values()];
    if (!this.ordered) entries.sort((a, b) => a.index - b.index);
    yield `<${prefix}sheetData>`;
    let run = null as ItemSpan | null;
    for (const { index, span, edit } of entries) {
      const follows = edit === null && span !== null && run !== null && span.start >= run.end;
      if (run && (!follows || run.end - run.start > LONG_RUN)) {
        yield this.untouched(run);
        run = null;
      }
      if (edit && !isEmptyRow(edit)) yield this.printRow(index, edit);
      else if (!edit && span) run = { start: run?.start ?? span.start, end: span.end };
    }
    if (run) yield this.untouched(run);
    yield `</${prefix}sheetData>`;
  }

  /** Rows side by side as they stand in the file, with what may stand between them. */
  private untouched({ start, end }: ItemSpan): string {
    const rows = this.xml.source.slice(start, end);
    return this.valuesChanged ? withoutResults(rows, this.xml.prefix) : rows;
  }

  private clear(cell: EditCell, row: number, column: number): void {
    const array = this.arrays.find((area) => holds(area, row, column));
    if (array && array.rows * array.columns > 1) {
      throw new XlsxError("unsupportedChange", { reason: "arrayFormula", cell: `${columnLetters(column)}${row + 1}` });
    }
    if (cell.tail === null ? !isFormula(cell.value) : !hasFormula(cell.tail)) return;
    this.formulasChanged = true;
    this.shared.loses(cell, row, column);
  }

  private place(row: number, column: number): CellPlace {
    return { sheet: this.sheet, row, column, prefix: this.xml.prefix, dayShift: this.dayShift };
  }

  private add(entry: RowEntry): void {
    if (entry.index < this.last) this.ordered = false;
    this.last = Math.max(this.last, entry.index);
    this.entries.set(entry.index, entry);
  }

  private takeApart(span: ItemSpan): EditRow {
    const scanner = new XmlScanner(this.xml.source.slice(span.start, span.end), this.xml.part);
    scanner.next();
    const attributes = new Map(scanner.attributes());
    const cells: EditCell[] = [];
    let rest = "";
    let column = -1;
    for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
      if (token !== "open") continue;
      const { start } = scanner;
      if (scanner.name === "c") {
        const place = scanner.attribute("r");
        const reference = place === null ? column + 1 : parseCellReference(place);
        if (reference < 0) throw scanner.corrupt("cellOutside");
        column = reference % MAX_COLUMNS;
        cells[column] = { format: Number(scanner.attribute("s") ?? 0), tail: readTail(scanner), value: null };
      } else {
        scanner.skipElement();
        rest += scanner.text.slice(start, scanner.end);
      }
    }
    return { attributes, cells, rest };
  }

  /** Joined from pieces at once: grown piece by piece, a string holds on to every step until it is used. */
  private printRow(index: number, row: EditRow): string {
    const { prefix } = this.xml;
    const pieces = [`<${prefix}row r="${index + 1}"`];
    for (const [name, value] of row.attributes) {
      if (name !== "r" && name !== "spans") pieces.push(` ${name}="${escapeAttribute(value)}"`);
    }
    pieces.push(">");
    row.cells.forEach((cell, column) => {
      if (isNothing(cell)) return;
      pieces.push(
        `<${prefix}c r="`,
        columnLetters(column),
        String(index + 1),
        cell.format === 0 ? '"' : `" s="${cell.format}"`,
        this.tailOf(cell, index, column),
      );
    });
    pieces.push(row.rest, `</${prefix}row>`);
    return pieces.join("");
  }

  private tailOf({ tail, value }: EditCell, row: number, column: number): string {
    if (tail !== null) return this.valuesChanged ? withoutResult(tail) : tail;
    const place = this.place(row, column);
    return isFormula(value) ? formulaContent(value, place) : valueContent(value, place);
  }
}

/** Takes the results out of every cell of the text that holds a formula. */
function withoutResults(text: string, prefix: string): string {
  const [formula, cell, end] = [`<${prefix}f`, `<${prefix}c`, `</${prefix}c>`];
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf(formula); at >= 0; at = text.indexOf(formula, from)) {
    const open = text.lastIndexOf(cell, at) + cell.length;
    const close = text.indexOf(end, at);
    pieces.push(text.slice(from, open), withoutResult(text.slice(open, close)));
    from = close;
  }
  pieces.push(text.slice(from));
  return pieces.join("");
}

/** Everything of a cell after its name, without type and result. */
function withoutResult(tail: string): string {
  if (!hasFormula(tail)) return tail;
  return tail.replace(/^([^>]*?)\st=["']\w+["']/, "$1").replace(/<(\w+:)?v(?:\s[^>]*)?>[^<]*<\/(?:\w+:)?v>/, "");
}

/** A cell that need not stand in the file. */
function isNothing({ tail, value, format }: EditCell): boolean {
  return format === 0 && (tail === EMPTY_TAIL || (tail === null && (value === null || value === "")));
}

/** A row that need not stand in the file. */
function isEmptyRow({ attributes, cells, rest }: EditRow): boolean {
  return attributes.size === 0 && rest === "" && cells.every(isNothing);
}

function readTail(scanner: XmlScanner): string {
  let tail = "";
  for (const [name, value] of scanner.attributes()) {
    if (name !== "r" && name !== "s") tail += ` ${name}="${escapeAttribute(value)}"`;
  }
  const { end, selfClosing } = scanner;
  scanner.skipElement();
  return selfClosing ? `${tail}/>` : `${tail}>${scanner.text.slice(end, scanner.end)}`;
}

const rowNumber = /<[\w.-]*:?row\b[^>]*?\sr\s*=\s*["'](\d+)["']/y;

function rowNumberAt(source: string, start: number): number | null {
  rowNumber.lastIndex = start;
  const digits = rowNumber.exec(source)?.[1];
  return digits === undefined ? null : Number(digits) - 1;
}

/** The areas of array formulas and data tables, found without taking the sheet apart. */
function arrayAreas(source: string): readonly Area[] {
  const areas: Area[] = [];
  if (!source.includes("array") && !source.includes("dataTable")) return areas;
  for (const match of source.matchAll(/<(?:\w+:)?f\s[^>]*\bt\s*=\s*["'](?:array|dataTable)["'][^>]*>/g)) {
    const area = parseArea(/\bref\s*=\s*["']([^"']+)["']/.exec(match[0])?.[1] ?? "");
    if (area) areas.push(area);
  }
  return areas;
}

function holds(area: Area, row: number, column: number): boolean {
  return row >= area.row && column >= area.column && row < area.row + area.rows && column < area.column + area.columns;
}
