/**
 * `npm run bench`: how long the heavy work takes and how much memory, beside XlsxWriter and openpyxl on the same machine.
 *
 *   npm run bench                 every case
 *   npm run bench -- build read   some of them
 *
 * Each case runs in a process of its own, ours and the peer's in turn; the better of two runs counts for time, the worse for
 * memory. Ratios come from one run of this script and say more than seconds. Nothing is asserted: machines differ.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const peers = path.join(root, "scripts", "bench", "peers.py");

/** `peer`: the Python module that does the same. `aim`: what we would like, at the largest size. */
const cases = [
  { name: "build", sizes: [1_000, 100_000], unit: "rows", peer: "xlsxwriter", aim: "≤ 0.5 of its time, ≤ 600 MB" },
  { name: "read", sizes: [1_000, 100_000], unit: "rows", peer: "openpyxl", aim: "≤ 0.2 of its time" },
  { name: "readMany", sizes: [1_000], unit: "ledgers", peer: "openpyxl", aim: "≤ 0.1 of its time" },
  { name: "patch", sizes: [1_000, 100_000], unit: "rows", aim: "≤ 2.5 s, ≤ 400 MB" },
  { name: "syncFile", sizes: [1_000, 10_000], unit: "rows, 1 % changed", peer: "openpyxl", aim: "≤ 0.5 of its time" },
  // What is written grows with what changes, not with the ledger: the last two lines send the same.
  { name: "syncExcel", sizes: [1_000, 10_000], unit: "rows, 1 % changed", aim: "≤ 5 requests" },
  { name: "syncExcel100", sizes: [1_000, 10_000], unit: "rows, 100 changed", aim: "≤ 5 requests" },
  // A choice of a person is answered by what was prepared.
  { name: "syncChoices", sizes: [1_000, 10_000], unit: "rows, 10 % in conflict", aim: "≤ 50 ms a choice" },
  { name: "extract", sizes: [1, 10], unit: "MB", aim: "≥ 5 MB/s" },
  { name: "judge", sizes: [10_000, 1_000_000], unit: "rows", aim: "" },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !cases.some((one) => one.name === name));
if (unknown.length > 0) {
  console.error(`Unknown case: ${unknown.join(", ")}. There are: ${cases.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}

const folder = mkdtempSync(path.join(tmpdir(), "workpoints-bench-"));
const python = findPython();
try {
  const own = await bundle();
  const ownRun = (name, size) => run(process.execPath, [own, name, size, folder]);
  if (asked.length === 0 || asked.includes("readMany")) makeLedgers();
  const lines = [];
  for (const one of cases.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
    // Reading and patching need the file that building leaves.
    if ((one.name === "read" || one.name === "patch") && asked.length > 0)
      one.sizes.forEach((size) => ownRun("build", size));
    let before = null;
    for (const size of one.sizes) {
      const peerRun =
        one.peer && python.has(one.peer) ? () => run(python.program, [peers, one.name, size, folder]) : null;
      const pairs = [1, 2].map(() => ({ own: ownRun(one.name, size), peer: peerRun?.() ?? null }));
      const result = best(pairs.map(({ own: mine }) => mine));
      const peer = peerRun && best(pairs.map(({ peer: other }) => other));
      lines.push(lineOf(one, size, result, peer, before));
      before = { size, ...result };
      process.stderr.write(".");
    }
  }
  process.stderr.write("\n");
  printTable(
    ["", "size", "s", "MB", "per s", "peer", "peer s", "peer MB", "time ratio", "growth", "aim", "beside"],
    lines,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run(program, args) {
  const { status, stdout, stderr } = spawnSync(program, args.map(String), { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`${path.basename(program)} ${args.slice(1).join(" ")} failed:\n${stderr}`);
  return JSON.parse(stdout);
}

function best(runs) {
  return {
    seconds: Math.min(...runs.map(({ seconds }) => seconds)),
    megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
    note: runs[0].note ?? "",
  };
}

/** Growth: how many times the time when the size is so many times as large. */
function lineOf(one, size, own, peer, before) {
  const rate = size / own.seconds;
  return [
    one.name,
    `${size.toLocaleString("en")} ${one.unit}`,
    own.seconds.toFixed(2),
    own.megabytes.toFixed(0),
    rate >= 100 ? Math.round(rate).toLocaleString("en") : rate.toFixed(1),
    one.peer ?? "",
    peer ? peer.seconds.toFixed(2) : "",
    peer ? peer.megabytes.toFixed(0) : "",
    peer ? (own.seconds / peer.seconds).toFixed(2) : "",
    before ? `× ${(own.seconds / before.seconds).toFixed(1)} for × ${size / before.size}` : "",
    before || one.sizes.length === 1 ? one.aim : "",
    own.note,
  ];
}

function printTable(head, lines) {
  const widths = head.map((title, n) => Math.max(title.length, ...lines.map((line) => line[n].length)));
  for (const line of [head, widths.map((width) => "-".repeat(width)), ...lines]) {
    console.log(`| ${line.map((text, n) => text.padEnd(widths[n])).join(" | ")} |`);
  }
}

/** The peers, as far as they are there; what is missing is said once. */
function findPython() {
  const program = "/usr/bin/python3";
  const modules = ["xlsxwriter", "openpyxl"];
  const found = new Set(modules.filter((name) => spawnSync(program, ["-c", `import ${name}`]).status === 0));
  const missing = modules.filter((name) => !found.has(name));
  if (missing.length > 0) {
    const names = missing.map((name) => `python3-${name}`).join(" ");
    console.error(
      `Without ${missing.join(" and ")} for ${program} its ratios stay empty. On Debian: apt-get install ${names}`,
    );
  }
  return { program, has: (name) => found.has(name) };
}

/** Real ledgers, one for each region of the 2019 document, as bureaus would send them back. */
function makeLedgers() {
  execFileSync(process.execPath, [path.join(root, "bin", "workpoints.mjs"), "--help"], { stdio: "ignore" });
  const plan = JSON.parse(readFileSync(path.join(root, "seeds", "2019-work-points.json"), "utf8"));
  plan.regions.forEach((region, n) => {
    const part = path.join(folder, `plan-${n}.json`);
    writeFileSync(part, JSON.stringify({ ...plan, regions: [region] }));
    const out = path.join(folder, `ledger-${n}.xlsx`);
    const cli = path.join(root, "dist", "cli", "workpoints.cjs");
    execFileSync(process.execPath, [cli, "build", part, "--out", out], { stdio: "ignore" });
  });
}

/** The cases of ours as one file for Node. */
function bundle() {
  const webpack = require("webpack");
  const compiler = webpack({
    mode: "production",
    target: "node20",
    devtool: false,
    context: root,
    entry: path.join(root, "test", "bench", "ownCases.ts"),
    output: { path: folder, filename: "bench.cjs" },
    optimization: { minimize: false },
    performance: { hints: false },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        { test: /\.ts$/, loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
      ],
    },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
        else resolve(path.join(folder, "bench.cjs"));
      });
    });
  });
}
