import { scaleOf } from "../../ledger/template/requirementPhrase";

/** `1,200`, `85%`: an amount of a cell as people read it; its unit, beside `%`, stands elsewhere. */
export function amountText(value: number, unit: string): string {
  const number = Number((value * scaleOf(unit)).toFixed(6)).toLocaleString("en", { maximumFractionDigits: 6 });
  return unit === "%" ? `${number}%` : number;
}
