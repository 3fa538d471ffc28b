import { screen, waitFor, within } from "@testing-library/react";
import { textReader } from "../../src/adapters/text/textReader";
import { loadLedger } from "../../src/usecases/loadLedger";
import { readPlan } from "../../src/usecases/readPlan";
import { whileMarked } from "../../src/usecases/writeMark";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { holdWrites, planFile, planText, renderApp } from "./renderApp";

/** What must hold of the work on a workbook whichever tab is in sight. */

const rows = ["河北省\t全年新增认证企业100家。", "贵州省\t贯标企业50家以上。"];
const changedRows = ["河北省\t全年新增认证企业120家。", "贵州省\t贯标企业50家以上。"];
const hebei = "2019-130000-01-1";
const ledger = "要点台账";

async function smallLedger(): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  const { plan } = readPlan(new TextEncoder().encode(planText(rows)), "plan.txt", textReader);
  await loadLedger(workbook, plan, { asOf: "2019-06-30" });
  return workbook;
}

const panel = (name: RegExp) => within(screen.getByRole("tabpanel", { name }));
const tab = (name: RegExp) => screen.getByRole("tab", { name });
const isDisabled = (element: HTMLElement) =>
  element.getAttribute("aria-disabled") === "true" || (element as HTMLButtonElement).disabled;

test("a load goes on while other tabs are looked at: its progress is there, and it does not run twice", async () => {
  const { user, workbook } = renderApp();
  await screen.findByRole("heading", { level: 2, name: "2019年测试工作要点" });
  const release = holdWrites(workbook);
  await user.click(screen.getByRole("button", { name: "载入到工作簿" }));
  await user.click(tab(/核查/u));
  await user.click(tab(/载入/u));
  const load = panel(/载入/u);
  expect(load.getByRole("progressbar")).toBeTruthy();
  expect(load.queryByRole("button", { name: "载入到工作簿" })).toBeNull();
  release();
  expect(await load.findByText(/已载入台账/u)).toBeTruthy();
  expect(workbook.applied.flat().filter(({ kind }) => kind === "addTable")).toHaveLength(1);
});

test("a load is stopped from another visit to its tab, and says so", async () => {
  const { user, workbook } = renderApp();
  await screen.findByRole("heading", { level: 2, name: "2019年测试工作要点" });
  const release = holdWrites(workbook);
  await user.click(screen.getByRole("button", { name: "载入到工作簿" }));
  await user.click(tab(/同步/u));
  await user.click(tab(/载入/u));
  await user.click(screen.getByRole("button", { name: "停止" }));
  expect(isDisabled(screen.getByRole("button", { name: "停止" }))).toBe(true);
  release();
  expect(await screen.findByText(/^已停止/u)).toBeTruthy();
  expect(workbook.tables.size).toBe(0);
  expect(screen.getByRole("button", { name: "载入到工作簿" })).toBeTruthy();
});

test("what is being loaded cannot be changed meanwhile", async () => {
  const { user, workbook } = renderApp();
  await screen.findByRole("heading", { level: 2, name: "2019年测试工作要点" });
  const release = holdWrites(workbook);
  await user.click(screen.getByRole("button", { name: "载入到工作簿" }));
  const load = panel(/载入/u);
  for (const button of [
    load.getByRole("button", { name: "更换文件" }),
    ...load.getAllByRole("button", { name: /^修改/u }),
    ...load.getAllByRole("button", { name: /^补充目标/u }),
    ...load.getAllByRole("radio"),
  ]) {
    expect(isDisabled(button)).toBe(true);
  }
  release();
  await load.findByText(/已载入台账/u);
});

test("while one tab writes, no other can, and the result stands where it was asked for", async () => {
  const workbook = await smallLedger();
  workbook.enter(ledger, hebei, "累计完成", "30家");
  const { user } = renderApp({ workbook });
  await screen.findByRole("button", { name: "改为 30" });
  await user.click(tab(/状态/u));
  const release = holdWrites(workbook);
  await user.click(panel(/状态/u).getByRole("button", { name: "生成状态表" }));
  await user.click(tab(/核查/u));
  const accept = panel(/核查/u).getByRole("button", { name: "改为 30" });
  expect(isDisabled(accept)).toBe(true);
  await user.click(accept);
  await user.click(tab(/状态/u));
  expect(isDisabled(panel(/状态/u).getByRole("button", { name: "生成状态表" }))).toBe(true);
  expect(isDisabled(panel(/状态/u).getByRole("checkbox", { name: "每个地区单独一张表" }))).toBe(true);
  await user.click(tab(/核查/u));
  release();
  await waitFor(() => {
    expect(isDisabled(accept)).toBe(false);
  });
  await user.click(tab(/状态/u));
  expect(panel(/状态/u).getByText(/^已生成/u)).toBeTruthy();
  expect(workbook.valueAt(ledger, hebei, "累计完成")).toBe("30家");
});

