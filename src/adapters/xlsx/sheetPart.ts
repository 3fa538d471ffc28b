import type { CellInput, CellValue } from "../../workbook/cellValue";
import { MAX_COLUMNS, MAX_ROWS, rangeAddress } from "../../workbook/range";
import type { OpcPackage } from "./opc/opcPackage";
import { TABLE_CONTENT_TYPE, TABLE_RELATIONSHIP } from "./tablePart";
import { parseArea } from "./sheet/cellReference";
import type { Area } from "./sheet/cellReference";
import { isFormula } from "./sheet/cellContent";
import { textOfTail } from "./sheet/cellFormula";
import { columnFormats } from "./sheet/columns";
import { toFileFormula } from "./sheet/formulaText";
import { readRichText } from "./sheet/sharedStrings";
import { SHEET_ORDER } from "./sheet/sheetOrder";
import { SheetRows } from "./sheet/sheetRows";
import { relationshipPrefix } from "./relationshipPrefix";
import type { StyleSheet } from "./styleSheet";
import type { TableEnd } from "./tableEnd";
import { elements, xmlNode } from "./xml/xmlNode";
import { XmlScanner } from "./xml/xmlScanner";
import { PartXml } from "./xml/partXml";
import { XlsxError } from "./xlsxError";

/** In points. Source: Excel specifications and limits. */
const MAX_ROW_HEIGHT = 409;

/** A sheet in work. Nothing reaches the package before {@link SheetPart.flush}. */
export class SheetPart {
  readonly xml: PartXml;
  private openRows: SheetRows | null = null;
  private touched: Area | null = null;

  constructor(
    private readonly opc: OpcPackage,
    readonly name: string,
    readonly part: string,
    private readonly dayShift: number,
  ) {
    this.xml = PartXml.parse(opc.text(part), part, "sheetData");
    if (this.xml.root.name !== `${this.xml.prefix}worksheet`)
      throw new XlsxError("corrupt", { part, reason: "notASheet" });
  }

  /** True once a formula of the sheet was written or overwritten. */
  get formulasChanged(): boolean {
    return this.openRows?.formulasChanged ?? false;
  }

  /** `styles` is asked for only if a date goes into a cell that would show it as a number. */
  setValues(area: Area, values: readonly (readonly CellInput[])[], styles: () => StyleSheet): void {
    let toDate: ((format: number) => number) | null = null;
    this.eachCell(area, (rows, cell, row, column) => {
      const value = values[row - area.row]?.[column - area.column] ?? null;
      rows.setValue(cell, row, column, value);
      if (typeof value !== "object" || value === null || !styles().isGeneral(cell.format)) return;
      toDate ??= styles().derive({ numberFormat: "yyyy-mm-dd" });
      cell.format = toDate(cell.format);
    });
  }

  setFormat(area: Area, derive: (format: number) => number): void {
    this.eachCell(area, (_, cell) => {
      cell.format = derive(cell.format);
    });
  }

  /**
   * Fills columns with a formula as files store it.
   * @param shared whether `textAt` moves with its row: then the cells below the first share it, as Excel has it
   */
  fillFormula(
    area: Area,
    textAt: (row: number) => string,
    shared: boolean,
    cached: readonly (readonly CellValue[])[] | undefined,
  ): void {
    const indexes = new Map<number, string>();
    this.eachCell(area, (rows, cell, row, column) => {
      const known = cached?.[row - area.row]?.[column - area.column];
      const isMaster = row === area.row + 1;
      if (!shared || area.rows < 3 || row === area.row) {
        rows.setFormula(cell, row, column, { formula: textAt(row), cached: known });
        return;
      }
      if (isMaster) indexes.set(column, rows.sharing.newIndex());
      const text = isMaster ? textAt(row) : "";
      const ref = isMaster ? rangeAddress({ row, column, rows: area.rows - 1, columns: 1 }) : null;
      const sharing = { index: indexes.get(column) ?? "", text, ref };
      rows.setFormula(cell, row, column, { formula: text, cached: known, shared: sharing });
    });
  }

  /** The formula that stands in a cell as its own text; `""` where it has none. */
  formulaText(row: number, column: number): string {
    const cell = this.rows.row(row).cells[column];
    if (!cell) return "";
    if (cell.tail !== null) return textOfTail(cell.tail, this.xml.prefix, this.part);
    return isFormula(cell.value) ? cell.value.formula : "";
  }

  setFormulas(
    area: Area,
    formulas: readonly (readonly string[])[],
    cached: readonly (readonly CellValue[])[] | undefined,
    inFile: (formula: string, row: number, column: number) => string,
  ): void {
    this.eachCell(area, (rows, cell, row, column) => {
      const [down, across] = [row - area.row, column - area.column];
      const formula = inFile(toFileFormula(formulas[down]?.[across] ?? ""), row, column);
      rows.setFormula(cell, row, column, { formula, cached: cached?.[down]?.[across] });
    });
  }

