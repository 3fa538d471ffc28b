import { screen, waitFor, within } from "@testing-library/react";
import { textReader } from "../../../src/adapters/text/textReader";
import { ledgerNames } from "../../../src/ledger/template/names";
import { changeSettings } from "../../../src/usecases/changeSettings";
import { checkLedger } from "../../../src/usecases/checkLedger";
import { loadLedger } from "../../../src/usecases/loadLedger";
import { readPlan } from "../../../src/usecases/readPlan";
import { WorkbookError } from "../../../src/workbook/workbook";
import { MemoryWorkbook } from "../../support/memoryWorkbook";
import { axeFindings } from "../axe";
import { renderApp, type RenderedApp } from "../renderApp";

const source =
  "2019年测试工作要点\n\n省市\t工作要求\n河北省\t全年新增认证企业100家。\n贵州省\t贯标企业50家以上。\n海南省\t指导企业贯标。\n";

/** A workbook with a small ledger as of 30 June 2019: two targets and one qualitative point, nothing reported. */
async function smallLedger(): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  const { plan } = readPlan(new TextEncoder().encode(source), "plan.txt", textReader);
  await loadLedger(workbook, plan, { asOf: "2019-06-30" });
  return workbook;
}

const hebei = "2019-130000-01-1";
const guizhou = "2019-520000-01-1";
const panel = () => within(screen.getByRole("tabpanel", { name: /核查/u }));
const chip = (name: RegExp) => screen.findByRole("button", { name });

test("a workbook without a ledger leads to Load", async () => {
  const { user } = renderApp();
  await user.click(screen.getByRole("tab", { name: /核查/u }));
  await user.click(await panel().findByRole("button", { name: "去载入" }));
  expect(screen.getByRole("tab", { name: /载入/u, selected: true })).toBeTruthy();
});

/** Opens what was not reported, and in it the rows of a group. */
async function openUnreported(user: RenderedApp["user"], heading: RegExp, group: string): Promise<HTMLElement> {
  await user.click(await screen.findByRole("button", { name: heading }));
  await user.click(screen.getByRole("button", { name: group }));
  return screen.getByRole("list", { name: group });
}

test("counts and the list follow what was entered: what is wrong, then one line a group for what was not reported", async () => {
  const workbook = await smallLedger();
  workbook.enter("要点台账", hebei, "累计完成", 20);
  workbook.enter("要点台账", guizhou, "累计完成", 60);
  const { user } = renderApp({ workbook });
  await chip(/^滞后 1 行$/u);
  await chip(/^达标 1 行$/u);
  const list = within(screen.getByRole("list", { name: "需要关注（2）" }));
  const [first] = list.getAllByRole("button");
  expect(first?.textContent).toMatch(/河北省.*滞后.*至少100家 · 完成 20 家 · 缺 80 家 · 2019年12月31日到期/u);
  const unreported = await openUnreported(user, /^未报送（1）$/u, "海南省 1项未报送");
  expect(within(unreported).getByRole("button").textContent).toMatch(/海南省.*未报送/u);
});

test("once 报送截止日期 is over, what was not reported comes first and is open", async () => {
  const workbook = await smallLedger();
  workbook.enter("要点台账", hebei, "累计完成", 20);
  await changeSettings(workbook, { reportBy: "2019-07-10" });
  renderApp({ workbook });
  await chip(/^未报送 2 行$/u);
  const lines = screen.getByRole("list", { name: "未报送（2）" });
  expect(
    within(lines)
      .getAllByRole("button")
      .map(({ textContent }) => textContent),
  ).toEqual(["贵州省 1项未报送", "海南省 1项未报送"]);
  const wrong = screen.getByRole("list", { name: "需要关注（3）" });
  expect(lines.compareDocumentPosition(wrong) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
});

test("what is 待确认 stands in a list of its own", async () => {
  const workbook = await smallLedger();
  workbook.enter("要点台账", hebei, "待确认事项", "口径待定");
  const { user } = renderApp({ workbook });
  await user.click(await screen.findByRole("button", { name: "待确认（1）" }));
  expect(within(screen.getByRole("list", { name: "待确认（1）" })).getByRole("button").textContent).toContain("河北省");
});

test("a row jumps to its cell, by click and by Enter", async () => {
  const workbook = await smallLedger();
  const { user } = renderApp({ workbook });
  const list = await openUnreported(user, /^未报送（3）$/u, "贵州省 1项未报送");
  within(list).getByRole("button").focus();
  await user.keyboard("{Enter}");
  await waitFor(() => {
    expect(workbook.selected).toMatchObject(workbook.place("要点台账", guizhou, "累计完成"));
  });
});

test("a pressed chip shows the rows of its status only", async () => {
  const workbook = await smallLedger();
  workbook.enter("要点台账", guizhou, "累计完成", 60);
  workbook.enter("要点台账", hebei, "累计完成", 20);
  const { user } = renderApp({ workbook });
  await user.click(await chip(/^达标 1 行$/u));
  expect(within(screen.getByRole("list", { name: "达标（1）" })).getAllByRole("button")).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "返回需要关注" }));
  expect(screen.getByRole("list", { name: /需要关注/u })).toBeTruthy();
});

