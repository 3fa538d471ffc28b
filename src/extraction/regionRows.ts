import { columnRole } from "../document/headerWords";
import { textAt, type SourceDocument, type Span, type Table } from "../document/sourceDocument";
import { findRegion } from "../domain/regions/regionNames";
import { ExtractionError, type ExtractionIssue } from "./extractionIssue";

/** What the table says under one region's name, before any of it is read. */
export interface RegionRow {
  readonly name: string;
  readonly nameSpan: Span;
  /** Its cells of requirements; more than one when the region's cell is merged over rows. */
  readonly contents: readonly Span[];
}

interface Columns {
  readonly region: number;
  readonly content: number;
  /** Headers of the columns that stand beside these two and are no list numbers. */
  readonly ignored: readonly string[];
}

/**
 * The rows of the region tables, in order; tables after a repeated header are read on.
 *
 * @throws ExtractionError `noRegionTable`, `noRows`
 */
export function readRegionRows(document: SourceDocument): {
  readonly rows: readonly RegionRow[];
  readonly issues: readonly ExtractionIssue[];
} {
  const rows: { name: string; nameSpan: Span; contents: Span[] }[] = [];
  const issues: ExtractionIssue[] = [];
  let tables = 0;
  for (const block of document.blocks) {
    const columns = block.kind === "table" ? columnsOf(document, block) : null;
    if (block.kind !== "table" || columns === null) continue;
    tables += 1;
    if (columns.ignored.length > 0) {
      issues.push({ code: "columnsIgnored", headers: columns.ignored, span: block.span });
    }
    for (const cells of block.rows.slice(1)) {
      const nameSpan = cells[columns.region];
      const content = cells[columns.content];
      const name = nameSpan === undefined ? "" : nameOf(document, nameSpan);
      if (nameSpan !== undefined && name !== "") rows.push({ name, nameSpan, contents: [] });
      const last = rows.at(-1);
      if (content === undefined || textAt(document, content).trim() === "") continue;
      if (last === undefined) issues.push({ code: "rowWithoutRegion", span: content });
      else for (const part of partsOf(document, content)) addPart(rows, part);
    }
  }
  if (tables === 0) throw new ExtractionError("noRegionTable");
  if (rows.length === 0) throw new ExtractionError("noRows");
  return { rows, issues };
}

function columnsOf(document: SourceDocument, table: Table): Columns | null {
  const headers = table.rows[0]?.map((cell) => textAt(document, cell).trim()) ?? [];
  const roles = headers.map(columnRole);
  const region = roles.indexOf("region");
  const content = roles.indexOf("content");
  if (region < 0 || content < 0) return null;
  const isRead = (index: number): boolean => index === region || index === content || roles[index] === "number";
  return { region, content, ignored: headers.filter((header, index) => header !== "" && !isRead(index)) };
}

type Part =
  | { readonly kind: "content"; readonly span: Span }
  | { readonly kind: "region"; readonly span: Span; readonly name: string };

/** A cell, cut where a line of it is nothing but the name of a region: a row whose separator got lost. */
function partsOf(document: SourceDocument, cell: Span): readonly Part[] {
  const words = textAt(document, cell);
  if (!/[\n\r]/u.test(words)) return [{ kind: "content", span: cell }];
  const parts: Part[] = [];
  let start = cell.start;
  for (const line of words.matchAll(/[^\n\r]+/gu)) {
    const name = line[0].trim();
    if (line.index === 0 || name.length < 2 || findRegion(name) === null) continue;
    const from = cell.start + line.index;
    parts.push(
      { kind: "content", span: { start, end: from } },
      { kind: "region", span: { start: from, end: from + line[0].length }, name },
    );
    start = from + line[0].length;
  }
  return [...parts, { kind: "content", span: { start, end: cell.end } }];
}

function addPart(rows: { name: string; nameSpan: Span; contents: Span[] }[], part: Part): void {
  if (part.kind === "region") rows.push({ name: part.name, nameSpan: part.span, contents: [] });
  else rows.at(-1)?.contents.push(part.span);
}

function nameOf(document: SourceDocument, span: Span): string {
  return textAt(document, span)
    .replace(/<[^<>]*>|&nbsp;|[\s\u00a0\u3000\u200b]/gu, "")
    .replace(/^[*＊]+|[*＊:：]+$/gu, "");
}
