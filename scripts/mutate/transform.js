/** Gives Jest the sources that are mutated with all their mutants in them, by way of ts-jest; the files stay as they are. */
const { existsSync, readFileSync } = require("node:fs");
const { default: tsJest } = require("ts-jest");

const compiler = tsJest.createTransformer({ tsconfig: "tsconfig.jest.json" });

/** Absolute path → instrumented source; written by `scripts/mutate.mjs`. */
const instrumented =
  process.env.MUTATED_SOURCES !== undefined && existsSync(process.env.MUTATED_SOURCES)
    ? JSON.parse(readFileSync(process.env.MUTATED_SOURCES, "utf8"))
    : {};
const sourceOf = (text, path) => instrumented[path] ?? text;

module.exports = {
  ...compiler,
  canInstrument: false,
  process: (text, path, options) => compiler.process(sourceOf(text, path), path, options),
  getCacheKey: (text, path, options) => compiler.getCacheKey(sourceOf(text, path), path, options),
};
