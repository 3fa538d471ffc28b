import type { Change } from "../../workbook/change";
import type { CellRange } from "../../workbook/range";
import { columnLetters } from "../../workbook/range";
import { WorkbookError } from "../../workbook/workbook";
import { addChart } from "./drawingPart";
import { OFFICE_RELATIONSHIPS, SPREADSHEET_TYPE, addStyles, emptySheetXml } from "./emptyPackage";
import type { OpcPackage } from "./opc/opcPackage";
import type { PackageLimits } from "./opc/packageLimits";
import { setConditionalFormats } from "./sheet/conditionalFormats";
import { growTable, resizeTable } from "./growTable";
import { fileWidth, groupColumns, setColumns } from "./sheet/columns";
import { DAYS_1904 } from "./sheet/dateSerial";
import { mergeCells } from "./sheet/mergedCells";
import { setPageBreaks } from "./sheet/pageBreaks";
import { setPageLayout } from "./sheet/pageLayout";
import { toFileFormula } from "./sheet/formulaText";
import { firstCell, holds } from "./sheet/growth";
import { shrinkRules } from "./sheet/shrinkRules";
import { freezePanes, selectArea, setTabSelected, showGridlines } from "./sheet/sheetViews";
import { setValidation } from "./sheet/validations";
import { SheetPart } from "./sheetPart";
import { absoluteReference, quotedSheet } from "./sheetReference";
import { checkSheetName, deleteSheet, renameSheet } from "./sheetTabs";
import { StyleSheet } from "./styleSheet";
import { calculatedColumn } from "./calculatedColumn";
import { findTableEnd } from "./tableEnd";
import { readTablePart, setCalculatedColumn, tableBody, tablePartXml } from "./tablePart";
import type { TableEntry } from "./tablePart";
import type { WorkbookPart } from "./workbookPart";
import type { SheetEntry } from "./workbookPart";
import { XlsxError } from "./xlsxError";

/**
 * Applies changes to a package. Sheets and styles are opened when a change first needs them and handed back together;
 * a part no change needs is never looked at.
 */
export class WorkbookEditor {
  private readonly sheets = new Map<string, SheetPart>();
  private openStyles: StyleSheet | null = null;

  constructor(
    private readonly opc: OpcPackage,
    private readonly workbook: WorkbookPart,
    private readonly limits: PackageLimits,
  ) {}

  /** @throws WorkbookError, XlsxError `unsupportedChange` */
  apply(change: Change): void {
    switch (change.kind) {
      case "addSheet":
        this.addSheet(change.sheet, change.visibility, change.tabColor);
        return;
      case "setVisibility":
        this.workbook.setVisibility(this.sheetIndex(change.sheet), change.visibility);
        return;
      case "setValues":
        this.checkSize(change.range);
        this.checkHeaders(change);
        this.sheet(change.range.sheet).setValues(change.range, change.values, () => this.styles);
        return;
      case "setFormat":
        this.checkSize(change.range);
        this.sheet(change.range.sheet).setFormat(change.range, this.styles.derive(change.format));
        return;
      case "addTable":
        this.addTable(change);
        return;
      case "appendRows":
        this.appendRows(change);
        return;
      case "removeLastRows":
        this.removeLastRows(change);
        return;
      case "fillFormula":
        this.fillFormula(change);
        return;
      case "setName":
        this.setName(change);
        return;
      case "setConditionalFormats":
        setConditionalFormats(this.sheet(change.range.sheet).xml, change.range, change.formats, (format) =>
          this.styles.differential(format),
        );
        return;
      case "setValidation":
        setValidation(this.sheet(change.range.sheet).xml, change.range, change.validation, this.dayShift);
        return;
      case "setColumnWidth":
        setColumns(this.sheet(change.sheet).xml, change.column, change.columns, {
          width: fileWidth(change.width),
          customWidth: "1",
        });
        return;
      case "setRowHeights":
        this.sheet(change.sheet).setRowHeights(change.row, change.heights);
        return;
      case "groupColumns":
        groupColumns(this.sheet(change.sheet).xml, change.column, change.columns, change.collapsed);
        return;
      case "hideColumns":
        setColumns(this.sheet(change.sheet).xml, change.column, change.columns, { hidden: change.hidden ? "1" : null });
        return;
      case "freezePanes":
        freezePanes(this.sheet(change.sheet).xml, change.rows, change.columns);
        return;
      case "setPageLayout":
        this.setPageLayout(change);
        return;
      case "showGridlines":
        showGridlines(this.sheet(change.sheet).xml, change.shown);
        return;
      case "select":
        this.select(change.range);
        return;
      case "setFormulas":
        this.setFormulas(change);
        return;
      case "mergeCells":
        mergeCells(this.sheet(change.range.sheet).xml, change.range);
        return;
      case "setPageBreaks":
        setPageBreaks(this.sheet(change.sheet).xml, change.rows);
        return;
      case "addChart":
        addChart(this.opc, this.sheet(change.chart.place.sheet), change.chart);
        return;
      case "deleteSheet":
        this.sheets.delete(change.sheet.toLowerCase());
        deleteSheet(this.opc, this.workbook, this.sheetIndex(change.sheet));
        return;
      case "renameSheet":
        this.renameSheet(change.sheet, change.name);
        return;
    }
  }

