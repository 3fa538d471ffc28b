import { columnRole } from "../../document/headerWords";
import type { Span } from "../../document/sourceDocument";

/** How the cells of a row are parted in a text file. */
export type Separator = "tab" | "bar" | "spaces";

const patterns: Readonly<Record<Separator, RegExp>> = {
  tab: /\t/gu,
  bar: /[|｜]/gu,
  spaces: /[ \u00a0\u3000]{2,}/gu,
};

/** How the cells of this line are parted, if it is the header of a table: two columns at least, every one of them known. */
export function headerSeparator(line: string): Separator | null {
  for (const separator of ["tab", "bar", "spaces"] as const) {
    const cells = line
      .trim()
      .split(patterns[separator])
      .map((cell) => cell.trim())
      .filter((cell) => cell !== "");
    if (cells.length >= 2 && cells.every((cell) => columnRole(cell) !== null)) return separator;
  }
  return null;
}

/**
 * The cells of a line, or `null` when it is no row of its own and continues the one above.
 * With a known number of columns, further separators belong to the last cell. A ruled line (`|---|---|`) has no cells.
 */
export function splitRow(
  text: string,
  line: Span,
  separator: Separator,
  columns: number | null,
): readonly Span[] | null {
  const bare = separator === "bar" ? withoutOuterBars(text, line) : line;
  const words = text.slice(bare.start, bare.end);
  if (separator === "bar" && /^[\s|｜:：—-]+$/u.test(words)) return [];
  const cuts = [...words.matchAll(patterns[separator])]
    .filter((cut) => separator !== "spaces" || (cut.index > 0 && cut.index + cut[0].length < words.length))
    .slice(0, columns === null ? undefined : columns - 1);
  if (cuts.length === 0) return null;
  if (separator === "spaces" && !startsRow(words.slice(0, cuts[0]?.index ?? 0))) return null;
  const cells: Span[] = [];
  let start = 0;
  for (const cut of cuts) {
    cells.push(trimmedCell(words, bare.start, start, cut.index));
    start = cut.index + cut[0].length;
  }
  return [...cells, trimmedCell(words, bare.start, start, words.length)];
}

/** Parted by spaces alone, only a short name without punctuation can be a first cell. */
function startsRow(first: string): boolean {
  return /^[^，。；：、,.;:]{1,12}$/u.test(first.trim());
}

function withoutOuterBars(text: string, line: Span): Span {
  const words = text.slice(line.start, line.end);
  const before = /^\s*[|｜]/u.exec(words)?.[0].length ?? 0;
  const after = before < words.length ? (/[|｜]\s*$/u.exec(words)?.[0].length ?? 0) : 0;
  return { start: line.start + before, end: line.end - after };
}

function trimmedCell(words: string, offset: number, from: number, to: number): Span {
  const cell = words.slice(from, to);
  const lead = cell.length - cell.trimStart().length;
  const start = offset + from + (cell.trim() === "" ? 0 : lead);
  return { start, end: start + cell.trim().length };
}
