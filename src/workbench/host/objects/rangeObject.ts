import { bounding, insideSheet, intersect, parseAddress, sheetColumns, sheetRows, type Area } from "../area";
import type { Book, SheetRecord } from "../book";
import { formulaAreas, readFormulas, readValues, writeInputs } from "../cells";
import type { GridCell } from "../../grid/grid";
import { HostError } from "../hostError";
import { isHostObject, type HostObject } from "../hostObject";
import { number, text, word } from "./arguments";
import { conditionalFormatsObject } from "./conditionalFormatsObject";
import { rangeAreasObject } from "./rangeAreasObject";
import { dataValidationObject } from "./dataValidationObject";
import { rangeFormatObject } from "./rangeFormatObject";
import { shiftCells } from "../shiftCells";

interface Place {
  readonly sheet: SheetRecord;
  readonly area: Area;
}

const places = new WeakMap<HostObject, Place>();

/** The place behind a range object or an address; for arguments that may be either. */
export function placeOf(sheet: SheetRecord, argument: unknown): Place {
  if (isHostObject(argument)) {
    const place = places.get(argument);
    if (place) return place;
  }
  const address = text(argument);
  return { sheet, area: parseAddress(address.slice(address.lastIndexOf("!") + 1)) };
}

/** A rectangle of cells. */
export function rangeObject(book: Book, sheet: SheetRecord, area: Area): HostObject {
  insideSheet(area);
  const range = (part: Area): HostObject => rangeObject(book, sheet, part);
  const object: HostObject = {
    type: "Range",
    trackable: true,
    members: {
      Address: { get: () => book.addressOf(sheet, area) },
      RowIndex: { get: () => area.row },
      ColumnIndex: { get: () => area.column },
      RowCount: { get: () => area.rows },
      ColumnCount: { get: () => area.columns },
      Values: {
        get: () => readValues(book, sheet, usedPart(book, sheet, area)),
        set: (input) => {
          writeInputs(book, sheet, area, input);
        },
      },
      Formulas: {
        get: () => readFormulas(book, sheet, usedPart(book, sheet, area)),
        set: (input) => {
          writeInputs(book, sheet, area, input);
        },
      },
      NumberFormat: {
        get: () => sheet.formats.numberFormats(area),
        set: (input) => {
          setNumberFormats(book, sheet, area, input);
        },
      },
      ColumnHidden: {
        set: (hidden) => {
          hideColumns(book, sheet, area, hidden === true);
        },
      },
      Format: { get: () => rangeFormatObject(book, sheet, area) },
      ConditionalFormats: { get: () => conditionalFormatsObject(book, sheet, area) },
      DataValidation: { get: () => dataValidationObject(book, sheet, area) },
      GetRow: { call: (row) => range({ ...area, row: area.row + Number(row), rows: 1 }) },
      GetColumn: { call: (column) => range({ ...area, column: area.column + number(column), columns: 1 }) },
      GetRowsAbove: { call: (rows) => range({ ...area, row: area.row - number(rows), rows: number(rows) }) },
      GetRowsBelow: { call: (rows) => range({ ...area, row: area.row + area.rows, rows: number(rows) }) },
      GetLastRow: { call: () => range({ ...area, row: area.row + area.rows - 1, rows: 1 }) },
      GetSpecialCellsOrNullObject: {
        call: (type) => {
          word(type, ["Formulas"]);
          const areas = formulaAreas(book, sheet, usedPart(book, sheet, area));
          return areas.length === 0 ? null : rangeAreasObject(book, sheet, areas);
        },
      },
      GetBoundingRect: { call: (other) => range(bounding(area, placeOf(sheet, other).area)) },
      CopyFrom: {
        call: (source, copyType) => {
          const type = word(copyType ?? "All", ["All", "Formulas", "Formats"]);
          const from = placeOf(sheet, source);
          if (type === "Formats") copyFormats(book, { sheet, area }, from);
          else copyFormulas(book, { sheet, area }, from);
        },
      },
      Insert: {
        call: (direction) => {
          word(direction, ["Down"]);
          shiftCells(book, sheet, area, "down");
          return range(area);
        },
      },
      Clear: {
        call: (what) => {
          word(what ?? "All", ["All"]);
          clearCells(book, sheet, area);
        },
      },
      Merge: {
        call: (across) => {
          if (across !== undefined && across !== null && across !== false)
            throw new HostError("NotImplemented", "only a whole range is merged here");
          mergeCells(book, sheet, area);
        },
      },
      Group: {
        call: (direction) => {
          word(direction, ["ByColumns"]);
          for (let one = area.column; one < area.column + area.columns; one++) sheet.groupedColumns.add(one);
        },
      },
      HideGroupDetails: {
        call: (direction) => {
          word(direction, ["ByColumns"]);
          hideColumns(book, sheet, area, true);
        },
      },
      Select: {
        call: () => {
          book.selection = { sheet: sheet.name, ...area };
          book.grid.surface?.select(book.selection);
        },
      },
      _ValidateArraySize: {
        call: (rows, columns) => {
          if (rows !== area.rows || columns !== area.columns) {
            throw new HostError("InvalidArgument", "the array differs from the range in size");
          }
        },
      },
    },
  };
  places.set(object, { sheet, area });
  return object;
}

