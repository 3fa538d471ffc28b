import type { Change } from "../../../workbook/change";
import type { ChangeContext } from "./changeContext";
import { oneForAll } from "./writeValues";

/** Turns a filled range into a native table with that name. */
export function addTable(context: ChangeContext, change: Extract<Change, { kind: "addTable" }>): void {
  const table = context.sheet(change.range.sheet).tables.add(context.range(change.range), true);
  table.name = change.table;
  if (change.style !== null) table.style = change.style;
}

/**
 * One formula for a whole range: as one string, which Excel fills down (233 KB as an array become a few hundred bytes). For
 * hosts that ask for an array the formula goes into the first cell and is copied from there.
 */
export function fillFormula(context: ChangeContext, change: Extract<Change, { kind: "fillFormula" }>): void {
  const formula = `=${change.formula}`;
  const target = context.range(change.range);
  if (context.formulaFill === "oneString") {
    target.formulas = oneForAll(formula);
    return;
  }
  const first = context.range({ ...change.range, rows: 1, columns: 1 });
  first.formulas = [[formula]];
  target.copyFrom(first, "Formulas");
}

/**
 * Gives a range a name of the workbook. Excel keeps a name whose sheet was deleted, as `#REF!`, and refuses another of that
 * name: so whatever has it makes room first, and where nothing has it that does nothing.
 */
export function setName(context: ChangeContext, change: Extract<Change, { kind: "setName" }>): void {
  const { names } = context.excel.workbook;
  names.getItemOrNullObject(change.name).delete();
  names.add(change.name, context.range(change.range), change.comment);
}
