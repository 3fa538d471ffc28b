import { shownCell } from "../../ledger/sync/shownField";
import type { KeptCell } from "../../ledger/sync/takeBack";
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
  /** How many cells were brought back. */
  readonly cells: number;
  readonly kept: readonly KeptCell[];
  /** Keys of rows that the sync added and that stay. */
  readonly keptRows: readonly string[];
}

/** What `sync --undo --json` prints. */
export function undoJson({ file, written, record, cells, kept, keptRows }: UndoneFile) {
  return {
    format: "workpoints-sync-undo/1",
    file,
    written,
    sync: record,
    restored: cells,
    kept: kept.map((cell) => ({
      ...cell,
      was: shown(cell, cell.was),
      wrote: shown(cell, cell.wrote),
      is: shown(cell, cell.is),
    })),
    keptRows,
  };
}

/** What `sync --undo` prints for people: which sync, how much came back, and each cell and row that stays. */
export function undoText(undone: UndoneFile, { sync: said, ledger }: Messages, cli: CliMessages): string {
  const { record, cells, kept, keptRows, written } = undone;
  const keptLine = (cell: KeptCell): string => {
    const [wrote, is] = [cell.wrote, cell.is].map((value) => plainLine(ledger.value(shown(cell, value))));
    return `  ${plainLine(cli.sync.keptCell(cell.key, cell.header, wrote ?? "", is ?? ""))}`;
  };
  return [
    cli.sync.undoing(said.time(record.at), said.edition(record.from), said.edition(record.to)),
    said.undone(cells),
    ...(kept.length === 0 ? [] : [said.keptCells(kept.length), ...kept.map(keptLine)]),
    ...(keptRows.length === 0 ? [] : [said.keptRows(keptRows.length), ...keptRows.map((key) => `  ${plainLine(key)}`)]),
    cli.written(written),
    "",
  ].join("\n");
}

/** Dates as ISO texts, not as the serials that the cells hold. */
function shown({ field }: KeptCell, value: CellValue): CellValue {
  return shownCell(field, value, undefined, undefined);
}
