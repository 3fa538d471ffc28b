import type { SourceDocument, Span } from "../document/sourceDocument";
import { findRegion, regionNames } from "../domain/regions/regionNames";
import type { Group, WorkPlan, WorkPoint } from "../domain/workPlan";
import { ExtractionError, type ExtractionIssue } from "./extractionIssue";
import { readHeader } from "./header";
import { readPoints, type ReadPoint } from "./readPoints";
import { readRegionRows, type RegionRow } from "./regionRows";

export interface ExtractOptions {
  /** The plan year, where the document does not say or says it wrong. */
  readonly year?: number;
}

/**
 * Turns a document into the work plan that it states. Deterministic and linear in the length of the document.
 *
 *     document ─ head ──────────────────────────────▶ title, number, issuer, date, year
 *              └ region table ─ rows ─ outline ─ points ─ targets ─▶ groups with keys
 *
 * @throws ExtractionError `noRegionTable`, `noRows`, `noYear`
 */
export function extractWorkPlan(
  document: SourceDocument,
  options: ExtractOptions = {},
): { readonly plan: WorkPlan; readonly issues: readonly ExtractionIssue[] } {
  const { header, issues: headIssues } = readHeader(document);
  const { rows, issues: rowIssues } = readRegionRows(document);
  const year = options.year ?? header.year;
  if (year === null) throw new ExtractionError("noYear");
  const edition = String(year);
  const { found, issues: regionIssues } = gatherRegions(document, rows, year);
  const plan: WorkPlan = {
    format: "workpoints/2",
    ...{ edition, title: header.title ?? `${edition}年工作要点`, documentNumber: header.documentNumber },
    ...{ issuer: header.issuer, date: header.date, year },
    groupedBy: "region",
    groups: found.map((region) => withKeys(edition, region)),
  };
  return { plan, issues: [...headIssues, ...rowIssues, ...regionIssues, ...missingRegions(plan)] };
}

interface FoundRegion {
  readonly name: string;
  readonly code: string;
  readonly nameSpan: Span;
  readonly points: ReadPoint[];
}

/** Reads the rows and puts those of one region together, in the order of first mention. */
function gatherRegions(document: SourceDocument, rows: readonly RegionRow[], year: number) {
  const regions = new Map<string, FoundRegion>();
  const issues: ExtractionIssue[] = [];
  let unknown = 0;
  for (const row of rows) {
    const known = findRegion(row.name);
    const name = known?.name ?? row.name;
    const points = readPoints(document, row.contents, year);
    const earlier = regions.get(name);
    if (points.length === 0) issues.push({ code: "emptyRegion", region: name, span: row.nameSpan });
    if (earlier !== undefined) {
      issues.push({ code: "duplicateRegion", region: name, span: row.nameSpan, first: earlier.nameSpan });
      earlier.points.push(...points);
      continue;
    }
    if (known === null) {
      unknown += 1;
      issues.push({ code: "unknownRegion", region: name, span: row.nameSpan });
    }
    const code = known?.code ?? `X${String(unknown).padStart(5, "0")}`;
    regions.set(name, { name, code, nameSpan: row.nameSpan, points: [...points] });
  }
  return { found: [...regions.values()], issues };
}

function withKeys(edition: string, region: FoundRegion): Group {
  return {
    name: region.name,
    code: region.code,
    workPoints: region.points.map((point, index): WorkPoint => {
      const key = `${edition}-${region.code}-${String(index + 1).padStart(2, "0")}`;
      const { targets, ...rest } = point;
      return { key, ...rest, targets: targets.map((target, number) => ({ key: `${key}-${number + 1}`, ...target })) };
    }),
  };
}

/** A table that names most of the country is expected to name all of it; one of a single province is not. */
function missingRegions(plan: WorkPlan): readonly ExtractionIssue[] {
  const expected = regionNames.filter((region) => region.expected);
  const named = new Set(plan.groups.map((region) => region.code));
  const missing = expected.filter((region) => !named.has(region.code));
  if (missing.length === 0 || missing.length * 2 > expected.length) return [];
  return [{ code: "regionsMissing", regions: missing.map((region) => region.name) }];
}
