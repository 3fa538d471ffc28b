import type { Change } from "../workbook/change";

/** Characters of plain data in one piece: at three bytes each well below the 5 MB that Excel on the web takes per request. */
const PIECE = 400_000;

/** In the first cell of a sheet that is being laid in several pieces, until the last puts the title there. */
export const unfinishedNotice = "台账正在写入。如已中断，请删除本工作表后重新载入。";

/**
 * Cuts the changes of a ledger into pieces, one request each. What fits into one piece stays whole. `finish` is never cut:
 * it comes with the last piece, so that a ledger is either complete or plainly none.
 * @param sheet the ledger's sheet, added by one of the first changes
 */
export function cutIntoPieces(
  body: readonly Change[],
  finish: readonly Change[],
  sheet: string,
  limit: number = PIECE,
): readonly (readonly Change[])[] {
  const pieces: Change[][] = [[]];
  let room = limit;
  for (const change of body) {
    const size = JSON.stringify(change).length;
    if (size > room && pieces.at(-1)?.length !== 0) {
      pieces.push([]);
      room = limit;
    }
    pieces.at(-1)?.push(change);
    room -= size;
  }
  if (JSON.stringify(finish).length <= room) pieces.at(-1)?.push(...finish);
  else pieces.push([...finish]);
  return pieces.length === 1 ? pieces : pieces.map((piece) => piece.flatMap((change) => withNotice(change, sheet)));
}

function withNotice(change: Change, sheet: string): readonly Change[] {
  if (change.kind !== "addSheet" || change.sheet !== sheet) return [change];
  const range = { sheet, row: 0, column: 0, rows: 1, columns: 1 };
  return [change, { kind: "setValues", range, values: [[unfinishedNotice]] }];
}
