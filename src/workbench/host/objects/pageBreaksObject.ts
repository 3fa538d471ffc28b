import type { SheetRecord } from "../book";
import { HostError } from "../hostError";
import type { HostObject } from "../hostObject";
import { placeOf } from "./rangeObject";

/** Where pages of a sheet begin; kept, for nothing here prints. Between columns no break is ever set, only taken away. */
export function pageBreaksObject(sheet: SheetRecord, direction: "rows" | "columns"): HostObject {
  return {
    type: "PageBreakCollection",
    members: {
      RemovePageBreaks: {
        call: () => {
          if (direction === "rows") sheet.pageBreaks = [];
        },
      },
      Add: {
        call: (place) => {
          if (direction === "columns") throw new HostError("NotImplemented", "pages are broken between rows only");
          const { row } = placeOf(sheet, place).area;
          if (row === 0) throw new HostError("InvalidArgument", "no page can be broken before the first row");
          if (!sheet.pageBreaks.includes(row)) sheet.pageBreaks.push(row);
          return { type: "PageBreak", members: {} } satisfies HostObject;
        },
      },
    },
  };
}
