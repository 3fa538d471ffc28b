import { readFileSync } from "node:fs";
import { join } from "node:path";
import { textReader } from "../../src/adapters/text/textReader";
import { textAt } from "../../src/document/sourceDocument";
import { readPlan } from "../../src/usecases/readPlan";
import { lineOf } from "../extraction/readSentence";

/** Written down from the document by hand, apart from the JSON, so that both have to agree. */
const bytes = readFileSync(join(__dirname, "../../seeds/2019-work-points.txt"));
const { plan, document } = readPlan(bytes, "2019-work-points.txt", textReader);
const region = (name: string) => plan.groups.find((each) => each.name === name)!;
const rows = plan.groups.flatMap(({ name, workPoints }) =>
  workPoints.flatMap((point) => point.targets.map((target) => ({ name, point, target }))),
);

test.each`
  name                  | points | targets
  ${"北京市"}           | ${2}   | ${0}
  ${"天津市"}           | ${4}   | ${0}
  ${"河北省"}           | ${1}   | ${1}
  ${"山西省"}           | ${3}   | ${0}
  ${"内蒙古自治区"}     | ${3}   | ${0}
  ${"辽宁省"}           | ${4}   | ${0}
  ${"吉林省"}           | ${5}   | ${2}
  ${"黑龙江省"}         | ${4}   | ${0}
  ${"上海市"}           | ${4}   | ${3}
  ${"江苏省"}           | ${3}   | ${1}
  ${"浙江省"}           | ${2}   | ${3}
  ${"安徽省"}           | ${1}   | ${0}
  ${"福建省"}           | ${2}   | ${0}
  ${"江西省"}           | ${1}   | ${0}
  ${"山东省"}           | ${2}   | ${4}
  ${"河南省"}           | ${1}   | ${1}
  ${"湖北省"}           | ${3}   | ${2}
  ${"湖南省"}           | ${2}   | ${0}
  ${"广东省"}           | ${3}   | ${1}
  ${"广西壮族自治区"}   | ${1}   | ${0}
  ${"海南省"}           | ${1}   | ${0}
  ${"重庆市"}           | ${3}   | ${1}
  ${"四川省"}           | ${3}   | ${0}
  ${"贵州省"}           | ${1}   | ${1}
  ${"云南省"}           | ${1}   | ${2}
  ${"西藏自治区"}       | ${3}   | ${0}
  ${"陕西省"}           | ${2}   | ${0}
  ${"甘肃省"}           | ${2}   | ${0}
  ${"青海省"}           | ${2}   | ${0}
  ${"宁夏回族自治区"}   | ${4}   | ${1}
  ${"新疆生产建设兵团"} | ${3}   | ${4}
`("$name: $points points, $targets targets", ({ name, points, targets }: { name: string; points: number; targets: number }) => {
  expect(region(name).workPoints).toHaveLength(points);
  expect(rows.filter((row) => row.name === name)).toHaveLength(targets);
});

test("31 regions hold 27 targets", () => {
  expect(plan.groups).toHaveLength(31);
  expect(rows).toHaveLength(27);
});

const 必成 = false;
const 争取 = true;

