import type { Page } from "playwright-core";
import type { CellValue } from "../../src/workbook/cellValue";
import type { CellRange } from "../../src/workbook/range";

/** Opens the workbench and waits until one can work in its sheet. */
export async function openWorkbench(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator("#loading").waitFor({ state: "hidden" });
}

/** Goes to a cell through the name box, as a person does who knows its address. */
export async function goToCell(page: Page, address: string): Promise<void> {
  const box = page.locator("[data-u-comp=defined-name] input");
  await box.click();
  await box.fill(address);
  await box.press("Enter");
}

/** Types into a cell and confirms with Enter. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await goToCell(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.evaluate(() => window.workbench?.grid.settled());
}

export function readCells(page: Page, range: CellRange): Promise<CellValue[][]> {
  return page.evaluate(async (cells) => {
    await window.workbench?.grid.settled();
    return window.workbench?.grid.values(cells) ?? [];
  }, range);
}

/** Waits until the browser has kept the workbook. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.locator("#saving").filter({ hasText: "已保存在本浏览器" }).waitFor();
}
