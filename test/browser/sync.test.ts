import { readFileSync } from "node:fs";
import path from "node:path";
import axe from "axe-core";
import type { Browser, Frame, FrameLocator, Page } from "playwright-core";
import { launchBrowser, openWindow, type PageProblems } from "../support/browser";
import { loadLedger, readLedger } from "../support/ledgerPage";
import { startServer } from "../support/startServer";
import { openWorkbench, readCells, typeInto } from "../support/workbenchPage";

/** One ledger of 2019, filled in a little, brought to a changed document and back. The tests follow each other. */
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

const original = readFileSync(path.join(__dirname, "../../seeds/2019-work-points.txt"), "utf8");

/** The document of 2019 with words replaced; every one of them must be there. */
function documentWith(replaced: readonly (readonly [was: string, is: string])[]): string {
  return replaced.reduce((text, [was, is]) => {
    if (!text.includes(was)) throw new Error(`the document does not say ${was}`);
    return text.replace(was, is);
  }, original);
}

/** @param answered a button that is there once the document was compared */
async function chooseDocument(text: string, answered = "取消"): Promise<void> {
  await pane.getByRole("tab", { name: "同步" }).click();
  const panel = pane.getByRole("tabpanel", { name: "同步" });
  await panel
    .locator("input[type=file]")
    .setInputFiles({ name: "new.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
  await panel.getByRole("button", { name: "读取并预览" }).click();
  await panel.getByRole("button", { name: answered }).waitFor();
}

/** What the requests since the given one did to the workbook: names of properties set and of methods called. */
const changesSince = (request: number) =>
  page.evaluate((first) => {
    const actions = window
      .workbench!.host.log.slice(first)
      .flatMap((entry) => (JSON.parse(entry.request) as { Actions: { ActionType: number; Name: string }[] }).Actions);
    return actions
      .filter(({ ActionType, Name }) => [4, 9].includes(ActionType) || (ActionType === 3 && !Name.startsWith("_")))
      .map(({ Name }) => Name);
  }, request);
const requests = () => page.evaluate(() => window.workbench!.host.log.length);

async function findings(): Promise<readonly string[]> {
  const frame: Frame = page.frames().find((each) => each.url().includes("taskpane.html"))!;
  await frame.evaluate(axe.source);
  const results = await frame.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run({ exclude: ["[data-tabster-dummy]"] }),
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

const picture = (name: string) => page.screenshot({ path: `output/screenshots/sync-${name}.png` });

/** Hebei's target raised, Jiangxi's sentence reworded, Chongqing's training dropped, a sentence added to Liaoning's. */
const edition = () =>
  documentWith([
    ["全省认证企业达到100家", "全省认证企业达到120家"],
    ["全年引导500家企业贯标", "全年引导600家企业贯标"],
    ["推动我省贯标工作，提升知识产权管理能力。", "推动我省贯标工作，提升知识产权管理能力。年内新增贯标企业30家。"],
  ]);

test("cancelling writes nothing", async () => {
  const before = await requests();
  await chooseDocument(edition());
  await pane.getByRole("group", { name: "显示范围" }).getByText("变更 2").waitFor();
  await pane.getByRole("button", { name: "取消" }).click();
  await pane.getByText("已取消，工作簿没有改动。").first().waitFor();
  expect(await requests()).toBeGreaterThan(before);
  expect(await changesSince(before)).toEqual([]);
});

test("a conflict is decided, the sync applied: the sheet has the new edition, and what was typed", async () => {
  const ledger = await readLedger(page);
  const hebei = ledger.rowOf("河北省", 100);
  const jiangsu = ledger.rowOf("江苏省", 500);
  await typeInto(page, ledger.address("累计完成", hebei), "80");
  await typeInto(page, ledger.address("累计完成", jiangsu), "450");
  await typeInto(page, ledger.address("目标值", jiangsu), "550");

  await chooseDocument(edition());
  await picture("preview");
  expect(await findings()).toEqual([]);
  await pane.getByRole("button", { name: "仅看冲突" }).click();
  await picture("conflict");
  const choice = pane.getByRole("radiogroup", { name: /江苏省.*目标值/u });
  await choice.getByRole("radio", { name: /本表 550/u }).check();
  await pane.getByRole("button", { name: "应用同步" }).click();
  await pane
    .getByText(/^同步完成：新增\s1\s项，变更\s2\s项。$/u)
    .first()
    .waitFor();
  await pane.getByRole("button", { name: "撤销本次同步" }).waitFor();
  await picture("applied");
  expect(await findings()).toEqual([]);

  expect(await ledger.read("目标值", hebei)).toBe(120);
  expect(await ledger.read("累计完成", hebei)).toBe(80);
  expect(await ledger.read("待确认事项", hebei)).toMatch(/目标已调整（原/u);
  expect(await ledger.read("状态", hebei)).toBe("◇ 待确认");
  expect(await ledger.read("目标值", jiangsu)).toBe(550);
  expect(await ledger.read("累计完成", jiangsu)).toBe(450);
  const after = await readLedger(page);
  const added = after.rowOf("辽宁省", 30);
  expect(added).toBeGreaterThan(0);
  expect(await after.read("状态", added)).toBe("■ 到期未报送");
  await pane.getByRole("button", { name: "查看变更记录" }).click();
  const [header] = await readCells(page, { sheet: "变更记录", row: 0, column: 0, rows: 1, columns: 10 });
  expect(header).toContain("原值");
  await picture("history");
});

test("the same document again: nothing to do", async () => {
  await pane.getByRole("button", { name: "同步其他文件" }).click();
  await chooseDocument(edition());
  await pane.getByText("台账与该文件一致，没有需要同步的内容。").first().waitFor();
  expect(await pane.getByRole("button", { name: "应用同步" }).count()).toBe(0);
  await pane.getByRole("button", { name: "取消" }).click();
});

test("the adjusted target is confirmed in the check", async () => {
  await pane.getByRole("tab", { name: "核查" }).click();
  await pane.getByRole("button", { name: "刷新", exact: true }).click();
  await pane
    .getByRole("button", { name: /确认调整$/u })
    .first()
    .click();
  await pane
    .getByText(/已确认 1 行的目标调整/u)
    .first()
    .waitFor();
  const ledger = await readLedger(page);
  expect(await ledger.read("待确认事项", ledger.rowOf("河北省", 120))).toBeNull();
});

test("undo brings the old edition back, and leaves what was typed", async () => {
  await pane.getByRole("tab", { name: "同步" }).click();
  await pane.getByRole("button", { name: "撤销本次同步" }).click();
  await pane
    .getByText(/^已撤销上次同步/u)
    .first()
    .waitFor();
  expect(await pane.getByText(/^同步完成/u).count()).toBe(0);
  await picture("undone");
  const ledger = await readLedger(page);
  const hebei = ledger.rowOf("河北省", 100);
  expect(await ledger.read("累计完成", hebei)).toBe(80);
  expect(ledger.rowOf("辽宁省", 30)).toBe(-1);
  expect(await ledger.read("目标值", ledger.rowOf("江苏省", 550))).toBe(550);
});

test("a document of next year becomes a new workbook", async () => {
  await chooseDocument(original.replaceAll("2019", "2020"), "结转下年");
  const download = page.waitForEvent("download");
  await pane.getByRole("button", { name: "结转下年" }).click();
  expect((await download).suggestedFilename()).toBe("2020年工作要点台账.xlsx");
  await pane
    .getByText(/^已生成新年度台账/u)
    .first()
    .waitFor();
  await picture("rolled-over");
});

test("all of that broke no rule of the page", () => {
  expect(problems).toEqual({ violations: [], errors: [], foreignRequests: [] });
});
