import { shownCell } from "../../ledger/sync/shownField";
import type { AddedRow } from "../../ledger/sync/syncPlan";
import type { Field } from "../../ledger/template/ledgerSpec";
import type { Messages } from "../../messages/messages";

/** What a new row asks for, in the words that its cells will have: “至少 120 家”, “当年新增”, “2020年12月31日”. */
export function addedFacts({ row }: AddedRow, { ledger, plan }: Messages): readonly string[] {
  const { cells } = row;
  const words = (field: Field): string => {
    const value = cells[field] ?? null;
    return value === null || value === "" ? "" : ledger.value(shownCell(field, value, cells.unit, cells.requirement));
  };
  const { deadline } = cells;
  const isDate = typeof deadline === "object" && deadline !== null;
  const [value, upper] = [words("value"), words("upper")];
  const amount = upper === "" ? value : `${value}–${upper}`;
  const unit = value.endsWith("%") ? "" : words("unit");
  return [
    [words("requirement"), amount, unit].filter((word) => word !== "").join(" "),
    words("basis"),
    isDate ? plan.date(deadline.date) : "",
    words("review"),
  ].filter((word) => word !== "");
}
