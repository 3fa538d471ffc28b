import { screen, waitFor, within } from "@testing-library/react";
import { textReader } from "../../../src/adapters/text/textReader";
import { changeSettings } from "../../../src/usecases/changeSettings";
import { loadLedger } from "../../../src/usecases/loadLedger";
import { readPlan } from "../../../src/usecases/readPlan";
import { MemoryWorkbook } from "../../support/memoryWorkbook";
import { axeFindings } from "../axe";
import { renderApp, type RenderedApp } from "../renderApp";

const source =
  "2019年测试工作要点\n\n省市\t工作要求\n河北省\t全年新增认证企业100家。\n贵州省\t贯标企业50家以上。\n海南省\t指导企业贯标。\n";
const hebei = "2019-130000-01-1";
const guizhou = "2019-520000-01-1";

/** The status tab over two targets, one behind and one met, and a point without a number. */
async function statusTab(services: Parameters<typeof renderApp>[0] = {}): Promise<RenderedApp> {
  const workbook = new MemoryWorkbook();
  const { plan } = readPlan(new TextEncoder().encode(source), "plan.txt", textReader);
  await loadLedger(workbook, plan, { asOf: "2019-06-30" });
  workbook.enter("要点台账", hebei, "累计完成", 20);
  workbook.enter("要点台账", guizhou, "累计完成", 60);
  const app = renderApp({ ...services, workbook });
  await screen.findByRole("tab", { name: /核查/u, selected: true });
  await app.user.click(screen.getByRole("tab", { name: /状态/u }));
  return app;
}

const tab = () => within(screen.getByRole("tabpanel", { name: /状态/u }));
const cellsOf = (region: string) =>
  within(tab().getByRole("row", { name: new RegExp(`^${region}`, "u") }))
    .getAllByRole("cell")
    .map((cell) => cell.querySelector("[role=img]")?.getAttribute("aria-label") ?? cell.textContent);

test("each region's targets are a bar and a table row; nothing to assess is no 0 %", async () => {
  await statusTab();
  expect(cellsOf("河北省")).toEqual(["滞后 1 项", "0.0%（0/1）"]);
  expect(cellsOf("贵州省")).toEqual(["达标 1 项", "100.0%（1/1）"]);
  expect(cellsOf("海南省")).toEqual(["无量化必成目标"]);
  expect(cellsOf("合计")).toEqual(["应考核 2 项", "50.0%（1/2）"]);
  expect(tab().getByText(/应考核 2 项，达序时率 50.0%，达标率 50.0%/u)).toBeTruthy();
});

test("a region's rows, of one status or of all, lead to their cells", async () => {
  const { user, workbook } = await statusTab();
  await user.click(tab().getByRole("button", { name: "贵州省" }));
  const list = within(tab().getByRole("list", { name: "贵州省（1）" }));
  await user.click(list.getByRole("button"));
  await waitFor(() => {
    expect(workbook.selected).toMatchObject(workbook.place("要点台账", guizhou, "累计完成"));
  });
  await user.click(tab().getByRole("button", { name: "贵州省" }));
  await user.click(tab().getByRole("button", { name: /^滞后 1 行$/u }));
  expect(within(tab().getByRole("list", { name: "滞后（1）" })).getByRole("button").textContent).toContain("河北省");
});

test("status sheets are made, and made final", async () => {
  const { user, workbook } = await statusTab();
  await user.click(tab().getByRole("button", { name: "生成状态表" }));
  expect(
    (await screen.findAllByText(/^已生成：进展情况总表、问题清单、分地区进展情况表等 4 张表。/u)).length,
  ).toBeGreaterThan(0);
  await user.click(tab().getByRole("button", { name: "定稿" }));
  const question = within(await tab().findByRole("group", { name: "定稿前请核对" }));
  expect(question.getByText("未报送 1 项")).toBeTruthy();
  await user.click(question.getByRole("button", { name: "取消" }));
  expect(tab().queryByRole("group", { name: "定稿前请核对" })).toBeNull();
  await user.click(tab().getByRole("button", { name: "定稿" }));
  await user.click(await tab().findByRole("button", { name: "仍然定稿" }));
  expect((await screen.findAllByText(/^2019年上半年已定稿，另存 3 张表/u)).length).toBeGreaterThan(0);
  const { sheets } = await workbook.read({});
  expect(sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["进展情况总表", "问题清单", "定稿2019-06-30 进展情况总表"]),
  );
});

