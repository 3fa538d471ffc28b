import type { Change } from "../../workbook/change";
import type { CellRange } from "../../workbook/range";
import type {
  ApplyReport,
  RangeData,
  ReadRequest,
  TableData,
  Workbook,
  WorkbookReading,
} from "../../workbook/workbook";
import { emptyPackage } from "./emptyPackage";
import type { DocumentProperties } from "./emptyPackage";
import { OpcPackage } from "./opc/opcPackage";
import { defaultLimits } from "./opc/packageLimits";
import type { PackageLimits } from "./opc/packageLimits";
import { parseArea } from "./sheet/cellReference";
import type { Area } from "./sheet/cellReference";
import type { SheetContext } from "./sheet/readSheetCells";
import { SheetGrid } from "./sheet/sheetGrid";
import { readStringPart } from "./stringPart";
import { formulaTable, tableBody } from "./tablePart";
import type { TableEntry } from "./tablePart";
import { WorkbookEditor, openStyleSheet, readTables } from "./workbookEditor";
import { WorkbookPart, findWorkbookPart } from "./workbookPart";
import type { SheetEntry } from "./workbookPart";
import { XlsxError } from "./xlsxError";

/**
 * Opens an `.xlsx` or `.xlsm` file.
 * @throws XlsxError
 */
export function openWorkbook(bytes: Uint8Array, limits: PackageLimits = defaultLimits): FileWorkbook {
  const opc = OpcPackage.open(bytes, limits);
  return new FileWorkbook(opc, new WorkbookPart(opc, findWorkbookPart(opc)), limits);
}

/** A new workbook without sheets. A file needs one: {@link FileWorkbook.toBytes} adds an empty one if nobody did. */
export function newWorkbook(properties: DocumentProperties = {}, limits: PackageLimits = defaultLimits): FileWorkbook {
  const opc = emptyPackage(properties);
  return new FileWorkbook(opc, new WorkbookPart(opc, findWorkbookPart(opc)), limits);
}

/**
 * A workbook in a file. Reading looks only at the sheets that are asked for; writing changes only the parts that a change
 * is about, all others go into the new file as they are.
 */
export class FileWorkbook implements Workbook {
  private strings: readonly string[] | null = null;

  constructor(
    private readonly opc: OpcPackage,
    private readonly workbook: WorkbookPart,
    private readonly limits: PackageLimits,
  ) {}

  read(request: ReadRequest): Promise<WorkbookReading> {
    return asPromise(() => this.readNow(request));
  }

  /** @throws WorkbookError, XlsxError `unsupportedChange`; what came before the failing change is applied. */
  apply(changes: readonly Change[]): Promise<ApplyReport> {
    return asPromise(() => {
      const editor = new WorkbookEditor(this.opc, this.workbook, this.limits);
      try {
        for (const change of changes) editor.apply(change);
      } finally {
        editor.flush();
      }
      return { leftOut: [] };
    });
  }

  /** @throws XlsxError `unsupportedChange` if no sheet is left to be seen */
  toBytes(): Uint8Array {
    if (this.workbook.sheets.length === 0) {
      const editor = new WorkbookEditor(this.opc, this.workbook, this.limits);
      editor.apply({ kind: "addSheet", sheet: "Sheet1", visibility: "visible" });
      editor.flush();
    }
    if (this.workbook.sheets.every((sheet) => sheet.visibility !== "visible")) {
      throw new XlsxError("unsupportedChange", { reason: "noVisibleSheet" });
    }
    return this.opc.toBytes();
  }

  private readNow(request: ReadRequest): WorkbookReading {
    const sheets = this.workbook.sheets;
    const tables = readTables(this.opc, this.workbook);
    const asked = new Map<string, { sheet: SheetEntry; areas: Area[] | null }>();
    const ask = (sheet: SheetEntry, area: Area | null) => {
      const known = asked.get(sheet.name);
      if (known === undefined) asked.set(sheet.name, { sheet, areas: area && [area] });
      else if (area === null) known.areas = null;
      else known.areas?.push(area);
    };

    const wantedTables = tables.filter(({ table }) => includes(request.tables, table.name));
    const wantedSheets = sheets.filter((sheet) => sheet.part !== null && includes(request.sheets, sheet.name));
    const wantedNames = this.namesAsked(request.names ?? []).flatMap((name) => this.findName(name) ?? []);
    for (const { sheet, table } of wantedTables) ask(sheet, table.area);
    for (const sheet of wantedSheets) ask(sheet, null);
    for (const { sheet, range } of wantedNames) ask(sheet, range);

    const grids = new Map<string, SheetGrid>();
    for (const { sheet, areas } of asked.values())
      grids.set(sheet.name, this.readGrid(sheet, areas, request.dateColumns !== undefined));
    const grid = (sheet: SheetEntry) => grids.get(sheet.name) as SheetGrid;

    return {
      sheets: sheets.map(({ name, visibility }) => ({ name, visibility })),
      tableNames: tables.map(({ table }) => table.name),
      tables: new Map(
        wantedTables.map(({ sheet, table }) => [
          asAsked(request.tables, table.name),
          tableData(sheet.name, table, grid(sheet), request.dateColumns),
        ]),
      ),
      usedRanges: new Map(
        wantedSheets.flatMap((sheet) =>
          usedRange(
            asAsked(request.sheets, sheet.name),
            sheet.name,
            grid(sheet),
            request.sheetFormulas?.includes(asAsked(request.sheets, sheet.name)) === true,
          ),
        ),
      ),
      names: new Map(wantedNames.map(({ name, sheet, range }) => [name, { range, ...grid(sheet).dataOf(range) }])),
    };
  }

