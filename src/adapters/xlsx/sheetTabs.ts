import { WorkbookError } from "../../workbook/workbook";
import type { OpcPackage } from "./opc/opcPackage";
import { editFormulas, renameInFormula } from "./sheetReference";
import type { WorkbookPart } from "./workbookPart";
import { XlsxError } from "./xlsxError";

/** Parts that belong to one sheet, and what belongs to them in turn. */
const OWN_PARTS = new Set([
  "drawing",
  "chart",
  "table",
  "comments",
  "vmlDrawing",
  "printerSettings",
  "threadedComment",
]);

/**
 * Refuses what Excel takes for no name of a sheet, or what another sheet is called.
 * @throws XlsxError `unsupportedChange`, WorkbookError `sheetExists`
 */
export function checkSheetName(workbook: WorkbookPart, change: string, name: string): void {
  if (name === "" || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name)) {
    throw new XlsxError("unsupportedChange", { change, reason: "sheetName", sheet: name });
  }
  if (workbook.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
    throw new WorkbookError("sheetExists", { sheet: name });
  }
}

/**
 * Deletes a sheet with its parts.
 * @throws XlsxError `unsupportedChange` if no other sheet is left to be seen
 */
export function deleteSheet(opc: OpcPackage, workbook: WorkbookPart, index: number): void {
  const sheet = workbook.sheets[index];
  const isLast = !workbook.sheets.some(({ visibility }, n) => n !== index && visibility === "visible");
  if (sheet === undefined || isLast) throw new XlsxError("unsupportedChange", { reason: "noVisibleSheet" });
  workbook.removeSheet(index);
  if (sheet.part !== null) removeParts(opc, sheet.part, workbook.part);
}

function removeParts(opc: OpcPackage, part: string, owner: string): void {
  for (const { type, target } of opc.relationships(part)) {
    if (OWN_PARTS.has(type) && opc.has(target)) removeParts(opc, target, part);
  }
  opc.remove(part, owner);
}

/** Gives a sheet another name; formulas, charts and names that point there follow. */
export function renameSheet(opc: OpcPackage, workbook: WorkbookPart, index: number, name: string): void {
  const was = workbook.sheets[index]?.name ?? "";
  workbook.renameSheet(index, name);
  for (const part of opc.partNames) {
    if (!/^xl\/(worksheets|charts|tables|chartsheets)\/[^/]+\.xml$/i.test(part)) continue;
    const xml = opc.text(part);
    const renamed = editFormulas(xml, part, (formula) => renameInFormula(formula, was, name));
    if (renamed !== xml) opc.setText(part, renamed);
  }
}