test.each`
  row   | name                  | reading                                                    | subject           | basis            | comparison | aspirational | deadline
  ${0}  | ${"河北省"}           | ${"全省认证企业 ≥100家"}                                   | ${"企业"}         | ${"total"}       | ${"stock"} | ${必成}      | ${null}
  ${1}  | ${"吉林省"}           | ${"专利权质押贷款及补贴企业 ≥20户"}                        | ${"企业"}         | ${"unspecified"} | ${"cumulative"} | ${必成}      | ${null}
  ${2}  | ${"吉林省"}           | ${"企业专利投保续保 ≥40家"}                                | ${"企业"}         | ${"unspecified"} | ${"cumulative"} | ${必成}      | ${null}
  ${3}  | ${"上海市"}           | ${"完成知识产权管理规范贯标的企事业单位 ≥40家"}            | ${"企事业单位"}   | ${"unspecified"} | ${"cumulative"} | ${必成}      | ${"2019年"}
  ${4}  | ${"上海市"}           | ${"专业知识产权托管服务累计覆盖小微企业 ≥400家"}           | ${"小微企业"}     | ${"total"}       | ${"stock"} | ${必成}      | ${null}
  ${5}  | ${"上海市"}           | ${"形成高价值专利组合 ≥5个"}                               | ${""}             | ${"unspecified"} | ${"cumulative"} | ${必成}      | ${null}
  ${6}  | ${"江苏省"}           | ${"贯标企业 ≥500家"}                                       | ${"企业"}         | ${"unspecified"} | ${"cumulative"} | ${必成}      | ${"全年"}
  ${7}  | ${"浙江省"}           | ${"新增贯标企业 ≥200家"}                                   | ${"企业"}         | ${"increment"}   | ${"cumulative"} | ${必成}      | ${"全年"}
  ${8}  | ${"浙江省"}           | ${"新增高校贯标单位 ≥7家"}                                 | ${"高校"}         | ${"increment"}   | ${"cumulative"} | ${必成}      | ${"全年"}
  ${9}  | ${"浙江省"}           | ${"新增贯标专利代理机构 ≥5家"}                             | ${"专利代理机构"} | ${"increment"}   | ${"cumulative"} | ${必成}      | ${"全年"}
  ${10} | ${"山东省"}           | ${"初次认证企业 ≥500家"}                                   | ${"企业"}         | ${"increment"}   | ${"cumulative"} | ${争取}      | ${"年内"}
  ${11} | ${"山东省"}           | ${"遴选贯标试点高校 ≥20家"}                                | ${"高校"}         | ${"unspecified"} | ${"cumulative"} | ${必成}      | ${null}
  ${12} | ${"山东省"}           | ${"遴选贯标试点科研组织 ≥20家"}                            | ${"科研组织"}     | ${"unspecified"} | ${"cumulative"} | ${必成}      | ${null}
  ${13} | ${"山东省"}           | ${"遴选贯标试点专利代理机构 ≥8家"}                         | ${"专利代理机构"} | ${"unspecified"} | ${"cumulative"} | ${必成}      | ${null}
  ${14} | ${"河南省"}           | ${"通过知识产权管理体系贯标认证的企事业单位 ≥50家"}        | ${"企事业单位"}   | ${"unspecified"} | ${"cumulative"} | ${必成}      | ${null}
  ${15} | ${"湖北省"}           | ${"开展贯标高校 ≥10所"}                                    | ${"高校"}         | ${"unspecified"} | ${"cumulative"} | ${必成}      | ${null}
  ${16} | ${"湖北省"}           | ${"开展贯标科研组织 ≥3家"}                                 | ${"科研组织"}     | ${"unspecified"} | ${"cumulative"} | ${必成}      | ${null}
  ${17} | ${"广东省"}           | ${"全省建立知识产权管理体系的企业 ≥10000家"}               | ${"企业"}         | ${"total"}       | ${"stock"} | ${争取}      | ${"到 2019 年底"}
  ${18} | ${"重庆市"}           | ${"贯标辅导培训班 2~3期"}                                  | ${""}             | ${"unspecified"} | ${"cumulative"} | ${必成}      | ${null}
  ${19} | ${"贵州省"}           | ${"开展知识产权管理规范贯标的企事业单位 ≥50家"}            | ${"企事业单位"}   | ${"unspecified"} | ${"cumulative"} | ${必成}      | ${null}
  ${20} | ${"云南省"}           | ${"推行贯标的企业 ≈150家"}                                 | ${"企业"}         | ${"unspecified"} | ${"cumulative"} | ${必成}      | ${null}
  ${21} | ${"云南省"}           | ${"通过贯标认证的企业 ≥10家"}                              | ${"企业"}         | ${"unspecified"} | ${"cumulative"} | ${必成}      | ${null}
  ${22} | ${"宁夏回族自治区"}   | ${"开展知识产权贯标的企业 ≥30家"}                          | ${"企业"}         | ${"unspecified"} | ${"cumulative"} | ${必成}      | ${null}
  ${23} | ${"新疆生产建设兵团"} | ${"通过外审企业 ≥5家"}                                     | ${"企业"}         | ${"increment"}   | ${"cumulative"} | ${必成}      | ${"年内"}
  ${24} | ${"新疆生产建设兵团"} | ${"通过外审高校科研组织 ≥1所 ?subjectUnclear"}             | ${"高校科研组织"} | ${"increment"}   | ${"cumulative"} | ${必成}      | ${"年内"}
  ${25} | ${"新疆生产建设兵团"} | ${"培育优势企业 ≥5家"}                                     | ${"企业"}         | ${"unspecified"} | ${"cumulative"} | ${必成}      | ${null}
  ${26} | ${"新疆生产建设兵团"} | ${"开展知识产权贯标的企业 ≥5家"}                           | ${"企业"}         | ${"unspecified"} | ${"cumulative"} | ${必成}      | ${null}
`("$name: $reading", ({ row, name, reading, subject, basis, comparison, aspirational, deadline }: Record<string, string> & { row: number }) => {
  const found = rows[row]!;
  expect({ name: found.name, reading: lineOf(found.target) }).toEqual({ name, reading });
  expect(found.target).toMatchObject({ subject, basis, comparison, aspirational, deadline: { date: "2019-12-31", stated: deadline } });
});