test("“30家” is no number: it is said, and one click makes it 30", async () => {
  const workbook = await smallLedger();
  workbook.enter("要点台账", hebei, "累计完成", "30家");
  const { user } = renderApp({ workbook });
  await user.click(await screen.findByRole("button", { name: "改为 30" }));
  await waitFor(() => {
    expect(workbook.valueAt("要点台账", hebei, "累计完成")).toBe(30);
  });
  expect((await screen.findAllByText("已改正 1 个单元格。")).length).toBeGreaterThan(0);
});

test("a changed source cell is shown with both values and restored", async () => {
  const workbook = await smallLedger();
  workbook.enter("要点台账", hebei, "目标值", 10);
  const { user } = renderApp({ workbook });
  expect(await screen.findByText(/“目标值”与文件不同，文件为“100”，现为“10”/u)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "恢复" }));
  await waitFor(() => {
    expect(workbook.valueAt("要点台账", hebei, "目标值")).toBe(100);
  });
});

test("settings are checked before they are saved", async () => {
  const workbook = await smallLedger();
  const { user } = renderApp({ workbook });
  await user.click(await screen.findByRole("button", { name: "核查设置" }));
  const tolerance = screen.getByRole("textbox", { name: /容差/u });
  await user.clear(tolerance);
  await user.type(tolerance, "很多");
  await user.click(screen.getByRole("button", { name: "保存设置" }));
  expect(screen.getByText("请填写 0 至 100 之间的数字。")).toBeTruthy();
  await user.clear(tolerance);
  await user.type(tolerance, "20");
  await user.click(screen.getByRole("button", { name: "保存设置" }));
  expect((await screen.findAllByText("设置已保存。")).length).toBeGreaterThan(0);
});

test("colours, days and what circulates are kept in the workbook, and the flags follow at once", async () => {
  const workbook = await smallLedger();
  const { user } = renderApp({ workbook });
  await user.click(await screen.findByRole("button", { name: "核查设置" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "“达标”的颜色" }), "蓝");
  const days = screen.getByRole("textbox", { name: /临期天数/u });
  await user.clear(days);
  await user.type(days, "184");
  await user.click(screen.getByRole("checkbox", { name: "通报含争取目标" }));
  await user.click(screen.getByRole("button", { name: "保存设置" }));
  expect((await screen.findAllByText("设置已保存。")).length).toBeGreaterThan(0);
  const check = await checkLedger(workbook);
  expect(check).toMatchObject({
    ledger: { settings: { dueSoonDays: 184, circulateAspirational: false, flagColors: { met: "blue" } } },
  });
  const laid = workbook.applied.at(-1)!.map(({ kind }) => kind);
  expect(laid).toContain("setConditionalFormats");
  await user.click(await chip(/^临期 3 行$/u));
  const list = within(screen.getByRole("list", { name: "临期（3）" }));
  expect(list.getAllByRole("button")[0]?.textContent).toMatch(/河北省.*2019年12月31日到期 · 临期/u);
});

test("the default colours come back with one button", async () => {
  const { user } = renderApp({ workbook: await smallLedger() });
  await user.click(await screen.findByRole("button", { name: "核查设置" }));
  const met = screen.getByRole<HTMLSelectElement>("combobox", { name: "“达标”的颜色" });
  await user.selectOptions(met, "紫");
  expect(met.value).toBe("violet");
  await user.click(screen.getByRole("button", { name: "恢复默认颜色" }));
  expect(met.value).toBe("green");
});

test("a reading that fails says why and can be tried again", async () => {
  const workbook = await smallLedger();
  const read = workbook.read.bind(workbook);
  workbook.read = () => Promise.reject(new WorkbookError("connectionLost"));
  const { user } = renderApp({ workbook });
  await user.click(screen.getByRole("tab", { name: /核查/u }));
  const alert = await panel().findByRole("alert");
  expect(alert.textContent).toContain("与 Excel 的连接中断。");
  workbook.read = read;
  await user.click(within(alert).getByRole("button", { name: "重试" }));
  await chip(/^未报送 3 行$/u);
  expect(screen.queryByRole("alert")).toBeNull();
});

