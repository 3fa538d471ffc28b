import { ExcelWorkbook } from "../adapters/officejs/excelWorkbook";
import { localTime } from "../domain/calendar";
import { makeStatusSheets } from "../usecases/makeStatusSheets";
import { refreshFlags } from "../usecases/refreshFlags";
import { expectNobodyWrites, whileMarked, type Writer } from "../usecases/writeMark";
import { expectLedger, reportFailure, ribbonCommand } from "./ribbonCommand";

/** A ribbon function is a writer of its own: the pane runs in another process. */
function newWriter(): Writer {
  return { id: crypto.randomUUID(), at: localTime(new Date()) };
}

const refresh = ribbonCommand(async () => {
  const workbook = new ExcelWorkbook();
  await expectNobodyWrites(workbook, newWriter());
  expectLedger(await refreshFlags(workbook));
}, reportFailure);
const status = ribbonCommand(async () => {
  const workbook = new ExcelWorkbook();
  expectLedger(await whileMarked(workbook, newWriter(), () => makeStatusSheets(workbook)));
}, reportFailure);

/** The ribbon's one-click functions; `manifest.xml` calls them by these names. */
void Office.onReady(() => {
  Office.actions.associate("refreshFlags", (event: Office.AddinCommands.Event) => void refresh(event));
  Office.actions.associate("makeStatusSheets", (event: Office.AddinCommands.Event) => void status(event));
});