  /**
   * Fills rows below a table: formats of the row above it, values, and the columns' formulas where no value is given. What the
   * row above shares, they share.
   */
  addRows(
    { area, above, formulas }: TableEnd,
    values: readonly (readonly CellInput[])[],
    styles: () => StyleSheet,
  ): void {
    const cellsAbove = above === null ? [] : this.rows.row(above).cells;
    const formats = cellsAbove.map((cell) => cell.format);
    const masters = formulas.map((formulaAt, n) => {
      const [column, cell] = [area.column + n, cellsAbove[area.column + n]];
      const formula = cell ? formulaAt(area.row) : null;
      return cell && formula !== null ? this.rows.sharing.masterFor(cell, area.row, column, formula) : null;
    });
    this.eachCell(area, (_, cell, __, column) => {
      cell.format = formats[column] ?? cell.format;
    });
    this.setValues(area, values, styles);
    this.eachCell(area, (rows, cell, row, column) => {
      const formula = formulas[column - area.column]?.(row) ?? null;
      if (formula === null || cell.value !== null) return;
      const master = masters[column - area.column];
      const shared = master ? { index: master.index, text: "", ref: null } : null;
      rows.setFormula(cell, row, column, { formula, cached: undefined, shared });
    });
    for (const master of masters) if (master) this.rows.sharing.endAt(master, area.row + area.rows - 1);
  }

  /** Takes the cells of rows away, and the rows themselves where nothing else stands in them. */
  removeRows(area: Area): void {
    const { rows } = this;
    for (let row = area.row; row < area.row + area.rows; row++) rows.removeCells(row, area.column, area.columns);
    rows.sharing.shorten(area.row - 1);
    const node = this.xml.child("dimension");
    const known = node && parseArea(node.attributes.get("ref") ?? "");
    if (!known || known.row + known.rows - 1 <= rows.lastRow || rows.lastRow < known.row) return;
    node.attributes.set("ref", rangeAddress({ ...known, rows: rows.lastRow - known.row + 1 }));
    this.xml.replace("dimension", [node], SHEET_ORDER);
  }

  /** Texts of cells side by side; `null` for a cell that holds no text. For the headers of a table in the making. */
  textsOf(row: number, column: number, columns: number): readonly (string | null)[] {
    const { cells } = this.rows.row(row);
    return Array.from({ length: columns }, (_, n) => {
      const cell = cells[column + n];
      if (!cell) return null;
      if (cell.tail !== null) return inlineText(cell.tail, this.part);
      return typeof cell.value === "string" ? cell.value : null;
    });
  }

  /** In points, at most what Excel allows; a row never shrinks by itself afterwards. */
  setRowHeights(row: number, heights: readonly number[]): void {
    heights.forEach((height, n) => {
      this.rows
        .row(row + n)
        .attributes.set("ht", String(Math.min(height, MAX_ROW_HEIGHT)))
        .set("customHeight", "1");
    });
  }

  /** Declares a table part of this sheet. */
  addTable(part: string, xml: string): void {
    this.opc.setText(part, xml, TABLE_CONTENT_TYPE);
    const id = this.opc.addRelationship(this.part, TABLE_RELATIONSHIP, part);
    const list = this.xml.childOrNew("tableParts");
    const prefix = relationshipPrefix(this.xml);
    list.children.push(xmlNode(`${this.xml.prefix}tablePart`, { [`${prefix}:id`]: id }));
    list.attributes.set("count", String(elements(list).length));
    this.xml.replace("tableParts", [list], SHEET_ORDER);
  }

  /** Hands the sheet back to the package. */
  flush(): void {
    if (this.touched) this.growDimension(this.touched);
    const rows = this.openRows;
    if (!rows) {
      this.opc.setText(this.part, this.xml.toString());
      return;
    }
    if (!this.xml.children.some(({ name }) => name === "sheetData"))
      this.xml.replace("sheetData", [xmlNode("")], SHEET_ORDER);
    rows.sharing.settle();
    this.opc.setPieces(this.part, () => this.xml.pieces("sheetData", () => rows.pieces()));
  }

  private get rows(): SheetRows {
    this.openRows ??= new SheetRows(this.xml, this.name, this.dayShift);
    return this.openRows;
  }

  private eachCell(
    area: Area,
    edit: (rows: SheetRows, cell: ReturnType<SheetRows["cell"]>, row: number, column: number) => void,
  ): void {
    if (
      area.row < 0 ||
      area.column < 0 ||
      area.row + area.rows > MAX_ROWS ||
      area.column + area.columns > MAX_COLUMNS
    ) {
      throw new XlsxError("unsupportedChange", { reason: "outsideSheet", sheet: this.name, cell: rangeAddress(area) });
    }
    const { rows } = this;
    const columnFormat = columnFormats(this.xml);
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        edit(rows, rows.cell(row, column, columnFormat), row, column);
      }
    }
    this.touched = this.touched ? around(this.touched, area) : area;
  }

  private growDimension(area: Area): void {
    const node = this.xml.child("dimension");
    if (!node) return;
    const known = parseArea(node.attributes.get("ref") ?? "");
    node.attributes.set("ref", rangeAddress(known ? around(known, area) : area));
    this.xml.replace("dimension", [node], SHEET_ORDER);
  }
}

/** The text of an inline string. */
function inlineText(tail: string, part: string): string | null {
  if (!tail.startsWith(' t="inlineStr"')) return null;
  const scanner = new XmlScanner(`<c${tail.replace(/<\/[\w.-]+:c>$/, "</c>")}`, part);
  scanner.next();
  return scanner.next() === "open" ? readRichText(scanner) : null;
}

function around(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
