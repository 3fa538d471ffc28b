import { dateOfSerial } from "../../domain/calendar";
import type { CellInput, CellValue } from "../../workbook/cellValue";
import { ledgerColumns, type Field } from "../template/ledgerSpec";
import { requirementWords } from "../template/words";
import type { ChangedRow, FieldChange } from "./syncPlan";

const dateFields: ReadonlySet<Field> = new Set(
  ledgerColumns.filter(({ cell }) => cell === "date").map(({ field }) => field),
);
const quantityFields: ReadonlySet<Field> = new Set(["value", "upper", "baseline"]);

/**
 * One side of a field as people read it: a date as an ISO text, a fraction of a per cent row as “85%”; `undefined` when no
 * base tells. Unit and comparator are those of the same side.
 */
export function shownField(
  change: FieldChange,
  side: "base" | "local" | "remote",
  row: Pick<ChangedRow, "fields" | "row">,
): CellValue | undefined {
  const value = change[side];
  if (value === undefined) return undefined;
  const beside = (field: Field): CellInput | CellValue | undefined => {
    const other = row.fields.find((each) => each.field === field);
    return other === undefined ? row.row.cells[field] : other[side];
  };
  return shownCell(change.field, value, beside("unit"), beside("requirement"));
}

/** A cell of the ledger as people read it, by the unit and the comparator (要求) of its row. */
export function shownCell(field: Field, value: CellInput | CellValue, unit: unknown, requirement: unknown): CellValue {
  if (typeof value === "object" && value !== null && "date" in value) return value.date;
  if (typeof value !== "number") return value;
  if (dateFields.has(field)) return dateOfSerial(value) ?? value;
  if (!quantityFields.has(field)) return value;
  const isGrowth = requirement === requirementWords.growth;
  const isMultiple = requirement === requirementWords.multiple;
  const isPercent = field === "value" && (isGrowth || isMultiple) ? isGrowth : unit === "%";
  return isPercent ? `${Number((value * 100).toPrecision(12))}%` : value;
}
