import { lineOf, targetsOf } from "./readSentence";

describe("comparators and hedges", () => {
  test.each`
    words                             | reading                                    | why
    ${"培育优势企业5家。"}            | ${["培育优势企业 ≥5家"]}                   | ${"a bare number is a floor"}
    ${"培育优势企业达到5家。"}        | ${["培育优势企业 ≥5家"]}                   | ${"达到 is a floor"}
    ${"培育优势企业不少于5家。"}      | ${["培育优势企业 ≥5家"]}                   | ${"不少于 is a floor"}
    ${"培育优势企业5家以上。"}        | ${["培育优势企业 ≥5家"]}                   | ${"以上 includes the number"}
    ${"培育优势企业至少5家。"}        | ${["培育优势企业 ≥5家"]}                   | ${"至少 is a floor"}
    ${"培育优势企业超过5家。"}        | ${["培育优势企业 >5家"]}                   | ${"超过 leaves the number out"}
    ${"地区生产总值突破5000亿元。"}   | ${["地区生产总值 >5000亿元"]}              | ${"突破 leaves the number out"}
    ${"专利申请量约500件。"}          | ${["专利申请量 ≈500件"]}                   | ${"约 before the number"}
    ${"专利申请量500件左右。"}        | ${["专利申请量 ≈500件"]}                   | ${"左右 after the number"}
    ${"城镇登记失业率控制在5%以内。"} | ${["城镇登记失业率 ≤5%"]}                  | ${"a ceiling said on both sides"}
    ${"审批时间不超过3个工作日。"}    | ${["审批时间 ≤3个工作日"]}                 | ${"a duration with a comparator is a target"}
    ${"投诉量低于10件。"}             | ${["投诉量 <10件"]}                        | ${"低于 leaves the number out"}
    ${"审查周期压缩至15天。"}         | ${["审查周期 ≤15天"]}                      | ${"压缩至 is a ceiling"}
    ${"优良天数比例达到85%以上。"}    | ${["优良天数比例 ≥85%"]}                   | ${"per cent as stated"}
    ${"入库税收稳定在5亿元。"}        | ${["入库税收 ≥5亿元 ?requirementUnclear"]} | ${"稳定在 may be a floor or a middle"}
  `("$words → $reading because $why", ({ words, reading }: { words: string; reading: string[] }) => {
    expect(targetsOf(words).map(lineOf)).toEqual(reading);
  });
});

describe("numbers and units", () => {
  test.each`
    words                                 | reading                                    | why
    ${"新增企业1,200家。"}                | ${["新增企业 ≥1200家"]}                    | ${"a comma between thousands"}
    ${"新增企业１２００家。"}             | ${["新增企业 ≥1200家"]}                    | ${"full-width digits"}
    ${"新增企业 1 200 家。"}              | ${["新增企业 ≥1200家 ?inexactNumber"]}     | ${"a space between thousands is in doubt"}
    ${"全省企业达1.5万家。"}              | ${["全省企业 ≥15000家"]}                   | ${"万家 is scaled to 家"}
    ${"全省企业达万家。"}                 | ${["全省企业 ≥10000家"]}                   | ${"a bare 万 after 达"}
    ${"新增企业二百五十家。"}             | ${["新增企业 ≥250家"]}                     | ${"Chinese digits"}
    ${"新增企业两百家。"}                 | ${["新增企业 ≥200家"]}                     | ${"两"}
    ${"建设高标准农田30万亩。"}           | ${["建设高标准农田 ≥30万亩"]}              | ${"万亩 is a unit of measure"}
    ${"完成固定资产投资1.2万亿元。"}      | ${["固定资产投资 ≥1.2万亿元"]}             | ${"万亿元 is a unit of measure"}
    ${"优良率达到百分之八十五。"}         | ${["优良率 ≥85%"]}                         | ${"百分之"}
    ${"每万人口发明专利拥有量达到10件。"} | ${["每万人口发明专利拥有量 ≥10件/万人口"]} | ${"the denominator belongs to the unit"}
    ${"培育企业近百家。"}                 | ${["培育企业 ≥100家 ?inexactNumber"]}      | ${"近 says it is less"}
    ${"培育企业十余家。"}                 | ${["培育企业 ≥10家 ?inexactNumber"]}       | ${"余 says it is more"}
    ${"培育企业上百家。"}                 | ${["培育企业 ≥100家 ?inexactNumber"]}      | ${"上百 is inexact"}
    ${"培育企业数十家。"}                 | ${["培育企业 ≥10家 ?inexactNumber"]}       | ${"数十 is inexact"}
    ${"培育企业100多家。"}                | ${["培育企业 ≥100家 ?inexactNumber"]}      | ${"多 says it is more"}
    ${"建设一个服务平台。"}               | ${["建设服务平台 ≥1个 ?maybeNotATarget"]}  | ${"一个 may be no count"}
  `("$words → $reading because $why", ({ words, reading }: { words: string; reading: string[] }) => {
    expect(targetsOf(words).map(lineOf)).toEqual(reading);
  });
});

