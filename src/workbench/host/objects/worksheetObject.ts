import { insideSheet, type Area } from "../area";
import type { Book, SheetRecord } from "../book";
import type { HostObject } from "../hostObject";
import { HostError } from "../hostError";
import { flag, number, text, word } from "./arguments";
import { chartCollectionObject } from "./chartObject";
import { pageBreaksObject } from "./pageBreaksObject";
import { pageLayoutObject } from "./pageLayoutObject";
import { placeOf, rangeObject } from "./rangeObject";
import { tableCollectionObject } from "./tableObject";

/** What a sheet object asks of its host: to hear about changes, to calculate. */
export interface SheetServices {
  readonly listen: (sheet: SheetRecord, listening: boolean) => void;
}

export function worksheetCollectionObject(book: Book, services: SheetServices): HostObject {
  const object = (sheet: SheetRecord): HostObject => worksheetObject(book, sheet, services);
  return {
    type: "WorksheetCollection",
    items: () => book.sheets.map(object),
    members: {
      Add: { call: (name) => object(book.addSheet(text(name))) },
      GetItem: {
        call: (name) => {
          const sheet = book.findSheet(text(name));
          if (!sheet) throw new HostError("ItemNotFound", `there is no sheet “${text(name)}”`);
          return object(sheet);
        },
      },
      GetItemOrNullObject: {
        call: (name) => {
          const sheet = book.findSheet(text(name));
          return sheet ? object(sheet) : null;
        },
      },
    },
  };
}

export function worksheetObject(book: Book, sheet: SheetRecord, services: SheetServices): HostObject {
  const range = (area: Area): HostObject => rangeObject(book, sheet, area);
  return {
    type: "Worksheet",
    id: sheet.id,
    members: {
      Id: { get: () => sheet.id },
      Name: {
        get: () => sheet.name,
        set: (name) => {
          book.renameSheet(sheet, text(name));
        },
      },
      Visibility: {
        get: () => sheet.visibility.charAt(0).toUpperCase() + sheet.visibility.slice(1),
        set: (visibility) => {
          setVisibility(book, sheet, word(visibility, ["Visible", "Hidden", "VeryHidden"]));
        },
      },
      TabColor: {
        set: (color) => {
          sheet.tabColor = text(color);
        },
      },
      Gridlines: {
        set: (shown) => {
          sheet.gridlines = flag(shown);
          book.grid.surface?.gridlines(sheet.name, sheet.gridlines);
        },
      },
      FreezePanes: { get: () => freezePanesObject(book, sheet) },
      PageLayout: { get: () => pageLayoutObject(book, sheet) },
      HorizontalPageBreaks: { get: () => pageBreaksObject(sheet, "rows") },
      VerticalPageBreaks: { get: () => pageBreaksObject(sheet, "columns") },
      Charts: { get: () => chartCollectionObject(sheet) },
      Tables: { get: () => tableCollectionObject(book, (one) => worksheetObject(book, one, services), sheet) },
      Activate: {
        call: () => {
          if (sheet.visibility !== "visible") throw new HostError("InvalidOperation", `“${sheet.name}” is hidden`);
          book.selection = { sheet: sheet.name, row: 0, column: 0, rows: 1, columns: 1 };
          book.grid.surface?.select(book.selection);
        },
      },
      GetRange: { call: (address) => range(placeOf(sheet, address).area) },
      GetRangeByIndexes: {
        call: (row, column, rows, columns) =>
          range(
            insideSheet({ row: number(row), column: number(column), rows: number(rows), columns: number(columns) }),
          ),
      },
      GetUsedRangeOrNullObject: {
        call: () => {
          const used = book.grid.usedRange(sheet.name);
          return used && range({ row: used.row, column: used.column, rows: used.rows, columns: used.columns });
        },
      },
      Calculate: { call: () => null },
      Delete: {
        call: () => {
          book.removeSheet(sheet);
        },
      },
      _RegisterDataChangedEvent: {
        call: () => {
          services.listen(sheet, true);
        },
      },
      _UnregisterDataChangedEvent: {
        call: () => {
          services.listen(sheet, false);
        },
      },
    },
  };
}

function setVisibility(book: Book, sheet: SheetRecord, visibility: "Visible" | "Hidden" | "VeryHidden"): void {
  const others = book.sheets.some((one) => one !== sheet && one.visibility === "visible");
  if (visibility !== "Visible" && !others) {
    throw new HostError("InvalidOperation", "a workbook keeps at least one visible sheet");
  }
  sheet.visibility = visibility === "Visible" ? "visible" : visibility === "Hidden" ? "hidden" : "veryHidden";
  book.grid.surface?.hideSheet(sheet.name, visibility !== "Visible");
}

function freezePanesObject(book: Book, sheet: SheetRecord): HostObject {
  const freeze = (rows: number, columns: number): void => {
    sheet.frozen = { rows, columns };
    book.grid.surface?.freeze(sheet.name, rows, columns);
  };
  return {
    type: "WorksheetFreezePanes",
    members: {
      FreezeRows: {
        call: (rows) => {
          freeze(number(rows), 0);
        },
      },
      FreezeColumns: {
        call: (columns) => {
          freeze(0, number(columns));
        },
      },
      FreezeAt: {
        call: (place) => {
          const { area } = placeOf(sheet, place);
          if (area.row !== 0 || area.column !== 0) {
            throw new HostError("InvalidArgument", "frozen panes begin at A1");
          }
          freeze(area.rows, area.columns);
        },
      },
      Unfreeze: {
        call: () => {
          freeze(0, 0);
        },
      },
    },
  };
}
