import type { CellValue } from "../../../workbook/cellValue";
import { MAX_COLUMNS, MAX_ROWS } from "../../../workbook/range";
import { XmlScanner } from "../xml/xmlScanner";
import { fromCellText } from "../xml/xmlText";
import { parseCellReference } from "./cellReference";
import { DAYS_1904, dateSerial } from "./dateSerial";
import { readRichText } from "./sharedStrings";
import { FormulaSource } from "./storedFormula";
import type { StoredFormula } from "./storedFormula";

/** What the cells of a sheet refer to. */
export interface SheetContext {
  /** Called once a cell asks for it. */
  readonly sharedStrings: () => readonly string[];
  /** For workbooks that count days from 1904: whether a cell format shows dates. `null` for all others. */
  readonly dateFormats1904: ((format: number) => boolean) | null;
  /** Whether a cell format shows dates, where numbers that show so are to be told; `null` where nobody asks. */
  readonly isDateFormat: ((format: number) => boolean) | null;
}

/** Takes one cell that holds a value or a formula. `formula` is `""` where it holds none; `isDate` only where that is asked. */
export type CellSink = (row: number, column: number, value: CellValue, formula: StoredFormula, isDate: boolean) => void;

/**
 * Hands over every cell of a sheet that holds something, in the order in which they stand there. Dates are serials of the
 * 1900 calendar whatever the workbook counts in; a number that is none is handed over as its text.
 * @throws XlsxError `corrupt` (ill-formed, a cell outside the sheet, an unknown shared string), `forbiddenXml`
 */
export function readSheetCells(xml: string, part: string, context: SheetContext, sink: CellSink): void {
  new SheetReader(new XmlScanner(xml, part), context, sink).read();
}

class SheetReader {
  private row = -1;
  private column = -1;
  private readonly formulasAbove: string[] = [];
  private readonly sharedFormulas = new Map<string, FormulaSource>();

  constructor(
    private readonly scanner: XmlScanner,
    private readonly context: SheetContext,
    private readonly sink: CellSink,
  ) {}

  read(): void {
    const { scanner } = this;
    scanner.next();
    const root: string = scanner.name;
    if (root !== "worksheet") throw scanner.corrupt("notASheet");
    for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
      if (token !== "open") continue;
      if (scanner.depth === 3 && scanner.name === "row") this.openRow();
      else if (scanner.depth === 4 && scanner.name === "c") this.readCell();
      else if (scanner.depth === 2 && scanner.name !== "sheetData") scanner.skipElement();
    }
  }

  private openRow(): void {
    const stated = this.scanner.attribute("r");
    this.row = stated === null ? this.row + 1 : Number(stated) - 1;
    this.column = -1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= MAX_ROWS) throw this.scanner.corrupt("rowOutside");
  }

  private placeCell(): void {
    const stated = this.scanner.attribute("r");
    if (stated === null) {
      this.column++;
      if (this.column >= MAX_COLUMNS) throw this.scanner.corrupt("cellOutside");
      return;
    }
    const place = parseCellReference(stated);
    if (place < 0) throw this.scanner.corrupt("cellOutside");
    if (Math.floor(place / MAX_COLUMNS) !== this.row) throw this.scanner.corrupt("cellInWrongRow");
    this.column = place % MAX_COLUMNS;
  }

  private readCell(): void {
    const { scanner } = this;
    this.placeCell();
    const type = scanner.attribute("t") ?? "n";
    const { dateFormats1904, isDateFormat } = this.context;
    const format = dateFormats1904 || isDateFormat ? Number(scanner.attribute("s") ?? 0) : 0;
    let raw: string | null = null;
    let inline: string | null = null;
    let formula: StoredFormula = "";
    while (scanner.depth >= 4) {
      if (scanner.next() !== "open") continue;
      if (scanner.name === "v") raw = scanner.textContent();
      else if (scanner.name === "is") inline = readRichText(scanner);
      else if (scanner.name === "f") formula = this.readFormula();
      else scanner.skipElement();
    }
    const value = type === "inlineStr" ? inline : raw === null ? null : this.valueOf(type, raw, format);
    const isDate = typeof value === "number" && isDateFormat !== null && (type === "d" || isDateFormat(format));
    if (value !== null || formula !== "") this.sink(this.row, this.column, value, formula, isDate);
  }

  /** The cell that holds the text of a shared formula may come after others that share it. */
  private readFormula(): StoredFormula {
    const { scanner } = this;
    const shared = scanner.attribute("t") === "shared" ? (scanner.attribute("si") ?? "") : null;
    const text = scanner.textContent();
    if (shared === null) return this.sameAsAbove(text);
    let source = this.sharedFormulas.get(shared);
    if (source === undefined || (text !== "" && source.text !== null)) {
      source = new FormulaSource(null, this.row, this.column);
      this.sharedFormulas.set(shared, source);
    }
    if (text !== "") [source.text, source.row, source.column] = [text, this.row, this.column];
    return source;
  }

  /** A calculated column may say the same in each of its cells: then it is kept once. */
  private sameAsAbove(text: string): string {
    const above = this.formulasAbove[this.column];
    if (above === text) return above;
    this.formulasAbove[this.column] = text;
    return text;
  }

  private valueOf(type: string, raw: string, format: number): CellValue {
    switch (type) {
      case "n":
        return this.numberOf(raw, format);
      case "s":
        return this.sharedString(raw);
      case "b":
        return raw.trim() === "1" || raw.trim() === "true";
      case "e":
        return { error: raw.trim() };
      case "d":
        return dateSerial(raw) ?? raw;
      default:
        return fromCellText(raw);
    }
  }

  private numberOf(raw: string, format: number): CellValue {
    const text = raw.trim();
    if (text === "") return null;
    const number = Number(text);
    if (!Number.isFinite(number)) return text;
    return this.context.dateFormats1904?.(format) === true ? number + DAYS_1904 : number;
  }

  private sharedString(raw: string): string {
    const index = raw.trim() === "" ? -1 : Number(raw);
    const text = this.context.sharedStrings()[index];
    if (text === undefined) throw this.scanner.corrupt("sharedString");
    return text;
  }
}
