import { findNumerals, type Numeral } from "./numeral";
import { isMeasured, unitAt } from "./unitWords";

/** A number, or a range of them, with its unit. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  /** The number, or the lower end of a range. */
  readonly value: number;
  readonly upper: number | null;
  /** Empty when no unit follows. */
  readonly unit: string;
  readonly chinese: boolean;
  readonly bare: boolean;
  /** 十余家, 数十家, 100多家. */
  readonly inexact: boolean;
  /** What else the number may be: 二百五 is 250 or 205; `null` where it is plain. */
  readonly otherValue: number | null;
  /** Where the number itself stands. */
  readonly numerals: readonly Numeral[];
}

const rangeSign = /^(?:-{1,2}|[—–−－]{1,2}|～|~|至|到)$/u;
const vagueTail = /^(?:余|多|来|几)/u;
const listSign = /^(?:、|和|及|与|以及)$/u;
const myriad = /万亿|[万亿]/u;
const scaleOf: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** Finds the quantities of a text in which names and words of time are blotted out already. */
export function findQuantities(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  let end = 0;
  for (const numeral of findNumerals(text)) {
    // 百 in 个百分点 belongs to the unit.
    if (numeral.from < end) continue;
    const single = measure(text, numeral);
    const last = found.at(-1);
    const joined = last === undefined ? null : (asRatio(text, last, single) ?? asRange(text, last, single));
    if (joined !== null) found.pop();
    found.push(joined ?? single);
    end = single.to;
  }
  return withListUnits(
    text,
    [...found, ...doublings(text)].sort((one, other) => one.from - other.from),
  );
}

/** 翻番, 翻一番, 翻两番, 翻倍. */
function doublings(text: string): readonly Quantity[] {
  return [...text.matchAll(/翻(?:(?<times>[一两二三四])?番|倍)/gu)].map((match) => {
    const times = "一二三四".indexOf(match.groups?.times?.replace("两", "二") ?? "一") + 1;
    const place = { from: match.index, to: match.index + match[0].length };
    return { ...place, ...{ value: 2 ** times, upper: null, unit: "番", chinese: true, bare: false }, ...plain };
  });
}

const plain = { inexact: false, otherValue: null, numerals: [] as readonly Numeral[] };

function measure(text: string, numeral: Numeral): Quantity {
  const { from, to, value } = numeral;
  if (numeral.share) return quantityOf(numeral, from, to, value, "%", false);
  const perFrom = /(?:百|千)分之$/u.exec(text.slice(Math.max(0, from - 3), from)) === null ? null : from - 3;
  if (perFrom !== null) {
    return quantityOf(numeral, perFrom, to, value, text.charAt(perFrom) === "百" ? "%" : "‰", false);
  }
  const tail = vagueTail.exec(text.slice(to, to + 1))?.[0] ?? "";
  const at = to + tail.length;
  const half = /^个半(?<unit>月|小时|工作日)/u.exec(text.slice(at, at + 5));
  if (half !== null) {
    const unit = half.groups?.unit === "小时" ? "小时" : `个${half.groups?.unit ?? ""}`;
    return quantityOf(numeral, from, at + half[0].length, value + 0.5, unit, tail !== "");
  }
  const { unit, length } = unitWithPlace(text, at);
  const scale = myriad.exec(text.slice(from, to))?.[0];
  if (scale !== undefined && tail === "" && isMeasured(`${scale}${unit}`) && to - from > scale.length) {
    return inScale(quantityOf(numeral, from, at + length, value, `${scale}${unit}`, false), scaleOf[scale] ?? 1);
  }
  const hasHalf = /^(?:年|个月|天|小时|万|倍)$/u.test(unit) && text.startsWith("半", at + length);
  return hasHalf
    ? quantityOf(numeral, from, at + length + 1, value + 0.5, unit, tail !== "")
    : quantityOf(numeral, from, at + length, value, unit, tail !== "");
}

/** The unit at a place, also in brackets: 100（家）. */
function unitWithPlace(text: string, at: number): { readonly unit: string; readonly length: number } {
  const unit = unitAt(text, at);
  if (unit !== "" || text.charAt(at) !== "（") return { unit, length: unit.length };
  const inside = unitAt(text, at + 1);
  const isWhole = inside !== "" && text.charAt(at + 1 + inside.length) === "）";
  return isWhole ? { unit: inside, length: inside.length + 2 } : { unit: "", length: 0 };
}

function inScale(quantity: Quantity, scale: number): Quantity {
  const { otherValue } = quantity;
  return {
    ...quantity,
    value: Number((quantity.value / scale).toPrecision(15)),
    otherValue: otherValue === null ? null : Number((otherValue / scale).toPrecision(15)),
  };
}

function quantityOf(numeral: Numeral, from: number, to: number, value: number, unit: string, vague: boolean): Quantity {
  return {
    ...{ from, to, value, upper: null, unit, chinese: numeral.chinese, bare: numeral.bare },
    ...{ inexact: vague || numeral.inexact, otherValue: numeral.other, numerals: [numeral] },
  };
}

/** 2-3期, 2期至3期, 30%—40%, 1.5亿～1.8亿斤, 5—8万家; `null` when the two are no range. */
function asRange(text: string, first: Quantity, second: Quantity): Quantity | null {
  if (first.upper !== null || first.inexact || second.inexact) return null;
  if (!rangeSign.test(text.slice(first.to, second.from)) || /[由从自]/u.test(text.charAt(first.from - 1))) return null;
  const lower = inUnitOf(text, first, second);
  if (lower === null || second.value <= lower) return null;
  return {
    ...second,
    from: first.from,
    value: lower,
    upper: second.value,
    numerals: [...first.numerals, ...second.numerals],
  };
}

/** The number of a quantity in the unit of one that follows and may state unit and power for both; `null` when it has another. */
function inUnitOf(text: string, first: Quantity, second: Quantity): number | null {
  const [own, others] = [first, second].map(({ numerals }) => {
    const numeral = numerals.at(-1);
    return numeral === undefined ? undefined : myriad.exec(text.slice(numeral.from, numeral.to))?.[0];
  });
  if (first.unit === second.unit) return first.value;
  if (first.unit !== "" || second.unit === "") return null;
  const isInUnit = others !== undefined && second.unit.startsWith(others);
  if (own !== undefined) return isInUnit ? first.value / (scaleOf[others] ?? 1) : first.value;
  return isInUnit || others === undefined ? first.value : first.value * (scaleOf[others] ?? 1);
}

/** 1.5∶1: its unit is what stands behind the sign. */
function asRatio(text: string, first: Quantity, second: Quantity): Quantity | null {
  if (first.unit !== "" || text.slice(first.to, second.from) !== "∶") return null;
  const unit = `∶${second.value}`;
  return {
    ...second,
    from: first.from,
    value: first.value,
    unit,
    numerals: first.numerals,
  };
}

/** 分别提高12、20个百分点: an item of a list without a unit has that of the next. */
function withListUnits(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const result = [...quantities];
  for (let index = result.length - 2; index >= 0; index -= 1) {
    const [own, next] = [result[index], result[index + 1]];
    if (own === undefined || next === undefined || own.unit !== "" || next.unit === "") continue;
    if (!listSign.test(text.slice(own.to, next.from))) continue;
    const clause = text.slice(Math.max(0, own.from - 40), own.from);
    if (!/(?:分别|各)[^，；。：\n]*$/u.test(clause)) continue;
    const value = inUnitOf(text, own, next);
    if (value !== null) result[index] = { ...own, value, unit: next.unit };
  }
  return result;
}
