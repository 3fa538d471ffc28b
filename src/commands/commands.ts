import { ExcelWorkbook } from "../adapters/officejs/excelWorkbook";
import { makeStatusSheets } from "../usecases/makeStatusSheets";
import { refreshFlags } from "../usecases/refreshFlags";
import { expectLedger, reportFailure, ribbonCommand } from "./ribbonCommand";

const refresh = ribbonCommand(async () => {
  expectLedger(await refreshFlags(new ExcelWorkbook()));
}, reportFailure);
const status = ribbonCommand(async () => {
  expectLedger(await makeStatusSheets(new ExcelWorkbook()));
}, reportFailure);

/** The ribbon's one-click functions; `manifest.xml` calls them by these names. */
void Office.onReady(() => {
  Office.actions.associate("refreshFlags", (event: Office.AddinCommands.Event) => void refresh(event));
  Office.actions.associate("makeStatusSheets", (event: Office.AddinCommands.Event) => void status(event));
});
