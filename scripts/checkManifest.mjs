/**
 * Checks a manifest without a network: by our own rules, and by reading it with Microsoft's office-addin-manifest (only
 * reading: its `validate` sends the file away). `node scripts/checkManifest.mjs [file]`, default `manifest.xml`.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { manifestFacts } from "./manifestFacts.js";
import { manifestProblems } from "./manifestRules.js";

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const file = path.resolve(root, process.argv[2] ?? "manifest.xml");
const facts = manifestFacts();

const problems = manifestProblems(readFileSync(file, "utf8"), facts);
problems.push(...(await disagreements()));
for (const { rule, message } of problems) console.error(`${rule}: ${message}`);
console.log(problems.length === 0 ? `${path.basename(file)} is in order` : `${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** What Microsoft's own reader finds otherwise than we do. */
async function disagreements() {
  const { OfficeAddinManifest } = require("office-addin-manifest");
  try {
    const read = await OfficeAddinManifest.readManifestFile(file);
    const seen = { version: read.version, hosts: String(read.hosts), permissions: read.permissions };
    const meant = { version: `${facts.packageVersion}.0`, hosts: "Workbook", permissions: "ReadWriteDocument" };
    return Object.keys(meant)
      .filter((name) => seen[name] !== meant[name])
      .map((name) => ({
        rule: "office-addin-manifest",
        message: `reads ${name} as ${seen[name]}, not ${meant[name]}`,
      }));
  } catch (error) {
    return [{ rule: "office-addin-manifest", message: error.message }];
  }
}