describe("what a reviewer looked at twice", () => {
  const words = (name: string) => region(name).workPoints.map((point) => `${point.kind} ${point.text}`);

  test("山西: only the remark is a note", () => {
    expect(region("山西省").workPoints.map((point) => point.kind)).toEqual(["note", "qualitative", "qualitative"]);
    expect(words("山西省")[0]).toBe("note 无明确贯标内容。");
  });

  test("上海: 试点平台 is a milestone without a number", () => {
    expect(region("上海市").workPoints[3]).toMatchObject({ kind: "qualitative", targets: [] });
  });

  test("广东: one target said twice, the second time in the deliverable of the next point", () => {
    const { target } = rows.find((row) => row.name === "广东省")!;
    expect(target.spans.map((span) => textAt(document, span))).toEqual(["一万家", "万家"]);
    expect(target.why).toContain("saidTwice");
  });

  test("河南: the target stands inside the deliverable", () => {
    const { target, point } = rows.find((row) => row.name === "河南省")!;
    expect(target.why).toContain("insideDeliverable");
    expect(point.deliverable?.text).toBe("50家企事业单位通过知识产权管理体系贯标认证。");
  });

  test.each(["北京市", "湖北省"])("%s: where 成果形式 ends is for a person to say", (name) => {
    const doubts = region(name).workPoints.flatMap((point) => (point.needsReview === null ? [] : [point.needsReview]));
    expect(doubts).toMatchObject([{ reason: "deliverableEndUnclear", readings: [{ kind: "asRead" }, { kind: "deliverable" }] }]);
  });

  test("湖北: 争取 belongs to a point without a number, 拟 to the two numbers, which are commitments", () => {
    const [first, second, third] = region("湖北省").workPoints;
    expect([first?.kind, first?.aspirational]).toEqual(["qualitative", true]);
    expect(second?.targets.map((target) => target.hedges)).toEqual([["拟"], ["拟"]]);
    expect([second?.aspirational, third?.aspirational]).toEqual([false, false]);
  });

  test("云南: the typo of 企业 stays in the text", () => {
    expect(region("云南省").workPoints[0]?.text).toContain("推行贯标的企 150 家左右");
  });

  test("兵团: the three readings of 高校科研组织", () => {
    const { target } = rows.find((row) => row.target.unit === "所" && row.name === "新疆生产建设兵团")!;
    const subjects = target.needsReview?.readings.map((reading) => (reading.kind === "target" ? reading.change.subject : null));
    expect(subjects).toEqual(["高校", "科研组织", "高校、科研组织"]);
  });

  test("nothing else is in doubt", () => {
    expect(rows.filter((row) => row.target.needsReview !== null)).toHaveLength(1);
    expect(plan.groups.flatMap((each) => each.workPoints).filter((point) => point.needsReview !== null)).toHaveLength(2);
  });
});