/** Whole columns are never read as a million rows: as Excel does, only what is used is answered for them. */
function usedPart(book: Book, sheet: SheetRecord, area: Area): Area {
  if (area.rows < sheetRows && area.columns < sheetColumns) return area;
  const used = book.grid.usedRange(sheet.name);
  return (used && intersect(area, used)) ?? { ...area, rows: 1, columns: 1 };
}

function setNumberFormats(book: Book, sheet: SheetRecord, area: Area, input: unknown): void {
  if (!Array.isArray(input)) {
    book.format(sheet, area, { numberFormat: text(input) });
    return;
  }
  (input as unknown[][]).forEach((row, down) => {
    row.forEach((one, across) => {
      if (one === null) return;
      const cell = { row: area.row + down, column: area.column + across, rows: 1, columns: 1 };
      book.format(sheet, cell, { numberFormat: text(one) });
    });
  });
}

/** The first cell shows for all; what the others held is gone. */
function mergeCells(book: Book, sheet: SheetRecord, area: Area): void {
  book.refuseIfProtected(sheet);
  if (book.tables.some((table) => table.sheet === sheet && intersect(table.area, area))) {
    throw new HostError("InvalidOperation", "cells of a table cannot be merged");
  }
  const range = { sheet: sheet.name, ...area };
  const [[value = null] = []] = book.grid.values(range);
  const [[formula = ""] = []] = book.grid.formulas(range);
  const first = formula === "" ? { value } : { formula };
  const cells = Array.from({ length: area.rows }, () => new Array<GridCell>(area.columns).fill({ value: null }));
  cells[0]?.splice(0, 1, first);
  book.grid.write(range, cells);
  sheet.merges = [...sheet.merges.filter((one) => !intersect(one, area)), area];
  book.grid.surface?.merge(range);
}

function hideColumns(book: Book, sheet: SheetRecord, area: Area, hidden: boolean): void {
  for (let one = area.column; one < area.column + area.columns; one++) {
    if (hidden) sheet.hiddenColumns.add(one);
    else sheet.hiddenColumns.delete(one);
  }
  book.grid.surface?.hideColumns(sheet.name, area.column, area.columns, hidden);
}

/**
 * Copies the formulas of one row over a range, one column each, or one formula over all of it. Structured references need no
 * shifting, and others are not used by the add-in.
 */
function copyFormulas(book: Book, target: Place, source: Place): void {
  const [formulas = []] = readFormulas(book, source.sheet, { ...source.area, rows: 1 });
  const line = Array.from({ length: target.area.columns }, (_, across) => formulas[across % formulas.length] ?? "");
  writeInputs(
    book,
    target.sheet,
    target.area,
    Array.from({ length: target.area.rows }, () => line),
  );
}

/** Gives every row of a range the looks of one row, with the conditional formats that end in it. */
function copyFormats(book: Book, { sheet, area }: Place, { sheet: from, area: source }: Place): void {
  book.refuseIfProtected(sheet);
  if (from !== sheet || source.rows !== 1 || source.columns !== area.columns) {
    throw new HostError("NotImplemented", "formats are copied from one row of the sheet here");
  }
  sheet.formats.clear(area);
  for (let across = 0; across < area.columns; across++) {
    const format = sheet.formats.at(source.row, source.column + across);
    const column = { ...area, column: area.column + across, columns: 1 };
    if (Object.keys(format).length > 0) sheet.formats.lay(column, format);
  }
  for (const rule of sheet.rules) {
    const follows = rule.area.row + rule.area.rows === area.row && source.row === area.row - 1;
    if (follows && intersect(rule.area, source)) rule.area = { ...rule.area, rows: rule.area.rows + area.rows };
  }
  book.staleRules.add(sheet);
  book.grid.surface?.copyLook({ sheet: sheet.name, ...source }, { sheet: sheet.name, ...area });
}

/** Contents and formats; what Excel does with rules and validations the add-in does not rely on. */
function clearCells(book: Book, sheet: SheetRecord, area: Area): void {
  book.refuseIfProtected(sheet);
  const nothing = new Array<GridCell>(area.columns).fill({ value: null });
  book.grid.write(
    { sheet: sheet.name, ...area },
    Array.from({ length: area.rows }, () => nothing),
  );
  sheet.formats.clear(area);
  book.grid.surface?.clearLook({ sheet: sheet.name, ...area });
  book.noteChange({ sheet, area, source: "Local", triggerSource: "ThisLocalAddin" });
}
