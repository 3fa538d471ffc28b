import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { WorkbookError } from "../../../src/workbook/workbook";
import { MemoryWorkbook } from "../../support/memoryWorkbook";
import { axeFindings } from "../axe";
import { holdWrites, planFile, rememberedName, renderApp, seedBytes, type RenderedApp } from "../renderApp";

/** The pane opens on the built-in document; `renderApp` builds a small one in. */
async function previewSmall(): Promise<void> {
  await screen.findByRole("heading", { level: 2, name: "2019年测试工作要点" });
}

async function previewFile({ user }: RenderedApp, file: File): Promise<void> {
  await user.click(await screen.findByRole("button", { name: "更换文件" }));
  await user.upload(screen.getByLabelText("选择文件", { selector: "input" }), file);
  await user.click(screen.getByRole("button", { name: "读取并预览" }));
}

const summary = () => screen.getByText(/3 个地区/u, { selector: "p" }).textContent;

const region = (name: string) => within(screen.getByRole("region", { name }));
const card = (name: string | RegExp) => within(screen.getByRole("listitem", { name }));

/** The 2019 document, as the add-in brings it. */
const with2019 = { fetchBuiltIn: () => Promise.resolve(seedBytes) };

test("without a ledger the built-in document is previewed at once, and nothing is written", async () => {
  const app = renderApp(with2019);
  await screen.findByRole("heading", { level: 2, name: "2019年地方知识产权战略实施暨强国建设工作要点" });
  expect(screen.getByText(/31 个地区/u, { selector: "p" }).textContent).toMatch(/27\s项量化目标/u);
  expect(app.workbook.applied).toEqual([]);
});

test("every target's words are marked in the sentence and numbered like its card", async () => {
  renderApp(with2019);
  await screen.findByRole("region", { name: "浙江省" });
  const zhejiang = region("浙江省");
  const marks = [...document.querySelectorAll("[aria-label='浙江省'] mark")].map((mark) => mark.textContent);
  expect(marks).toEqual(["200家1", "7家2", "5家3"]);
  expect(zhejiang.getByText("至少200家")).toBeTruthy();
});

test("all 27 targets stand in a list of one line each, and a line leads to its sentence", async () => {
  const app = renderApp(with2019);
  await screen.findByRole("region", { name: "浙江省" });
  await app.user.click(screen.getByRole("button", { name: "一览" }));
  const lines = within(screen.getByRole("list", { name: "一览" })).getAllByRole("button");
  expect(lines).toHaveLength(27);
  expect(lines.find((line) => line.textContent.startsWith("重庆市"))?.textContent).toContain("2—3期");
  await app.user.click(lines.at(-1)!);
  expect(region("新疆生产建设兵团").getAllByRole("listitem").length).toBeGreaterThan(0);
  expect(document.activeElement?.textContent).toContain("新疆生产建设兵团");
});

test("why a target was read so is told on demand", async () => {
  const app = renderApp();
  await previewSmall();
  const why = region("河北省").getByRole("button", { name: /^识别依据/u });
  expect(why.getAttribute("aria-expanded")).toBe("false");
  await app.user.click(why);
  expect(why.getAttribute("aria-expanded")).toBe("true");
  expect(region("河北省").getByText("写明“达到”“达”，按“至少”计。")).toBeTruthy();
});

test("the list can be narrowed to what is in doubt, and searched", async () => {
  const app = renderApp();
  await previewSmall();
  await app.user.click(screen.getByRole("button", { name: "待确认" }));
  expect(screen.queryByRole("region", { name: "河北省" })).toBeNull();
  expect(screen.getByRole("region", { name: "新疆生产建设兵团" })).toBeTruthy();
  await app.user.click(screen.getByRole("button", { name: "全部" }));
  await app.user.type(screen.getByRole("searchbox", { name: "查找地区或内容" }), "马德里");
  await waitFor(() => {
    expect(screen.getAllByRole("region").map((section) => section.getAttribute("aria-label"))).toEqual(["江苏省"]);
  });
  await app.user.type(screen.getByRole("searchbox", { name: "查找地区或内容" }), "没有这些字");
  expect(await screen.findByText("没有符合条件的要点。")).toBeTruthy();
});

test("a doubt is settled by picking a reading, and can be taken back", async () => {
  const app = renderApp();
  await previewSmall();
  expect(summary()).toMatch(/1\s项待确认/u);
  const corps = region("新疆生产建设兵团");
  await app.user.click(corps.getAllByRole("radio")[0]!);
  await app.user.click(corps.getByRole("button", { name: "确定" }));
  expect(summary()).not.toContain("待确认");
  await app.user.click(corps.getByRole("button", { name: /^恢复识别结果/u }));
  expect(summary()).toMatch(/1\s项待确认/u);
});

