import { worstFirst, type Status } from "../../domain/progress/status";
import { ledgerSpec, type FlagColor } from "./ledgerSpec";
import { colorWords, dueSoonWord, statusWords } from "./words";

/** A colour by name; `none` leaves the cell as it is. */
export type ColorName = keyof typeof ledgerSpec.flagColors | "none";

/**
 * What may have a colour of its own: every status that is counted, and 临期. 到期未报送 has that of 未达标, whose shape it shares.
 * Notes and what was withdrawn are always grey.
 */
export type FlagMark = Exclude<Status, "notAssessed" | "withdrawn" | "dueUnreported"> | "dueSoon";

/** The colours of a ledger's flags. Colour is never alone: a shape and a word stand beside it. */
export type FlagColors = Readonly<Record<FlagMark, ColorName>>;

/** Every colour that can be chosen, `none` last. All of them stay readable on a black-and-white print. */
export const colorNames: readonly ColorName[] = [...(Object.keys(ledgerSpec.flagColors) as ColorName[]), "none"];

/** Everything that can have a colour, in the order in which people want to see it. */
export const flagMarks: readonly FlagMark[] = [...worstFirst.filter(isMark), "dueSoon"];

/** Red, yellow, green; 未报送, 未启动 and 正常推进 stay white, so that what needs a person stands out. */
export const defaultFlagColors: FlagColors = {
  overdue: "red",
  farBehind: "orange",
  behind: "yellow",
  notReported: "none",
  invalid: "orange",
  needsReview: "violet",
  notStarted: "none",
  onTrack: "none",
  met: "green",
  dueSoon: "blue",
};

/** Fill and letters of a colour; `null` for none. */
export function toFlagColor(name: ColorName): FlagColor | null {
  return name === "none" ? null : ledgerSpec.flagColors[name];
}

/** Fill and letters of a status; `null` where it has no colour. */
export function statusColor(colors: FlagColors, status: Status): FlagColor | null {
  if (status === "dueUnreported") return toFlagColor(colors.overdue);
  return isMark(status) ? toFlagColor(colors[status]) : ledgerSpec.flagColors.grey;
}

/** The word of a mark without its shape: 未达标, 临期. */
export function markWord(mark: FlagMark): string {
  return mark === "dueSoon" ? dueSoonWord : statusWords[mark].slice(2);
}

/** The colours as a cell holds them: “未达标红 滞后黄 …”. */
export function printFlagColors(colors: FlagColors): string {
  return flagMarks.map((mark) => `${markWord(mark)}${colorWords[colors[mark]]}`).join(" ");
}

/** Reads what {@link printFlagColors} wrote or a person did; marks not named keep their default. `null` for anything else. */
export function parseFlagColors(text: string): FlagColors | null {
  const parts = text.split(/[\s,，;；、]+/u).filter((part) => part !== "");
  const read = parts.map(parsePart);
  if (parts.length === 0 || read.includes(null)) return null;
  return { ...defaultFlagColors, ...Object.fromEntries(read.flatMap((part) => (part === null ? [] : [part]))) };
}

function parsePart(part: string): readonly [FlagMark, ColorName] | null {
  const mark = flagMarks.find((own) => part.startsWith(markWord(own)));
  if (mark === undefined) return null;
  const word = part.slice(markWord(mark).length).replace(/^[：:=＝]|色$/gu, "");
  const color = colorNames.find((name) => colorWords[name].replace(/色$/u, "") === word);
  return color === undefined ? null : [mark, color];
}

function isMark(status: Status): status is Exclude<FlagMark, "dueSoon"> {
  return status !== "notAssessed" && status !== "withdrawn" && status !== "dueUnreported";
}
