import type { CellFormat } from "../../workbook/presentation";
import type { SheetVisibility } from "../../workbook/change";
import type { CellRange } from "../../workbook/range";
import type { Grid } from "../grid/grid";
import { fullAddress, type Area } from "./area";
import { FormatLayers } from "./formatLayers";
import { HostError } from "./hostError";

/** A conditional format of kind Custom, as the add-in sets it. Formulas begin with `=`. */
export interface RuleRecord {
  area: Area;
  formula: string;
  fill?: string;
  color?: string;
  bold?: boolean;
  stopIfTrue: boolean;
}

/** A data validation in Excel's own words. */
export interface ValidationRecord {
  area: Area;
  rule: Readonly<Record<string, unknown>>;
  prompt?: { readonly title: string; readonly message: string };
  alert?: { readonly title: string; readonly message: string; readonly style: string };
}

export interface SheetRecord {
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  tabColor: string;
  gridlines: boolean;
  isProtected: boolean;
  frozen: { readonly rows: number; readonly columns: number };
  readonly formats: FormatLayers;
  /** Strongest first. */
  rules: RuleRecord[];
  validations: ValidationRecord[];
  /** Excel's units: points. By column. */
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  readonly hiddenColumns: Set<number>;
  readonly groupedColumns: Set<number>;
  readonly page: Record<string, unknown>;
  /** Rows with which a page begins. */
  pageBreaks: number[];
  merges: Area[];
  charts: ChartRecord[];
}

/** A chart as the add-in describes it, by Excel's names; nothing here draws it, and it does not follow moved cells. */
export interface ChartRecord {
  readonly type: string;
  readonly settings: Record<string, unknown>;
  readonly series: ChartSeriesRecord[];
  place: Area | null;
}

export interface ChartSeriesRecord {
  readonly settings: Record<string, unknown>;
  values: CellsOfChart | null;
  categories: CellsOfChart | null;
}

/** Renaming the sheet changes nothing about it. */
export interface CellsOfChart {
  readonly sheet: SheetRecord;
  readonly area: Area;
}

type LaterKept = "pageBreaks" | "merges" | "charts";

/** A sheet as a page kept it; what later versions keep besides is missing in older ones. */
type KeptSheet = Omit<SheetRecord, LaterKept> & Partial<Pick<SheetRecord, LaterKept>>;

export interface TableRecord {
  readonly id: string;
  name: string;
  style: string;
  readonly sheet: SheetRecord;
  area: Area;
  headers: string[];
}

export interface NameRecord {
  readonly name: string;
  /** `null` once its sheet was deleted: the name stays, and refers to `#REF!`. */
  sheet: SheetRecord | null;
  area: Area;
  readonly comment: string;
}

interface DeletedSheet {
  readonly sheet: SheetRecord;
  readonly index: number;
  readonly tables: readonly TableRecord[];
  readonly names: readonly NameRecord[];
}

/** What happened to cells since the last time somebody asked. */
export interface CellsChanged {
  readonly sheet: SheetRecord;
  readonly area: Area;
  readonly source: "Local" | "Remote";
  readonly triggerSource: "ThisLocalAddin" | "Unknown";
}

/** The host's part of a workbook as plain data that structured clone carries: records refer to each other by identity. */
export interface BookSnapshot {
  readonly sheets: readonly KeptSheet[];
  readonly tables: readonly TableRecord[];
  readonly names: readonly NameRecord[];
  readonly selection: CellRange;
  readonly nextId: number;
}

/** The workbook as the host keeps it: everything but values and formulas, which are the grid's. */
export class Book {
  readonly sheets: SheetRecord[] = [];
  tables: TableRecord[] = [];
  names: NameRecord[] = [];
  /** Areas whose rules are not yet shown. */
  readonly staleRules = new Set<SheetRecord>();
  selection: CellRange;
  /** What lay on sheets that a person deleted, by the grid's mark of the sheet. */
  private readonly deleted = new Map<string, DeletedSheet>();
  private changes: CellsChanged[] = [];
  private nextId = 1;

  constructor(
    readonly grid: Grid,
    firstSheet: string,
    snapshot?: BookSnapshot,
  ) {
    if (snapshot) {
      this.selection = snapshot.selection;
      this.restore(snapshot);
      return;
    }
    this.addSheet(firstSheet);
    this.selection = { sheet: firstSheet, row: 0, column: 0, rows: 1, columns: 1 };
  }

  /** What a page keeps, together with the grid's own state, to open the workbook again. */
  snapshot(): BookSnapshot {
    const { sheets, tables, names, selection, nextId } = this;
    return structuredClone({ sheets, tables, names, selection, nextId });
  }

  /** The grid has the sheets already. Cloning loses the class of the formats, so they are made anew around their layers. */
  private restore(snapshot: BookSnapshot): void {
    const { sheets, tables, names, nextId } = structuredClone(snapshot);
    for (const sheet of sheets) {
      const { pageBreaks = [], merges = [], charts = [] } = sheet;
      const formats = FormatLayers.from(sheet.formats);
      this.sheets.push(Object.assign(sheet, { formats, pageBreaks, merges, charts }));
    }
    this.tables.push(...tables);
    this.names.push(...names);
    this.nextId = nextId;
  }

  addSheet(name: string): SheetRecord {
    this.refuseSheetName(name);
    this.grid.addSheet(name);
    return this.adoptSheet(name);
  }

