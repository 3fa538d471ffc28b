import type { Change } from "../../workbook/change";
import type { ApplyReport, CalculatingWorkbook, ReadRequest, WorkbookReading } from "../../workbook/workbook";
import { applyChanges } from "./applyChanges";
import { toWorkbookError } from "./officeError";
import { readWorkbook } from "./readWorkbook";

/**
 * The workbook that is open in Excel, through Office.js. Needs ExcelApi 1.9; what newer sets bring is asked for at run time
 * and reported when left out. While a person edits a cell, requests wait for the end of the edit.
 */
export class ExcelWorkbook implements CalculatingWorkbook {
  read(request: ReadRequest): Promise<WorkbookReading> {
    return readWorkbook(request);
  }

  apply(changes: readonly Change[]): Promise<ApplyReport> {
    return applyChanges(changes);
  }

  async calculate(sheet: string): Promise<void> {
    try {
      await Excel.run({ delayForCellEdit: true }, async (excel) => {
        excel.workbook.worksheets.getItem(sheet).calculate(true);
        await excel.sync();
      });
    } catch (error) {
      throw toWorkbookError(error);
    }
  }

  async onChanged(
    sheet: string,
    callback: (change: { readonly address: string }) => void,
  ): Promise<() => Promise<void>> {
    try {
      const handler = await Excel.run({ delayForCellEdit: true }, async (excel) => {
        const added = excel.workbook.worksheets.getItem(sheet).onChanged.add((event) => {
          callback({ address: event.address });
          return Promise.resolve();
        });
        await excel.sync();
        return added;
      });
      return async () => {
        await Excel.run(handler.context, async (excel) => {
          handler.remove();
          await excel.sync();
        });
      };
    } catch (error) {
      throw toWorkbookError(error);
    }
  }
}