test("a target is edited, called none, and put back as it was read", async () => {
  const app = renderApp();
  await previewSmall();
  const hebei = region("河北省");
  await app.user.click(hebei.getByRole("button", { name: /^修改/u }));
  const value = hebei.getByRole("textbox", { name: /目标值/u });
  await app.user.clear(value);
  await app.user.type(value, "约一百");
  await app.user.click(hebei.getByRole("button", { name: "确定" }));
  expect(hebei.getByText("请填写数字。")).toBeTruthy();
  await app.user.clear(value);
  await app.user.type(value, "120{Enter}");
  expect(hebei.getByText("至少120家")).toBeTruthy();
  expect(hebei.getByText("已修改")).toBeTruthy();
  await app.user.click(hebei.getByRole("button", { name: /^恢复识别结果/u }));
  expect(hebei.getByText("至少100家")).toBeTruthy();
  await app.user.click(hebei.getByRole("button", { name: /^修改/u }));
  await app.user.click(hebei.getByRole("button", { name: "不是目标" }));
  expect(hebei.getByText("已标为不是目标")).toBeTruthy();
  expect(summary()).toMatch(/2\s项量化目标/u);
});

test("a missed target is added with the words of the sentence, and only with those", async () => {
  const app = renderApp();
  await previewFile(app, planFile(["甘肃省\t鼓励更多企业开展贯标工作，一批企业通过认证。"]));
  const gansu = within(await screen.findByRole("region", { name: "甘肃省" }));
  await app.user.click(gansu.getByRole("button", { name: /甘肃省/u }));
  await app.user.click(gansu.getByRole("button", { name: /^补充目标/u }));
  const form = within(screen.getByRole("form", { name: "补充目标" }));
  await app.user.type(form.getByRole("textbox", { name: /原文中的数字和单位/u }), "两批企业");
  await app.user.type(form.getByRole("textbox", { name: /指标/u }), "通过认证的企业");
  await app.user.type(form.getByRole("textbox", { name: /目标值/u }), "10");
  await app.user.click(form.getByRole("button", { name: "确定" }));
  expect(form.getByText("这句话里没有这些字，请照原文填写。")).toBeTruthy();
  await app.user.clear(form.getByRole("textbox", { name: /原文中的数字和单位/u }));
  await app.user.type(form.getByRole("textbox", { name: /原文中的数字和单位/u }), "一批企业");
  await app.user.type(form.getByRole("textbox", { name: /目标值/u }), "10");
  await app.user.click(form.getByRole("button", { name: "确定" }));
  expect(card("目标 1：通过认证的企业").getByText("已补充")).toBeTruthy();
  expect(document.querySelector("mark")?.textContent).toBe("一批企业1");
});

test("the first decision asks who decides, at its place, and the ledger keeps the name", async () => {
  const memory = rememberedName("");
  const app = renderApp({ memory });
  await previewSmall();
  const corps = region("新疆生产建设兵团");
  await app.user.click(corps.getAllByRole("radio")[0]!);
  await app.user.click(corps.getByRole("button", { name: "确定" }));
  const form = within(corps.getByRole("form", { name: "核定人" }));
  expect(summary()).toMatch(/1\s项待确认/u);
  await app.user.click(form.getByRole("button", { name: "确定并核定" }));
  expect(form.getByText("请填写核定人姓名。")).toBeTruthy();
  await app.user.type(form.getByRole("textbox", { name: /核定人/u }), " 王五 {Enter}");
  expect(summary()).not.toContain("待确认");
  expect(memory.recall("reviewer")).toBe("王五");
  expect(document.activeElement?.tagName).toBe("LI");
  expect(screen.getByText(/核定人：王五，已核定 1 项/u)).toBeTruthy();
  await app.user.click(screen.getByRole("button", { name: "载入到工作簿" }));
  await screen.findByText(/已载入台账/u);
  const base = JSON.stringify(app.workbook.applied);
  expect(base).toContain(String.raw`\"by\":\"王五\",\"on\":\"2019-07-10\"`);
});

