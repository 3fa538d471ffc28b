import { readFileSync } from "node:fs";
import { join } from "node:path";
import { textReader } from "../../src/adapters/text/textReader";
import type { EditionRow, Matching } from "../../src/domain/merge/matching";
import type { Requirement, WorkPlan } from "../../src/domain/workPlan";
import { readPlan } from "../../src/usecases/readPlan";

const seed = readFileSync(join(__dirname, "../../seeds/2019-work-points.txt"), "utf8");

/** The document of 2019 with pieces of text replaced, read again. Every piece has to be there, once. */
export function editionOf2019(...edits: readonly (readonly [from: string, to: string])[]): WorkPlan {
  let text = seed;
  for (const [from, to] of edits) {
    if (text.split(from).length !== 2) throw new Error(`not once in the document: ${from}`);
    text = text.replace(from, to);
  }
  return readText(text);
}

/** A document of one region. */
export function editionOf(text: string, region = "河北省"): WorkPlan {
  return readText(`2019年工作要点\n\n省市\t工作要求\n${region}\t${text}`);
}

/** The rows of a plan as matching looks at them: one per target, and one per point without any. */
export function editionRowsOf(plan: WorkPlan): readonly EditionRow[] {
  return plan.groups.flatMap(({ code, workPoints }) =>
    workPoints.flatMap(({ key, kind, text, targets }): readonly EditionRow[] => {
      const row = { key, point: key, region: code, kind, text, withdrawn: false };
      if (targets.length === 0) return [{ ...row, indicator: "", subject: "", demand: "" }];
      return targets.map(({ key: own, indicator, subject, requirement, unit }) => {
        const demand = `${demandWords(requirement)}${unit}`;
        return { ...row, key: own, indicator, subject, demand };
      });
    }),
  );
}

/** What matching did, as sentences: `培育优势企业 = 培育优势企业 (sameTarget)`, `+ …`, `- …`, `? … | …`, `perhaps moved: … → …`. */
export function toldOf(matching: Matching, before: readonly EditionRow[], after: readonly EditionRow[]): string[] {
  const earlier = new Map(before.map((row) => [row.key, nameOf(row)]));
  const later = new Map(after.map((row) => [row.key, nameOf(row)]));
  const names = (keys: readonly string[], of: ReadonlyMap<string, string>) =>
    keys.map((key) => of.get(key) ?? key).join(", ");
  return [
    ...matching.matches.map(
      (match) => `${names([match.before], earlier)} = ${names([match.after], later)} (${match.reason.code})`,
    ),
    ...matching.added.map((key) => `+ ${names([key], later)}`),
    ...matching.removed.map((key) => `- ${names([key], earlier)}`),
    ...matching.ties.map((tie) => `? ${names(tie.before, earlier)} | ${names(tie.after, later)}`),
    ...matching.perhapsMoved.map(
      (pair) => `perhaps moved: ${names([pair.before], earlier)} → ${names([pair.after], later)}`,
    ),
  ];
}

function nameOf(row: EditionRow): string {
  return row.kind === "quantified" ? `${row.indicator}${row.demand}` : row.text;
}

function readText(text: string): WorkPlan {
  return readPlan(new TextEncoder().encode(text), "要点.txt", textReader, { year: 2019 }).plan;
}

function demandWords(requirement: Requirement): string {
  const { bound, measure, ...values } = requirement;
  const words = [bound === "atLeast" ? "" : bound, measure === "level" ? "" : measure].join("");
  return `${words}${Object.values(values).join("-")}`;
}
