import { execFileSync } from "node:child_process";
import path from "node:path";
import type { IWorkbookData } from "@univerjs/core";
import type { UniverEngine } from "../../src/workbench/grid/univer/engine";
import type { UniverGrid } from "../../src/workbench/grid/univer/createGrid";
import { createGrid } from "../../src/workbench/grid/univer/createGrid";

const bundler = path.join(__dirname, "../../scripts/univerNodeBundle.js");

/**
 * Univer without a page, the engine that calculates the ledger's formulas in tests. The first call ever builds its bundle (about ten
 * seconds); loading it takes half a second, so keep one grid per file and dispose of it at the end.
 */
export function loadUniverGrid(snapshot?: IWorkbookData): UniverGrid {
  return loadUniver(snapshot).grid;
}

/** The same with the engine itself, through which a test does what a person does: the grid hears of that as of a person's doing. */
export function loadUniver(snapshot?: IWorkbookData): { readonly grid: UniverGrid; readonly engine: UniverEngine } {
  const bundle = execFileSync(process.execPath, [bundler], { encoding: "utf8" }).trim();
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- its path is known only now
  const { createHeadlessEngine } = require(bundle) as { createHeadlessEngine: () => UniverEngine };
  const engine = createHeadlessEngine();
  return { grid: createGrid(engine, snapshot), engine };
}
