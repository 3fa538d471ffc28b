import { textWidth } from "../template/textWidth";

/**
 * Cuts a text into pieces of at most `lines` lines in a column of that width, so that a row never grows higher than a page:
 * what does not fit goes on in the next row, and nothing is lost.
 * @param width in characters of the default font
 */
export function cutText(text: string, width: number, lines: number): readonly string[] {
  const usable = Math.max(2, width - 2.5);
  const pieces: string[] = [];
  let piece = "";
  let line = 1;
  let used = 0;
  for (const letter of text) {
    const own = textWidth(letter);
    const breaks = letter === "\n" || used + own > usable;
    if (breaks && line === lines) {
      pieces.push(piece);
      piece = letter === "\n" ? "" : letter;
      line = 1;
      used = letter === "\n" ? 0 : own;
      continue;
    }
    piece += letter;
    if (breaks) line += 1;
    used = letter === "\n" ? 0 : breaks ? own : used + own;
  }
  return piece === "" && pieces.length > 0 ? pieces : [...pieces, piece];
}
