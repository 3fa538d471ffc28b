/** What this checkout knows that its manifest must agree with: see `manifestProblems`. */
const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "..");
const commands = path.join(root, "src/commands/commands.ts");

function manifestFacts() {
  return {
    packageVersion: JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).version,
    pages: ["taskpane.html", "commands.html"],
    functions: [...readFileSync(commands, "utf8").matchAll(/Office\.actions\.associate\(\s*"(\w+)"/g)].map(
      ([, name]) => name,
    ),
    pictureSize: (file) => pngSize(path.join(root, file)),
  };
}

/** Width and height in pixels, from the header of a PNG; undefined if there is none. */
function pngSize(file) {
  if (!file.endsWith(".png") || !existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const isPng = bytes.subarray(0, 8).toString("latin1") === "\x89PNG\r\n\x1a\n";
  return isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : undefined;
}

module.exports = { manifestFacts };
