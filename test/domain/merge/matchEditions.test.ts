import { matchEditions } from "../../../src/domain/merge/matchEditions";
import { editionOf, editionOf2019, editionRowsOf, toldOf } from "../../support/editionRows";

const region2 = "\n兵团\t";

function told(before: string, after: string): string[] {
  const [earlier, later] = [editionRowsOf(editionOf(before)), editionRowsOf(editionOf(after))];
  return toldOf(matchEditions(earlier, later), earlier, later);
}

const training = "加强贯标培训工作。";
const universities = "推动高校开展贯标工作。";

describe("what an edit of the document does", () => {
  test.each<[edit: string, before: string, after: string, told: string[]]>([
    [
      "the same edition: every row by its words",
      training + universities,
      training + universities,
      [`${training} = ${training} (sameWords)`, `${universities} = ${universities} (sameWords)`],
    ],
    [
      "reworded: the sentences are alike",
      "推动我省贯标工作，提升知识产权管理能力。",
      "深入推动全省贯标工作，提升企业知识产权管理能力。",
      ["推动我省贯标工作，提升知识产权管理能力。 = 深入推动全省贯标工作，提升企业知识产权管理能力。 (alike)"],
    ],
    [
      "written anew: an addition and a removal, as one may not guess",
      "推动我省贯标工作，提升知识产权管理能力。",
      "建立健全知识产权信息服务体系。",
      ["+ 建立健全知识产权信息服务体系。", "- 推动我省贯标工作，提升知识产权管理能力。"],
    ],
    [
      "renumbered and re-ordered: list numbers and places say nothing",
      "1.推动高校开展贯标工作。2.加强贯标培训工作。",
      "（一）加强贯标培训工作；（二）推动高校开展贯标工作。",
      [
        "加强贯标培训工作。 = 加强贯标培训工作； (sameWords)",
        "推动高校开展贯标工作。 = 推动高校开展贯标工作。 (sameWords)",
      ],
    ],
    [
      "other marks: words joined by 、 need not be those that stood apart, but alike they are",
      "支持企业、高校科研组织贯标，提升能力。",
      "支持企业、高校、科研组织贯标，提升能力。",
      ["支持企业、高校科研组织贯标，提升能力。 = 支持企业、高校、科研组织贯标，提升能力。 (alike)"],
    ],
    [
      "target raised: the same target, whatever the number",
      "培育优势企业100家。",
      "培育优势企业120家。",
      ["培育优势企业100家 = 培育优势企业120家 (sameTarget)"],
    ],
    [
      "target raised in a sentence that was written anew",
      "培育优势企业100家。",
      "全面实施强企工程，到年底力争培育优势企业120家以上。",
      ["培育优势企业100家 = 培育优势企业120家 (sameTarget)"],
    ],
    [
      "same number, different action: another target",
      "培育优势企业5家，推动5家企业开展知识产权贯标工作。",
      "认定优势企业5家，推动5家企业开展知识产权贯标工作。",
      ["开展知识产权贯标的企业5家 = 开展知识产权贯标的企业5家 (sameTarget)", "+ 认定优势企业5家", "- 培育优势企业5家"],
    ],
    [
      "same number and verb, different action: another target",
      "推动5家企业开展知识产权贯标。",
      "推动5家企业开展知识产权培训。",
      ["+ 开展知识产权培训的企业5家", "- 开展知识产权贯标的企业5家"],
    ],
    [
      "same number, somebody else's: another target",
      "组织20家高校开展贯标。",
      "组织20家科研组织开展贯标。",
      ["+ 开展贯标科研组织20家", "- 开展贯标高校20家"],
    ],
    [
      "the subject by another name of it",
      "组织20家科研机构开展贯标。",
      "组织20家科研组织开展贯标。",
      ["开展贯标科研机构20家 = 开展贯标科研组织20家 (alike)"],
    ],
    [
      "indicator renamed: words put in, none exchanged",
      "培育优势企业5家，推动5家企业开展知识产权贯标工作。",
      "培育知识产权优势企业5家，推动5家企业开展知识产权贯标工作。",
      [
        "培育优势企业5家 = 培育知识产权优势企业5家 (alike)",
        "开展知识产权贯标的企业5家 = 开展知识产权贯标的企业5家 (sameTarget)",
      ],
    ],
    [
      "two numbers exchanged between actions: the action says which is which",
      "培育优势企业5家，推动8家企业开展知识产权贯标工作。",
      "培育优势企业8家，推动5家企业开展知识产权贯标工作。",
      [
        "培育优势企业5家 = 培育优势企业8家 (sameTarget)",
        "开展知识产权贯标的企业8家 = 开展知识产权贯标的企业5家 (sameTarget)",
      ],
    ],
    [
      "one indicator twice in a sentence: in the order of the sentence",
      "上半年新增贯标企业5家，全年新增贯标企业8家。",
      "上半年新增贯标企业8家，全年新增贯标企业12家。",
      ["新增贯标企业5家 = 新增贯标企业8家 (sameTarget)", "新增贯标企业8家 = 新增贯标企业12家 (sameTarget)"],
    ],
    [
      "split in two: each target goes on in its sentence",
      "全年新增贯标企业200家，高校贯标单位7家。",
      "全年新增贯标企业200家。新增高校贯标单位7家。",
      ["新增贯标企业200家 = 新增贯标企业200家 (sameTarget)", "新增高校贯标单位7家 = 新增高校贯标单位7家 (sameTarget)"],
    ],
    [
      "a sentence without number split: the larger part goes on, the smaller is new",
      "加快推动国家知识产权服务业集聚区建设，扩大专利代理师队伍。",
      "加快推动国家知识产权服务业集聚区建设。扩大专利代理师队伍。",
      [
        "加快推动国家知识产权服务业集聚区建设，扩大专利代理师队伍。 = 加快推动国家知识产权服务业集聚区建设。 (alike)",
        "+ 扩大专利代理师队伍。",
      ],
    ],
    [
      "a sentence without number split in halves: a person says which half goes on",
      "推进知识产权集聚区建设，壮大专利代理人才队伍。",
      "推进知识产权集聚区建设。壮大专利代理人才队伍。",
      ["? 推进知识产权集聚区建设，壮大专利代理人才队伍。 | 推进知识产权集聚区建设。, 壮大专利代理人才队伍。"],
    ],
    [
      "merged: each target goes on in the one sentence",
      "全年新增贯标企业200家。新增高校贯标单位7家。",
      "全年新增贯标企业200家，高校贯标单位7家。",
      ["新增贯标企业200家 = 新增贯标企业200家 (sameTarget)", "新增高校贯标单位7家 = 新增高校贯标单位7家 (sameTarget)"],
    ],
    [
      "number added: the point got a target",
      "推动企业开展知识产权贯标工作，提升管理能力。",
      "推动30家企业开展知识产权贯标工作，提升管理能力。",
      ["推动企业开展知识产权贯标工作，提升管理能力。 = 开展知识产权贯标的企业30家 (alike)"],
    ],
    [
      "two numbers added: a person says which of them the point is",
      "推动企业、高校开展知识产权贯标工作，提升管理能力。",
      "推动30家企业、5所高校开展知识产权贯标工作，提升管理能力。",
      ["? 推动企业、高校开展知识产权贯标工作，提升管理能力。 | 开展知识产权贯标的企业30家, 开展知识产权贯标的高校5所"],
    ],
    [
      "number dropped: the target is a point without number now",
      "推动30家企业开展知识产权贯标工作，提升管理能力。",
      "推动企业开展知识产权贯标工作，提升管理能力。",
      ["开展知识产权贯标的企业30家 = 推动企业开展知识产权贯标工作，提升管理能力。 (alike)"],
    ],
    [
      "one number of two dropped: that target is gone",
      "培育优势企业5家，推动5家企业开展知识产权贯标工作。",
      "培育优势企业，推动5家企业开展知识产权贯标工作。",
      ["开展知识产权贯标的企业5家 = 开展知识产权贯标的企业5家 (sameTarget)", "- 培育优势企业5家"],
    ],
    [
      "doubled: the first is the one that was there",
      training + universities,
      training + universities + training,
      [`${training} = ${training} (sameWords)`, `${universities} = ${universities} (sameWords)`, `+ ${training}`],
    ],
    [
      "twins that stay twins: in order",
      training + universities + training,
      training + training + universities,
      [
        `${training} = ${training} (sameWords)`,
        `${training} = ${training} (sameWords)`,
        `${universities} = ${universities} (sameWords)`,
      ],
    ],
    [
      "one of two twins gone: a person says which",
      training + universities + training,
      training + universities,
      [`${universities} = ${universities} (sameWords)`, `? ${training}, ${training} | ${training}`],
    ],
    [
      "two alike sentences reworded alike: a person says which is which",
      "加强高校知识产权管理规范贯标培训工作。加强院校知识产权管理规范贯标培训工作。",
      "加强大专院校知识产权管理规范贯标培训工作。",
      [
        "? 加强高校知识产权管理规范贯标培训工作。, 加强院校知识产权管理规范贯标培训工作。 | 加强大专院校知识产权管理规范贯标培训工作。",
      ],
    ],
    [
      "from one kind of organisation to another: an addition and a removal",
      "启动科研机构知识产权贯标工作。",
      "启动高等学校知识产权贯标工作。",
      ["+ 启动高等学校知识产权贯标工作。", "- 启动科研机构知识产权贯标工作。"],
    ],
    [
      "numbers tell sentences apart whose words are the same",
      "开展第1批试点示范工作。开展第2批试点示范工作。",
      "组织开展第2批试点示范工作。组织开展第1批试点示范工作。",
      [
        "开展第2批试点示范工作。 = 组织开展第2批试点示范工作。 (alike)",
        "开展第1批试点示范工作。 = 组织开展第1批试点示范工作。 (alike)",
      ],
    ],
    [
      "moved to another region: told, never matched",
      training + universities,
      `${universities}${region2}${training}`,
      [
        `${universities} = ${universities} (sameWords)`,
        `+ ${training}`,
        `- ${training}`,
        `perhaps moved: ${training} → ${training}`,
      ],
    ],
    [
      "the same words in two regions change places with nobody",
      `${training}${region2}${universities}`,
      `${universities}${region2}${training}`,
      [
        `+ ${universities}`,
        `+ ${training}`,
        `- ${training}`,
        `- ${universities}`,
        `perhaps moved: ${universities} → ${universities}`,
        `perhaps moved: ${training} → ${training}`,
      ],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });
});

describe("withdrawn and back", () => {
  const [withdrawn] = editionRowsOf(editionOf("培育优势企业5家。")).map((row) => ({
    ...row,
    key: "old",
    point: "old",
    withdrawn: true,
  }));
  const again = editionRowsOf(editionOf("培育优势企业8家。"));

  test("a row that an earlier edition dropped is found again", () => {
    expect(matchEditions([withdrawn!], again).matches).toEqual([
      { before: "old", after: again[0]!.key, reason: { code: "sameTarget" } },
    ]);
  });

  test("but not while another row fits", () => {
    const standing = editionRowsOf(editionOf("培育优势企业6家。"));
    expect(toldOf(matchEditions([withdrawn!, ...standing], again), [withdrawn!, ...standing], again)).toEqual([
      "培育优势企业6家 = 培育优势企业8家 (sameTarget)",
      "- 培育优势企业5家",
    ]);
  });

  test("dropped before, it did not move now", () => {
    const elsewhere = editionRowsOf(editionOf("培育优势企业5家。", "兵团"));
    expect(matchEditions([withdrawn!], elsewhere)).toMatchObject({ removed: ["old"], perhapsMoved: [] });
  });
});

describe("what a person said", () => {
  const before = editionRowsOf(editionOf(training + universities + training));
  const after = editionRowsOf(editionOf(training + universities));
  const [first, second, third] = before.map(({ key }) => key);
  const [one, two] = after.map(({ key }) => key);

  test.each([first, third])("settles a tie: %s", (chosen) => {
    const matching = matchEditions(before, after, new Map([[one!, chosen!]]));
    expect(matching.ties).toEqual([]);
    expect(matching.matches).toContainEqual({ before: chosen, after: one, reason: { code: "chosen" } });
    expect(matching.removed).toEqual([chosen === first ? third : first]);
  });

  test("“it is new” holds against a match, which leaves the earlier row without one", () => {
    const matching = matchEditions(before, after, new Map([[two!, null]]));
    expect(matching).toMatchObject({ added: [two], removed: [second] });
  });

  test.each<[string, string, EditionPairs]>([
    [
      "a row that is not there",
      "no such row",
      [
        [one!, "2019-130000-77"],
        [two!, second!],
      ],
    ],
    [
      "a row given away already",
      "taken",
      [
        [one!, first!],
        [two!, first!],
      ],
    ],
  ])("what is said of %s counts as not said", (_, __, pairs) => {
    const { matches } = matchEditions(before, after, new Map(pairs));
    expect(matches.map((match) => [match.before, match.after])).toContainEqual([second, two]);
  });

  test("regions are not crossed, whoever says so", () => {
    const elsewhere = editionRowsOf(editionOf(training, "兵团"));
    const matching = matchEditions(before, elsewhere, new Map([[elsewhere[0]!.key, first!]]));
    expect(matching).toMatchObject({ matches: [], added: [elsewhere[0]!.key] });
  });
});

type EditionPairs = readonly (readonly [string, string | null])[];

describe("the document of 2019", () => {
  const plan = editionOf2019();
  const rows = editionRowsOf(plan);
  const toldNow = (...edits: readonly (readonly [string, string])[]) => {
    const after = editionRowsOf(editionOf2019(...edits));
    return toldOf(matchEditions(rows, after), rows, after).filter((line) => !line.endsWith("(sameWords)"));
  };

  test("with itself: every row by its words", () => {
    const matching = matchEditions(rows, rows);
    expect(matching.matches).toEqual(
      rows.map(({ key }) => ({ before: key, after: key, reason: { code: "sameWords" } })),
    );
    expect(matching).toMatchObject({ added: [], removed: [], ties: [], perhapsMoved: [] });
  });

  test.each<[edit: string, edits: readonly (readonly [string, string])[], told: string[]]>([
    [
      "兵团 has 5家 three times; one is raised",
      [["培育优势企业5家，推动5家", "培育优势企业8家，推动5家"]],
      [
        "培育优势企业5家 = 培育优势企业8家 (sameTarget)",
        "开展知识产权贯标的企业5家 = 开展知识产权贯标的企业5家 (sameTarget)",
      ],
    ],
    [
      "兵团 has 5家 three times; one is dropped",
      [["培育优势企业5家，推动5家", "推动5家"]],
      ["开展知识产权贯标的企业5家 = 开展知识产权贯标的企业5家 (sameTarget)", "- 培育优势企业5家"],
    ],
    [
      "云南 raises both; 推行 stays 推行, 通过 stays 通过",
      [
        [
          "推行贯标的企 150 家左右，通过贯标认证的企业达到 10 家",
          "推行贯标的企业 200 家左右，通过贯标认证的企业达到 15 家",
        ],
      ],
      [
        "推行贯标的企业about150家 = 推行贯标的企业about200家 (sameTarget)",
        "通过贯标认证的企业10家 = 通过贯标认证的企业15家 (sameTarget)",
      ],
    ],
    [
      "山东 loses 高校 among three alike",
      [["遴选20家高校、20家科研组织及8家", "遴选20家科研组织及8家"]],
      [
        "遴选贯标试点科研组织20家 = 遴选贯标试点科研组织20家 (sameTarget)",
        "遴选贯标试点专利代理机构8家 = 遴选贯标试点专利代理机构8家 (sameTarget)",
        "- 遴选贯标试点高校20家",
      ],
    ],
    [
      "上海 puts its items in another order",
      [
        [
          "2019年推进40家企事业单位完成知识产权管理规范贯标；专业知识产权托管服务累计覆盖小微企业400家；",
          "专业知识产权托管服务累计覆盖小微企业400家；2019年推进40家企事业单位完成知识产权管理规范贯标；",
        ],
      ],
      [],
    ],
    [
      "河南 raises the number in its deliverable",
      [["成果形式：50家企事业单位", "成果形式：60家企事业单位"]],
      ["通过知识产权管理体系贯标认证的企事业单位50家 = 通过知识产权管理体系贯标认证的企事业单位60家 (sameTarget)"],
    ],
    [
      "湖南 gets a number in the second of its two alike sentences",
      [["搞好贯标工作试点。", "开展20家企业贯标工作试点。"]],
      [
        "科学设定企业、高校、科研组织、专利代理机构贯标工作绩效考核指标，搞好贯标工作试点。 = 贯标工作试点的企业20家 (alike)",
      ],
    ],
    [
      "兵团's sentence goes to 西藏",
      [
        ["推进强企建设，组织知识产权优势企业申报、评选工作，继续对获得国家优势企业资格的企业进行财政资助。", ""],
        [
          "探索开展贯标工作。",
          "探索开展贯标工作。推进强企建设，组织知识产权优势企业申报、评选工作，继续对获得国家优势企业资格的企业进行财政资助。",
        ],
      ],
      [
        "+ 推进强企建设，组织知识产权优势企业申报、评选工作，继续对获得国家优势企业资格的企业进行财政资助。",
        "- 推进强企建设，组织知识产权优势企业申报、评选工作，继续对获得国家优势企业资格的企业进行财政资助。",
        "perhaps moved: 推进强企建设，组织知识产权优势企业申报、评选工作，继续对获得国家优势企业资格的企业进行财政资助。 → 推进强企建设，组织知识产权优势企业申报、评选工作，继续对获得国家优势企业资格的企业进行财政资助。",
      ],
    ],
  ])("%s", (_, edits, expected) => {
    expect(toldNow(...edits)).toEqual(expected);
  });
});
