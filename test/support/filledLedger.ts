import type { WorkPlan } from "../../src/domain/workPlan";
import { checkLedger } from "../../src/usecases/checkLedger";
import { loadLedger } from "../../src/usecases/loadLedger";
import type { CellInput } from "../../src/workbook/cellValue";
import type { Change } from "../../src/workbook/change";
import type { Workbook } from "../../src/workbook/workbook";

/** What stands in the cells of the n-th row, by header. */
export type FillRow = (
  row: { readonly isQuantified: boolean; readonly value: number | null },
  n: number,
) => Readonly<Record<string, CellInput>>;

/** Lays the ledger of a plan and types into it as bureaus would. Gives the table's name. */
export async function filledLedger(workbook: Workbook, plan: WorkPlan, asOf: string, fill: FillRow): Promise<string> {
  await loadLedger(workbook, plan, { asOf });
  const check = await checkLedger(workbook);
  if (check.kind !== "ledger") throw new Error("no ledger");
  const { table, range } = check.ledger;
  const headers = (await workbook.read({ tables: [table] })).tables.get(table)?.headers ?? [];
  const changes = check.rows.flatMap(({ assessed, sheetRow }, n) =>
    Object.entries(fill({ isQuantified: assessed.kind === "quantified", value: assessed.value }, n)).map(
      ([header, value]): Change => ({
        kind: "setValues",
        range: { ...range, row: sheetRow, column: range.column + headers.indexOf(header), rows: 1, columns: 1 },
        values: [[value]],
      }),
    ),
  );
  await workbook.apply(changes);
  return table;
}
