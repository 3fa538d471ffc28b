import { invisibleCharacters } from "../../domain/plainText";

/** The characters of the cells 空白字符: all that show nothing, but the plain blank, which formulas take out first. */
export const blankCharacters: readonly string[] = invisibleCharacters.filter((letter) => letter !== " ");

/**
 * How many characters of a cell show something, as `domain/plainText.ts` counts them. CLEAN removes control characters. Taking each
 * blank character out of the text in turn leaves its whole length that often, less one for each that was there. Plain blanks go
 * first: with them, Univer takes every other white space out of a text. An error in the cell is passed on.
 * @param blanks name of the cells that hold the characters
 */
export function visibleLength(cell: string, blanks: string): string {
  const plain = `SUBSTITUTE(CLEAN(${cell})," ","")`;
  return `SUMPRODUCT(LEN(SUBSTITUTE(${plain},${blanks},"")))-${blankCharacters.length - 1}*LEN(${plain})`;
}
