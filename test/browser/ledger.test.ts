import type { Browser, FrameLocator, Page } from "playwright-core";
import { launchBrowser, openWindow, type PageProblems } from "../support/browser";
import { loadLedger, readLedger } from "../support/ledgerPage";
import { startServer } from "../support/startServer";
import { goToCell, openWorkbench, typeInto } from "../support/workbenchPage";

/**
 * One loaded ledger, on which a person does what people do to tables. The tests follow each other on the same page: loading is the
 * slow part, and a ledger that was changed is what the later ones should stand up to.
 */
let browser: Browser;
let server: { url: string; stop: () => void };
let page: Page;
let pane: FrameLocator;
let problems: PageProblems;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  ({ page, problems } = await openWindow(browser));
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWorkbench(page, server.url);
  pane = await loadLedger(page);
});
afterAll(async () => {
  server.stop();
  await browser.close();
});

/** Chooses from the menu of a row's number. The row must be in sight. */
async function chooseForRow(row: number, entry: string): Promise<void> {
  await page.mouse.click(20, await heightOf(row), { button: "right" });
  await page.getByText(entry).click({ position: { x: 8, y: 8 } });
  await page.getByText(entry).waitFor({ state: "hidden" });
}

/** Where a row is on the page: found by clicking down the row numbers, as the sheet itself is a picture. */
async function heightOf(row: number): Promise<number> {
  for (let y = 150; y < 850; y += 10) {
    await page.mouse.click(20, y);
    if ((await nameBox()) === `${row}:${row}`) return y + 5;
  }
  throw new Error(`Row ${row} is not in sight`);
}

const nameBox = () => page.locator("[data-u-comp=defined-name] input").inputValue();

async function jumpTo(words: string): Promise<void> {
  await pane.getByRole("button", { name: "刷新", exact: true }).click();
  await pane.getByRole("button", { name: words }).first().click();
}

test("the cell to begin with is in sight, and the sheet's title is not cut off", async () => {
  const ledger = await readLedger(page);
  expect(await nameBox()).toBe(ledger.address("累计完成", ledger.rowOf("河北省", 100)));
});

test("a row inserted into the table calculates, and the flags go on below it", async () => {
  const before = await readLedger(page);
  const row = before.rowOf("河北省", 100);
  await typeInto(page, before.address("累计完成", row), "60");
  await goToCell(page, before.address("地区", before.headerRow + 1));
  await chooseForRow(before.headerRow + 2, "在上方插入");
  const after = await readLedger(page);
  expect(after.rowOf("河北省", 100)).toBe(row + 1);
  expect(await after.read("状态", row + 1)).toBe("■ 未达标");
  const [formulas] = await page.evaluate((range) => window.workbench!.grid.formulas(range), {
    sheet: "工作要点台账",
    row: after.headerRow + 1,
    column: after.column("状态"),
    rows: 1,
    columns: 1,
  });
  expect(formulas?.[0]).toMatch(/^=IFERROR\(IF\(/);
});

test("the check counts the moved row, and jumps to its cell", async () => {
  await pane.getByRole("tab", { name: "核查" }).click();
  await jumpTo("河北省 全省认证企业");
  const ledger = await readLedger(page);
  expect(await nameBox()).toBe(ledger.address("累计完成", ledger.rowOf("河北省", 100)));
});

test("a row begun right below the table is calculated like the others", async () => {
  const ledger = await readLedger(page);
  const end = await page.evaluate(() => {
    const { row, rows } = window.workbench!.host.book.tables[0]!.area;
    return row + rows;
  });
  await typeInto(page, ledger.address("指标", end), "自己加的一行");
  const status = { sheet: "工作要点台账", row: end - 1, column: ledger.column("状态"), rows: 2, columns: 1 };
  await page.waitForFunction((range) => window.workbench!.grid.formulas(range)[1]?.[0] !== "", status);
  const [above, begun] = await page.evaluate((range) => window.workbench!.grid.formulas(range).flat(), status);
  expect(begun).toBe(above);
});

test("all of that broke no rule of the page", () => {
  expect(problems).toEqual({ violations: [], errors: [], foreignRequests: [] });
});
