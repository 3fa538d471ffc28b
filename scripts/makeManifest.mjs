/**
 * Makes the manifest for a server, or brings `manifest.xml` to the package's version.
 *
 *   npm run manifest                                                    manifest.xml, for this machine
 *   npm run manifest -- --url https://apps.example.gov.cn/workpoints    dist/manifest.xml, for that server
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { manifestFor } from "./manifestFor.js";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const { values } = parseArgs({ options: { url: { type: "string" } } });
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const target = path.join(root, values.url ? "dist/manifest.xml" : "manifest.xml");

try {
  const manifest = manifestFor(readFileSync(path.join(root, "manifest.xml"), "utf8"), { version, address: values.url });
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, manifest);
  console.log(`${path.relative(root, target)}: version ${version}.0, ${values.url ?? "https://localhost:3000"}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
