import type { Status } from "../domain/progress/status";
import type { ConditionalFormat } from "../workbook/presentation";
import type { Change } from "../workbook/change";
import { columnLetters } from "../workbook/range";
import { ledgerColumns, ledgerSpec, type FlagColor } from "./ledgerSpec";
import { runsOf } from "./runs";
import { kindWords, statusWords } from "./words";
import type { LedgerArea } from "./ledgerArea";

const { green, yellow, red, orange, violet, grey } = ledgerSpec.flagColors;

/**
 * The colour of each status that has one; 未报送, 未启动 and 正常推进 stay white, so that what needs a person stands out.
 * Colour is never alone: the status cell holds a shape and a word.
 */
export const statusColors: Readonly<Partial<Record<Status, FlagColor>>> = {
  overdue: red,
  behind: yellow,
  met: green,
  needsReview: violet,
  invalid: orange,
  notAssessed: grey,
  withdrawn: grey,
};

/**
 * The flags as native conditional formats. The status cell and the cell that is filled in (累计完成 of a target, 进展 of a
 * point without one) take the colour of the status; the one that does not apply to a row is grey, like the whole row of a
 * note. Each rule lies on one contiguous range and looks at the row's own cells by plain relative references, because
 * structured references are not allowed there; the shape in front of the status decides, so that a word in another
 * language does not matter.
 */
export function renderFlagFormats(area: LedgerArea): readonly Change[] {
  const status = area.columnOf.get("status");
  const kind = area.columnOf.get("kind");
  if (status === undefined || kind === undefined || area.rows === 0) return [];
  const cellIn = (column: number): string => `$${columnLetters(column)}${area.firstRow + 1}`;
  const isKind = (word: string): string => `${cellIn(kind)}="${word}"`;
  const flags = (Object.keys(statusColors) as Status[]).map((code) =>
    rule(`LEFT(${cellIn(status)},1)="${statusWords[code].charAt(0)}"`, statusColors[code] ?? grey),
  );
  const distinctFlags = flags.filter(
    (flag, index) => flags.findIndex((other) => other.formula === flag.formula) === index,
  );
  const greyRow = [rule(`OR(${isKind(kindWords.note)},${isKind(kindWords.withdrawn)})`, grey)];
  const notFor = (word: string): ConditionalFormat => rule(isKind(word), grey);

  const own = new Map<string, readonly ConditionalFormat[]>([
    ["status", distinctFlags],
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

function rule(formula: string, { fill, color }: FlagColor): ConditionalFormat {
  return { formula, fill, color, stopIfTrue: true };
}

function onlyFor(condition: string, format: ConditionalFormat): ConditionalFormat {
  return { ...format, formula: `AND(${condition},${format.formula})` };
}