  private readGrid(sheet: SheetEntry, areas: readonly Area[] | null, withDates: boolean): SheetGrid {
    const part = sheet.part as string;
    return SheetGrid.read(
      { sheet: sheet.name, xml: this.opc.text(part), part },
      areas,
      this.context(withDates),
      this.limits,
    );
  }

  private context(withDates: boolean): SheetContext {
    const { uses1904 } = this.workbook;
    const styles = uses1904 || withDates ? openStyleSheet(this.opc, this.workbook, this.limits) : null;
    const known = new Map<number, boolean>();
    const isDate = (format: number): boolean => {
      const found = known.get(format) ?? styles?.isDate(format) ?? false;
      known.set(format, found);
      return found;
    };
    return {
      sharedStrings: () => this.sharedStrings(),
      dateFormats1904: uses1904 ? isDate : null,
      isDateFormat: withDates ? isDate : null,
    };
  }

  private sharedStrings(): readonly string[] {
    this.strings ??= readStringPart(this.opc, this.workbook, this.limits);
    return this.strings;
  }

  /** The names asked for; one that ends in `*` stands for every name that begins so. */
  private namesAsked(names: readonly string[]): readonly string[] {
    const starts = names.filter((name) => name.endsWith("*")).map((name) => name.slice(0, -1));
    const own = this.workbook.names.filter(({ sheetIndex }) => sheetIndex === null).map(({ name }) => name);
    const matching = own.filter((name) => starts.some((start) => name.startsWith(start)));
    return [...names.filter((name) => !name.endsWith("*")), ...matching];
  }

  /** The range of a workbook name; `null` for a name that is missing or no plain range. */
  private findName(name: string): { name: string; sheet: SheetEntry; range: CellRange } | null {
    const found = this.workbook.names.find(
      (other) => other.sheetIndex === null && other.name.toLowerCase() === name.toLowerCase(),
    );
    const match = /^=?(?:'((?:[^']|'')+)'|([^'!,]+))!([^!,]+)$/.exec(found?.text.trim() ?? "");
    if (!match) return null;
    const sheetName = (match[1] ?? match[2] ?? "").replace(/''/g, "'");
    const sheet = this.workbook.sheets.find((other) => other.name.toLowerCase() === sheetName.toLowerCase());
    const area = parseArea(match[3] ?? "");
    return sheet?.part != null && area ? { name, sheet, range: { sheet: sheet.name, ...area } } : null;
  }
}

function tableData(
  sheet: string,
  table: TableEntry,
  grid: SheetGrid,
  dateColumns: readonly string[] | undefined,
): TableData {
  const { area, hasHeader, columns } = table;
  const header = hasHeader ? (grid.valuesOf({ ...area, rows: 1 })[0] ?? []) : [];
  const body = tableBody(table);
  const headers = Array.from({ length: area.columns }, (_, n) => {
    const text = header[n];
    return typeof text === "string" && text !== "" ? text : (columns[n] ?? "");
  });
  const dated = headers.flatMap((header, n) => (dateColumns?.includes(header) === true ? [body.column + n] : []));
  return {
    range: { sheet, ...body, row: body.row - 1, rows: body.rows + 1 },
    headers,
    ...(dateColumns === undefined ? {} : { dates: grid.datesOf(body, dated) }),
    ...grid.dataOf(body),
    formulas: grid.tableFormulasOf(body, formulaTable(sheet, table)),
  };
}

/** Nothing for a sheet without values. */
function usedRange(
  asked: string,
  sheet: string,
  grid: SheetGrid,
  withFormulas: boolean,
): readonly (readonly [string, RangeData])[] {
  const area = grid.usedArea;
  if (!area) return [];
  const data = { range: { sheet, ...area }, ...grid.dataOf(area) };
  return [[asked, withFormulas ? { ...data, formulas: grid.formulasOf(area) } : data]];
}

function includes(names: readonly string[] | undefined, name: string): boolean {
  return names?.some((other) => other.toLowerCase() === name.toLowerCase()) ?? false;
}

/** The name as the request spells it, so that the answer is found under it. */
function asAsked(names: readonly string[] | undefined, name: string): string {
  return names?.find((other) => other.toLowerCase() === name.toLowerCase()) ?? name;
}

/** A failure becomes a rejected promise, as with any other workbook. */
function asPromise<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
