/**
 * Runs an example: `node examples/run.js planFromText`. The examples are TypeScript and import the sources as they are, so that
 * the compiler checks them with everything else. Node 20 does not run TypeScript by itself; the compiler that the project has
 * anyway translates each file as it is required, without a build and without another package.
 */
const { existsSync, readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");
const ts = require("typescript");

const compilerOptions = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2022,
  esModuleInterop: true,
  inlineSourceMap: true,
};

require.extensions[".ts"] = (module, fileName) => {
  const { outputText } = ts.transpileModule(readFileSync(fileName, "utf8"), { compilerOptions, fileName });
  module._compile(outputText, fileName);
};

const [name = ""] = process.argv.slice(2);
const file = path.join(__dirname, `${name}.ts`);
if (/^\w+$/.test(name) && existsSync(file)) {
  require(file);
} else {
  const names = readdirSync(__dirname).filter((other) => other.endsWith(".ts"));
  console.error(`Which example? ${names.map((other) => path.basename(other, ".ts")).join(", ")}`);
  process.exitCode = 2;
}
