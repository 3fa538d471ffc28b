/**
 * Writes THIRD-PARTY-NOTICES.md from the licence files of the packages that ship: those that the lock file does not mark as needed
 * for development only. `npm run notices -- --check` only says whether the file is up to date.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const target = path.join(root, "THIRD-PARTY-NOTICES.md");

/** Licences that what ships may have; others need a decision. */
const accepted = new Set(["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD"]);

const packages = shippedPackages();
const refused = packages.filter(({ license }) => !accepted.has(license));
for (const { name, license } of refused)
  console.error(`${name} has the licence ${license}: decide whether it may ship`);

const notices = render(packages);
const upToDate = existsSync(target) && readFileSync(target, "utf8") === notices;
if (process.argv.includes("--check")) {
  if (!upToDate) console.error("THIRD-PARTY-NOTICES.md is out of date: run `npm run notices`");
} else {
  writeFileSync(target, notices);
}
console.log(`${packages.length} packages ship`);
process.exitCode = refused.length > 0 || (process.argv.includes("--check") && !upToDate) ? 1 : 0;

function shippedPackages() {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  return Object.entries(lock.packages)
    .filter(([place, entry]) => place && !entry.dev && !entry.devOptional && !place.includes("node_modules/@types/"))
    .map(([place]) => describe(path.join(root, place)))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  const text = file ? readFileSync(path.join(folder, file), "utf8") : "";
  return { name: `${name} ${version}`, license, text: tidy(text) };
}

/** One form of the same text, so that packages under it can share it. */
function tidy(text) {
  const lines = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
  return lines
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function render(all) {
  const groups = new Map();
  for (const entry of all) {
    // Fluent's licence files differ only in their first line, the package's own name, and in where lines break.
    const key = `${entry.license} ${entry.text}`.replace(/\s+/g, " ").replace(entry.name.split(" ")[0], "");
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const parts = [...groups.values()].map((entries) => {
    const names = entries.map(({ name }) => `- ${name}`).join("\n");
    const text = entries[0].text || `The package brings no licence text; it states the licence ${entries[0].license}.`;
    return `## ${entries[0].license}\n\n${names}\n\n\`\`\`text\n${text}\n\`\`\`\n`;
  });
  return [
    "# Third-party notices\n",
    "The built add-in contains code of the packages below. Made by `npm run notices` from the packages' own licence files.\n",
    ...parts,
  ].join("\n");
}
