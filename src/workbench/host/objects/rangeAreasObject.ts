import type { Area } from "../area";
import type { Book, SheetRecord } from "../book";
import type { HostObject } from "../hostObject";

/** Several rectangles of one sheet at once; only where they are is known here. */
export function rangeAreasObject(book: Book, sheet: SheetRecord, areas: readonly Area[]): HostObject {
  return {
    type: "RangeAreas",
    trackable: true,
    members: {
      Address: { get: () => areas.map((area) => book.addressOf(sheet, area)).join(", ") },
      CellCount: { get: () => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0) },
    },
  };
}
