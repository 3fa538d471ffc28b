import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { IWorkbookData, Worksheet } from "@univerjs/core";
import type { CellRange } from "../../../workbook/range";
import type { UniverEngine } from "./engine";

const bookId = "workpoints";
const firstSheet = { rowCount: 200, columnCount: 40 };
/** Rows and columns that stay free beyond what was written, so that a person can go on. */
const spare = { rows: 50, columns: 8 };

/** The one workbook of a Univer engine: its sheets by name, and its size. */
export class UniverBook {
  readonly workbook: FWorkbook;
  /** Univer's books have at least one sheet; until the first real one comes it is a placeholder. */
  #placeholder: boolean;

  constructor(
    readonly engine: UniverEngine,
    snapshot?: IWorkbookData,
  ) {
    this.#placeholder = snapshot === undefined;
    this.workbook = engine.api.createWorkbook(snapshot ?? emptyBook());
  }

  get id(): string {
    return this.workbook.getId();
  }

  addSheet(name: string): void {
    if (this.#placeholder) {
      this.#placeholder = false;
      this.workbook.getActiveSheet().setName(name);
      return;
    }
    const active = this.workbook.getActiveSheet();
    this.workbook.create(name, firstSheet.rowCount, firstSheet.columnCount);
    this.workbook.setActiveSheet(active);
  }

  sheetNames(): string[] {
    return this.#placeholder ? [] : this.workbook.getSheets().map((sheet) => sheet.getSheetName());
  }

  sheet(name: string): FWorksheet {
    const sheet = this.#placeholder ? null : this.workbook.getSheetByName(name);
    if (sheet === null) throw new Error(`The grid has no sheet “${name}”`);
    return sheet;
  }

  /** Univer's own sheet, for reading cells without copies. */
  cells(name: string): Worksheet {
    return this.sheet(name).getSheet();
  }

  nameOf(sheetId: string): string | null {
    return this.workbook.getSheetBySheetId(sheetId)?.getSheetName() ?? null;
  }

  /** Makes the sheet large enough: Univer throws beyond its edge. */
  ensureSize(range: CellRange): FWorksheet {
    const sheet = this.sheet(range.sheet);
    const rows = range.row + range.rows;
    const columns = range.column + range.columns;
    if (rows > sheet.getMaxRows()) sheet.setRowCount(rows + spare.rows);
    if (columns > sheet.getMaxColumns()) sheet.setColumnCount(columns + spare.columns);
    return sheet;
  }

  execute(command: string, params: object): void {
    const accepted = this.engine.api.syncExecuteCommand(command, { unitId: this.id, ...params });
    if (!accepted) {
      throw new Error(`The grid refused ${command}`);
    }
  }
}

function emptyBook(): Partial<IWorkbookData> {
  return {
    id: bookId,
    name: "要点台账",
    sheetOrder: ["sheet-1"],
    sheets: { "sheet-1": { id: "sheet-1", name: "Sheet1", ...firstSheet } },
  };
}
