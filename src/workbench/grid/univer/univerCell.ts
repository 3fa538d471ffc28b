import type { ICellData, Nullable } from "@univerjs/core";
import type { CellValue } from "../../../workbook/cellValue";
import { toLongReferences } from "../../../workbook/structuredReference";
import type { GridCell } from "../grid";
import { cellType } from "./univerEnums";

const errors = new Set([
  "#DIV/0!",
  "#NAME?",
  "#VALUE!",
  "#NUM!",
  "#N/A",
  "#CYCLE!",
  "#REF!",
  "#SPILL!",
  "#CALC!",
  "#ERROR!",
  "#NULL!",
  "#GETTING_DATA",
  "#CONNECT!",
]);

/**
 * The cell as Univer stores it. Every field is named, so that nothing of what the cell held before remains.
 * @param table name of the table around the cell, which `[@列]` means; `null` outside of tables
 */
export function toUniverCell(cell: GridCell, table: string | null): ICellData {
  if ("formula" in cell) return { f: toLongReferences(cell.formula, table), v: null, t: null, p: null, si: null };
  return { ...toUniverValue(cell.value), f: null, p: null, si: null };
}

function toUniverValue(value: CellValue): Pick<ICellData, "v" | "t"> {
  if (value === null) return { v: null, t: null };
  if (typeof value === "number") return { v: value, t: cellType.number };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: cellType.boolean };
  if (typeof value === "string") return { v: value, t: cellType.text };
  return { v: value.error, t: cellType.text };
}

/** What the cell shows as a value; text with line breaks is a document of its own in Univer. */
export function fromUniverCell(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  const { v: value, t: type } = cell;
  if (value === null || value === undefined) return richText(cell);
  if (typeof value === "boolean") return value;
  if (type === cellType.boolean) return Number(value) === 1;
  if (typeof value === "number") return type === cellType.text ? String(value) : value;
  if (errors.has(value)) return { error: value };
  return type === cellType.number && value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : value;
}

function richText(cell: ICellData): string | null {
  const stream = cell.p?.body?.dataStream;
  return stream === undefined ? null : stream.replace(/\r?\n?$/u, "").replaceAll("\r", "\n");
}
