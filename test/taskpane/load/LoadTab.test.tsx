import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { WorkbookError } from "../../../src/workbook/workbook";
import { MemoryWorkbook } from "../../support/memoryWorkbook";
import { axeFindings } from "../axe";
import { planFile, renderApp, type RenderedApp } from "../renderApp";

jest.setTimeout(120_000);

async function previewBuiltIn(app: RenderedApp): Promise<void> {
  await app.user.click(await screen.findByRole("button", { name: "读取并预览" }));
  await screen.findByRole("heading", { level: 2, name: "2019年地方知识产权战略实施暨强国建设工作要点" });
}

async function previewFile(app: RenderedApp, file: File): Promise<void> {
  await app.user.upload(screen.getByLabelText("选择文件", { selector: "input" }), file);
  await app.user.click(screen.getByRole("button", { name: "读取并预览" }));
}

const smallPlan = planFile([
  "河北省\t继续开展企业贯标认证工作，全省认证企业达到100家。",
  "江苏省\t引导企业通过马德里商标国际注册拓展海外市场。",
  "新疆生产建设兵团\t以项目形式继续支持企业、高校科研组织开展贯标工作，年内5家企业、1所高校科研组织通过外审。",
]);

/** Three regions: one plain target, one point without any, and one target in doubt. jsdom is slow at more. */
async function previewSmall(app: RenderedApp): Promise<void> {
  await previewFile(app, smallPlan);
  await screen.findByRole("heading", { level: 2, name: "2019年测试工作要点" });
}

const summary = () => screen.getByText(/3 个地区/u, { selector: "p" }).textContent;

const region = (name: string) => within(screen.getByRole("region", { name }));
const card = (name: string | RegExp) => within(screen.getByRole("listitem", { name }));

test("the built-in document is the default choice, and nothing is written before it is asked for", async () => {
  const app = renderApp();
  expect(await screen.findByRole("radio", { name: /2019年地方知识产权/u, checked: true })).toBeTruthy();
  await previewBuiltIn(app);
  expect(screen.getByText(/31 个地区/u, { selector: "p" }).textContent).toMatch(/27\s项量化目标/u);
  expect(app.workbook.applied).toEqual([]);
});

test("every target's words are marked in the sentence and numbered like its card", async () => {
  await previewBuiltIn(renderApp());
  const zhejiang = region("浙江省");
  const marks = [...document.querySelectorAll("[aria-label='浙江省'] mark")].map((mark) => mark.textContent);
  expect(marks).toEqual(["200家1", "7家2", "5家3"]);
  expect(zhejiang.getByText("至少 200 家")).toBeTruthy();
});

test("why a target was read so is told on demand", async () => {
  const app = renderApp();
  await previewSmall(app);
  const why = region("河北省").getByRole("button", { name: "识别依据" });
  expect(why.getAttribute("aria-expanded")).toBe("false");
  await app.user.click(why);
  expect(why.getAttribute("aria-expanded")).toBe("true");
  expect(region("河北省").getByText("写明“达到”“达”，按“至少”计。")).toBeTruthy();
});

test("the list can be narrowed to what is in doubt, and searched", async () => {
  const app = renderApp();
  await previewSmall(app);
  await app.user.click(screen.getByRole("button", { name: "待核" }));
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
  await previewSmall(app);
  expect(summary()).toMatch(/1\s项待核/u);
  const corps = region("新疆生产建设兵团");
  await app.user.click(corps.getAllByRole("radio")[0]!);
  await app.user.click(corps.getByRole("button", { name: "确定" }));
  expect(summary()).not.toContain("待核");
  await app.user.click(corps.getByRole("button", { name: "恢复识别结果" }));
  expect(summary()).toMatch(/1\s项待核/u);
});

test("a target is edited, called none, and put back as it was read", async () => {
  const app = renderApp();
  await previewSmall(app);
  const hebei = region("河北省");
  await app.user.click(hebei.getByRole("button", { name: "修改" }));
  const value = hebei.getByRole("textbox", { name: /目标值/u });
  await app.user.clear(value);
  await app.user.type(value, "约一百");
  await app.user.click(hebei.getByRole("button", { name: "确定" }));
  expect(hebei.getByText("请填写数字。")).toBeTruthy();
  await app.user.clear(value);
  await app.user.type(value, "120{Enter}");
  expect(hebei.getByText("至少 120 家")).toBeTruthy();
  expect(hebei.getByText("已修改")).toBeTruthy();
  await app.user.click(hebei.getByRole("button", { name: "恢复识别结果" }));
  expect(hebei.getByText("至少 100 家")).toBeTruthy();
  await app.user.click(hebei.getByRole("button", { name: "修改" }));
  await app.user.click(hebei.getByRole("button", { name: "不是目标" }));
  expect(hebei.getByText("已标为不是目标")).toBeTruthy();
  expect(summary()).toMatch(/2\s项量化目标/u);
});

test("a missed target is added with the words of the sentence, and only with those", async () => {
  const app = renderApp();
  await previewFile(app, planFile(["甘肃省\t鼓励更多企业开展贯标工作，一批企业通过认证。"]));
  const gansu = within(await screen.findByRole("region", { name: "甘肃省" }));
  await app.user.click(gansu.getByRole("button", { name: /甘肃省/u }));
  await app.user.click(gansu.getByRole("button", { name: "补充目标" }));
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
  await previewSmall(app);
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
  await previewSmall(app);
  await app.user.click(screen.getByRole("button", { name: "载入到工作簿" }));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("请按 Enter 或 Esc 结束编辑，然后重试。");
  retried = true;
  await app.user.click(within(alert).getByRole("button", { name: "重试" }));
  expect(await screen.findByText(/已载入台账/u)).toBeTruthy();
});

test("a ledger that is there already is recognised and offers no way to write over it", async () => {
  const first = renderApp();
  await previewSmall(first);
  await first.user.click(screen.getByRole("button", { name: "载入到工作簿" }));
  await screen.findByText(/已载入台账/u);
  cleanup();
  const again = renderApp({ workbook: first.workbook });
  expect(await screen.findByRole("tab", { name: /核查/u, selected: true })).toBeTruthy();
  await again.user.click(screen.getByRole("tab", { name: /载入/u }));
  expect(screen.getByText(/工作簿中已有 2019 年度台账，共 \d+ 行。/u)).toBeTruthy();
  await previewSmall(again);
  expect(screen.queryByRole("button", { name: "载入到工作簿" })).toBeNull();
});

test("axe finds nothing wrong in the choice, the preview, an open editor", async () => {
  const app = renderApp();
  await screen.findByRole("button", { name: "读取并预览" });
  expect(await axeFindings()).toEqual([]);
  await previewSmall(app);
  await app.user.click(region("河北省").getByRole("button", { name: "修改" }));
  expect(await axeFindings()).toEqual([]);
});

test("the pane speaks English through the same components", async () => {
  const app = renderApp({ locale: "en" });
  await app.user.upload(screen.getByLabelText("Choose a file", { selector: "input" }), smallPlan);
  await app.user.click(await screen.findByRole("button", { name: "Read and preview" }));
  expect(await screen.findByText(/3 regions/u, { selector: "p" })).toBeTruthy();
  expect(screen.getByText("at least 100 家")).toBeTruthy();
});
