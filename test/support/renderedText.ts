import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Holds a text against the one that was reviewed and kept beside the test. With `UPDATE_RENDERED=1` the file is written
 * anew, to be reviewed as a diff.
 */
export function expectRendered(directory: string, file: string, text: string): void {
  const path = join(directory, file);
  if (process.env.UPDATE_RENDERED === "1") writeFileSync(path, text);
  if (!existsSync(path))
    throw new Error(`${file} is not there yet: run the test once with UPDATE_RENDERED=1 and review it`);
  expect(text).toBe(readFileSync(path, "utf8"));
}
