import { worstFirst } from "../../domain/progress/status";
import type { ConditionalFormat } from "../../workbook/presentation";
import type { Change } from "../../workbook/change";
import { columnLetters } from "../../workbook/range";
import { statusColor, toFlagColor } from "../template/flagColors";
import type { LedgerArea } from "../template/ledgerArea";
import type { LedgerSettings } from "../template/settings";
import { ledgerColumns, ledgerSpec, type FlagColor } from "../template/ledgerSpec";
import { runsOf } from "../template/runs";
import { kindWords, statusWords } from "../template/words";

const { grey } = ledgerSpec.flagColors;

/** What flags take from the settings. */
export type FlagSettings = Pick<LedgerSettings, "flagColors">;

/**
 * The flags as native conditional formats. The status cell and the cell that is filled in (累计完成 of a target, 进展 of a
 * point without one) take the colour of the status; the one that does not apply to a row is grey, like the whole row of a
 * note; 完成时限 takes that of 临期. Each rule lies on one contiguous range and looks at the row's own cells by plain relative
 * references, because structured references are not allowed there; the shape in front of the status decides, so that a word
 * in another language does not matter. The colours hold until flags are laid again.
 */
export function renderFlagFormats(area: LedgerArea, flagSettings: FlagSettings): readonly Change[] {
  const status = area.columnOf.get("status");
  const kind = area.columnOf.get("kind");
  if (status === undefined || kind === undefined || area.rows === 0) return [];
  const { flagColors } = flagSettings;
  const cellIn = (column: number): string => `$${columnLetters(column)}${area.firstRow + 1}`;
  const isKind = (word: string): string => `${cellIn(kind)}="${word}"`;
  const flags = worstFirst.flatMap((code) => {
    const color = statusColor(flagColors, code);
    return color === null ? [] : [rule(`LEFT(${cellIn(status)},1)="${statusWords[code].charAt(0)}"`, color)];
  });
  const distinctFlags = flags.filter(
    (flag, index) => flags.findIndex((other) => other.formula === flag.formula) === index,
  );
  const greyRow = [rule(`OR(${isKind(kindWords.note)},${isKind(kindWords.withdrawn)})`, grey)];
  const notFor = (word: string): ConditionalFormat => rule(isKind(word), grey);

  const hurried = dueSoonRule(area, flagSettings);
  const own = new Map<string, readonly ConditionalFormat[]>([
    ["status", distinctFlags],
    ...(hurried === null ? [] : [["deadline", [...greyRow, hurried]] as const]),
    ["actual", [...greyRow, notFor(kindWords.qualitative), ...distinctFlags]],
    ["stage", [...greyRow, ...distinctFlags.map((flag) => onlyFor(isKind(kindWords.qualitative), flag))]],
  ]);
  const columns = ledgerColumns
    .flatMap(({ field }) => {
      const column = area.columnOf.get(field);
      return column === undefined ? [] : [{ column, formats: own.get(field) ?? greyRow }];
    })
    .sort((left, right) => left.column - right.column);
  // Neighbours share one range only when they share the rules and no column of the user stands between them.
  const runs = runsOf(
    columns.map((item, index) => ({ ...item, gap: item.column - index })),
    (item) => (item.formats === greyRow ? `grey ${item.gap}` : `own ${item.column}`),
  );
  return runs.map(({ item, length }) => ({
    kind: "setConditionalFormats",
    range: { sheet: area.sheet, row: area.firstRow, column: item.column, rows: area.rows, columns: length },
    formats: item.formats,
  }));
}

/** 临期 in 完成时限, as the helper column says; `null` where it has no colour, or where the column is gone. */
function dueSoonRule(area: LedgerArea, { flagColors }: FlagSettings): ConditionalFormat | null {
  const color = toFlagColor(flagColors.dueSoon);
  const column = area.columnOf.get("dueSoon");
  if (color === null || column === undefined) return null;
  return rule(`$${columnLetters(column)}${area.firstRow + 1}=TRUE`, color);
}

function rule(formula: string, { fill, color }: FlagColor): ConditionalFormat {
  return { formula, fill, color, stopIfTrue: true };
}

function onlyFor(condition: string, format: ConditionalFormat): ConditionalFormat {
  return { ...format, formula: `AND(${condition},${format.formula})` };
}