test("only the regions that were chosen get a region sheet, by keyboard", async () => {
  const { user, workbook } = await statusTab();
  tab().getByRole("button", { name: "分地区表：全部 3 个地区" }).focus();
  await user.keyboard("{Enter}");
  await user.click(tab().getByRole("button", { name: "全不选" }));
  tab().getByRole("checkbox", { name: "贵州省" }).focus();
  await user.keyboard(" ");
  expect(tab().getByRole("button", { name: "分地区表：已选 1/3 个地区" })).toBeTruthy();
  await user.click(tab().getByRole("checkbox", { name: "每个地区单独一张表" }));
  await user.click(tab().getByRole("button", { name: "生成状态表" }));
  await screen.findAllByText(/^已生成/u);
  const { sheets } = await workbook.read({});
  expect(sheets.map(({ name }) => name).filter((name) => name.startsWith("进展-"))).toEqual(["进展-贵州省"]);
});

test("what was chosen for the sheets holds while other tabs are looked at", async () => {
  const { user } = await statusTab();
  await user.click(tab().getByRole("button", { name: "分地区表：全部 3 个地区" }));
  await user.click(tab().getByRole("checkbox", { name: "贵州省" }));
  await user.click(tab().getByRole("checkbox", { name: "每个地区单独一张表" }));
  await user.click(screen.getByRole("tab", { name: /核查/u }));
  await user.click(screen.getByRole("tab", { name: /状态/u }));
  expect(tab().getByRole("button", { name: "分地区表：已选 2/3 个地区" })).toBeTruthy();
  expect(tab().getByRole<HTMLInputElement>("checkbox", { name: "每个地区单独一张表" }).checked).toBe(true);
});

test("who prepares the sheets is remembered in the workbook", async () => {
  const { user, workbook } = await statusTab();
  const field = () => tab().getByRole<HTMLInputElement>("textbox", { name: "制表单位" });
  await user.type(field(), "省知识产权局");
  await user.click(tab().getByRole("button", { name: "生成状态表" }));
  await screen.findAllByText(/^已生成/u);
  const { usedRanges } = await workbook.read({ sheets: ["进展情况总表"] });
  expect(JSON.stringify(usedRanges.get("进展情况总表")?.values)).toContain("制表单位：省知识产权局");
  await user.click(screen.getByRole("tab", { name: /核查/u }));
  await user.click(screen.getByRole("tab", { name: /状态/u }));
  await waitFor(() => {
    expect(field().value).toBe("省知识产权局");
  });
});

test("whether 争取 targets circulate begins as the ledger has it set", async () => {
  const { user, workbook } = await statusTab();
  const box = () => tab().getByRole<HTMLInputElement>("checkbox", { name: "清单和通报含争取目标" });
  expect(box().checked).toBe(true);
  await changeSettings(workbook, { circulateAspirational: false });
  await user.click(screen.getByRole("tab", { name: /核查/u }));
  await user.click(screen.getByRole("button", { name: "刷新" }));
  await user.click(screen.getByRole("tab", { name: /状态/u }));
  await waitFor(() => {
    expect(box().checked).toBe(false);
  });
});

test.each([
  [true, "通报已复制，可直接粘贴。"],
  [false, "这里不允许自动复制，请在下面的文本框中按 Ctrl+C。"],
])("the circular is shown and copied; where the host lets us: %s", async (allowed, sentence) => {
  const copied: string[] = [];
  const copyText = (text: string) => {
    copied.push(text);
    return Promise.resolve(allowed);
  };
  const { user } = await statusTab({ copyText });
  await user.click(tab().getByRole("button", { name: "复制通报" }));
  expect((await screen.findAllByText(sentence)).length).toBeGreaterThan(0);
  expect(copied[0]).toMatch(/^2019年上半年（截至6月30日）.*应考核2项，达到序时进度1项，达序时率50.0%；达标1项/u);
  expect(copied[0]).toContain("滞后1项：河北省1项，为新增认证企业。");
  expect(tab().getByLabelText<HTMLTextAreaElement>("通报文字").value).toBe(copied[0]);
});

test("axe finds nothing wrong with bars, rows and the circular", async () => {
  const { user } = await statusTab();
  await user.click(tab().getByRole("button", { name: "贵州省" }));
  await user.click(tab().getByRole("button", { name: "复制通报" }));
  await tab().findByLabelText("通报文字");
  expect(await axeFindings()).toEqual([]);
});