  /** Keeps records for a sheet that the grid has already. */
  adoptSheet(name: string): SheetRecord {
    const sheet: SheetRecord = {
      id: `{00000000-0000-0000-0000-${String(this.nextId++).padStart(12, "0")}}`,
      name,
      visibility: "visible",
      tabColor: "",
      gridlines: true,
      isProtected: false,
      frozen: { rows: 0, columns: 0 },
      formats: new FormatLayers(),
      rules: [],
      validations: [],
      columnWidths: new Map(),
      rowHeights: new Map(),
      hiddenColumns: new Set(),
      groupedColumns: new Set(),
      page: {},
      pageBreaks: [],
      merges: [],
      charts: [],
    };
    this.sheets.push(sheet);
    return sheet;
  }

  findSheet(nameOrId: string): SheetRecord | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id === nameOrId);
  }

  renameSheet(sheet: SheetRecord, name: string): void {
    if (sheet.name === name) return;
    this.refuseSheetName(name, sheet);
    this.grid.renameSheet(sheet.name, name);
    this.retitle(sheet, name);
  }

  /** Notes the name that a sheet has in the grid already. */
  retitle(sheet: SheetRecord, name: string): void {
    if (this.selection.sheet === sheet.name) this.selection = { ...this.selection, sheet: name };
    sheet.name = name;
  }

  private refuseSheetName(name: string, own?: SheetRecord): void {
    if (name.length > 31 || name === "" || /[:\\/?*[\]]|^'|'$/u.test(name)) {
      throw new HostError("InvalidArgument", `“${name}” cannot be the name of a sheet`);
    }
    const other = this.findSheet(name);
    if (other && other !== own) throw new HostError("ItemAlreadyExists", `there is already a sheet “${name}”`);
  }

  /** Takes a sheet away with its tables; names that pointed there stay and point nowhere. */
  removeSheet(sheet: SheetRecord): void {
    if (!this.sheets.some((other) => other !== sheet && other.visibility === "visible")) {
      throw new HostError("InvalidOperation", "a workbook keeps at least one visible sheet");
    }
    if (sheet.visibility === "veryHidden") {
      throw new HostError("InvalidOperation", "a very hidden sheet cannot be deleted before it is shown");
    }
    this.grid.removeSheet(sheet.name);
    this.forgetSheet(sheet);
  }

  /**
   * Takes away the records of a sheet that the grid has no longer.
   * @param mark the grid's own, by which the sheet can come back
   */
  forgetSheet(sheet: SheetRecord, mark?: string): void {
    const index = this.sheets.indexOf(sheet);
    this.sheets.splice(index, 1);
    const tables = this.tables.filter((table) => table.sheet === sheet);
    const names = this.names.filter((name) => name.sheet === sheet);
    if (mark !== undefined) this.deleted.set(mark, { sheet, index, tables, names });
    this.tables = this.tables.filter((table) => !tables.includes(table));
    for (const name of names) name.sheet = null;
    this.staleRules.delete(sheet);
    if (this.selection.sheet !== sheet.name) return;
    const shown = this.sheets.filter(({ visibility }) => visibility === "visible");
    const next = shown.find((other) => this.sheets.indexOf(other) >= index) ?? shown.at(-1);
    if (next) this.selection = { sheet: next.name, row: 0, column: 0, rows: 1, columns: 1 };
  }

  /** Takes back the records of a sheet that a person deleted, with its tables and names; false if there are none. */
  bringBackSheet(mark: string, name: string): boolean {
    const known = this.deleted.get(mark);
    if (!known) return false;
    this.deleted.delete(mark);
    known.sheet.name = name;
    this.sheets.splice(known.index, 0, known.sheet);
    this.tables.push(...known.tables.filter((table) => !this.findTable(table.name)));
    for (const one of known.names) if (this.names.includes(one) && one.sheet === null) one.sheet = known.sheet;
    return true;
  }

  findTable(nameOrId: string): TableRecord | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.tables.find((table) => table.name.toLowerCase() === wanted || table.id === nameOrId);
  }

  findName(name: string): NameRecord | undefined {
    return this.names.find((item) => item.name.toLowerCase() === name.toLowerCase());
  }

  removeName(name: NameRecord): void {
    this.names = this.names.filter((other) => other !== name);
    this.grid.removeName(name.name);
  }

  /** @throws HostError when a sheet-wide unique word (table or name) is taken. */
  refuseTakenWord(word: string): void {
    if (this.findTable(word) ?? this.findName(word)) {
      throw new HostError("ItemAlreadyExists", `“${word}” is taken by a table or a name`);
    }
  }

  /** Numbers for ids of tables and such. */
  mintId(): string {
    return String(this.nextId++);
  }

  refuseIfProtected(sheet: SheetRecord): void {
    if (sheet.isProtected) throw new HostError("AccessDenied", `the sheet “${sheet.name}” is protected`);
  }

  format(sheet: SheetRecord, area: Area, format: CellFormat): void {
    this.refuseIfProtected(sheet);
    sheet.formats.lay(area, format);
    this.grid.surface?.format({ sheet: sheet.name, ...area }, format);
  }

  noteChange(change: CellsChanged): void {
    this.changes.push(change);
  }

  takeChanges(): CellsChanged[] {
    const taken = this.changes;
    this.changes = [];
    return taken;
  }

  /** The table that holds the cell, if one does. */
  tableAt(sheet: SheetRecord, row: number, column: number): TableRecord | undefined {
    return this.tables.find(
      ({ sheet: own, area }) =>
        own === sheet &&
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
  }

  addressOf(sheet: SheetRecord, area: Area): string {
    return fullAddress(sheet.name, area);
  }
}
