import { intersect, type Area } from "../area";
import type { Book, SheetRecord, TableRecord } from "../book";
import { readValues, writeInputs } from "../cells";
import { HostError } from "../hostError";
import type { HostObject } from "../hostObject";
import { growTable } from "../tableGrowth";
import { shiftCells } from "../shiftCells";
import { number, text } from "./arguments";
import { placeOf, rangeObject } from "./rangeObject";

/** What a table says of the sheet that it stands on. */
export type SheetObject = (sheet: SheetRecord) => HostObject;

/** The tables of one sheet, or of the whole workbook. */
export function tableCollectionObject(book: Book, sheetObject: SheetObject, sheet?: SheetRecord): HostObject {
  const own = (): TableRecord[] => book.tables.filter((table) => !sheet || table.sheet === sheet);
  const object = (table: TableRecord): HostObject => tableObject(book, sheetObject, table);
  return {
    type: "TableCollection",
    items: () => own().map(object),
    members: {
      Add: {
        call: (place, hasHeaders) => {
          if (!sheet || hasHeaders !== true) {
            throw new HostError("NotImplemented", "tables are added to a sheet, with headers");
          }
          return object(addTable(book, sheet, placeOf(sheet, place).area));
        },
      },
      GetItemOrNullObject: {
        call: (name) => {
          const table = book.findTable(text(name));
          return table && own().includes(table) ? object(table) : null;
        },
      },
      GetItem: {
        call: (name) => {
          const table = book.findTable(text(name));
          if (!table) throw new HostError("ItemNotFound", `there is no table “${text(name)}”`);
          return object(table);
        },
      },
    },
  };
}

function tableObject(book: Book, sheetObject: SheetObject, table: TableRecord): HostObject {
  const range = (area: Area): HostObject => rangeObject(book, table.sheet, area);
  return {
    type: "Table",
    id: table.id,
    members: {
      Id: { get: () => table.id },
      Name: {
        get: () => table.name,
        set: (name) => {
          renameTable(book, table, text(name));
        },
      },
      Style: {
        set: (style) => {
          table.style = text(style);
        },
      },
      Worksheet: { get: () => sheetObject(table.sheet) },
      ShowTotals: { get: () => false },
      Resize: {
        call: (place) => {
          resizeTable(book, table, placeOf(table.sheet, place).area);
        },
      },
      Rows: { get: () => tableRowsObject(book, table) },
      GetRange: { call: () => range(table.area) },
      GetHeaderRowRange: { call: () => range({ ...table.area, rows: 1 }) },
      GetDataBodyRange: { call: () => range({ ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 }) },
    },
  };
}

/** Rows are added at the end only; what stands there moves down. */
function tableRowsObject(book: Book, table: TableRecord): HostObject {
  return {
    type: "TableRowCollection",
    members: {
      Add: {
        call: (index, values) => {
          const { sheet, area } = table;
          if (typeof index === "number" || !Array.isArray(values)) {
            throw new HostError("NotImplemented", "rows are added at the end of a table, with their values");
          }
          const added = { ...area, row: area.row + area.rows, rows: values.length };
          const below = book.grid.values({ sheet: sheet.name, ...added });
          if (below.some((row) => row.some((value) => value !== null))) shiftCells(book, sheet, added, "down");
          growTable(book, table, values.length);
          writeInputs(book, sheet, added, values);
          return { type: "TableRow", members: {} } satisfies HostObject;
        },
      },
      GetItemAt: {
        call: (index) => {
          const row = number(index);
          if (row < 0 || row >= table.area.rows - 1) {
            throw new HostError("InvalidArgument", "the table has no such row");
          }
          return {
            type: "TableRow",
            members: {
              Delete: {
                call: () => {
                  deleteRow(book, table, row);
                },
              },
            },
          } satisfies HostObject;
        },
      },
    },
  };
}

/** Takes one row of the body out; what stands below the table moves up. */
function deleteRow(book: Book, table: TableRecord, row: number): void {
  const { sheet, area } = table;
  const line = { ...area, row: area.row + 1 + row, rows: 1 };
  if (area.rows === 2 || line.row !== area.row + area.rows - 1) {
    throw new HostError("NotImplemented", "of a table only the last row is deleted here, and never its only one");
  }
  table.area = { ...area, rows: area.rows - 1 };
  shiftCells(book, sheet, line, "up");
  for (const one of [...sheet.rules, ...sheet.validations]) {
    if (one.area.row < line.row && one.area.row + one.area.rows === line.row + 1) {
      one.area = { ...one.area, rows: one.area.rows - 1 };
    }
  }
  book.grid.defineTable(table.name, { sheet: sheet.name, ...table.area }, table.headers);
}

/** Lays a table over more or fewer rows. @throws HostError when its header would move, or another table is in the way */
function resizeTable(book: Book, table: TableRecord, area: Area): void {
  const { sheet, area: before } = table;
  book.refuseIfProtected(sheet);
  if (area.row !== before.row || area.column !== before.column || area.columns !== before.columns || area.rows < 2) {
    throw new HostError("InvalidArgument", "a table keeps its header and its columns here, and one row");
  }
  if (book.tables.some((other) => other !== table && other.sheet === sheet && intersect(other.area, area))) {
    throw new HostError("InvalidArgument", "a table cannot overlap another table");
  }
  if (area.rows > before.rows) growTable(book, table, area.rows - before.rows);
  else {
    table.area = area;
    book.grid.defineTable(table.name, { sheet: sheet.name, ...area }, table.headers);
  }
}

function addTable(book: Book, sheet: SheetRecord, area: Area): TableRecord {
  book.refuseIfProtected(sheet);
  if (book.tables.some((table) => table.sheet === sheet && intersect(table.area, area))) {
    throw new HostError("InvalidArgument", "a table cannot overlap another table");
  }
  const [texts = []] = readValues(book, sheet, { ...area, rows: 1 });
  const headers = uniqueHeaders(texts.map(String));
  const cells = headers.map((header) => ({ value: header }));
  book.grid.write({ sheet: sheet.name, ...area, rows: 1 }, [cells]);
  const body = area.rows === 1 ? { ...area, rows: 2 } : area;
  const id = book.mintId();
  const table: TableRecord = { id, name: `表${id}`, style: "TableStyleMedium2", sheet, area: body, headers };
  book.tables.push(table);
  book.grid.defineTable(table.name, { sheet: sheet.name, ...body }, headers);
  return table;
}

/** Excel names blank headers and numbers double ones: a column needs a name of its own. */
function uniqueHeaders(texts: readonly string[]): string[] {
  const headers: string[] = [];
  for (const [index, given] of texts.entries()) {
    const base = given === "" ? `列${index + 1}` : given;
    let header = base;
    for (let copy = 2; headers.some((one) => one.toLowerCase() === header.toLowerCase()); copy++) {
      header = `${base}${copy}`;
    }
    headers.push(header);
  }
  return headers;
}

function renameTable(book: Book, table: TableRecord, name: string): void {
  if (table.name === name) return;
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) {
    throw new HostError("InvalidArgument", `“${name}” cannot be the name of a table`);
  }
  book.refuseTakenWord(name);
  book.grid.renameTable(table.name, name);
  table.name = name;
}
