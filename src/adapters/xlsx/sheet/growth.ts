import { columnLetters, rangeAddress } from "../../../workbook/range";
import { parseArea } from "./cellReference";
import type { Area } from "./cellReference";

/** The body of a table that grows downwards by `rows`, or shrinks where that is negative. `sheet` is where it stands. */
export interface Growth {
  readonly sheet: string;
  readonly body: Area;
  readonly rows: number;
}

/** What is no reference: texts, structured references, cells of other workbooks. */
const OPAQUE = String.raw`"(?:[^"]|"")*"|\[\d+\][\p{L}\p{N}_.]+!\S*|\[(?:'.|[^\[\]]|\[(?:'.|[^\[\]])*\])*\]`;
const SHEET = String.raw`(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!`;
const CELL = String.raw`(\$?[A-Z]{1,3}\$?)(\d{1,7})`;
const RANGE = new RegExp(
  String.raw`${OPAQUE}|(?<![\p{L}\p{N}_.$:!'])(?:${SHEET})?${CELL}:${CELL}(?![\p{L}\p{N}_.(!:])`,
  "giu",
);

/**
 * Lets ranges in a formula grow with the table: those that lie in its columns and go from its header or first row, or from
 * above, to its last. `home` is the sheet that the formula stands on, for ranges that name none.
 */
export function growFormula(formula: string, home: string | null, growth: Growth, columns = isInside): string {
  if (!formula.includes(String(lastRow(growth)))) return formula;
  const target = growth.sheet.toLowerCase();
  return formula.replace(
    RANGE,
    (match, quoted?: string, bare?: string, first?: string, top?: string, last?: string, bottom?: string) => {
      if (first === undefined || last === undefined || bottom === undefined) return match;
      const sheet = quoted?.replace(/''/g, "'") ?? bare ?? home;
      const area = parseArea(`${first}${top}:${last}${bottom}`);
      if (sheet?.toLowerCase() !== target || area === null) return match;
      if (!reachesDown(area, growth) || !columns(area, growth.body)) return match;
      return match.slice(0, match.length - bottom.length) + String(Number(bottom) + growth.rows);
    },
  );
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

function reachesDown(area: Area, growth: Growth): boolean {
  return area.row <= growth.body.row && area.row + area.rows === lastRow(growth);
}

/** As Excel counts, from 1. */
function lastRow({ body }: Growth): number {
  return body.row + body.rows;
}
