import type { Change } from "../../workbook/change";
import type { CellRange } from "../../workbook/range";
import type { WorkbookReading } from "../../workbook/workbook";
import { dateInWords, titleOf } from "../lay/ledgerTop";
import { topNames } from "../template/settings";
import type { TopEdit } from "./journal";
import type { EditionName } from "./syncPlan";

/**
 * What the title and the line below it say of the new edition: only where they still read as they were written, and where
 * their names say where they stand. In the line below the title, number and date are replaced where they are found.
 */
export function topEdits(reading: WorkbookReading, from: EditionName, to: EditionName): readonly TopEdit[] {
  const edit = (name: string, rewrite: (text: string) => string): readonly TopEdit[] => {
    const was = textAt(reading, name);
    if (was === null) return [];
    const is = rewrite(was);
    return is === was ? [] : [{ name, was, is }];
  };
  const parts = [
    [from.documentNumber, to.documentNumber],
    [wordsOf(from.date), wordsOf(to.date)],
  ] as const;
  return [
    ...edit(topNames.title, (text) => (text === titleOf(from.title) ? titleOf(to.title) : text)),
    ...edit(topNames.source, (text) =>
      parts.reduce((line, [was, is]) => (was === null || is === null ? line : line.replace(was, () => is)), text),
    ),
  ];
}

/** Writes the cells that still say what is expected there. */
export function renderTopEdits(
  reading: WorkbookReading,
  edits: readonly { readonly name: string; readonly expected: string; readonly text: string }[],
): readonly Change[] {
  return edits.flatMap(({ name, expected, text }): Change[] => {
    const range: CellRange | undefined = reading.names.get(name)?.range;
    if (range === undefined || textAt(reading, name) !== expected) return [];
    return [{ kind: "setValues", range: { ...range, rows: 1, columns: 1 }, values: [[text]] }];
  });
}

function textAt(reading: WorkbookReading, name: string): string | null {
  const cell = reading.names.get(name)?.values[0]?.[0];
  return typeof cell === "string" ? cell : null;
}

function wordsOf(date: string | null): string | null {
  return date === null ? null : dateInWords(date);
}
