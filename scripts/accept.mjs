/**
 * `npm run accept`: writes the reviewed texts of what leaves the program anew, to be read as a diff before they are committed.
 *
 *   npm run accept                   all of them
 *   npm run accept -- officejs       of the test files whose path matches
 *
 * They stand beside the tests that hold them (`expectRendered`). What a text shows is never accepted unread.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const pattern = new RegExp(process.argv[2] ?? "", "u");

const holders = readdirSync(path.join(root, "test"), { recursive: true })
  .map((file) => path.join("test", file).replaceAll("\\", "/"))
  .filter((file) => /\.test\.tsx?$/u.test(file) && pattern.test(file))
  .filter((file) => readFileSync(path.join(root, file), "utf8").includes("expectRendered("));
if (holders.length === 0) {
  console.error("No test file that holds a reviewed text matches.");
  process.exit(2);
}

const jest = require.resolve("jest/bin/jest");
const { status } = spawnSync(
  process.execPath,
  [jest, "--selectProjects", "unit", "component", "--runTestsByPath", ...holders],
  {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, UPDATE_RENDERED: "1" },
  },
);
spawnSync("git", ["status", "--short", "--", "test"], { cwd: root, stdio: "inherit" });
console.log("Read the differences (git diff) before you commit them.");
process.exitCode = status ?? 1;
