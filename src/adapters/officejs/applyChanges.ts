import type { Change } from "../../workbook/change";
import type { ApplyReport } from "../../workbook/workbook";
import { ChangeContext, type FormulaFill } from "./changes/changeContext";
import { writeChange, type Abilities } from "./changes/writeChange";
import { NumberFormats } from "./numberFormats";
import { readOfficeError, toWorkbookError } from "./officeError";
import { splitChanges, type NumberedChange } from "./splitChanges";

/** Excel on the web takes 5 MB a request; what travels is somewhat larger than what is estimated. */
const requestLimit = 3_500_000;

/**
 * Applies a list of changes in as few requests as Excel takes, one for anything short of 3.5 MB.
 *
 * After each change stands a trace, so that a failure tells which change it was.
 * @throws WorkbookError
 */
export async function applyChanges(changes: readonly Change[]): Promise<ApplyReport> {
  const numberFormats = new NumberFormats(changes);
  const abilities: Abilities = { groupColumns: Office.context.requirements.isSetSupported("ExcelApi", "1.10") };
  for (const request of splitChanges(changes, requestLimit)) {
    await applyRequest(request, numberFormats, abilities, "oneString");
  }
  const groups = changes.some(({ kind }) => kind === "groupColumns");
  return { leftOut: groups && !abilities.groupColumns ? [{ change: "groupColumns", needs: "ExcelApi 1.10" }] : [] };
}

async function applyRequest(
  request: readonly NumberedChange[],
  numberFormats: NumberFormats,
  abilities: Abilities,
  formulaFill: FormulaFill,
): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (excel) => {
      const context = new ChangeContext(excel, numberFormats, formulaFill);
      for (const { change, index } of request) {
        writeChange(context, change, index, abilities);
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
