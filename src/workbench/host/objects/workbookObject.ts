import type { Book, NameRecord } from "../book";
import { HostError } from "../hostError";
import type { HostObject } from "../hostObject";
import { text } from "./arguments";
import { placeOf, rangeObject } from "./rangeObject";
import { tableCollectionObject } from "./tableObject";
import { worksheetCollectionObject, worksheetObject, type SheetServices } from "./worksheetObject";

export interface WorkbookServices extends SheetServices {
  readonly removeReference: (id: string) => void;
}

/** The root of every request. */
export function workbookObject(book: Book, services: WorkbookServices): HostObject {
  return {
    type: "Workbook",
    members: {
      Worksheets: { get: () => worksheetCollectionObject(book, services) },
      Tables: { get: () => tableCollectionObject(book, (sheet) => worksheetObject(book, sheet, services)) },
      Names: { get: () => nameCollectionObject(book) },
      _RemoveReference: {
        call: (id) => {
          services.removeReference(text(id));
        },
      },
    },
  };
}

function nameCollectionObject(book: Book): HostObject {
  return {
    type: "NamedItemCollection",
    items: () => book.names.map((name) => nameObject(book, name)),
    members: {
      Add: {
        call: (name, place, comment) => {
          book.refuseTakenWord(text(name));
          const [firstSheet] = book.sheets;
          if (!firstSheet) throw new HostError("GeneralException", "the workbook has no sheet");
          const { sheet, area } = placeOf(firstSheet, place);
          const record: NameRecord = {
            name: text(name),
            sheet,
            area,
            comment: typeof comment === "string" ? comment : "",
          };
          book.names.push(record);
          book.grid.defineName(record.name, { sheet: sheet.name, ...area });
          return nameObject(book, record);
        },
      },
      GetItemOrNullObject: {
        call: (name) => {
          const found = book.findName(text(name));
          return found ? nameObject(book, found) : null;
        },
      },
    },
  };
}

function nameObject(book: Book, name: NameRecord): HostObject {
  return {
    type: "NamedItem",
    members: {
      Name: { get: () => name.name },
      GetRangeOrNullObject: { call: () => name.sheet && rangeObject(book, name.sheet, name.area) },
      Delete: {
        call: () => {
          book.removeName(name);
        },
      },
    },
  };
}
