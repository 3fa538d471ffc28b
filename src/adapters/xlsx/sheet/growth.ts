import { sheetsOf, tokenizeFormula } from "../../../workbook/formulaTokens";
import type { ReferenceEnd } from "../../../workbook/formulaTokens";
import { printReference } from "../../../workbook/movedFormula";
import { columnLetters, rangeAddress } from "../../../workbook/range";
import { parseArea } from "./cellReference";
import type { Area } from "./cellReference";

/** The body of a table that grows downwards by `rows`, or shrinks where that is negative. `sheet` is where it stands. */
export interface Growth {
  readonly sheet: string;
  readonly body: Area;
  readonly rows: number;
}

/** The cell that a formula stands in, where it stands in one. Rows and columns count from 0. */
export interface FormulaPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Lets ranges in a formula grow with the table: those that lie in its columns and go from its header or first row, or from
 * above, to its last. In a row of the table a range that ends in that very row, without `$`, is about the row and stays.
 * @param home the sheet that the formula stands on, for ranges that name none
 */
export function growFormula(
  formula: string,
  home: string | null,
  growth: Growth,
  { columns = isInside, place }: { readonly columns?: typeof isInside; readonly place?: FormulaPlace } = {},
): string {
  if (!formula.includes(String(lastRow(growth)))) return formula;
  const target = growth.sheet.toLowerCase();
  const own = place && holds(growth.body, place) ? place.row : null;
  return tokenizeFormula(formula)
    .map((token) => {
      if (token.kind !== "reference" || token.last === null) return token.text;
      const { qualifier, first, last } = token;
      const [sheet, ...others] = qualifier === "" ? [home] : (sheetsOf(qualifier) ?? []);
      const area = areaBetween(first, last);
      if (others.length > 0 || sheet?.toLowerCase() !== target || area === null) return token.text;
      if (!reachesDown(area, growth) || !columns(area, growth.body)) return token.text;
      if (last.row === null || (last.row === own && !last.fixedRow)) return token.text;
      return printReference(qualifier, first, { ...last, row: last.row + growth.rows });
    })
    .join("");
}

/** The same for the areas of a rule, as `sqref` lists them: any that ends in the table's last row. */
export function growSqref(sqref: string, growth: Growth): string {
  return sqref.replace(/\S+/g, (piece) => {
    const area = parseArea(piece);
    if (area === null || area.row + area.rows !== lastRow(growth) || !isInside(area, growth.body)) return piece;
    return rangeAddress({ ...area, rows: area.rows + growth.rows });
  });
}

/**
 * The inverse for `sqref`: areas that end among the rows that go (`rows` of them, a negative number) end with the last row
 * that stays, those that lie among them wholly go too. What reaches further down was never the table's alone and stays.
 */
export function shrinkSqref(sqref: string, growth: Growth): string {
  const end = lastRow(growth) + growth.rows;
  return sqref
    .split(/\s+/)
    .flatMap((piece) => {
      const area = parseArea(piece);
      const bottom = area === null ? 0 : area.row + area.rows;
      if (area === null || bottom <= end || bottom > lastRow(growth) || !isInside(area, growth.body)) return [piece];
      return area.row >= end ? [] : [rangeAddress({ ...area, rows: end - area.row })];
    })
    .join(" ");
}

export function isInside(area: Area, body: Area): boolean {
  return area.column >= body.column && area.column + area.columns <= body.column + body.columns;
}

export function meets(area: Area, body: Area): boolean {
  return area.column < body.column + body.columns && area.column + area.columns > body.column;
}

/** `B12`, of the first cell of an area. */
export function firstCell({ row, column }: Area): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function holds(area: Area, { row, column }: FormulaPlace): boolean {
  return row >= area.row && column >= area.column && row < area.row + area.rows && column < area.column + area.columns;
}

/** `null` for whole columns and whole rows. */
function areaBetween(first: ReferenceEnd, last: ReferenceEnd): Area | null {
  if (first.row === null || first.column === null || last.row === null || last.column === null) return null;
  return {
    row: Math.min(first.row, last.row),
    column: Math.min(first.column, last.column),
    rows: Math.abs(first.row - last.row) + 1,
    columns: Math.abs(first.column - last.column) + 1,
  };
}

function reachesDown(area: Area, growth: Growth): boolean {
  return area.row <= growth.body.row && area.row + area.rows === lastRow(growth);
}

/** As Excel counts, from 1. */
function lastRow({ body }: Growth): number {
  return body.row + body.rows;
}
