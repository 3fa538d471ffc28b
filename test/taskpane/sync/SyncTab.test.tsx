import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { WorkbookError } from "../../../src/workbook/workbook";
import { MemoryWorkbook } from "../../support/memoryWorkbook";
import { axeFindings } from "../axe";
import { planFile, renderApp, type RenderedApp } from "../renderApp";
import { ledgerOf } from "./renderPreview";

const before = [
  "河北省\t全年新增认证企业100家。",
  "贵州省\t年内新增贯标企业50家。",
  "海南省\t指导企业开展贯标。",
  "湖北省\t年内培育示范企业30家。",
];
const after = [
  "河北省\t全年新增认证企业120家。",
  "贵州省\t年内新增贯标企业50家。",
  "海南省\t指导企业和高校开展贯标。",
  "湖南省\t年内培育示范企业20家。",
  "湖北省\t年内培育示范企业30家。",
];
const hebei = "2019-130000-01-1";
const ledger = "要点台账";

const panel = () => within(screen.getByRole("tabpanel", { name: /同步/u }));

/** The pane on a ledger, with the tab open and a document chosen and read. */
async function syncWith(rows: readonly string[], workbook: MemoryWorkbook, title?: string): Promise<RenderedApp> {
  const app = renderApp({ workbook });
  await screen.findByRole("tab", { name: /核查/u, selected: true });
  await app.user.click(screen.getByRole("tab", { name: /同步/u }));
  await app.user.upload(panel().getByLabelText("选择文件", { selector: "input" }), planFile(rows, title));
  await app.user.click(panel().getByRole("button", { name: "读取并预览" }));
  await panel().findByRole("button", { name: "取消" });
  return app;
}

test("a workbook without a ledger leads to Load", async () => {
  const { user } = renderApp();
  await user.click(screen.getByRole("tab", { name: /同步/u }));
  await user.click(await panel().findByRole("button", { name: "去载入" }));
  expect(screen.getByRole("tab", { name: /载入/u, selected: true })).toBeTruthy();
});

test("the ribbon's button opens the pane on this tab", async () => {
  renderApp({ workbook: await ledgerOf(before), opensOn: "sync" });
  expect(await panel().findByRole("heading", { name: "同步到新版文件" })).toBeTruthy();
  expect(screen.getByRole("tab", { name: /同步/u, selected: true })).toBeTruthy();
});

test("choosing and cancelling write nothing", async () => {
  const workbook = await ledgerOf(before);
  workbook.applied.length = 0;
  const { user } = await syncWith(after, workbook);
  await user.click(panel().getByRole("button", { name: "取消" }));
  expect(panel().getByText("已取消，工作簿没有改动。")).toBeTruthy();
  expect(panel().getByRole("button", { name: "读取并预览" })).toBeTruthy();
  expect(workbook.applied).toEqual([]);
});

test("apply, see what was done, undo it", async () => {
  const workbook = await ledgerOf(before);
  workbook.enter(ledger, hebei, "累计完成", 20);
  const { user } = await syncWith(after, workbook);
  await user.click(panel().getByRole("button", { name: "应用同步" }));
  expect((await screen.findAllByText(/^同步完成：新增\s1\s项，变更\s2\s项。$/u)).length).toBeGreaterThan(0);
  expect(workbook.valueAt(ledger, hebei, "目标值")).toBe(120);
  expect(workbook.valueAt(ledger, hebei, "累计完成")).toBe(20);
  expect(await panel().findByText(/^2019年7月10日 09:30，同步到 2019 年度版：新增 1 项，变更 2 项。$/u)).toBeTruthy();

  await user.click(panel().getByRole("button", { name: "查看变更记录" }));
  await waitFor(() => {
    expect(workbook.selected?.sheet).toBe("变更记录");
  });
  await user.click(panel().getByRole("button", { name: "撤销本次同步" }));
  expect(
    (await screen.findAllByText(/^已撤销上次同步，恢复 \d+ 个单元格(，删去同步新增的 \d+ 行)?。$/u)).length,
  ).toBeGreaterThan(0);
  expect(workbook.valueAt(ledger, hebei, "目标值")).toBe(100);
  expect(panel().queryByRole("button", { name: "撤销本次同步" })).toBeNull();
  expect(panel().queryByText(/^同步完成/u)).toBeNull();
});

test("undo leaves alone what people changed since, and lists it", async () => {
  const workbook = await ledgerOf(before);
  const { user } = await syncWith(after, workbook);
  await user.click(panel().getByRole("button", { name: "应用同步" }));
  const undo = await panel().findByRole("button", { name: "撤销本次同步" });
  workbook.enter(ledger, hebei, "目标值", 130);
  await user.click(undo);
  expect(await panel().findByText(`${hebei} 目标值`)).toBeTruthy();
  expect(workbook.valueAt(ledger, hebei, "目标值")).toBe(130);
});

