import { shownCell } from "../../ledger/sync/syncPlan";
import type { KeptCell } from "../../ledger/sync/renderUndo";
import type { SyncRecord } from "../../ledger/sync/syncRecord";
import type { CliMessages } from "../../messages/cliMessages";
import type { Messages } from "../../messages/messages";
import type { CellValue } from "../../workbook/cellValue";
import { plainLine } from "./terminalText";

/** A sync that was taken back. */
export interface UndoneFile {
  readonly file: string;
  readonly written: string;
  readonly record: SyncRecord;
  /** How many cells were put back. */
  readonly cells: number;
  /** How many added rows were removed. */
  readonly rows: number;
  readonly kept: readonly KeptCell[];
  /** Keys of rows that the sync added and that stay. */
  readonly keptRows: readonly string[];
}

/** What `sync --undo --json` prints. */
export function undoJson({ file, written, record, cells, rows, kept, keptRows }: UndoneFile) {
  return {
    format: "workpoints-sync-undo/1",
    file,
    written,
    sync: record,
    restored: cells,
    removedRows: rows,
    kept: kept.map((cell) => ({
      ...cell,
      was: shown(cell, cell.was),
      wrote: shown(cell, cell.wrote),
      is: shown(cell, cell.is),
    })),
    keptRows,
  };
}

/** What `sync --undo --json` prints when it took back an interrupted sync and left earlier ones alone. */
export function mendedJson(file: string, written: string) {
  return { format: "workpoints-sync-undo/1", file, written, mended: "takenBack" };
}

/** What `sync --undo` prints for people: which sync, how much was put back, and each cell and row that stays. */
export function undoText(undone: UndoneFile, words: Messages, cli: CliMessages): string {
  const { sync: said } = words;
  const { record, cells, rows, written } = undone;
  return [
    cli.sync.undoing(said.time(record.at), said.edition(record.from), said.edition(record.to)),
    said.undone(cells, rows),
    `${keptText(undone, words, cli)}${cli.written(written)}`,
    "",
  ].join("\n");
}

/** Each cell and row that stays because people have changed it since; `""` when there is none. */
export function keptText(
  { kept, keptRows }: Pick<UndoneFile, "kept" | "keptRows">,
  { sync: said, ledger }: Messages,
  cli: CliMessages,
): string {
  const keptLine = (cell: KeptCell): string => {
    const value = (side: "wrote" | "is"): string => plainLine(ledger.value(shown(cell, cell[side])));
    const line =
      cell.reason === "changed"
        ? cli.sync.keptCell(cell.key, cell.header, value("wrote"), value("is"))
        : cli.sync.keptUnfound[cell.reason](cell.key, cell.header, value("wrote"));
    return `  ${plainLine(line)}`;
  };
  const lines = [
    ...(kept.length === 0 ? [] : [said.keptCells(kept.length), ...kept.map(keptLine)]),
    ...(keptRows.length === 0 ? [] : [said.keptRows(keptRows.length), ...keptRows.map((key) => `  ${plainLine(key)}`)]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** Dates as ISO texts instead of the serial numbers that the cells hold. */
function shown({ field }: KeptCell, value: CellValue): CellValue {
  return shownCell(field, value, undefined, undefined);
}
