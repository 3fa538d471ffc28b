import type { Browser } from "playwright-core";
import { launchBrowser, openWindow } from "../support/browser";
import { startServer } from "../support/startServer";
import { goToCell, openWorkbench, readCells, typeInto, waitUntilSaved } from "../support/workbenchPage";

let browser: Browser;
let server: { url: string; stop: () => void };
const cell = (row: number, column: number) => ({ sheet: "Sheet1", row, column, rows: 1, columns: 1 });

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
});
afterAll(async () => {
  server.stop();
  await browser.close();
});

test("what a person types stays, is calculated, and is there again after a reload", async () => {
  const { context, page, problems } = await openWindow(browser);
  await openWorkbench(page, server.url);
  await typeInto(page, "B2", "30");
  await typeInto(page, "B3", "=B2*2");
  await goToCell(page, "B2");
  await page.keyboard.press("Delete");
  await typeInto(page, "B2", "40");
  expect(await readCells(page, cell(2, 1))).toEqual([[80]]);
  await waitUntilSaved(page);
  await openWorkbench(page, server.url);
  expect(await readCells(page, cell(2, 1))).toEqual([[80]]);
  expect(problems).toEqual({ violations: [], errors: [], foreignRequests: [] });
  await context.close();
});

test("a new workbook is empty, and only comes after a question", async () => {
  const { context, page } = await openWindow(browser);
  await openWorkbench(page, server.url);
  await typeInto(page, "A1", "旧");
  await waitUntilSaved(page);
  await page.getByRole("button", { name: "新建工作簿" }).click();
  await page.getByRole("button", { name: "取消", exact: true }).click();
  expect(await readCells(page, cell(0, 0))).toEqual([["旧"]]);
  await page.getByRole("button", { name: "新建工作簿" }).click();
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "清除并新建" }).click()]);
  await page.locator("#loading").waitFor({ state: "hidden" });
  expect(await readCells(page, cell(0, 0))).toEqual([[null]]);
  await context.close();
});

test("the pane is 350 pixels wide, moves by keyboard and can be put away", async () => {
  const { context, page } = await openWindow(browser);
  await openWorkbench(page, server.url);
  const width = () => page.locator("#pane").evaluate((pane) => pane.getBoundingClientRect().width);
  expect(await width()).toBe(350);
  await page.getByRole("separator", { name: "任务窗格宽度" }).press("ArrowLeft");
  expect(await width()).toBe(360);
  await page.getByRole("button", { name: "任务窗格" }).click();
  expect(await page.locator("#pane").isVisible()).toBe(false);
  await context.close();
});

test("the page speaks English when asked to", async () => {
  const { context, page, problems } = await openWindow(browser);
  await openWorkbench(page, server.url);
  await Promise.all([page.waitForEvent("load"), page.getByLabel("界面语言").selectOption("en")]);
  await page.locator("#loading").waitFor({ state: "hidden" });
  expect(await page.title()).toBe("Workpoints workbench");
  expect(await page.getByRole("button", { name: "New workbook" }).isEnabled()).toBe(true);
  expect(problems.violations).toEqual([]);
  await context.close();
});

test("a ribbon button that could not do its work says so, and the pane says why, also where it was put away", async () => {
  const { context, page } = await openWindow(browser);
  await openWorkbench(page, server.url);
  const pane = page.frameLocator("#pane-frame");
  await pane.getByRole("tab", { name: "载入" }).waitFor();
  await page.getByRole("button", { name: "任务窗格" }).click();
  for (const [button, sentence] of [
    ["状态表", "状态表没有生成，原因和办法见任务窗格"],
    ["刷新标记", "标记没有刷新，原因和办法见任务窗格"],
  ] as const) {
    await page.getByRole("button", { name: button }).click();
    await page.getByRole("status").filter({ hasText: sentence }).waitFor();
    await pane.getByRole("alert").filter({ hasText: "找不到表格" }).waitFor();
  }
  await context.close();
});
