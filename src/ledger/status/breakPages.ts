import type { LineStyle } from "./statusSpec";

/** What of a line decides where pages end. */
interface Breakable<Line> {
  readonly style: LineStyle;
  /** In points. */
  readonly height: number;
  readonly startsPage?: boolean;
  readonly again?: Line;
}

/** Lines that say what follows, so that they never end a page. */
const LEADING: readonly LineStyle[] = ["header", "region", "tally", "band"];
/**
 * Rows of the table that go with the notes and the foot under it, so that these never have a page to themselves. Where a page
 * does not hold so many, one goes with them.
 */
const COMPANY = 2;
/** Of a page: a last one that is emptier takes rows from the one before. */
const EMPTY = 0.25;
/** Excel takes 1,026 at most; further pages then begin where it sees fit. */
const MOST = 1000;

/**
 * The lines with `startsPage` set wherever a page is full. Names stay with what they name, the foot with the last rows, and no
 * last page is nearly empty. Where a line that has something to say `again` begins a page, that is put above it.
 * @param room of a page, in points
 * @param repeated what is printed again at the top of each page but the first, in points
 */
export function breakPages<Line extends Breakable<Line>>(
  lines: readonly Line[],
  room: number,
  repeated: number,
): readonly Line[] {
  const starts = [0, ...lines.flatMap(({ startsPage }, row) => (startsPage === true && row > 0 ? [row] : []))];
  const full = starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? lines.length;
    const others = room - repeated;
    const first = start === 0 ? room : others;
    const pieces = piecesOf(lines, start, end, COMPANY);
    const last = pieces.at(-1);
    const fits = last === undefined || last.height <= (pieces.length === 1 ? first : others - last.again);
    return fillPages(fits ? pieces : piecesOf(lines, start, end, 1), first, others).slice(1);
  });
  const begins = new Set(full.slice(0, MOST - starts.length));
  return lines.flatMap((line, row): Line[] => {
    if (!begins.has(row)) return [line];
    return line.again === undefined ? [{ ...line, startsPage: true }] : [{ ...line.again, startsPage: true }, line];
  });
}

/** Lines that stay together. */
interface Piece {
  readonly row: number;
  readonly height: number;
  /** What is put above it at the top of a page, in points. */
  readonly again: number;
}

/** @param company how many rows of the table stay with what follows the last of them */
function piecesOf<Line extends Breakable<Line>>(
  lines: readonly Line[],
  from: number,
  to: number,
  company: number,
): readonly Piece[] {
  const body = lines.flatMap(({ style }, row) => (row >= from && row < to && style === "body" ? [row] : []));
  const head = body[0] ?? from;
  const tail = body.at(-company) ?? body[0] ?? to;
  const pieces: Piece[] = [];
  let isOpen = false;
  lines.slice(from, to).forEach(({ height, style, again }, index) => {
    const row = from + index;
    const last = pieces.at(-1);
    if (last !== undefined && (isOpen || row <= head || row > tail)) {
      pieces[pieces.length - 1] = { ...last, height: last.height + height };
    } else pieces.push({ row, height, again: again?.height ?? 0 });
    isOpen = LEADING.includes(style);
  });
  return pieces;
}

/** Rows with which pages begin. */
function fillPages(pieces: readonly Piece[], first: number, others: number): readonly number[] {
  const pages: Piece[][] = [[]];
  let left = first;
  for (const piece of pieces) {
    if (piece.height > left && pages.at(-1)?.length !== 0) {
      pages.push([]);
      left = others - piece.again;
    }
    pages.at(-1)?.push(piece);
    left -= piece.height;
  }
  return evened(pages, others).map(([piece]) => piece?.row ?? 0);
}

/** The last page gets rows of the one before until it is no longer nearly empty, or full. */
function evened(pages: readonly (readonly Piece[])[], room: number): readonly (readonly Piece[])[] {
  const last = [...(pages.at(-1) ?? [])];
  const before = [...(pages.at(-2) ?? [])];
  while (before.length > 2 && heightOf(last) < EMPTY * room) {
    const moved = before.at(-1);
    if (moved === undefined || moved.again + moved.height + heightOf(last) > room) break;
    before.pop();
    last.unshift(moved);
  }
  return pages.length < 2 ? pages : [...pages.slice(0, -2), before, last];
}

function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { height }) => sum + height, 0);
}
