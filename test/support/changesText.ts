import type { CellInput, CellValue } from "../../src/workbook/cellValue";
import type { Change } from "../../src/workbook/change";
import { columnLetters, rangeAddress, type CellRange } from "../../src/workbook/range";

/**
 * What a use case writes, as a text to review: one line for each change with everything it says, values and formulas below it
 * row by row. Applied in this order.
 */
export function changesText(applied: readonly (readonly Change[])[]): string {
  return applied.map((changes) => `${changes.flatMap(linesOf).join("\n")}\n`).join("\n———— next request ————\n\n");
}

function linesOf(change: Change): readonly string[] {
  switch (change.kind) {
    case "setValues":
      return [titleOf(change, change.range, {}), ...rowsText(change.values)];
    case "fillFormula": {
      const { kind, range, formula, cached, ...rest } = change;
      return [titleOf({ kind }, range, rest), `    =${formula}`, ...resultsText(cached)];
    }
    case "setFormulas": {
      const { range, formulas, cached } = change;
      return [titleOf(change, range, {}), ...formulasText(range, formulas), ...resultsText(cached)];
    }
    case "setConditionalFormats": {
      const { kind, range, formats } = change;
      return [titleOf({ kind }, range, {}), ...formats.map((format) => `    ${optionsText(format)}`)];
    }
    default: {
      if (!("range" in change)) {
        const { kind, ...rest } = change;
        return [`${kind} ${optionsText(rest)}`];
      }
      const { kind, range, ...rest } = change;
      return [titleOf({ kind }, range, rest)];
    }
  }
}

function titleOf({ kind }: { readonly kind: string }, range: CellRange, rest: object): string {
  return `${kind} ${range.sheet}!${rangeAddress(range)} ${optionsText(rest)}`.trimEnd();
}

/** Options by name, each as JSON. */
function optionsText(options: object): string {
  return Object.entries(options)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(" ");
}

/** The cells of each row; empty ones at its end are left out, as the range tells how many there are. */
function rowsText(rows: readonly (readonly (CellInput | CellValue)[])[]): readonly string[] {
  return rows.map((cells) =>
    `    ${cells
      .map(cellText)
      .join(" | ")
      .replace(/[ |]+$/u, "")}`.trimEnd(),
  );
}

function resultsText(cached: readonly (readonly CellValue[])[] | undefined): readonly string[] {
  return cached === undefined ? [] : ["    gives", ...rowsText(cached)];
}

/** One line for each formula; a row that says of itself what the row above says of itself is not told again. */
function formulasText({ row, column }: CellRange, rows: readonly (readonly string[])[]): readonly string[] {
  const ofRow = (line: number): string =>
    (rows[line] ?? [])
      .map((formula) => formula.replaceAll(new RegExp(`(?<=[A-Z])${row + line + 1}\\b`, "gu"), "{row}"))
      .join();
  return rows.flatMap((cells, line) =>
    line > 0 && ofRow(line) === ofRow(line - 1)
      ? [`    row ${row + line + 1} like row ${row + line}`]
      : cells.map((formula, index) => `    ${columnLetters(column + index)}${row + line + 1} =${formula}`),
  );
}

function cellText(cell: CellInput | CellValue): string {
  if (cell === null) return "";
  return typeof cell === "string" ? cell.split("\n").join("⏎") : JSON.stringify(cell);
}