  /** Hands everything that was opened back to the package. */
  flush(): void {
    this.openStyles?.flush();
    let formulasChanged = false;
    for (const sheet of this.sheets.values()) {
      sheet.flush();
      formulasChanged ||= sheet.formulasChanged;
    }
    if (this.sheets.size > 0) this.workbook.calculateOnLoad();
    if (formulasChanged) this.dropCalculationChain();
    this.workbook.showVisibleTab();
  }

  /** Tables of every sheet, with the sheet they stand on. */
  tables(): readonly { readonly sheet: SheetEntry; readonly table: TableEntry }[] {
    return readTables(this.opc, this.workbook);
  }

  private get dayShift(): number {
    return this.workbook.uses1904 ? DAYS_1904 : 0;
  }

  private get styles(): StyleSheet {
    this.openStyles ??= openStyleSheet(this.opc, this.workbook, this.limits);
    return this.openStyles;
  }

  private sheet(name: string): SheetPart {
    const key = name.toLowerCase();
    const open = this.sheets.get(key);
    if (open) return open;
    const entry = this.workbook.sheets[this.sheetIndex(name)];
    if (entry?.part == null) throw new XlsxError("unsupportedChange", { reason: "noCells", sheet: name });
    const sheet = new SheetPart(this.opc, entry.name, entry.part, this.dayShift);
    this.sheets.set(key, sheet);
    return sheet;
  }

  private sheetIndex(name: string): number {
    const index = this.workbook.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (index < 0) throw new WorkbookError("sheetMissing", { sheet: name });
    return index;
  }

  private addSheet(name: string, visibility: SheetEntry["visibility"], tabColor: string | undefined): void {
    checkSheetName(this.workbook, "addSheet", name);
    const part = this.opc.freeName("xl/worksheets/sheet#.xml");
    this.opc.setText(part, emptySheetXml(tabColor), `${SPREADSHEET_TYPE}.worksheet+xml`);
    this.workbook.addSheet(
      name,
      visibility,
      this.opc.addRelationship(this.workbook.part, `${OFFICE_RELATIONSHIPS}/worksheet`, part),
    );
  }

  /** What is in work is handed back first, as formulas of every sheet may point to the one that is renamed. */
  private renameSheet(sheet: string, name: string): void {
    const index = this.sheetIndex(sheet);
    if (sheet === name) return;
    if (sheet.toLowerCase() !== name.toLowerCase()) checkSheetName(this.workbook, "renameSheet", name);
    this.flush();
    this.sheets.clear();
    renameSheet(this.opc, this.workbook, index, name);
  }

  private addTable({ table: name, range, style }: Extract<Change, { kind: "addTable" }>): void {
    const tables = this.tables().map(({ table }) => table);
    const taken = (other: string) => other.toLowerCase() === name.toLowerCase();
    if (tables.some((table) => taken(table.name))) throw new WorkbookError("tableExists", { table: name });
    if (this.workbook.names.some((other) => taken(other.name))) throw new WorkbookError("nameExists", { name });
    const sheet = this.sheet(range.sheet);
    const columns = sheet.textsOf(range.row, range.column, range.columns);
    const lower = columns.map((column) => column?.toLowerCase());
    const bad = columns.findIndex(
      (column, n) => column === null || column === "" || lower.indexOf(column.toLowerCase()) !== n,
    );
    if (bad >= 0) {
      const cell = `${columnLetters(range.column + bad)}${range.row + 1}`;
      throw new XlsxError("unsupportedChange", { change: "addTable", reason: "tableHeader", sheet: range.sheet, cell });
    }
    const headers = columns.filter((column) => column !== null);
    const id = Math.max(0, ...tables.map((table) => table.id)) + 1;
    sheet.addTable(
      this.opc.freeName("xl/tables/table#.xml"),
      tablePartXml({ name, id, area: range, columns: headers }, style),
    );
  }

