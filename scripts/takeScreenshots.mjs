/**
 * Takes the pictures of the documentation from the built pages: `npm run screenshots`. It works the workbench as a person does:
 * loads the 2019 work points, types a few actuals, opens the check, and compares with a new edition.
 */
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { ensureBuild } from "./build.mjs";
import { findBrowser } from "./findBrowser.js";
import { serve } from "./serve.mjs";

const pictures = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../docs/screenshots");
const executablePath = findBrowser();
if (!executablePath) throw new Error("No browser was found: set BROWSER_PATH to Chrome, Edge or Chromium.");

mkdirSync(pictures, { recursive: true });
await ensureBuild();
const server = await serve();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 }, locale: "zh-CN" });
  page.setDefaultTimeout(120_000);
  await page.goto(server.url);
  await page.locator("#loading").waitFor({ state: "hidden" });
  const pane = page.frameLocator("#pane iframe");

  await pane.getByRole("button", { name: "载入到工作簿" }).waitFor();
  await page.screenshot({ path: path.join(pictures, "preview.png") });

  await pane.getByRole("button", { name: "载入到工作簿" }).click();
  await pane.getByRole("button", { name: "去核查" }).click();
  await pane.getByText("需要关注").first().waitFor();
  for (const { row, actual } of await someActuals(page)) await typeInto(page, `H${row}`, String(actual));
  await pane.getByRole("button", { name: "刷新", exact: true }).click();
  await goTo(page, "H12");
  await pane.getByText("未达标").first().waitFor();
  await page.screenshot({ path: path.join(pictures, "workbench.png") });

  // Somebody set a target that the new edition sets otherwise.
  await typeInto(page, "F12", "110");
  await pane.getByRole("tab", { name: "同步" }).click();
  await pane.getByRole("tabpanel", { name: "同步" }).locator("input[type=file]").setInputFiles(newEdition());
  await pane.getByRole("button", { name: "读取并预览" }).click();
  await pane.getByRole("button", { name: "应用同步" }).waitFor();
  await page.screenshot({ path: path.join(pictures, "sync.png") });
} finally {
  await browser.close();
  await server.close();
}

/** The document of 2019 as a later edition might read: a target raised, one reworded, one added. */
function newEdition() {
  const text = readFileSync(path.resolve(pictures, "../../seeds/2019-work-points.txt"), "utf8")
    .replace("国知战联办〔2019〕8号", "国知战联办〔2019〕18号")
    .replace("全省认证企业达到100家", "全省认证企业达到120家")
    .replace("全年引导500家企业贯标", "全年引导600家规模以上企业贯标")
    .replace("提升知识产权管理能力。在知识产权", "提升知识产权管理能力。年内新增贯标企业30家。在知识产权");
  return { name: "2019年工作要点（修订）.txt", mimeType: "text/plain", buffer: Buffer.from(text) };
}

/** Shares of their targets for the first rows that have one, so that every flag is seen. */
async function someActuals(page) {
  const shares = [0.6, 1, 1.2, 0.9];
  const targets = await page.evaluate(async () => {
    await window.workbench.grid.settled();
    return window.workbench.grid.values({ sheet: "工作要点台账", row: 5, column: 5, rows: 60, columns: 1 });
  });
  return targets
    .map(([target], index) => ({ row: index + 6, target }))
    .filter(({ target }) => typeof target === "number")
    .slice(0, shares.length)
    .map(({ row, target }, index) => ({ row, actual: Math.round(target * shares[index]) }));
}

/** Goes to a cell through the name box. */
async function goTo(page, address) {
  const box = page.locator("[data-u-comp=defined-name] input");
  await box.click();
  await box.fill(address);
  await box.press("Enter");
}

async function typeInto(page, address, text) {
  await goTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}
