/**
 * Takes the picture of a printed status sheet for the documentation: `npm run pages`. The test of the pages draws them with
 * LibreOffice and pdftoppm into `output/pages`, one folder for each case; the first page of the 2019 ledger is kept.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const drawn = path.join(root, "output", "pages", "2019");

const jest = [require.resolve("jest/bin/jest"), "test/interop/statusPages", "-t", "31 regions"];
const { status } = spawnSync(process.execPath, jest, { cwd: root, stdio: "inherit" });
const [first] = existsSync(drawn) ? readdirSync(drawn).sort() : [];
if (status !== 0 || first === undefined) {
  console.error("No page was drawn: LibreOffice (soffice) and pdftoppm are needed.");
  process.exit(1);
}
copyFileSync(path.join(drawn, first), path.join(root, "docs", "screenshots", "status-sheet.png"));
console.log(`docs/screenshots/status-sheet.png is ${first} of ${path.relative(root, drawn)}`);
