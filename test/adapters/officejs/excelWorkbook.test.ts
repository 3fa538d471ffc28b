/** @jest-environment ./test/support/officeEnvironment.ts */
import { ExcelWorkbook } from "../../../src/adapters/officejs/excelWorkbook";
import { describeWorkbook } from "../../contract/workbookContract";
import { startOffice } from "../../support/startOffice";

describeWorkbook("Excel through Office.js", async () => {
  await startOffice();
  return new ExcelWorkbook();
});