describe("ranges, growth, multiples and baselines", () => {
  test.each`
    words                                       | reading
    ${"开展2-3期贯标辅导培训班。"}              | ${["贯标辅导培训班 2~3期"]}
    ${"开展2—3期贯标辅导培训班。"}              | ${["贯标辅导培训班 2~3期"]}
    ${"开展２～３期贯标辅导培训班。"}           | ${["贯标辅导培训班 2~3期"]}
    ${"开展2至3期贯标辅导培训班。"}             | ${["贯标辅导培训班 2~3期"]}
    ${"开展2期至3期贯标辅导培训班。"}           | ${["贯标辅导培训班 2~3期"]}
    ${"占比达到30%—40%。"}                      | ${["占比 30~40%"]}
    ${"规模以上工业增加值增长8%以上。"}         | ${["规模以上工业增加值 ≥+8%"]}
    ${"专利申请量比上年增长8%。"}               | ${["专利申请量 ≥+8%"]}
    ${"专利质押融资额翻一番。"}                 | ${["专利质押融资额 ≥×2"]}
    ${"专利质押融资额翻两番。"}                 | ${["专利质押融资额 ≥×4"]}
    ${"专利质押融资额增长1倍。"}                | ${["专利质押融资额 ≥×2"]}
    ${"高价值专利占比由30%提高到40%。"}         | ${["高价值专利占比 ≥40%"]}
    ${"高价值专利占比从2018年的30%提升至40%。"} | ${["高价值专利占比 ≥40%"]}
  `("$words → $reading", ({ words, reading }: { words: string; reading: string[] }) => {
    expect(targetsOf(words).map(lineOf)).toEqual(reading);
  });

  test("由 A 到 B keeps A as the baseline", () => {
    const [target] = targetsOf("高价值专利占比从2018年的30%提升至40%。");
    expect(target?.baseline).toEqual({ value: 30, date: "2018-12-31", stated: "从2018年的30%" });
    expect(target?.why).toContain("baselineStated");
  });
});

describe("lists", () => {
  test.each`
    words                                                              | reading
    ${"新增贯标企业200家，高校贯标单位7家，专利代理机构5家。"}         | ${["新增贯标企业 ≥200家", "新增高校贯标单位 ≥7家", "新增贯标专利代理机构 ≥5家"]}
    ${"遴选20家高校、20家科研组织及8家专利代理机构进行贯标试点工作。"} | ${["遴选贯标试点高校 ≥20家", "遴选贯标试点科研组织 ≥20家", "遴选贯标试点专利代理机构 ≥8家"]}
    ${"5家企业、1所高校通过外审。"}                                    | ${["通过外审企业 ≥5家", "通过外审高校 ≥1所"]}
    ${"培育高校10所、科研院所5家。"}                                   | ${["培育高校 ≥10所", "培育科研院所 ≥5家"]}
    ${"高校10所、科研院所5家。"}                                       | ${["高校 ≥10所", "科研院所 ≥5家"]}
    ${"新增贯标企业100家以上。"}                                       | ${["新增贯标企业 ≥100家"]}
    ${"培育优势企业5家，推动5家企业开展知识产权贯标工作。"}            | ${["培育优势企业 ≥5家", "开展知识产权贯标的企业 ≥5家"]}
    ${"企业、高校、科研组织分别达到200家、10所、5家。"}                | ${["企业 ≥200家", "高校 ≥10所", "科研组织 ≥5家"]}
    ${"企业和高校贯标分别达到200家和10所。"}                           | ${["贯标企业 ≥200家", "贯标高校 ≥10所"]}
    ${"贯标企业、贯标高校均达到10家。"}                                | ${["贯标企业 ≥10家", "贯标高校 ≥10家"]}
    ${"培育企业50家、高校10家左右。"}                                  | ${["培育企业 ≈50家 ?requirementUnclear", "培育高校 ≈10家"]}
    ${"年内1所高校科研组织通过外审。"}                                 | ${["通过外审高校科研组织 ≥1所 ?subjectUnclear"]}
    ${"开展企业贯标，达到100家。"}                                     | ${["贯标企业 ≥100家 ?indicatorUnclear"]}
  `("$words → $reading", ({ words, reading }: { words: string; reading: string[] }) => {
    expect(targetsOf(words).map(lineOf)).toEqual(reading);
  });
});

