/**
 * The production build, made only when something that goes into it has changed.
 *
 *   import { ensureBuild } from "./build.mjs";      await ensureBuild();
 *   node scripts/build.mjs [--officejs local|cdn|china]
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const stamp = path.join(root, "dist", ".built-from");

/** Everything that the build reads. */
const inputs = ["src", "assets", "seeds", "webpack.config.js", "tsconfig.json", "package-lock.json"];

/** Makes `dist/` for one source of Office.js; rejects with the compiler's messages if that fails. */
export async function ensureBuild(officejs = "local") {
  const wanted = fingerprint(officejs);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Building the pages… 正在构建…");
  rmSync(path.dirname(stamp), { recursive: true, force: true });
  await compile(officejs);
  writeFileSync(stamp, wanted);
}

function fingerprint(officejs) {
  const hash = createHash("sha256").update(officejs);
  for (const file of inputs.flatMap((input) => filesUnder(path.join(root, input)))) {
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

function compile(officejs) {
  const webpack = require("webpack");
  const configure = require(path.join(root, "webpack.config.js"));
  const compiler = webpack(configure({ officejs }, { mode: "production" }));
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
}