test("somebody changes the ledger between preview and apply: nothing is written, and what changed is marked", async () => {
  const workbook = await ledgerOf(before);
  const { user } = await syncWith(after, workbook);
  workbook.applied.length = 0;
  workbook.enter(ledger, hebei, "目标值", 110);
  await user.click(panel().getByRole("button", { name: "应用同步" }));
  expect(await panel().findByText(/^预览之后台账又有改动/u)).toBeTruthy();
  expect(panel().getAllByText("预览后有改动").length).toBeGreaterThan(0);
  expect(workbook.applied).toEqual([]);
  await user.click(panel().getByRole("button", { name: "全部采用新版" }));
  await user.click(panel().getByRole("button", { name: "应用同步" }));
  await screen.findAllByText(/^同步完成/u);
  expect(workbook.valueAt(ledger, hebei, "目标值")).toBe(120);
});

test("a document of next year is not synced; a new ledger is offered", async () => {
  const workbook = await ledgerOf(before);
  const made = new MemoryWorkbook();
  const shown: string[] = [];
  const app = renderApp({
    workbook,
    newWorkbook: () =>
      Promise.resolve({
        workbook: made,
        show: (name) => {
          shown.push(name);
          return Promise.resolve("opened" as const);
        },
      }),
  });
  await screen.findByRole("tab", { name: /核查/u, selected: true });
  await app.user.click(screen.getByRole("tab", { name: /同步/u }));
  const file = planFile(after, "2020年测试工作要点");
  await app.user.upload(panel().getByLabelText("选择文件", { selector: "input" }), file);
  await app.user.click(panel().getByRole("button", { name: "读取并预览" }));
  expect(await panel().findByText("所选文件是 2020 年度的，本台账是 2019 年度的，不能同步。")).toBeTruthy();
  await app.user.click(panel().getByRole("button", { name: "结转下年" }));
  expect((await screen.findAllByText(/^已生成新年度台账，共 5 行/u)).length).toBeGreaterThan(0);
  expect(shown).toEqual(["2020年工作要点台账.xlsx"]);
  expect(made.tables.size).toBe(1);
});

test("a host that fails says why, and can be tried again", async () => {
  const workbook = await ledgerOf(before);
  const { user } = await syncWith(after, workbook);
  const apply = workbook.apply.bind(workbook);
  workbook.apply = () => Promise.reject(new WorkbookError("cellBeingEdited"));
  await user.click(panel().getByRole("button", { name: "应用同步" }));
  expect((await panel().findByRole("alert")).textContent).toContain("有单元格正在编辑");
  workbook.apply = apply;
  await user.click(panel().getByRole("button", { name: "重试" }));
  await user.click(await panel().findByRole("button", { name: "应用同步" }));
  await screen.findAllByText(/^同步完成/u);
});

test("a target that changed after it was reported waits in the check until somebody confirms", async () => {
  const workbook = await ledgerOf(before);
  workbook.enter(ledger, hebei, "累计完成", 20);
  const { user } = await syncWith(after, workbook);
  await user.click(panel().getByRole("button", { name: "应用同步" }));
  await panel().findByRole("button", { name: "撤销本次同步" });
  expect(workbook.valueAt(ledger, hebei, "待确认事项")).toMatch(/^目标已调整（原/u);
  await user.click(screen.getByRole("tab", { name: /核查/u }));
  await user.click(await screen.findByRole("button", { name: /河北省.*确认调整$/u }));
  expect((await screen.findAllByText("已确认 1 行的目标调整。")).length).toBeGreaterThan(0);
  expect(workbook.valueAt(ledger, hebei, "待确认事项")).toBeNull();
});

test.each([
  ["2019-07-10T09:40", "上次同步中途中断，现已全部撤回，台账与同步前一致。", true],
  ["2019-07-10T09:31", "其他人正在同步本台账，请稍后再操作。", false],
])("at the start, %s, an interrupted sync of 9:30 is dealt with: %s", async (now, sentence, isWritten) => {
  const workbook = await ledgerOf(before);
  const { user } = await syncWith(after, workbook);
  let changes = 0;
  workbook.beforeChange = (change) => {
    if (change.kind === "setValues" && change.range.sheet === "工作要点台账") changes += 1;
    if (changes > 1) throw new WorkbookError("connectionLost");
  };
  await user.click(panel().getByRole("button", { name: "应用同步" }));
  await panel().findByRole("alert");
  workbook.beforeChange = () => undefined;
  cleanup();
  workbook.applied.length = 0;
  renderApp({ workbook, now: () => now });
  expect((await screen.findAllByText(sentence)).length).toBeGreaterThan(0);
  expect(workbook.applied.length > 0).toBe(isWritten);
  if (isWritten) expect(workbook.valueAt(ledger, hebei, "目标值")).toBe(100);
});

test("axe finds nothing wrong with the choice, the preview and the result", async () => {
  const workbook = await ledgerOf(before);
  const { user } = await syncWith(after, workbook);
  expect(await axeFindings()).toEqual([]);
  await user.click(panel().getByRole("button", { name: "应用同步" }));
  await panel().findByRole("button", { name: "撤销本次同步" });
  expect(await axeFindings()).toEqual([]);
});
