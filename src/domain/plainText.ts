/**
 * The one notion of equal text. It serves reading, grouping, tamper checks, restore and sync; formulas count the same
 * characters as nothing (`ledger/formulas/blank.ts`).
 */

/** Characters that show nothing, by code point: blanks of every kind, soft hyphens, marks of direction and what has no width. */
const invisibleRanges: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0xad, 0xad],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x2064],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];

/** Every one of them, control characters (U+0000 to U+001F) aside: those a spreadsheet's CLEAN removes. */
export const invisibleCharacters: readonly string[] = invisibleRanges.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
);

const invisible = new Set([
  ...Array.from({ length: 0x20 }, (_, code) => String.fromCodePoint(code)),
  ...invisibleCharacters,
]);

/** The text without what cannot be seen. */
export function visibleText(text: string): string {
  for (const letter of text) if (invisible.has(letter)) return [...text].filter((each) => !invisible.has(each)).join("");
  return text;
}

/** The text as it is compared: without what cannot be seen, full-width forms as their plain ones. */
export function plainText(text: string): string {
  return visibleText(text).normalize("NFKC");
}

/** Whether two texts say the same: blanks of every kind, characters without width and full-width forms aside. */
export function isSameText(one: string, other: string): boolean {
  return one === other || plainText(one) === plainText(other);
}

/** Characters of the text that nobody sees and that no keyboard types by itself, as code points: “U+200B”. Blanks and line ends are none. */
export function hiddenCharacters(text: string): readonly string[] {
  const codes = [...text].flatMap((letter) => (invisible.has(letter) && !/[ \u3000\t\r\n]/u.test(letter) ? [codePoint(letter)] : []));
  return [...new Set(codes)];
}

/** What `is` has more or less of than `was` where both say the same: the code points of characters that nobody sees. */
export function invisibleDifference(was: string, is: string): readonly string[] {
  const count = (text: string): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const letter of text) if (invisible.has(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    return counts;
  };
  const [before, after] = [count(was), count(is)];
  const letters = new Set([...before.keys(), ...after.keys()]);
  return [...letters].filter((letter) => (before.get(letter) ?? 0) !== (after.get(letter) ?? 0)).map(codePoint);
}

/** “U+200B”. */
function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