  /** What is in work is handed back first, as ranges of every part may grow with the table. */
  private appendRows({ table: name, values }: Extract<Change, { kind: "appendRows" }>): void {
    this.flush();
    this.sheets.clear();
    const tables = this.tables();
    const found = findTable(tables, name);
    const end = findTableEnd(this.opc, this.workbook, this.limits, tables, found, values.length);
    this.checkSize({ ...end.area, sheet: found.sheet.name });
    if (values.length === 0) return;
    growTable(this.opc, this.workbook, tables, found, end.growth);
    this.sheet(found.sheet.name).addRows(end, values, () => this.styles);
  }

  /** As with {@link appendRows}. */
  private removeLastRows({ table: name, rows }: Extract<Change, { kind: "removeLastRows" }>): void {
    this.flush();
    this.sheets.clear();
    const tables = this.tables();
    const found = findTable(tables, name);
    const { table, sheet } = found;
    const body = tableBody(table);
    if (rows >= body.rows) throw new WorkbookError("tableTooShort", { table: table.name, rows: body.rows });
    if (table.totalsRows > 0) {
      const totals = { ...body, row: body.row + body.rows };
      throw new WorkbookError("tableBlocked", { table: table.name, sheet: sheet.name, cell: firstCell(totals) });
    }
    if (rows === 0) return;
    const growth = { sheet: sheet.name, body, rows: -rows };
    resizeTable(this.opc, this.workbook, tables, found, growth);
    const part = this.sheet(sheet.name);
    part.removeRows({ ...body, row: body.row + body.rows - rows, rows });
    shrinkRules(part.xml, growth);
  }

  private fillFormula({ range, formula, cached, calculatedColumnOf }: Extract<Change, { kind: "fillFormula" }>): void {
    this.checkSize(range);
    const sheet = this.sheet(range.sheet);
    const text = toFileFormula(formula);
    if (calculatedColumnOf === undefined) {
      sheet.fillFormula(range, () => text, false, cached);
      return;
    }
    const found = this.tables().find(({ table }) => table.name.toLowerCase() === calculatedColumnOf.toLowerCase());
    if (!found) {
      const [change, reason] = ["fillFormula", "tableMissing"];
      throw new XlsxError("unsupportedChange", { change, reason, table: calculatedColumnOf });
    }
    const column = calculatedColumn(found.sheet.name, found.table, text, range, (row, at) =>
      sheet.formulaText(row, at),
    );
    sheet.fillFormula(range, column.textAt, column.shared, cached);
    const first = range.column - found.table.area.column;
    for (let n = 0; n < range.columns; n++) setCalculatedColumn(this.opc, found.table, first + n, column.declared);
  }

  /** In a table each formula takes the form of its column. */
  private setFormulas({ range, formulas, cached }: Extract<Change, { kind: "setFormulas" }>): void {
    this.checkSize(range);
    const sheet = this.sheet(range.sheet);
    const tables = this.tables().filter((found) => found.sheet.name === sheet.name);
    sheet.setFormulas(range, formulas, cached, (formula, row, column) => {
      const cell = { row, column, rows: 1, columns: 1 };
      const found = tables.find(({ table }) => holds(tableBody(table), cell));
      if (!found) return formula;
      const form = calculatedColumn(sheet.name, found.table, formula, cell, (r, c) => sheet.formulaText(r, c));
      return form.textAt(row);
    });
  }

  private setName({ name, range, comment }: Extract<Change, { kind: "setName" }>): void {
    this.sheetIndex(range.sheet);
    const same = (other: string) => other.toLowerCase() === name.toLowerCase();
    if (this.tables().some(({ table }) => same(table.name))) throw new WorkbookError("nameExists", { name });
    this.workbook.setName(name, null, absoluteReference(range), comment);
  }

