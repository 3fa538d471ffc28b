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

const rangeSign = /^(?:-{1,2}|[—–−－]{1,2}|～|~|至|到)/u;
const vagueTail = /^(?:余|多|来|几)/u;

/** Finds the quantities of a text in which names and words of time are blotted out already. */
export function findQuantities(text: string): readonly Quantity[] {
  const numerals = findNumerals(text);
  const found: Quantity[] = [];
  for (let index = 0; index < numerals.length; index += 1) {
    const first = numerals[index];
    if (first === undefined) continue;
    const single = measure(text, first);
    const second = numerals[index + 1];
    const range = second === undefined ? null : asRange(text, single, measure(text, second));
    if (range !== null) index += 1;
    found.push(range ?? single);
  }
  const times = /翻(?:(?<times>[一两二三四])?番|(?<double>倍))/gu;
  for (const match of text.matchAll(times)) {
    const doublings = "一二三四".indexOf(match.groups?.times?.replace("两", "二") ?? "一") + 1;
    const place = { from: match.index, to: match.index + match[0].length };
    const overlapped = found.findIndex((each) => each.from < place.to && place.from < each.to);
    if (overlapped >= 0) found.splice(overlapped, 1);
    found.push({
      ...place,
      value: 2 ** doublings,
      upper: null,
      unit: "番",
      chinese: true,
      bare: false,
      inexact: false,
      otherValue: null,
      numerals: [],
    });
  }
  return found.sort((one, other) => one.from - other.from);
}

function measure(text: string, numeral: Numeral): Quantity {
  const percentFrom = text.startsWith("百分之", numeral.from - 3) ? numeral.from - 3 : null;
  if (percentFrom !== null) return quantityOf(numeral, percentFrom, numeral.to, numeral.value, "%", false);
  const tail = vagueTail.exec(text.slice(numeral.to, numeral.to + 1))?.[0] ?? "";
  const at = numeral.to + tail.length;
  const myriad = /(?:万亿|[万亿])$/u.exec(text.slice(numeral.from, numeral.to))?.[0];
  const rest = unitAt(text, at);
  if (
    myriad !== undefined &&
    tail === "" &&
    isMeasured(`${myriad}${rest}`) &&
    numeral.to - numeral.from > myriad.length
  ) {
    const scale = myriad === "万" ? 1e4 : myriad === "亿" ? 1e8 : 1e12;
    const value = Number((numeral.value / scale).toPrecision(15));
    return quantityOf(numeral, numeral.from, at + rest.length, value, `${myriad}${rest}`, false);
  }
  return quantityOf(numeral, numeral.from, at + rest.length, numeral.value, rest, tail !== "");
}

function quantityOf(numeral: Numeral, from: number, to: number, value: number, unit: string, vague: boolean): Quantity {
  const inexact = vague || numeral.inexact;
  return {
    from,
    to,
    value,
    upper: null,
    unit,
    chinese: numeral.chinese,
    bare: numeral.bare,
    inexact,
    otherValue: null,
    numerals: [numeral],
  };
}

/** 2-3期, 2期至3期, 30%—40%; `null` when the two are no range. */
function asRange(text: string, first: Quantity, second: Quantity): Quantity | null {
  const between = text.slice(first.to, second.from);
  const sign = rangeSign.exec(between)?.[0];
  if (sign === undefined || sign !== between || first.inexact || second.inexact) return null;
  const sameUnit = first.unit === second.unit || (first.unit === "" && second.unit !== "");
  const led = /[由从自]$/u.test(text.slice(0, first.from));
  if (!sameUnit || led || second.value <= first.value) return null;
  return {
    ...second,
    from: first.from,
    value: first.value,
    upper: second.value,
    numerals: [...first.numerals, ...second.numerals],
  };
}
