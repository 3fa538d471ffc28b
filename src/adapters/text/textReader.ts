import { DocumentError, type DocumentReader } from "../../document/documentReader";
import type { Block, SourceDocument, Span } from "../../document/sourceDocument";
import { decodeText } from "./decodeText";
import { headerSeparator, splitRow, type Separator } from "./textRows";

/** More than any such document holds; beyond it the file is something else. */
const largestFile = 32 * 1024 * 1024;

/** A line that, after a blank one, no longer belongs to the table above it. */
const afterTable = /^(?:附件|附：|抄送|抄报|主送|联系人|主题词|（此件|\(此件|注：|备注：|印发机关)/u;

/**
 * Reads a text file: a head of paragraphs, then a table whose header line names known columns. Cells are parted as the
 * header parts them (tab, `|`, or runs of spaces); a line that is no row of its own continues the last cell.
 *
 * @throws DocumentError for an empty, binary or oversized file, or bytes in no known encoding.
 */
export const textReader: DocumentReader = {
  read(bytes: Uint8Array): SourceDocument {
    if (bytes.length > largestFile) throw new DocumentError("tooLarge", { megabytes: largestFile / 1024 / 1024 });
    const text = decodeText(bytes);
    return { text, blocks: findBlocks(text) };
  },
};

function findBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let table: OpenTable | null = null;
  let afterBlank = false;
  for (const line of linesOf(text)) {
    const words = text.slice(line.start, line.end).trim();
    if (words === "") {
      afterBlank = true;
      continue;
    }
    const separator = headerSeparator(text.slice(line.start, line.end));
    const ends: boolean = table !== null && afterBlank && separator === null && afterTable.test(words);
    if (table !== null && (ends || separator !== null)) {
      blocks.push(closed(table));
      table = null;
    }
    if (separator !== null) table = { separator, rows: [splitRow(text, line, separator, null) ?? []] };
    else if (table !== null) addLine(table, text, line);
    else blocks.push({ kind: "paragraph", span: trimmed(text, line) });
    afterBlank = false;
  }
  if (table !== null) blocks.push(closed(table));
  return blocks;
}

interface OpenTable {
  readonly separator: Separator;
  readonly rows: (readonly Span[])[];
}

function addLine(table: OpenTable, text: string, line: Span): void {
  const row = splitRow(text, line, table.separator, table.rows[0]?.length ?? null);
  if (row !== null) {
    if (row.length > 0) table.rows.push(row);
    return;
  }
  const last = table.rows.length - 1;
  const cells = table.rows[last] ?? [];
  const cell = cells[cells.length - 1];
  if (last === 0 || cell === undefined) table.rows.push([trimmed(text, line)]);
  else table.rows[last] = [...cells.slice(0, -1), { start: cell.start, end: trimmed(text, line).end }];
}

function closed(table: OpenTable): Block {
  const start = table.rows[0]?.[0]?.start ?? 0;
  const end = table.rows.at(-1)?.at(-1)?.end ?? start;
  return { kind: "table", span: { start, end }, rows: table.rows };
}

function* linesOf(text: string): Generator<Span> {
  const breaks = /\r\n|[\n\r\u2028\u2029\f]/gu;
  let start = 0;
  for (const found of text.matchAll(breaks)) {
    yield { start, end: found.index };
    start = found.index + found[0].length;
  }
  yield { start, end: text.length };
}

function trimmed(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  return { start, end: start + words.trim().length };
}