test("a name that is known is not asked for; a new one goes under all decisions of this preview", async () => {
  const app = renderApp({ memory: rememberedName("王五") });
  await previewSmall();
  await app.user.click(region("河北省").getByRole("button", { name: /^修改/u }));
  await app.user.click(region("河北省").getByRole("button", { name: "不是目标" }));
  expect(screen.queryByRole("form", { name: "核定人" })).toBeNull();
  await app.user.click(screen.getByRole("button", { name: "更改" }));
  const name = screen.getByRole("textbox", { name: /核定人/u });
  await app.user.clear(name);
  await app.user.type(name, "赵六{Enter}");
  await app.user.click(screen.getByRole("button", { name: "载入到工作簿" }));
  await screen.findByText(/已载入台账/u);
  expect(JSON.stringify(app.workbook.applied)).toContain("赵六");
  expect(JSON.stringify(app.workbook.applied)).not.toContain("王五");
});

test("a decision that nobody signs is not taken", async () => {
  const app = renderApp({ memory: rememberedName("") });
  await previewSmall();
  await app.user.click(region("河北省").getByRole("button", { name: /^修改/u }));
  await app.user.click(region("河北省").getByRole("button", { name: "不是目标" }));
  await app.user.keyboard("{Escape}");
  expect(screen.queryByRole("form", { name: "核定人" })).toBeNull();
  expect(summary()).toMatch(/3\s项量化目标/u);
});

test("the regions that a document does not list are told as a fact, not as a warning", async () => {
  renderApp(with2019);
  expect(await screen.findByText(/^文件没有列出：.*（\d+ 个）。$/u)).toBeTruthy();
  expect(screen.queryByText(/读取说明/u)).toBeNull();
});

test("a target against a level takes its 年初基数", async () => {
  const app = renderApp();
  await previewSmall();
  const hebei = region("河北省");
  await app.user.click(hebei.getByRole("button", { name: /^修改/u }));
  await app.user.selectOptions(hebei.getByRole("combobox", { name: "度量" }), "倍数");
  await app.user.type(hebei.getByRole("textbox", { name: "年初基数" }), "80{Enter}");
  await app.user.click(screen.getByRole("button", { name: "载入到工作簿" }));
  await screen.findByText(/已载入台账/u);
  expect(app.workbook.valueAt("要点台账", "2019-130000-01-1", "年初基数")).toBe(80);
});

test.each([
  ["an empty file", new File([""], "a.txt"), "这个文件是空的。"],
  ["a binary file", new File([new Uint8Array([0x89, 0x50, 0, 0, 0, 1, 2, 0])], "a.txt"), "这不是文本文件，无法读取。"],
  [
    "a file without a region table",
    new File(["2019年通知\n\n请认真贯彻落实。\n"], "a.txt"),
    "没有找到“地区—工作要求”两栏的表格。",
  ],
])("%s gets a sentence and writes nothing", async (_, file, sentence) => {
  const app = renderApp();
  await previewFile(app, file);
  expect((await screen.findByRole("alert")).textContent).toContain(sentence);
  expect(app.workbook.applied).toEqual([]);
});

test("a document without a year asks for it", async () => {
  const app = renderApp();
  await previewFile(app, planFile(["甘肃省\t推动10家企业贯标。"], "工作要点"));
  await app.user.type(await screen.findByRole("textbox", { name: /计划年度/u }), "2020");
  await app.user.click(screen.getByRole("button", { name: "读取并预览" }));
  expect(await screen.findByRole("region", { name: "甘肃省" })).toBeTruthy();
});

test("one click writes the ledger; the pane says how many rows and leads to the first cell", async () => {
  const app = renderApp();
  await previewSmall();
  expect(screen.getByRole("combobox", { name: "截至日期" })).toHaveProperty("value", "2019-06-30");
  await app.user.click(screen.getByRole("button", { name: "载入到工作簿" }));
  expect(await screen.findByText(/已载入台账，共 \d+ 行。/u)).toBeTruthy();
  expect(app.workbook.tables.has("要点台账")).toBe(true);
  await app.user.click(screen.getByRole("button", { name: "去填报" }));
  await waitFor(() => {
    expect(app.workbook.selected?.rows).toBe(1);
  });
});

test("a refusal of the workbook is said with what to do, and can be tried again", async () => {
  const workbook = new MemoryWorkbook();
  workbook.beforeApply = (_, nth) => {
    if (nth === 1 && workbook.applied.length === 0 && !retried) throw new WorkbookError("cellBeingEdited");
  };
  let retried = false;
  const app = renderApp({ workbook });
  await previewSmall();
  await app.user.click(screen.getByRole("button", { name: "载入到工作簿" }));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("请按 Enter 或 Esc 结束编辑，然后重试。");
  retried = true;
  await app.user.click(within(alert).getByRole("button", { name: "重试" }));
  expect(await screen.findByText(/已载入台账/u)).toBeTruthy();
});