test("what was typed into the settings stands in both tabs that show them, until it is saved", async () => {
  const { user } = renderApp({ workbook: await smallLedger() });
  await user.click(await screen.findByRole("button", { name: "核查设置" }));
  const tolerance = (name: RegExp) => panel(name).getByRole<HTMLInputElement>("textbox", { name: /容差/u });
  await user.clear(tolerance(/核查/u));
  await user.type(tolerance(/核查/u), "20");
  await user.click(tab(/状态/u));
  await user.click(panel(/状态/u).getByRole("button", { name: "核查设置" }));
  expect(tolerance(/状态/u).value).toBe("20");
  await user.click(panel(/状态/u).getByRole("button", { name: "保存设置" }));
  await screen.findAllByText("设置已保存。");
  await user.click(tab(/核查/u));
  await waitFor(() => {
    expect(tolerance(/核查/u).value).toBe("20");
  });
});

test("what was decided about a sync stands after a look at another tab, and is fixed while it is applied", async () => {
  const workbook = await smallLedger();
  workbook.enter(ledger, hebei, "目标值", 110);
  const { user } = renderApp({ workbook });
  await screen.findByRole("tab", { name: /核查/u, selected: true });
  await user.click(tab(/同步/u));
  const sync = panel(/同步/u);
  await user.upload(sync.getByLabelText("选择文件", { selector: "input" }), planFile(changedRows));
  await user.click(sync.getByRole("button", { name: "读取并预览" }));
  await user.click(await sync.findByRole("radio", { name: /新版/u }));
  await user.click(tab(/状态/u));
  await user.click(tab(/同步/u));
  expect(sync.getByRole<HTMLInputElement>("radio", { name: /新版/u }).checked).toBe(true);
  const release = holdWrites(workbook);
  await user.click(sync.getByRole("button", { name: "应用同步" }));
  expect(sync.getAllByRole("radio").every(isDisabled)).toBe(true);
  expect(isDisabled(sync.getByRole("button", { name: "更换文件" }))).toBe(true);
  await user.click(tab(/核查/u));
  release();
  await screen.findAllByText(/^同步完成/u);
  expect(workbook.valueAt(ledger, hebei, "目标值")).toBe(120);
});

test("after the ledger is deleted another one can be loaded, with what was decided before", async () => {
  const { user, workbook } = renderApp();
  await screen.findByRole("heading", { level: 2, name: "2019年测试工作要点" });
  await user.click(screen.getByRole("button", { name: "载入到工作簿" }));
  await screen.findByText(/已载入台账/u);
  await user.click(screen.getByRole("button", { name: "去核查" }));
  const { sheets } = await workbook.read({});
  await workbook.apply([...sheets.map(({ name }) => ({ kind: "deleteSheet", sheet: name }) as const)]);
  await user.click(tab(/载入/u));
  await user.click(await screen.findByRole("button", { name: "载入到工作簿" }));
  expect(await screen.findByText(/已载入台账/u)).toBeTruthy();
  expect(workbook.tables.size).toBe(1);
});

test("while a ribbon button writes, a tab refuses and says why", async () => {
  const workbook = await smallLedger();
  workbook.enter(ledger, hebei, "累计完成", "30家");
  const { user } = renderApp({ workbook });
  const accept = await screen.findByRole("button", { name: "改为 30" });
  let finish = (): void => undefined;
  const writing = whileMarked(workbook, { id: "ribbon", at: "2019-07-10T09:29" }, () => {
    return new Promise<void>((resolve) => (finish = resolve));
  });
  await user.click(accept);
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("本工作簿正在写入（09:29 开始）");
  expect(workbook.valueAt(ledger, hebei, "累计完成")).toBe("30家");
  finish();
  await writing;
  await user.click(within(alert).getByRole("button", { name: "重试" }));
  await waitFor(() => {
    expect(workbook.valueAt(ledger, hebei, "累计完成")).toBe(30);
  });
});
