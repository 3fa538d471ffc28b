import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findBrowser } from "../../scripts/findBrowser";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "workpoints-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const place = (name: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, "");
  return file;
};

test("BROWSER_PATH comes first", () => {
  place("chromium");
  const chosen = place("mine");
  expect(findBrowser({ BROWSER_PATH: chosen, PATH: folder }, "linux")).toBe(chosen);
});

test("a BROWSER_PATH that names nothing is told, not replaced by another browser", () => {
  place("chromium");
  expect(findBrowser({ BROWSER_PATH: path.join(folder, "gone"), PATH: folder }, "linux")).toBeUndefined();
});

test("a browser on the PATH is found, Chrome before Chromium", () => {
  const chromium = place("chromium");
  expect(findBrowser({ PATH: folder }, "linux")).toBe(chromium);
  const chrome = place("google-chrome");
  expect(findBrowser({ PATH: folder }, "linux")).toBe(chrome);
});