test.each`
  words                                     | reading                                                               | why
  ${"新增30家。"}                           | ${["新增 ≥30家 ?indicatorUnclear"]}                                   | ${"a verb alone does not say what is counted"}
  ${"新增高新技术企业10家，总数达到50家。"} | ${["新增高新技术企业 ≥10家", "高新技术企业 ≥50家 ?indicatorUnclear"]} | ${"what a number without words counts is only likely"}
  ${"专利转让达到1万次，同比增长10%以上。"} | ${["专利转让 ≥10000次", "专利转让 ≥+10% ?indicatorUnclear"]}          | ${"growth of what was just said is only likely"}
  ${"新增贯标企业（含复审）50家。"}         | ${["新增贯标企业（含复审） ≥50家"]}                                   | ${"a remark in brackets belongs to the indicator"}
  ${"各市至少培育1家示范企业。"}            | ${["各市至少培育示范企业 ≥1家 ?unitUnclear"]}                         | ${"a quota of each is no number of all"}
  ${"城镇调查失业率控制在5.5%左右。"}       | ${["城镇调查失业率 ≲5.5%"]}                                           | ${"控制在 and 左右 make an approximate cap"}
  ${"粮食产量达到200亿斤以上。"}            | ${["粮食产量 ≥200亿斤"]}                                              | ${"亿斤 is a unit of measure"}
  ${"围绕3个方面推进工作。"}                | ${[]}                                                                 | ${"what one goes by is no target"}
`("$words → $reading: $why", ({ words, reading }: { words: string; reading: string[] }) => {
  expect(targetsOf(words).map(lineOf)).toEqual(reading);
});

describe("no target", () => {
  test.each`
    words                                              | why
    ${"按照国知战联办〔2019〕8号文件要求做好工作。"}   | ${"a document number"}
    ${"支持2018年通过认证的企业5家。"}                 | ${"done before the plan year"}
    ${"已培育优势企业5家。"}                           | ${"an achievement"}
    ${"目前全省有贯标企业300家。"}                     | ${"the state of things"}
    ${"支持世界500强企业设立研发中心。"}               | ${"a name with a numeral"}
    ${"落实“十四五”知识产权规划。"}                    | ${"a plan's name"}
    ${"按照“双随机一公开”要求开展检查。"}              | ${"a slogan"}
    ${"形成“三标同贯”工作格局。"}                      | ${"a slogan"}
    ${"推进一带一路知识产权合作。"}                    | ${"a name"}
    ${"开展第一批试点。"}                              | ${"an ordinal"}
    ${"培育一批优势企业。"}                            | ${"一批 is no number"}
    ${"对获证企业每家奖励5万元。"}                     | ${"a subsidy"}
    ${"对通过认证的企业给予10万元补助。"}              | ${"a subsidy"}
    ${"支持年营业收入2000万元以上的企业参与。"}        | ${"a threshold"}
    ${"贯彻《国家知识产权战略纲要2030》。"}            | ${"a title"}
    ${"构建1+N服务体系。"}                             | ${"a scheme's name"}
    ${"推广ISO9001体系和5G应用。"}                     | ${"digits of a Latin word"}
    ${"组织实施三年行动计划。"}                        | ${"a duration"}
    ${"引入第三方评估机构。"}                          | ${"第三方"}
    ${"一是加强宣传，二是强化培训。"}                  | ${"list words"}
    ${"1.2018 年，国家标准正式实施。2.继续做好工作。"} | ${"a year glued to a list number"}
  `("$words holds none: $why", ({ words }: { words: string }) => {
    expect(targetsOf(words).map(lineOf)).toEqual([]);
  });

  test("a threshold beside a target stays part of what is counted", () => {
    expect(targetsOf("培育年产值10亿元以上的企业5家。").map(lineOf)).toEqual(["培育年产值10亿元以上的企业 ≥5家"]);
  });
});