test("targets with a number come first among equally bad rows, are counted, and can be looked at alone", async () => {
  const workbook = new MemoryWorkbook();
  const text = "2019年测试工作要点\n\n省市\t工作要求\n海南省\t指导企业贯标。\n河北省\t全年新增认证企业100家。\n";
  const { plan } = readPlan(new TextEncoder().encode(text), "plan.txt", textReader);
  await loadLedger(workbook, plan, { asOf: "2019-06-30" });
  workbook.enter("要点台账", hebei, "累计完成", "很多");
  workbook.enter("要点台账", "2019-460000-01", "进展", "差不多");
  const { user } = renderApp({ workbook });
  const names = () =>
    within(screen.getByRole("list", { name: "需要关注（2）" }))
      .getAllByRole("button")
      .map((row) => row.textContent.slice(1, 4));
  await chip(/^数据有误 2 行$/u);
  expect(names()).toEqual(["河北省", "海南省"]);
  expect(screen.getByText("量化目标：数据有误 1 行")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "定性 1" }));
  expect(names()).toEqual(["海南省"]);
  await user.click(screen.getByRole("button", { name: "定量 1" }));
  expect(names()).toEqual(["河北省"]);
});

test("a ledger without its base is checked all the same, and says what to do", async () => {
  const workbook = await smallLedger();
  await workbook.apply([{ kind: "deleteSheet", sheet: "要点台账基准" }]);
  renderApp({ workbook });
  await chip(/^未报送 3 行$/u);
  expect(screen.getByText(/找不到台账基准表.*填报和判断照常。如有备份，请改用备份。/u)).toBeTruthy();
});

test("an issue leads to its cell", async () => {
  const workbook = await smallLedger();
  workbook.enter("要点台账", hebei, "目标值", 10);
  const { user } = renderApp({ workbook });
  await user.click(await screen.findByRole("button", { name: /^转到 [A-Z]+\d+$/u }));
  await waitFor(() => {
    expect(workbook.selected).toMatchObject(workbook.place("要点台账", hebei, "目标值"));
  });
});

test("a setting that cannot be read is said, with the settings open to set it right", async () => {
  const workbook = await smallLedger();
  const asOf = workbook.names.get(ledgerNames("2019").settings.asOf)!;
  await workbook.apply([{ kind: "setValues", range: asOf, values: [["六月底"]] }]);
  renderApp({ workbook });
  expect(await screen.findByText(/设置“截至日期”的内容“六月底”无法使用，请重新填写/u)).toBeTruthy();
  expect(screen.getByLabelText("截至日期", { selector: "input" })).toBeTruthy();
});

test.each([
  ["cellBeingEdited", "请按 Enter 或 Esc 结束编辑，然后重试。"],
  ["protectedSheet", "请在“审阅”选项卡中撤销工作表保护，然后重试。"],
  ["readOnly", "请启用编辑，或另存一份后再操作。"],
  ["tableMissing", "请刷新核查；如台账已被删除，请重新载入。"],
  ["sheetMissing", "请刷新核查；如台账已被删除，请重新载入。"],
  ["tooOldExcel", "请使用 Excel 2021 及以上版本、Microsoft 365 或网页版 Excel。"],
  ["unknown", "请重试；如仍不成功，请保存后重新打开工作簿。"],
] as const)("a correction refused with %s says what to do and is tried again", async (code, todo) => {
  const workbook = await smallLedger();
  workbook.enter("要点台账", hebei, "累计完成", "30家");
  workbook.beforeApply = () => {
    throw new WorkbookError(code);
  };
  const { user } = renderApp({ workbook });
  await user.click(await screen.findByRole("button", { name: "改为 30" }));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain(todo);
  workbook.beforeApply = () => undefined;
  await user.click(within(alert).getByRole("button", { name: "重试" }));
  await waitFor(() => {
    expect(workbook.valueAt("要点台账", hebei, "累计完成")).toBe(30);
  });
});

test("axe finds nothing wrong with issues, list and settings open", async () => {
  const workbook = await smallLedger();
  workbook.enter("要点台账", hebei, "累计完成", "30家");
  const { user } = renderApp({ workbook });
  await user.click(await screen.findByRole("button", { name: "核查设置" }));
  expect(await axeFindings()).toEqual([]);
});
