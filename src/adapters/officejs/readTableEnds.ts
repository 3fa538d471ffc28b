import type { CellRange } from "../../workbook/range";
import { areasOf, rangeOf, rangePlace } from "./excelRange";
import type { TableEnd } from "./tableEnds";

/**
 * Looks at the ends of tables, all in one request. Tables that do not exist are absent from the answer.
 * @param rows how many rows below each table are looked at, by its name
 */
export async function readTableEnds(rows: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, TableEnd>> {
  return Excel.run({ delayForCellEdit: true }, async (excel) => {
    const asked = [...rows].map(([name, count]) => {
      const table = excel.workbook.tables.getItemOrNullObject(name);
      table.load("showTotals");
      const whole = table.getRange().untrack();
      whole.load(rangePlace);
      const body = table.getDataBodyRange().untrack();
      body.load("rowCount");
      const last = body.getLastRow().untrack();
      last.load("formulas");
      const below = count > 0 ? whole.getLastRow().untrack().getRowsBelow(count).untrack() : null;
      below?.load("formulas");
      const printed = table.worksheet.pageLayout.getPrintAreaOrNullObject().untrack();
      printed.load("address");
      return { name, table, whole, body, last, below, printed };
    });
    await excel.sync();
    return new Map(
      asked.flatMap(({ name, table, whole, body, last, below, printed }): [string, TableEnd][] => {
        if (table.isNullObject) return [];
        const [formulas = []] = last.formulas as unknown[][];
        const area = rangeOf(whole);
        const end = {
          area,
          bodyRows: body.rowCount,
          hasTotals: table.showTotals,
          calculated: formulas.map((formula) => typeof formula === "string" && formula.startsWith("=")),
          below: ((below?.formulas ?? []) as unknown[][]).map((row) => row.some((cell) => cell !== "")),
          printArea: printed.isNullObject ? null : endingWith(area, printed.address),
        };
        return [[name, end]];
      }),
    );
  });
}

/** The one area of the address, where it ends in the table's last row and shows some of it. */
function endingWith(table: CellRange, address: string): CellRange | null {
  const [area, ...others] = areasOf(address);
  if (!area || others.length > 0 || area.row + area.rows !== table.row + table.rows) return null;
  const meets = area.column < table.column + table.columns && area.column + area.columns > table.column;
  return meets ? { ...area, sheet: table.sheet } : null;
}
