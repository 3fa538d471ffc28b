import { screen, within } from "@testing-library/react";
import { axeFindings } from "../axe";
import { ledgerOf, renderPreview } from "./renderPreview";

const before = [
  "河北省\t全年新增认证企业100家。",
  "贵州省\t年内新增贯标企业50家。",
  "海南省\t指导企业开展贯标。",
  "湖北省\t年内培育示范企业30家。",
];
const after = [
  "河北省\t全年新增认证企业120家。",
  "贵州省\t年内新增贯标企业50家。\n年内开展培训2期。",
  "海南省\t指导企业和高校开展贯标。",
];
const hebei = "2019-130000-01-1";

const item = (region: string) =>
  within(screen.getByRole("heading", { level: 3, name: new RegExp(region, "u") }).closest("section")!);
const apply = () => screen.getByRole("button", { name: "应用同步" });

test("counts, and each row with what changes: old → new, the sentence of both editions, why it is the same", async () => {
  const workbook = await ledgerOf(before);
  workbook.enter("要点台账", hebei, "累计完成", 20);
  await renderPreview(workbook, after);
  const counts = within(screen.getByRole("group", { name: "显示范围" })).getAllByRole("button");
  expect(counts.map(({ textContent }) => textContent)).toEqual(["全部", "新增 1", "变更 2", "撤销 1"]);
  const row = item("河北省");
  expect(row.getByText("目标值").parentElement?.textContent).toContain("目标值 100 → 120");
  expect(row.getByText("100", { selector: "del" })).toBeTruthy();
  expect(row.getByText("120", { selector: "ins" })).toBeTruthy();
  expect(row.getByText("已填报")).toBeTruthy();
  expect(row.getByText("目标已调整")).toBeTruthy();
  expect(row.getByText("同一目标：地区、指标、主体相同")).toBeTruthy();
  expect(item("贵州省").getByText(/^至少 2 期 · 当年新增 · 2019年12月31日/u)).toBeTruthy();
  expect(item("湖北省").getByText(/无人填写，类型改为“已撤销”/u)).toBeTruthy();
  expect(apply().getAttribute("aria-disabled")).toBeNull();
});

test("a conflict shows base, ledger and new edition; nothing can be applied before it is decided", async () => {
  const workbook = await ledgerOf(before);
  workbook.enter("要点台账", hebei, "目标值", 110);
  const { user, asked, sync } = await renderPreview(workbook, after);
  const choice = screen.getByRole("radiogroup", { name: "河北省“新增认证企业”：目标值" });
  expect(choice.closest("div[data-open]")?.textContent).toContain("基准 100");
  expect(
    within(choice)
      .getAllByRole("radio")
      .map((radio) => radio.closest("span")?.textContent),
  ).toEqual(["本表 110", "新版 120"]);
  expect(apply().getAttribute("aria-disabled")).toBe("true");
  await user.click(apply());
  expect(asked).toEqual([]);
  await user.click(screen.getByRole("button", { name: "下一处待选定" }));
  await user.keyboard(" ");
  expect(sync().undecided).toBe(0);
  await user.click(within(choice).getByRole("radio", { name: /新版/u }));
  expect(sync().changed.find(({ key }) => key === hebei)?.fields).toContainEqual(
    expect.objectContaining({ field: "value", choice: "new" }),
  );
  await user.click(apply());
  expect(asked).toEqual(["应用"]);
});

test("all conflicts are decided at once, and looked at alone", async () => {
  const workbook = await ledgerOf(before);
  workbook.enter("要点台账", hebei, "目标值", 110);
  const { user, sync } = await renderPreview(workbook, after);
  await user.click(screen.getByRole("button", { name: "仅看冲突" }));
  expect(screen.queryByRole("heading", { name: /贵州省/u })).toBeNull();
  expect(item("河北省").getByText("冲突")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "全部保留本表" }));
  expect(sync().undecided).toBe(0);
  expect(screen.getByText(/处冲突均已选定/u)).toBeTruthy();
});

test("a row is gone to by its button", async () => {
  const { user, asked } = await renderPreview(await ledgerOf(before), after);
  await user.click(screen.getByRole("button", { name: /^转到单元格：河北省/u }));
  expect(asked).toEqual([hebei]);
});

test("another document altogether: it is asked before most rows are withdrawn", async () => {
  const { user, asked } = await renderPreview(await ledgerOf(before), ["西藏自治区\t组织知识产权宣传。"]);
  expect(screen.getByText(/占现有各行的一半以上/u)).toBeTruthy();
  expect(apply().getAttribute("aria-disabled")).toBe("true");
  await user.click(screen.getByRole("checkbox", { name: "文件无误，同意撤销这些行" }));
  await user.click(apply());
  expect(asked).toEqual(["应用"]);
});

test("without a base that is said plainly", async () => {
  const workbook = await ledgerOf(before);
  await workbook.apply([{ kind: "deleteSheet", sheet: "要点台账基准" }]);
  await renderPreview(workbook, after);
  expect(screen.getByText(/找不到台账基准表，无从得知各处差异是谁改的/u)).toBeTruthy();
  expect(screen.getAllByText(/（无基准）/u).length).toBeGreaterThan(0);
});

test("the same document again: nothing to do, and nothing to apply", async () => {
  await renderPreview(await ledgerOf(before), before);
  expect(screen.getByText("台账与该文件一致，没有需要同步的内容。")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "应用同步" })).toBeNull();
});

test("a person says that a new row is a dropped one, and takes it back", async () => {
  const { user, sync } = await renderPreview(await ledgerOf(before), [
    ...after.slice(0, 3),
    "湖北省\t全省建成知识产权服务业集聚区3个。",
  ]);
  const select = item("湖北省").getByRole("combobox", { name: "与台账中撤销的某行是同一目标？" });
  await user.selectOptions(select, "2019-420000-01-1");
  expect(sync().changed).toContainEqual(
    expect.objectContaining({ key: "2019-420000-01-1", reason: { code: "chosen" }, region: "湖北省" }),
  );
  expect(item("湖北省").getByText("同一目标：人工选定")).toBeTruthy();
  await user.click(item("湖北省").getByRole("button", { name: /不是同一目标，改为新增$/u }));
  expect(sync().removed.map(({ key }) => key)).toEqual(["2019-420000-01-1"]);
});

test("cancelling asks for nothing but that", async () => {
  const { user, asked } = await renderPreview(await ledgerOf(before), after);
  await user.click(screen.getByRole("button", { name: "取消" }));
  expect(asked).toEqual(["取消"]);
});

test("ten thousand rows: a page is drawn, the rest one button away", async () => {
  const many = (suffix: string) => [
    `河北省\t${Array.from({ length: 200 }, (_, at) => `第${String(at + 1)}类企业开展贯标${suffix}。`).join("\n")}`,
  ];
  const { user } = await renderPreview(await ledgerOf(many("")), many("和认证"));
  expect(screen.getAllByRole("listitem").length).toBeLessThan(80);
  await user.click(screen.getAllByRole("button", { name: /^再显示/u })[0]!);
  expect(screen.getAllByRole("listitem").length).toBeGreaterThan(50);
});

test.each(["zh-CN", "en"] as const)("axe finds nothing wrong with changes and conflicts in %s", async (locale) => {
  const workbook = await ledgerOf(before);
  workbook.enter("要点台账", hebei, "目标值", 110);
  await renderPreview(workbook, after, { locale });
  expect(await axeFindings()).toEqual([]);
});
