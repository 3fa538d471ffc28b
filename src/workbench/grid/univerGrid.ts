import type { IWorkbookData } from "@univerjs/core";
import type { UniverGrid } from "./univer/createGrid";
import { createGrid } from "./univer/createGrid";
import type { UniverLanguage } from "./univer/surfaceEngine";
import { createSurfaceEngine } from "./univer/surfaceEngine";

/**
 * A spreadsheet that a person sees and works in, over Univer. Node gets the same grid without a surface from the bundle that
 * `scripts/univerNodeBundle.js` makes (`test/support/univerGrid.ts`).
 * @param options.container where it is drawn; it fills the element
 * @param options.snapshot the state from `snapshot()` to go on with
 */
export async function createUniverGrid(options: {
  readonly container: HTMLElement;
  readonly language?: UniverLanguage;
  readonly snapshot?: IWorkbookData;
}): Promise<UniverGrid> {
  const engine = await createSurfaceEngine(options.container, options.language ?? "zh-CN");
  return createGrid(engine, options.snapshot);
}
