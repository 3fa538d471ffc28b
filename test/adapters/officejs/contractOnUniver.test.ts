/** @jest-environment ./test/support/officeEnvironment.ts */
import { ExcelWorkbook } from "../../../src/adapters/officejs/excelWorkbook";
import type { Grid } from "../../../src/workbench/grid/grid";
import { describeWorkbook } from "../../contract/workbookContract";
import { startOffice } from "../../support/startOffice";
import { loadUniverGrid } from "../../support/univerGrid";

let grid: Grid | null = null;
afterEach(() => {
  grid?.dispose();
});

describeWorkbook("Excel over the embedded spreadsheet", async () => {
  grid = loadUniverGrid();
  await startOffice({ grid });
  return new ExcelWorkbook();
});
