/** Chinese, Japanese and Korean letters, their punctuation and full-width forms: as wide as two Latin letters. */
const WIDE =
  /[\u1100-\u115f\u2010-\u2027\u2030-\u205e\u2460-\u24ff\u25a0-\u25ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** Width of a text in characters of the default font. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letter.length > 1 || WIDE.test(letter) ? 2 : 1;
  return width;
}

/** How many lines a text takes in a column of the given width. Estimated on the long side: cut-off text is worse than a gap. */
export function wrappedLines(text: string, width: number): number {
  const usable = Math.max(2, width - 2.5);
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / usable)), 0);
}
