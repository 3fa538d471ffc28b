import type { CellFormat } from "../../../workbook/presentation";
import type { Area } from "../area";
import type { Book, SheetRecord } from "../book";
import type { HostMember, HostObject } from "../hostObject";
import { widthFromPoints } from "../columnWidth";
import { flag, number, text, word } from "./arguments";

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

/** How a range looks: font, fill, borders, alignment, sizes. Only setting is known here. */
export function rangeFormatObject(book: Book, sheet: SheetRecord, area: Area): HostObject {
  const lay = (format: CellFormat): void => {
    book.format(sheet, area, format);
  };
  return {
    type: "RangeFormat",
    members: {
      Font: { get: () => fontObject(lay) },
      Fill: { get: () => fillObject(lay) },
      Borders: { get: () => bordersObject(lay) },
      WrapText: {
        set: (wrap) => {
          lay({ wrap: flag(wrap) });
        },
      },
      HorizontalAlignment: {
        set: (side) => {
          lay({ horizontal: lower(word(side, ["Left", "Center", "Right"])) });
        },
      },
      VerticalAlignment: {
        set: (side) => {
          lay({ vertical: lower(word(side, ["Top", "Center", "Bottom"])) });
        },
      },
      ColumnWidth: {
        set: (points) => {
          const width = number(points);
          for (let one = area.column; one < area.column + area.columns; one++) sheet.columnWidths.set(one, width);
          book.grid.surface?.columnWidth(sheet.name, area.column, area.columns, widthFromPoints(width));
        },
      },
      RowHeight: {
        set: (points) => {
          const height = number(points);
          for (let one = area.row; one < area.row + area.rows; one++) {
            sheet.rowHeights.set(one, height);
            book.grid.surface?.rowHeight(sheet.name, one, height);
          }
        },
      },
    },
  };
}

function fontObject(lay: (format: CellFormat) => void): HostObject {
  const setting = (format: (value: unknown) => CellFormat): HostMember => ({
    set: (value) => {
      lay(format(value));
    },
  });
  return {
    type: "RangeFont",
    members: {
      Bold: setting((value) => ({ bold: flag(value) })),
      Italic: setting((value) => ({ italic: flag(value) })),
      Size: setting((value) => ({ fontSize: number(value) })),
      Name: setting((value) => ({ fontName: text(value) })),
      Color: setting((value) => ({ color: text(value) })),
    },
  };
}

function fillObject(lay: (format: CellFormat) => void): HostObject {
  return {
    type: "RangeFill",
    members: {
      Color: {
        set: (color) => {
          lay({ fill: text(color) });
        },
      },
    },
  };
}

/** The six borders of a range. They count as one setting: the add-in draws all of them alike or none. */
function bordersObject(lay: (format: CellFormat) => void): HostObject {
  return {
    type: "RangeBorderCollection",
    members: {
      GetItem: {
        call: (edge): HostObject => {
          word(edge, edges);
          return {
            type: "RangeBorder",
            members: {
              Style: {
                set: (style) => {
                  word(style, ["Continuous"]);
                },
              },
              Color: {
                set: (color) => {
                  lay({ borders: text(color) });
                },
              },
            },
          };
        },
      },
    },
  };
}

function lower<T extends string>(word: T): Lowercase<T> {
  return word.toLowerCase() as Lowercase<T>;
}
