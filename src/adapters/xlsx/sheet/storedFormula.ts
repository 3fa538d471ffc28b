import { tokenizeFormula } from "../../../workbook/formulaTokens";
import type { FormulaToken } from "../../../workbook/formulaTokens";
import { moveTokens } from "../../../workbook/movedFormula";
import { isSameInEachRow, toTableReferences } from "../../../workbook/tableFormula";
import type { FormulaTable } from "../../../workbook/tableFormula";
import { fromFileFormula } from "./formulaText";

/** A formula as one cell of a file holds it; other cells may share it. */
export class FormulaSource {
  private tokens: readonly FormulaToken[] | null = null;

  /** @param text without `=`; `null` while only cells that share it were seen */
  constructor(
    public text: string | null,
    public row: number,
    public column: number,
  ) {}

  /** As a cell there would hold it. */
  textAt(row: number, column: number): string {
    if (this.text === null || (row === this.row && column === this.column)) return this.text ?? "";
    this.tokens ??= tokenizeFormula(this.text);
    return moveTokens(this.tokens, row - this.row, column - this.column);
  }
}

/** The formula of a cell: its text, or the one that it shares. */
export type StoredFormula = string | FormulaSource;

/** With leading `=`; `""` for one whose text stands nowhere. */
export function formulaAt(stored: StoredFormula, row: number, column: number): string {
  return fromFileFormula(typeof stored === "string" ? stored : stored.textAt(row, column));
}

/**
 * Reads the formulas of a table's body column by column: references to cells of the own row become columns of the table, so
 * that all cells of a calculated column say the same, in whatever form the file holds them.
 */
export class TableFormulas {
  private readonly above: (Above | undefined)[] = [];

  constructor(private readonly table: FormulaTable) {}

  /** With leading `=`, in the long form. */
  formulaAt(stored: StoredFormula, row: number, column: number): string {
    const above = this.above[column];
    if (above?.stored === stored && above.isSame) return above.long;
    const text = typeof stored === "string" ? stored : stored.textAt(row, column);
    if (above?.isSame === true && above.textAt(row) === text) return above.long;
    const long = fromFileFormula(toTableReferences(text, this.table, row));
    this.above[column] = new Above(stored, text, row, long);
    return long;
  }
}

/** What was read last in a column. */
class Above {
  readonly isSame: boolean;
  private tokens: readonly FormulaToken[] | null = null;

  constructor(
    readonly stored: StoredFormula,
    private readonly text: string,
    private readonly row: number,
    readonly long: string,
  ) {
    this.isSame = isSameInEachRow(long);
  }

  textAt(row: number): string {
    this.tokens ??= tokenizeFormula(this.text);
    return moveTokens(this.tokens, row - this.row, 0);
  }
}
