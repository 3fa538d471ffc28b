/**
 * Builds Univer for Node once: its packages are ES modules with browser-minded dependencies, which neither `require` on Node 20.11 nor
 * Jest can load. The bundle lies in node_modules/.cache and is built again when the entry or the lock file changes.
 *
 * `node scripts/univerNodeBundle.js` prints the path of the bundle. Jest runs it as a process of its own: webpack does not live in Jest.
 */
const { createHash } = require("node:crypto");
const { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "..");
const engines = path.join(root, "src/workbench/grid/univer");
const entry = path.join(engines, "headlessEngine.ts");
const sources = [entry, path.join(engines, "iteratorSome.ts"), __filename, path.join(root, "package-lock.json")];
const cache = path.join(root, "node_modules/.cache/workpoints-univer");

function bundlePath() {
  const hash = createHash("sha256");
  for (const file of sources) hash.update(readFileSync(file));
  return path.join(cache, `univer-${hash.digest("hex").slice(0, 16)}.cjs`);
}

async function univerNodeBundle() {
  const bundle = bundlePath();
  if (existsSync(bundle)) return bundle;
  mkdirSync(cache, { recursive: true });
  const temporary = `building-${process.pid}.cjs`;
  await build(temporary);
  for (const file of readdirSync(cache)) {
    if (file.startsWith("univer-") && file !== path.basename(bundle)) rmSync(path.join(cache, file), { force: true });
  }
  renameSync(path.join(cache, temporary), bundle);
  return bundle;
}

function build(filename) {
  const webpack = require("webpack");
  const compiler = webpack({
    mode: "production",
    target: "node20",
    devtool: false,
    entry,
    output: { path: cache, filename, library: { type: "commonjs2" } },
    optimization: { minimize: false },
    performance: { hints: false },
    resolve: { extensions: [".ts", ".js"], conditionNames: ["import", "module", "default"] },
    module: {
      rules: [
        { test: /\.ts$/, loader: "ts-loader", options: { transpileOnly: true } },
        { test: /\.css$/, type: "asset/source" },
      ],
    },
    plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
  });
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

univerNodeBundle().then(
  (bundle) => console.log(bundle),
  (error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
