import type { PlannedChange } from "../tableEnds";
import type { ChangeContext } from "./changeContext";
import { addChart } from "./writeCharts";
import { writeFormat } from "./writeFormats";
import { setPageBreaks, setPageLayout } from "./writePageLayout";
import { setConditionalFormats, setValidation } from "./writeRules";
import {
  addSheet,
  deleteSheet,
  freezePanes,
  groupColumns,
  hideColumns,
  renameSheet,
  select,
  setColumnWidth,
  setRowHeights,
  setVisibility,
  showGridlines,
} from "./writeSheets";
import { appendRows, removeLastRows } from "./writeTableRows";
import { addTable, fillFormula, setName } from "./writeTables";
import { writeValues } from "./writeValues";

/** What this Excel can do beyond the declared floor. */
export interface Abilities {
  readonly groupColumns: boolean;
  /** Laying a table over other rows than before. */
  readonly resizeTables: boolean;
}

/** Adds one change to the request. Its number in the whole list tells what formats came before it. */
export function writeChange(context: ChangeContext, { change, index, end }: PlannedChange, abilities: Abilities): void {
  switch (change.kind) {
    case "addSheet":
      addSheet(context, change);
      break;
    case "setVisibility":
      setVisibility(context, change);
      break;
    case "setValues":
      writeValues(context, change, index);
      break;
    case "setFormat":
      writeFormat(context, change);
      break;
    case "addTable":
      addTable(context, change);
      break;
    case "appendRows":
      appendRows(context, change, abilities.resizeTables && end ? end : null);
      break;
    case "removeLastRows":
      if (!end) throw new Error("the end of a table is read before rows are taken from it");
      removeLastRows(context, change, end, abilities.resizeTables);
      break;
    case "fillFormula":
      fillFormula(context, change);
      break;
    case "setName":
      setName(context, change);
      break;
    case "setConditionalFormats":
      setConditionalFormats(context, change);
      break;
    case "setValidation":
      setValidation(context, change);
      break;
    case "setColumnWidth":
      setColumnWidth(context, change);
      break;
    case "setRowHeights":
      setRowHeights(context, change);
      break;
    case "groupColumns":
      groupColumns(context, change, abilities.groupColumns);
      break;
    case "hideColumns":
      hideColumns(context, change);
      break;
    case "freezePanes":
      freezePanes(context, change);
      break;
    case "setPageLayout":
      setPageLayout(context, change);
      break;
    case "showGridlines":
      showGridlines(context, change);
      break;
    case "select":
      select(context, change);
      break;
    case "deleteSheet":
      deleteSheet(context, change);
      break;
    case "renameSheet":
      renameSheet(context, change);
      break;
    case "setFormulas":
      context.range(change.range).formulas = change.formulas.map((row) => row.map((formula) => `=${formula}`));
      break;
    case "mergeCells":
      context.range(change.range).merge();
      break;
    case "setPageBreaks":
      setPageBreaks(context, change);
      break;
    case "addChart":
      addChart(context, change);
      break;
  }
}