test("a ledger that is there already is recognised and offers no way to write over it", async () => {
  const first = renderApp();
  await previewSmall();
  await first.user.click(screen.getByRole("button", { name: "载入到工作簿" }));
  await screen.findByText(/已载入台账/u);
  cleanup();
  const again = renderApp({ workbook: first.workbook });
  expect(await screen.findByRole("tab", { name: /核查/u, selected: true })).toBeTruthy();
  await again.user.click(screen.getByRole("tab", { name: /载入/u }));
  expect(screen.getByText(/工作簿中已有 2019 年度台账，共 \d+ 行。/u)).toBeTruthy();
  const load = within(screen.getByRole("tabpanel", { name: /载入/u }));
  await again.user.click(load.getByRole("button", { name: "读取并预览" }));
  await screen.findByRole("region", { name: "河北省" });
  expect(screen.queryByRole("button", { name: "载入到工作簿" })).toBeNull();
});

test("axe finds nothing wrong in the choice, the preview, an open editor", async () => {
  const app = renderApp();
  await previewSmall();
  await app.user.click(region("河北省").getByRole("button", { name: /^修改/u }));
  expect(await axeFindings()).toEqual([]);
  await app.user.click(screen.getByRole("button", { name: "更换文件" }));
  expect(await axeFindings()).toEqual([]);
});

test("the pane speaks English through the same components", async () => {
  renderApp({ locale: "en" });
  expect(await screen.findByText(/3 regions/u, { selector: "p" })).toBeTruthy();
  expect(screen.getByText("at least 100 家")).toBeTruthy();
});

test("a long document opens with its first region only, and notes of a kind are folded behind the first three", async () => {
  const app = renderApp();
  const rows = Array.from({ length: 210 }, (_, at) => `某地${at + 1}\t推动${at + 10}家企业通过认证。`);
  await previewFile(app, planFile(rows));
  expect(await screen.findByText(/^读取说明（21\d）$/u)).toBeTruthy();
  expect(screen.getByText("同类说明还有 207 条")).toBeTruthy();
  expect(screen.getAllByRole("listitem", { name: /^目标/u })).toHaveLength(1);
});

test("while the ledger is written 停止 stands in front of the progress, away from where 载入 was", async () => {
  const workbook = new MemoryWorkbook();
  const app = renderApp({ workbook });
  await previewSmall();
  const release = holdWrites(workbook);
  await app.user.dblClick(screen.getByRole("button", { name: "载入到工作簿" }));
  const stop = screen.getByRole("button", { name: "停止" });
  const progress = screen.getByRole("progressbar");
  expect(stop.compareDocumentPosition(progress) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  release();
  expect(await screen.findByText(/已载入台账/u)).toBeTruthy();
});

test("a point without a numeral offers no 补充目标, and the button's name says where it adds", async () => {
  renderApp();
  await previewSmall();
  expect(region("江苏省").queryByRole("button", { name: /^补充目标/u })).toBeNull();
  expect(region("河北省").getByRole("button", { name: /^补充目标：河北省/u })).toBeTruthy();
});

test("what is decided under 待确认 stays there until the filter is chosen again, and the new count is announced", async () => {
  const app = renderApp();
  await previewSmall();
  await app.user.click(screen.getByRole("button", { name: "待确认" }));
  const corps = region("新疆生产建设兵团");
  await app.user.click(corps.getAllByRole("radio")[0]!);
  await app.user.click(corps.getByRole("button", { name: "确定" }));
  expect(corps.getByRole("button", { name: /^恢复识别结果/u })).toBeTruthy();
  expect(screen.getByRole("status").textContent).not.toContain("待确认");
  await app.user.click(screen.getByRole("button", { name: "待确认" }));
  expect(screen.queryByRole("region", { name: "新疆生产建设兵团" })).toBeNull();
});

test("a doubt about an indicator that is not there quotes the reading and leads to the fields", async () => {
  const app = renderApp();
  await previewFile(app, planFile(["甘肃省\t完成20件。"]));
  const gansu = within(await screen.findByRole("region", { name: "甘肃省" }));
  expect(gansu.getByRole("radio", { name: /^按现有识别结果：.*20件/u })).toBeTruthy();
  await app.user.click(gansu.getByRole("button", { name: "自行填写" }));
  expect(document.activeElement).toBe(gansu.getByRole("textbox", { name: /指标/u }));
});
