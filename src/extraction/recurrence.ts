import type { Target } from "../domain/workPlan";
import type { Range } from "./ranges";

/** A word that says how often something is to be done: 每季度, 每年, 每3年. */
export interface Recurrence extends Range {
  /** `null` for what a plan of one year cannot hold: 每3年, 每周. */
  readonly every: Target["recurring"] | null;
}

const recurrences =
  /每(?:(?<many>[一二两三四五六七八九十\d]+)个?)?(?<period>年度?|半年|季度?|个?月|周|日|天)(?!人|龄)/gu;

const periods: Readonly<Record<string, Target["recurring"]>> = {
  ...{ 年: "year", 年度: "year", 半年: "halfYear", 季: "quarter", 季度: "quarter", 月: "month", 个月: "month" },
};

/** Words of recurrence in order of place. */
export function findRecurrences(text: string): readonly Recurrence[] {
  return [...text.matchAll(recurrences)].map((match) => {
    const { many = "一", period = "" } = match.groups ?? {};
    const every = many === "一" || many === "1" ? (periods[period] ?? null) : null;
    return { from: match.index, to: match.index + match[0].length, every };
  });
}
