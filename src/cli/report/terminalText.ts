import { scaleOf } from "../../ledger/template/requirementPhrase";

/** Letters that take two columns in a terminal: East Asian Wide and Fullwidth, and emoji. Ambiguous ones take one, as in most terminals. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const NONE = /[\p{Mn}\p{Me}]/u;

/** How many columns a text takes in a terminal. */
export function terminalWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += NONE.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1;
  return width;
}

/** One line of plain letters: line breaks become spaces, and control characters, which would steer the terminal, are dropped. */
export function plainLine(text: string): string {
  return text
    .replace(/[\p{Zs}\p{Zl}\p{Zp}\t\r\n]+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim();
}

/** The text cut to a width in columns, with `…` where something is missing. */
export function cutToWidth(text: string, width: number): string {
  if (terminalWidth(text) <= width) return text;
  let cut = "";
  let used = 1;
  for (const letter of text) {
    const more = terminalWidth(letter);
    if (used + more > width) break;
    cut += letter;
    used += more;
  }
  return `${cut}…`;
}

export interface TableColumn {
  readonly header: string;
  readonly align: "left" | "right";
  /** Width in columns at which cells are cut. Default: never. */
  readonly most?: number;
}

/** Lines with aligned columns, two spaces between them. A column without content is left out. */
export function alignTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): readonly string[] {
  const lines = [columns.map(({ header }) => header), ...rows].map((cells) =>
    columns.map(({ most }, index) => cutToWidth(plainLine(cells[index] ?? ""), most ?? Infinity)),
  );
  const shown = columns.map((_, index) => lines.slice(1).some((cells) => cells[index] !== ""));
  const widths = columns.map((_, index) =>
    lines.reduce((most, cells) => Math.max(most, terminalWidth(cells[index] ?? "")), 0),
  );
  return lines.map((cells) =>
    columns
      .flatMap(({ align }, index) =>
        shown[index] === true ? [padded(cells[index] ?? "", widths[index] ?? 0, align)] : [],
      )
      .join("  ")
      .trimEnd(),
  );
}

function padded(text: string, width: number, align: "left" | "right"): string {
  const space = " ".repeat(Math.max(0, width - terminalWidth(text)));
  return align === "left" ? text + space : space + text;
}

/** `1,200`, `85%`: an amount as people read it. Units other than `%` stand in a column of their own. */
export function amountText(value: number, unit: string): string {
  const number = Number((value * scaleOf(unit)).toFixed(6)).toLocaleString("en", { maximumFractionDigits: 6 });
  return unit === "%" ? `${number}%` : number;
}
