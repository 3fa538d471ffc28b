import { type ChangedCell, changedSourceCells, toCellValue } from "../ledger/read/ledgerIssues";
import { withoutAdjusted } from "../ledger/template/adjustedRemark";
import { renderCells } from "../ledger/sync/renderCells";
import { headerOf } from "../ledger/template/ledgerSpec";
import type { CellValue } from "../workbook/cellValue";
import type { Change } from "../workbook/change";
import { rangeAddress } from "../workbook/range";
import type { Workbook } from "../workbook/workbook";
import { openToWrite, type OpenOptions } from "./openLedger";

/**
 * Writes the number that an entry plainly says (“30家” → 30) into 累计完成 of the given rows. The cells are read again
 * first: what was corrected meanwhile, or says no number, stays as it is.
 * @returns how many cells were written
 * @throws WorkbookError
 */
export async function acceptNumbers(workbook: Workbook, keys: readonly string[]): Promise<number> {
  const { parts } = await openToWrite(workbook);
  const column = parts?.area.columnOf.get("actual");
  if (parts === null || column === undefined) return 0;
  const { ledger, area } = parts;
  const asked = new Set(keys);
  const numberByCell = new Map<string, number>();
  for (const issue of ledger.issues) {
    if (issue.code === "entryInvalid" && issue.number !== null && asked.has(issue.key)) {
      numberByCell.set(issue.cell, issue.number);
    }
  }
  const changes = ledger.rows.flatMap(({ sheetRow }): Change[] => {
    const range = { sheet: area.sheet, row: sheetRow, column, rows: 1, columns: 1 };
    const number = numberByCell.get(rangeAddress(range));
    return number === undefined ? [] : [{ kind: "setValues", range, values: [[number]] }];
  });
  if (changes.length > 0) await workbook.apply(changes);
  return changes.length;
}

/** A cell that was put back, with its address as Excel shows it. Dates are serials. */
export interface RestoredCell {
  readonly sheet: string;
  readonly cell: string;
  readonly key: string;
  readonly header: string;
  /** What stood there. */
  readonly was: CellValue;
  /** What stands there now: the document's own. */
  readonly is: CellValue;
}

/**
 * Puts source cells of the given rows that differ from the base back to what was written. The cells are read again first.
 * Rows whose key stands there more than once are left alone: nobody knows which of them is the one that was written.
 * @returns how many cells were written
 * @throws WorkbookError
 */
export async function restoreSource(
  workbook: Workbook,
  keys: readonly string[],
  options: OpenOptions = {},
): Promise<number> {
  return (await restoreCells(workbook, keys, options)).length;
}

/** As {@link restoreSource}, and tells each cell. @throws WorkbookError */
export async function restoreCells(
  workbook: Workbook,
  keys: readonly string[],
  options: OpenOptions = {},
): Promise<readonly RestoredCell[]> {
  const { parts } = await openToWrite(workbook, options);
  if (parts?.base.kind !== "base") return [];
  const { ledger, area, base } = parts;
  const asked = new Set(keys);
  const cells = ledger.rows
    .filter(({ key }) => asked.has(key))
    .flatMap((row) => changedSourceCells(row, area, base.base).map((cell) => ({ ...cell, key: row.key })));
  const rangeOf = ({ row, column }: ChangedCell) => ({ sheet: area.sheet, row, column, rows: 1, columns: 1 });
  const changes = cells.map((cell): Change => ({ kind: "setValues", range: rangeOf(cell), values: [[cell.was]] }));
  if (changes.length > 0) await workbook.apply(changes);
  return cells.map((cell) => ({
    sheet: area.sheet,
    cell: rangeAddress(rangeOf(cell)),
    key: cell.key,
    header: headerOf(cell.field),
    was: cell.is,
    is: toCellValue(cell.was),
  }));
}

/**
 * Takes 目标已调整 out of 核对 of the given rows, once somebody has looked at what was reported, and leaves everything else that
 * stands there. The cells are read again first.
 * @returns how many rows were confirmed
 * @throws WorkbookError
 */
export async function confirmAdjusted(workbook: Workbook, keys: readonly string[]): Promise<number> {
  const { parts } = await openToWrite(workbook);
  const column = parts?.area.columnOf.get("review");
  if (parts === null || column === undefined) return 0;
  const asked = new Set(keys);
  const cells = parts.ledger.rows.flatMap(({ key, sheetRow, cells: of, isKeyAmbiguous }) => {
    const review = of.get("review") ?? null;
    if (!asked.has(key) || isKeyAmbiguous || typeof review !== "string") return [];
    const rest = withoutAdjusted(review);
    return rest === review ? [] : [{ row: sheetRow, column, input: rest === "" ? null : rest }];
  });
  if (cells.length > 0) await workbook.apply(renderCells(parts.area.sheet, cells));
  return cells.length;
}
