/**
 * `npm test`: builds what the tests drive, then runs them from the quickest kind to the slowest.
 *
 *   npm test                      all three kinds
 *   npm test -- unit component    some of them
 *
 * The last line says how many tests passed and failed. A test file that cannot start counts as one failure.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuild } from "./build.mjs";

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** What `jest.config.js` calls its projects, and how many files of each may run at once. */
const kinds = {
  unit: { workers: availableParallelism() },
  component: { workers: availableParallelism() },
  browser: { workers: 1 },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((kind) => !Object.hasOwn(kinds, kind));
if (unknown.length > 0) {
  console.error(`Unknown kind of test: ${unknown.join(", ")}. There are: ${Object.keys(kinds).join(", ")}.`);
  process.exit(2);
}

const chosen = Object.keys(kinds).filter((kind) => asked.length === 0 || asked.includes(kind));
if (chosen.includes("browser")) await ensureBuild();

const totals = { passed: 0, failed: 0, skipped: 0 };
for (const kind of chosen) {
  const { passed, failed, skipped, seconds } = runKind(kind);
  console.log(`${kind}: ${passed} of ${passed + failed} tests passed in ${seconds} s\n`);
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
}
if (totals.skipped > 0) console.log(`${totals.skipped} skipped`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;

function runKind(kind) {
  const report = path.join(root, "output", `jest-${kind}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const started = Date.now();
  const jest = require.resolve("jest/bin/jest");
  const args = ["--selectProjects", kind, "--json", `--outputFile=${report}`, `--maxWorkers=${kinds[kind].workers}`];
  const { status } = spawnSync(process.execPath, [jest, ...args], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return { ...readReport(report, status), seconds: Math.round((Date.now() - started) / 1000) };
}

/** Jest's own counts; a run that left no report, or failed without a failing test, is a failure too. */
function readReport(report, status) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    const run = JSON.parse(readFileSync(report, "utf8"));
    const broken = run.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
    counts = { passed: run.numPassedTests, failed: run.numFailedTests + broken.length, skipped: run.numPendingTests };
  } catch (error) {
    console.error(`Jest left no readable report: ${error.message}`);
  }
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
