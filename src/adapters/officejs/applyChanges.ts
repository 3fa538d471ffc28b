import type { Change } from "../../workbook/change";
import { WorkbookError, type ApplyReport } from "../../workbook/workbook";
import { ChangeContext, type FormulaFill } from "./changes/changeContext";
import { writeChange, type Abilities } from "./changes/writeChange";
import { NumberFormats } from "./numberFormats";
import { readOfficeError, toWorkbookError } from "./officeError";
import { readTableEnds } from "./readTableEnds";
import { splitChanges } from "./splitChanges";
import { isRowsChange, rowsAdded, TableEnds, type PlannedChange } from "./tableEnds";

/** Excel on the web takes 5 MB a request; what travels is somewhat larger than what is estimated. */
const requestLimit = 3_500_000;

/**
 * Applies a list of changes in as few requests as Excel takes, one for anything short of 3.5 MB, and one more that looks at the
 * ends of tables where the list makes tables longer or shorter.
 *
 * After each change stands a trace, so that a failure tells which change it was.
 * @throws WorkbookError
 */
export async function applyChanges(changes: readonly Change[]): Promise<ApplyReport> {
  const numberFormats = new NumberFormats(changes);
  const supports = (set: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", set);
  const abilities: Abilities = { groupColumns: supports("1.10"), resizeTables: supports("1.13") };
  const looksAtEnds = changes.some(({ kind }) => kind === "removeLastRows" || kind === "appendRows");
  let ends = looksAtEnds ? await lookAtEnds(changes) : new TableEnds(new Map());
  for (const request of splitChanges(changes, requestLimit)) {
    for (let rest = request; rest.length > 0;) {
      const planned = ends.plan(rest);
      if (planned.length > 0) await applyRequest(planned, numberFormats, abilities, "oneString");
      rest = rest.slice(planned.length);
      const [next] = rest;
      if (!next) break;
      ends = await lookAtEnds(changes);
      if (isRowsChange(next.change) && !ends.has(next.change.table)) {
        throw new WorkbookError("tableMissing", { table: next.change.table });
      }
    }
  }
  const groups = changes.some(({ kind }) => kind === "groupColumns");
  return { leftOut: groups && !abilities.groupColumns ? [{ change: "groupColumns", needs: "ExcelApi 1.10" }] : [] };
}

async function lookAtEnds(changes: readonly Change[]): Promise<TableEnds> {
  try {
    return new TableEnds(await readTableEnds(rowsAdded(changes)));
  } catch (error) {
    throw toWorkbookError(error);
  }
}

async function applyRequest(
  request: readonly PlannedChange[],
  numberFormats: NumberFormats,
  abilities: Abilities,
  formulaFill: FormulaFill,
): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (excel) => {
      const context = new ChangeContext(excel, numberFormats, formulaFill);
      for (const planned of request) {
        writeChange(context, planned, abilities);
        excel.trace(".");
      }
      await excel.sync();
    });
  } catch (error) {
    const office = readOfficeError(error);
    const done = office?.traces.length ?? 0;
    const failed = request[done]?.change;
    if (failed?.kind === "fillFormula" && formulaFill === "oneString" && office?.location === "Range.formulas") {
      await applyRequest(request.slice(done), numberFormats, abilities, "copyDown");
      return;
    }
    throw toWorkbookError(error, failed);
  }
}
