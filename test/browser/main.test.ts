import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { launchBrowser, openWindow } from "../support/browser";
import { startServer } from "../support/startServer";
import { readLedger } from "../support/ledgerPage";
import { openWorkbench, readCells, typeInto, waitUntilSaved } from "../support/workbenchPage";

const screenshots = path.join(__dirname, "../../output/screenshots");

let browser: Browser;
let server: { url: string; stop: () => void };

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true });
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
});
afterAll(async () => {
  server.stop();
  await browser.close();
});

test("the main job: load the 2019 ledger, type actuals, see the flags, find all of it after a reload", async () => {
  const { context, page, problems } = await openWindow(browser);
  await openWorkbench(page, server.url);
  const pane = page.frameLocator("#pane-frame");

  await pane.getByText("31 个地区").first().waitFor();
  await pane.getByText("27 项量化目标").first().waitFor();
  await picture(page, "preview");
  expect(await readCells(page, { sheet: "Sheet1", row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[null]]);

  await pane.getByRole("button", { name: "载入到工作簿" }).click();
  await pane.getByText("已载入台账").first().waitFor();
  await picture(page, "loaded");

  const ledger = await readLedger(page);
  const row = ledger.rowOf("河北省", 100);
  const status = () => ledger.read("状态", row);
  expect(await status()).toBe("■ 到期未报送");
  await typeInto(page, ledger.asOfDate, "2019-12-31");

  await typeInto(page, ledger.address("累计完成", row), "99");
  expect(await status()).toBe("■ 未达标");
  await picture(page, "short");

  // What cannot be read is as good as nothing once it is due.
  await typeInto(page, ledger.address("累计完成", row), "30家");
  expect(await status()).toBe("■ 到期未报送");
  await typeInto(page, ledger.asOfDate, "2019-09-30");
  expect(await status()).toBe("✕ 数据有误");
  await typeInto(page, ledger.asOfDate, "2019-12-31");

  await typeInto(page, ledger.address("累计完成", row), "100");
  expect(await status()).toBe("● 达标");
  await picture(page, "met");

  await page.getByRole("button", { name: "刷新标记" }).click();
  await page.getByRole("status").filter({ hasText: "标记刷新完毕" }).waitFor();
  expect(await status()).toBe("● 达标");

  await waitUntilSaved(page);
  await openWorkbench(page, server.url);
  await expectRecognised(pane);
  expect(await status()).toBe("● 达标");
  await picture(page, "reloaded");

  expect(problems).toEqual({ violations: [], errors: [], foreignRequests: [] });
  await context.close();
});

/** The pane opens on its check when the workbook holds a ledger. */
async function expectRecognised(pane: FrameLocator): Promise<void> {
  await pane.getByRole("tab", { name: "核查", selected: true }).waitFor();
  await pane.getByText("达标").first().waitFor();
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(screenshots, `${name}.png`) });
}
