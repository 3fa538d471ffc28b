import { parseAddress, type Area } from "../area";
import type { Book, SheetRecord } from "../book";
import type { HostMember, HostObject } from "../hostObject";
import { flag, number, record, text, word } from "./arguments";
import { rangeAreasObject } from "./rangeAreasObject";
import { placeOf } from "./rangeObject";

const marginNames = ["TopMargin", "BottomMargin", "LeftMargin", "RightMargin", "HeaderMargin", "FooterMargin"] as const;
const headerNames = ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"] as const;

/** How a sheet prints. Kept as a record by Excel's names; nothing here prints. */
export function pageLayoutObject(book: Book, sheet: SheetRecord): HostObject {
  const keeping = (name: string, checked: (value: unknown) => unknown): HostMember => ({
    set: (value) => {
      sheet.page[name] = checked(value);
    },
  });
  return {
    type: "PageLayout",
    members: {
      Orientation: keeping("orientation", (value) => word(value, ["Portrait", "Landscape"])),
      PaperSize: keeping("paperSize", (value) => word(value, ["A4", "A3"])),
      CenterHorizontally: keeping("centerHorizontally", flag),
      BlackAndWhite: keeping("blackAndWhite", flag),
      Zoom: keeping("zoom", record),
      ...Object.fromEntries(marginNames.map((name) => [name, keeping(lowerFirst(name), number)])),
      HeadersFooters: {
        get: (): HostObject => ({
          type: "HeaderFooterGroup",
          members: {
            DefaultForAllPages: {
              get: (): HostObject => ({
                type: "HeaderFooter",
                members: Object.fromEntries(headerNames.map((name) => [name, keeping(lowerFirst(name), text)])),
              }),
            },
          },
        }),
      },
      SetPrintArea: {
        call: (place) => {
          sheet.page.printArea = book.addressOf(sheet, placeOf(sheet, place).area);
        },
      },
      GetPrintAreaOrNullObject: {
        call: () => {
          const area = printArea(sheet);
          return area ? rangeAreasObject(book, sheet, [area]) : null;
        },
      },
      SetPrintTitleRows: {
        call: (place) => {
          sheet.page.printTitleRows = text(place);
        },
      },
    },
  };
}

/** What is printed of a sheet; `null`: all of it. */
function printArea({ page }: SheetRecord): Area | null {
  if (typeof page.printArea !== "string") return null;
  return parseAddress(page.printArea.slice(page.printArea.lastIndexOf("!") + 1));
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