  private setPageLayout({ sheet, layout }: Extract<Change, { kind: "setPageLayout" }>): void {
    const index = this.sheetIndex(sheet);
    setPageLayout(this.sheet(sheet).xml, layout);
    if (layout.printArea)
      this.workbook.setName("_xlnm.Print_Area", index, absoluteReference({ sheet, ...layout.printArea }));
    if (layout.titleRows) {
      const { row, rows } = layout.titleRows;
      this.workbook.setName("_xlnm.Print_Titles", index, `${quotedSheet(sheet)}!$${row + 1}:$${row + rows}`);
    }
  }

  private select(range: CellRange): void {
    const index = this.sheetIndex(range.sheet);
    this.workbook.sheets.forEach((other, n) => {
      if (n === index || other.part === null) return;
      const isOpen = this.sheets.get(other.name.toLowerCase());
      if (isOpen || isTabSelected(this.opc.text(other.part))) setTabSelected(this.sheet(other.name).xml, false);
    });
    const { xml } = this.sheet(range.sheet);
    setTabSelected(xml, true);
    selectArea(xml, range);
    this.workbook.setActiveTab(index);
  }

  /** A header cell of a table says what its column is called in the table part; both must stay the same. */
  private checkHeaders({ range, values }: Extract<Change, { kind: "setValues" }>): void {
    for (const { sheet, table } of this.tables()) {
      if (sheet.name.toLowerCase() !== range.sheet.toLowerCase() || !table.hasHeader) continue;
      table.columns.forEach((name, n) => {
        const [row, column] = [table.area.row, table.area.column + n];
        const value = values[row - range.row]?.[column - range.column];
        if (value !== undefined && value !== name) {
          throw new XlsxError("unsupportedChange", {
            change: "setValues",
            reason: "tableHeader",
            sheet: sheet.name,
            cell: `${columnLetters(column)}${row + 1}`,
          });
        }
      });
    }
  }

  private checkSize(range: CellRange): void {
    const cells = range.rows * range.columns;
    if (cells > this.limits.rangeCells)
      throw new WorkbookError("tooLarge", { sheet: range.sheet, cells, limit: this.limits.rangeCells });
  }

  /** Excel makes the chain anew; one that names cells without formula makes it call the file damaged. */
  private dropCalculationChain(): void {
    const chain = this.opc.relationships(this.workbook.part).find(({ type }) => type === "calcChain");
    if (chain) this.opc.remove(chain.target, this.workbook.part);
  }
}

function findTable(
  tables: ReturnType<typeof readTables>,
  name: string,
): { readonly sheet: SheetEntry; readonly table: TableEntry } {
  const found = tables.find(({ table }) => table.name.toLowerCase() === name.toLowerCase());
  if (!found) throw new WorkbookError("tableMissing", { table: name });
  return found;
}

/** Tables of every sheet, found through the sheets' relationships. */
export function readTables(
  opc: OpcPackage,
  workbook: WorkbookPart,
): readonly { readonly sheet: SheetEntry; readonly table: TableEntry }[] {
  return workbook.sheets.flatMap((sheet) => {
    if (sheet.part === null) return [];
    const parts = opc.relationships(sheet.part).filter(({ type, target }) => type === "table" && opc.has(target));
    return parts.map(({ target }) => ({ sheet, table: readTablePart(opc, target) }));
  });
}

/** The style part of the workbook; made if there is none. */
export function openStyleSheet(opc: OpcPackage, workbook: WorkbookPart, limits: PackageLimits): StyleSheet {
  const known = opc
    .relationships(workbook.part)
    .find(({ type, target }) => type === "styles" && opc.has(target))?.target;
  const part = known ?? opc.freeName("xl/styles#.xml");
  if (known === undefined) addStyles(opc, workbook.part, part);
  return new StyleSheet(opc, part, limits);
}

function isTabSelected(sheetXml: string): boolean {
  const end = sheetXml.search(/<(?:\w+:)?sheetData[\s/>]/);
  return /\btabSelected\s*=\s*["'](?:1|true)["']/.test(sheetXml.slice(0, end < 0 ? sheetXml.length : end));
}
