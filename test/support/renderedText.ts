import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Holds a text against the one that was reviewed and kept beside the test. `npm run accept` writes the file anew, to be
 * reviewed as a diff.
 */
export function expectRendered(directory: string, file: string, text: string): void {
  const path = join(directory, file);
  if (process.env.UPDATE_RENDERED === "1") {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  if (!existsSync(path)) throw new Error(`${file} is not there yet: run npm run accept and review it`);
  expect(text).toBe(readFileSync(path, "utf8"));
}
