import axe from "axe-core";
import type { Browser, Frame, Page } from "playwright-core";
import { launchBrowser, openWindow } from "../support/browser";
import { loadLedger } from "../support/ledgerPage";
import { startServer } from "../support/startServer";
import { openWorkbench } from "../support/workbenchPage";

let browser: Browser;
let server: { url: string; stop: () => void };
let page: Page;
let pane: Frame;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  ({ page } = await openWindow(browser));
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWorkbench(page, server.url);
  await page.frameLocator("#pane-frame").getByRole("button", { name: "载入到工作簿" }).waitFor();
  pane = page.frames().find((frame) => frame.url().includes("taskpane.html"))!;
});
afterAll(async () => {
  server.stop();
  await browser.close();
});

/**
 * What axe finds wrong in the pane as it stands, contrast included: the rule and the first element. Fluent UI's focus sentinels
 * are left out: they are hidden from readers and pass the focus on at once.
 */
async function findings(): Promise<readonly string[]> {
  await pane.evaluate(axe.source);
  const results = await pane.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run({ exclude: ["[data-tabster-dummy]"] }),
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

/** How far the pane could be scrolled sideways, in pixels. */
const sideways = () => pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** How far the whole pane could be scrolled: its header and buttons stay, what is between them scrolls. */
const beyond = () => pane.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);

const tab = (name: string) => page.frameLocator("#pane-frame").getByRole("tab", { name });

test("the preview: nothing for axe to find, nothing to scroll but its list", async () => {
  const paint = await pane.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null);
  process.stderr.write(`first contentful paint of the pane: ${String(paint)} ms\n`);
  expect(await findings()).toEqual([]);
  expect([await sideways(), await beyond()]).toEqual([0, 0]);
  await pane.getByRole("button", { name: "一览" }).click();
  await page.screenshot({ path: "output/screenshots/overview.png" });
  expect(await findings()).toEqual([]);
});

test("a loaded ledger: nothing for axe to find on any tab", async () => {
  await loadLedger(page);
  for (const name of ["载入", "核查", "同步", "状态"]) {
    await tab(name).click();
    expect([name, await findings(), await sideways(), await beyond()]).toEqual([name, [], 0, 0]);
    await page.screenshot({ path: `output/screenshots/tab-${name}.png` });
  }
});

test("settings and the choice of regions, open: nothing for axe to find, nothing to scroll sideways", async () => {
  await tab("核查").click();
  await pane.getByRole("button", { name: "核查设置" }).click();
  await pane.getByRole("combobox", { name: "“未报送”的颜色" }).selectOption("蓝");
  await pane.getByRole("button", { name: "保存设置" }).click();
  await pane.getByText("设置已保存。").first().waitFor();
  expect(await pane.getByRole("button", { name: "保存设置" }).evaluate((save) => save === document.activeElement)).toBe(
    true,
  );
  expect([await findings(), await sideways()]).toEqual([[], 0]);
  await page.screenshot({ path: "output/screenshots/settings.png" });
  await tab("状态").click();
  await pane.getByRole("button", { name: /^分地区表/u }).click();
  expect([await findings(), await sideways()]).toEqual([[], 0]);
  await page.screenshot({ path: "output/screenshots/regions.png" });
});

test("the status sheets are made from the pane", async () => {
  await tab("状态").click();
  await pane.getByRole("button", { name: "生成状态表" }).click();
  await pane
    .getByText(/进展情况总表/u)
    .first()
    .waitFor();
  await page.screenshot({ path: "output/screenshots/status-sheets.png" });
  expect(await pane.getByText("Excel 没有完成操作").count()).toBe(0);
});
