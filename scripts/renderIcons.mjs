/**
 * Renders the icons that the manifest names from their drawings: `node scripts/renderIcons.mjs`.
 * 16 and 32 px have drawings of their own, whose edges lie on pixels; the larger sizes share one.
 */
import path from "node:path";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser } from "./findBrowser.js";

const assets = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../assets");
/** Picture, its size in pixels last → the drawing that it is made from. */
const drawings = {
  "icon-16": "icon-16",
  "icon-32": "icon-32",
  "icon-64": "icon",
  "icon-80": "icon",
  "icon-128": "icon",
  "refresh-16": "refresh-16",
  "refresh-32": "refresh",
  "refresh-80": "refresh",
};

const executablePath = findBrowser();
if (!executablePath) throw new Error("No browser was found: set BROWSER_PATH to Chrome, Edge or Chromium.");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  for (const [picture, drawing] of Object.entries(drawings)) {
    const size = Number(picture.slice(picture.indexOf("-") + 1));
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const svg = readFileSync(path.join(assets, `${drawing}.svg`)).toString("base64");
    await page.setContent(
      `<body style="margin:0"><img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${svg}"></body>`,
    );
    await page.screenshot({ path: path.join(assets, `${picture}.png`), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