describe("basis", () => {
  test.each`
    words                            | basis            | why
    ${"全省认证企业达到100家。"}     | ${"total"}       | ${"the whole province reaches it"}
    ${"服务累计覆盖小微企业400家。"} | ${"total"}       | ${"累计"}
    ${"有效发明专利总量达到500件。"} | ${"total"}       | ${"总量"}
    ${"贯标企业达到100家。"}         | ${"unspecified"} | ${"达到 alone says nothing"}
    ${"全省新增认证企业达到100家。"} | ${"increment"}   | ${"新增 goes before 全省"}
    ${"年内认证企业达到100家。"}     | ${"increment"}   | ${"年内"}
    ${"初次认证企业100家。"}         | ${"increment"}   | ${"初次"}
    ${"全年引导500家企业贯标。"}     | ${"unspecified"} | ${"全年 alone says nothing"}
    ${"累计新增企业100家。"}         | ${"increment"}   | ${"累计新增 counts what is new"}
  `("$words is $basis: $why", ({ words, basis }: { words: string; basis: string }) => {
    expect(targetsOf(words).map((target) => target.basis)).toEqual([basis]);
  });

  test("新增 and 总量 together are in doubt", () => {
    const [target] = targetsOf("新增企业后总量达到500家。");
    expect(target?.needsReview?.reason).toBe("basisUnclear");
  });
});

describe("deadlines", () => {
  test.each`
    words                              | date            | stated
    ${"培育企业5家。"}                 | ${"2019-12-31"} | ${null}
    ${"年内培育企业5家。"}             | ${"2019-12-31"} | ${"年内"}
    ${"全年培育企业5家。"}             | ${"2019-12-31"} | ${"全年"}
    ${"到 2019 年底，培育企业5家。"}   | ${"2019-12-31"} | ${"到 2019 年底"}
    ${"6月底前培育企业5家。"}          | ${"2019-06-30"} | ${"6月底前"}
    ${"2019年6月底前，培育企业5家。"}  | ${"2019-06-30"} | ${"2019年6月底前"}
    ${"2020年2月底前培育企业5家。"}    | ${"2020-02-29"} | ${"2020年2月底前"}
    ${"9月15日前培育企业5家。"}        | ${"2019-09-15"} | ${"9月15日前"}
    ${"上半年培育企业5家。"}           | ${"2019-06-30"} | ${"上半年"}
    ${"三季度末培育企业达到5家。"}     | ${"2019-09-30"} | ${"三季度末"}
    ${"前三季度培育企业5家。"}         | ${"2019-09-30"} | ${"前三季度"}
    ${"培育企业5家，6月底前完成。"}    | ${"2019-06-30"} | ${"6月底前"}
    ${"培育企业5家（年底前）。"}       | ${"2019-12-31"} | ${"年底前"}
    ${"“十四五”末有效专利达到500件。"} | ${"2025-12-31"} | ${"“十四五”末"}
    ${"到2025年，有效专利达到500件。"} | ${"2025-12-31"} | ${"到2025年"}
  `("$words is due on $date", ({ words, date, stated }: { words: string; date: string; stated: string | null }) => {
    expect(targetsOf(words).map((target) => target.deadline)).toEqual([{ date, stated }]);
  });

  test("the nearest time before a number is its own", () => {
    const dates = targetsOf("6月底前培育企业5家，年底前培育高校10所。").map((target) => target.deadline.date);
    expect(dates).toEqual(["2019-06-30", "2019-12-31"]);
  });
});

describe("aspiration", () => {
  test.each`
    words                                | aspirational | why
    ${"力争培育企业5家。"}               | ${true}      | ${"力争"}
    ${"争取培育企业5家。"}               | ${true}      | ${"争取"}
    ${"拟培育企业5家。"}                 | ${false}     | ${"拟 is a commitment"}
    ${"今年计划培育企业5家。"}           | ${false}     | ${"计划 is a commitment"}
    ${"纳入科技计划管理的企业达到5家。"} | ${false}     | ${"计划 as a noun"}
    ${"草拟制度5项。"}                   | ${false}     | ${"拟 inside a word"}
    ${"争取国家资金5亿元。"}             | ${false}     | ${"争取 with an object of its own"}
    ${"培育企业5家；力争有新突破。"}     | ${false}     | ${"力争 belongs to the other item"}
  `(
    "$words is hoped for: $aspirational ($why)",
    ({ words, aspirational }: { words: string; aspirational: boolean }) => {
      expect(targetsOf(words).map((target) => target.aspirational)).toEqual([aspirational]);
    },
  );
});
