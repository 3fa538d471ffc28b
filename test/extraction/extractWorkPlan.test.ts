import { textReader } from "../../src/adapters/text/textReader";
import { extractWorkPlan } from "../../src/extraction/extractWorkPlan";
import { ExtractionError } from "../../src/extraction/extractionIssue";

const read = (text: string) =>
  extractWorkPlan(textReader.read(new TextEncoder().encode(text), "x.txt"), { year: 2019 });
const codes = (text: string) => read(text).issues.filter((issue) => issue.code !== "headerPartMissing");

describe("regions", () => {
  test.each`
    name          | full                  | code
    ${"河北"}     | ${"河北省"}           | ${"130000"}
    ${"广西"}     | ${"广西壮族自治区"}   | ${"450000"}
    ${"兵团"}     | ${"新疆生产建设兵团"} | ${"660000"}
    ${"新疆"}     | ${"新疆维吾尔自治区"} | ${"650000"}
    ${"内 蒙 古"} | ${"内蒙古自治区"}     | ${"150000"}
  `("$name is $full", ({ name, full, code }: { name: string; full: string; code: string }) => {
    expect(read(`省市\t工作要求\n${name}\t推进贯标。`).plan.groups).toMatchObject([{ name: full, code }]);
  });

  test("an unknown region is read under a code of its own, and told", () => {
    const { plan } = read("地区\t工作内容\n滨海新区\t培育企业5家。\n河北省\t推进贯标。");
    expect(plan.groups.map(({ name, code }) => [name, code])).toEqual([
      ["滨海新区", "X00001"],
      ["河北省", "130000"],
    ]);
    expect(plan.groups[0]?.workPoints[0]?.targets[0]?.key).toBe("2019-X00001-01-1");
    expect(codes("地区\t工作内容\n滨海新区\t推进贯标。")).toMatchObject([
      { code: "unknownRegion", region: "滨海新区" },
    ]);
  });

  test("columns that are not read are told by their headers", () => {
    expect(codes("序号\t省市\t工作要求\t完成时限\n1\t河北省\t推进贯标。\t2019年6月底")).toMatchObject([
      { code: "columnsIgnored", headers: ["完成时限"] },
    ]);
  });

  test("a region named twice keeps all its points under one name, with keys that differ", () => {
    const text = "省市\t工作要求\n河北省\t推进贯标。\n山西省\t推进贯标。\n河北\t培育企业5家。";
    const [first] = read(text).plan.groups;
    expect(first?.workPoints.map((point) => point.key)).toEqual(["2019-130000-01", "2019-130000-02"]);
    expect(codes(text)).toMatchObject([{ code: "duplicateRegion", region: "河北省" }]);
  });

  test("a merged region cell goes on in the next row", () => {
    expect(read("省市\t工作要求\n河北省\t推进贯标。\n\t培育企业5家。").plan.groups[0]?.workPoints).toHaveLength(2);
  });

  test("a region whose row has lost its separator is no part of the one above", () => {
    const { plan } = read("省市\t工作要求\n河北省\t推进贯标。\n山西省\n加强培训。\n");
    expect(plan.groups.map((region) => [region.name, region.workPoints.length])).toEqual([
      ["河北省", 1],
      ["山西省", 1],
    ]);
  });

  test.each`
    text                                                  | issue                 | why
    ${"省市\t工作要求\n河北省\t"}                         | ${"emptyRegion"}      | ${"no words"}
    ${"省市\t工作要求\n\t推进贯标。\n河北省\t推进贯标。"} | ${"rowWithoutRegion"} | ${"words without a region"}
  `("$issue: $why", ({ text, issue }: { text: string; issue: string }) => {
    expect(codes(text).map((each) => each.code)).toEqual([issue]);
  });
});

describe("documents that hold no plan", () => {
  test.each`
    text                                            | code
    ${"关于开展工作的通知\n各单位：\n请认真贯彻。"} | ${"noRegionTable"}
    ${"序号\t指标\n1\t贯标企业"}                    | ${"noRegionTable"}
    ${"省市\t工作要求\n"}                           | ${"noRows"}
  `("$code", ({ text, code }: { text: string; code: string }) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ name: "ExtractionError", code }) as ExtractionError);
  });

  test("noYear, until one is given", () => {
    const document = textReader.read(new TextEncoder().encode("省市\t工作要求\n河北省\t推进贯标。"), "x.txt");
    expect(() => extractWorkPlan(document)).toThrow(new ExtractionError("noYear"));
    expect(extractWorkPlan(document, { year: 2020 }).plan.edition).toBe("2020");
  });
});

describe("the head", () => {
  const table = "\n省市\t工作要求\n河北省\t推进贯标。";
  const head = (text: string) => extractWorkPlan(textReader.read(new TextEncoder().encode(text + table), "x.txt")).plan;

  test("a title broken over lines, a Chinese date, a number in other brackets", () => {
    const text =
      "某省人民政府办公厅关于印发《2021年知识产权\n强省建设 工作要点》的通知\n某政办［2021］15号\n某省人民政府办公厅\n二〇二一年三月十二日";
    expect(head(text)).toMatchObject({
      title: "2021年知识产权强省建设工作要点",
      documentNumber: "某政办［2021］15号",
      issuer: "某省人民政府办公厅",
      ...{ date: "2021-03-12", year: 2021 },
    });
  });

  test("a title without a notice around it", () => {
    expect(head("2022年重点工作任务分解表")).toMatchObject({
      title: "2022年重点工作任务分解表",
      year: 2022,
      date: null,
    });
  });
});

test("5,000 rows are read in seconds, in time that grows with the rows", () => {
  const row = (index: number) =>
    `单位${index}\t推进企业贯标；新增贯标企业${index}家，高校贯标单位7家。成果形式：建立机制。`;
  const text = `省市\t工作要求\n${Array.from({ length: 5000 }, (_, index) => row(index + 2)).join("\n")}`;
  const start = process.cpuUsage();
  const { plan, issues } = read(text);
  // The time of this process, not of the clock: other processes do not count.
  expect(process.cpuUsage(start).user / 1e3).toBeLessThan(20_000);
  expect(plan.groups.flatMap((region) => region.workPoints).flatMap((point) => point.targets)).toHaveLength(10_000);
  expect(issues.filter((issue) => issue.code === "unknownRegion")).toHaveLength(5000);
});
