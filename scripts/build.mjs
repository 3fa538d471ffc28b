/**
 * The production builds, made only when something that goes into them has changed.
 *
 *   import { ensureBuild } from "./build.mjs";      await ensureBuild();      the pages
 *   import { ensureCli } from "./build.mjs";        await ensureCli();        the command line
 *   node scripts/build.mjs [--officejs local|cdn|china]                       both
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const output = path.join(root, "dist");
const cliOutput = path.join(output, "cli");
const settings = ["webpack.config.js", "tsconfig.json", "package-lock.json"];

/** Everything that the pages are made of. */
const inputs = ["src", "assets", "seeds", ...settings];

/** Folders of `src` that have no part in the command line. */
const notOfCli = ["taskpane", "commands", "workbench"].map((name) => path.join(root, "src", name) + path.sep);

/** The built command line. */
export const cliFile = path.join(cliOutput, "workpoints.cjs");

/** Makes `dist/` for one source of Office.js; rejects with the compiler's messages if that fails. */
export async function ensureBuild(officejs = "local") {
  const cli = path.join(root, "src", "cli") + path.sep;
  const files = inputs.flatMap((input) => filesUnder(path.join(root, input))).filter((file) => !file.startsWith(cli));
  const stamp = path.join(output, ".built-from");
  const wanted = fingerprint(officejs, files);
  if (isBuiltFrom(stamp, wanted)) return;
  console.log("Building the pages… 正在构建…");
  const names = existsSync(output) ? readdirSync(output) : [];
  for (const name of names) {
    if (name !== path.basename(cliOutput)) rmSync(path.join(output, name), { recursive: true, force: true });
  }
  await compile({ officejs });
  writeFileSync(stamp, wanted);
}

/**
 * Makes the command line, in a few seconds; rejects with the compiler's messages if that fails.
 * Says so on stderr: stdout belongs to what the command prints.
 */
export async function ensureCli() {
  const files = ["src", ...settings, "package.json"]
    .flatMap((input) => filesUnder(path.join(root, input)))
    .filter((file) => !notOfCli.some((folder) => file.startsWith(folder)));
  const stamp = path.join(cliOutput, ".built-from");
  const wanted = fingerprint("cli", files);
  if (existsSync(cliFile) && isBuiltFrom(stamp, wanted)) return;
  console.error("Building the command line… 正在构建命令行程序…");
  await compile({ only: "cli" });
  writeFileSync(stamp, wanted);
}

function isBuiltFrom(stamp, wanted) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
}

function fingerprint(kind, files) {
  const hash = createHash("sha256").update(kind);
  for (const file of files) {
    hash.update(path.relative(root, file)).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesUnder(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  const names = readdirSync(place).sort();
  return names.flatMap((name) => filesUnder(path.join(place, name)));
}

function compile(env) {
  const webpack = require("webpack");
  const configure = require(path.join(root, "webpack.config.js"));
  const compiler = webpack(configure(env, { mode: "production" }));
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
        else resolve();
      });
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const at = process.argv.indexOf("--officejs");
  await ensureBuild(at < 0 ? "local" : process.argv[at + 1]);
  await ensureCli();
}
