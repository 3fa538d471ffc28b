import { mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { openWorkbook } from "../../src/adapters/xlsx/fileWorkbook";
import { defaultLimits } from "../../src/adapters/xlsx/opc/packageLimits";
import { readZipIndex } from "../../src/adapters/xlsx/opc/zipIndex";
import type { WorkPlan } from "../../src/domain/workPlan";
import { diskFiles } from "../../src/cli/diskFiles";
import { headerOf, ledgerSpec } from "../../src/ledger/template/ledgerSpec";
import { checkLedger } from "../../src/usecases/checkLedger";
import { changed, editedParts, filled, ledgerFile, relaid } from "../support/ledgerFiles";
import { planFile, withPoint, withTarget, withoutPoint } from "../support/editions";
import { plan, point, region, samplePlan } from "../support/plans";
import { runCli } from "../support/runCli";

const document = join(__dirname, "../../seeds/2019-work-points.txt");
const SHANDONG = "2019-370000-01-1";
const { baseSheet } = ledgerSpec;

let folder: string;
const at = (name: string) => join(folder, name);
const bytesOf = async (name: string) => new Uint8Array(await readFile(at(name)));
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), "workpoints-cli-"))));
afterEach(() => rm(folder, { recursive: true }));

/** The next edition: 500 becomes 600, 山西's park goes, 北京 gets one point more. */
function next(): WorkPlan {
  const raised = withTarget(samplePlan(), SHANDONG, { requirement: { bound: "about", measure: "level", value: 600 } });
  const without = withoutPoint(raised, "2019-140000-02");
  return withPoint(without, "110000", point("2019-110000-03", { text: "举办专利周活动" }));
}

async function given(ledger: Uint8Array, edition: WorkPlan = next()): Promise<void> {
  await writeFile(at("l.xlsx"), ledger);
  await writeFile(at("new.json"), planFile(edition));
}

const sync = (...more: string[]) => runCli(["sync", at("l.xlsx"), "--with", at("new.json"), ...more]);
const undo = (...more: string[]) => runCli(["sync", at("l.xlsx"), "--undo", "--in-place", ...more]);

async function rowsOf(name = "l.xlsx") {
  const check = await checkLedger(openWorkbook(await bytesOf(name)));
  if (check.kind === "noLedger") throw new Error("no ledger");
  return new Map(check.rows.map((row) => [row.key, row]));
}

const reported = [
  [SHANDONG, "累计完成", 450],
  [SHANDONG, "牵头单位", "省知识产权局"],
] as const;

describe("a preview", () => {
  test("tells every change with its cell, old and new, and writes nothing", async () => {
    await given(await filled(await ledgerFile(), reported));
    const before = await bytesOf("l.xlsx");
    const { code, out } = await sync("--preview");
    expect(code).toBe(0);
    expect(out.split("\n").slice(3)).toEqual([
      "",
      "新增 1 项，变更 1 项，撤销 1 项，不变 7 项",
      "",
      "变更（1）",
      "  山东省　培育优势企业　2019-370000-01-1　第 8 行　同一目标：地区、指标、主体相同　已填报　目标已调整",
      "    F8　目标值：500 → 600",
      "",
      "新增（1）",
      "  北京市　举办专利周活动　2019-110000-03",
      "",
      "撤销（1）",
      "  山西省　力争建成国家级园区　2019-140000-02　第 14 行",
      "",
    ]);
    expect(await bytesOf("l.xlsx")).toEqual(before);
    expect(await readdir(folder)).toEqual(["l.xlsx", "new.json"]);
  });

  test("of the same edition says that there is nothing to do", async () => {
    await given(await ledgerFile(), samplePlan());
    const { code, out } = await sync("--preview");
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining("台账与该文件一致") as string });
  });

  test("shows a conflict with its three sides, and says 1 until it is decided", async () => {
    await given(await filled(await ledgerFile(), [[SHANDONG, "目标值", 550]]));
    const { code, out } = await sync("--preview");
    expect(code).toBe(1);
    expect(out).toContain(
      "    F8　目标值　冲突，未选定\n      基准：500\n      本表：550\n      新版：600\n\n新增（1）",
    );
    expect(out).toContain("还有 1 处待选定，选定后才能同步。\n冲突可用 --take new 全部采用新版");
    const decided = await sync("--preview", "--take", "local");
    expect(decided).toMatchObject({
      code: 0,
      out: expect.stringContaining("目标值　冲突，保留本表") as string,
    });
  });

  test("speaks to other programs", async () => {
    await given(await filled(await ledgerFile(), [[SHANDONG, "目标值", 550]]));
    const { out } = await sync("--preview", "--json");
    expect(JSON.parse(out)).toMatchObject({
      format: "workpoints-sync/1",
      outcome: "preview",
      written: null,
      basis: "threeWay",
      counts: { added: 1, changed: 1, removed: 1, conflicts: 1, ties: 0, unchanged: 7 },
      undecided: 1,
      changed: [
        {
          key: SHANDONG,
          row: 8,
          reason: { code: "sameTarget" },
          fields: [{ header: "目标值", cell: "F8", kind: "conflict", base: 500, local: 550, new: 600, choice: null }],
        },
      ],
      added: [{ key: "2019-110000-03", text: "举办专利周活动" }],
      removed: [{ key: "2019-140000-02", row: 14, filled: false }],
    });
  });

  test("and English, where the system does", async () => {
    await given(await ledgerFile());
    const { out } = await runCli(["sync", at("l.xlsx"), "--with", at("new.json"), "--preview"], {
      systemLanguage: "en_GB.UTF-8",
    });
    expect(out).toMatch(/row 8/u);
    expect(out).not.toMatch(/undefined|变更（/u);
  });
});

describe("a sync", () => {
  test("writes the edition and leaves what people typed; a second time there is nothing to do", async () => {
    await given(await filled(await ledgerFile(), reported));
    const { code, out } = await sync("--in-place");
    expect(code).toBe(0);
    expect(out).toContain(`同步完成：新增 1 项，变更 1 项，撤销 1 项。\n已写入 ${at("l.xlsx")}\n`);
    const rows = await rowsOf();
    expect(rows.get(SHANDONG)).toMatchObject({
      assessed: { value: 600, review: expect.stringContaining("目标已调整（原约500家，2019-10-15）") as string },
      report: { actual: 450 },
      leadUnit: "省知识产权局",
    });
    expect(rows.get("2019-140000-02")?.judgement.status).toBe("withdrawn");
    expect(rows.get("2019-110000-03")).toMatchObject({ region: "北京市", workPoint: "举办专利周活动" });

    const { mtimeMs } = await stat(at("l.xlsx"));
    const again = await sync("--in-place");
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining("没有写文件。") as string });
    expect((await stat(at("l.xlsx"))).mtimeMs).toBe(mtimeMs);
  });

  test("with conflicts writes nothing until they are decided", async () => {
    const used = await filled(await ledgerFile(), [[SHANDONG, "目标值", 550]]);
    await given(used);
    const refused = await sync("--in-place");
    expect(refused).toMatchObject({ code: 1, out: expect.stringContaining("没有写文件。") as string });
    expect(await bytesOf("l.xlsx")).toEqual(used);
  });

  test.each<[string, number]>([
    ["local", 550],
    ["new", 600],
  ])("--take %s leaves %i, and the question is not asked again", async (side, value) => {
    await given(await filled(await ledgerFile(), [[SHANDONG, "目标值", 550]]));
    expect((await sync("--in-place", "--take", side)).code).toBe(0);
    expect((await rowsOf()).get(SHANDONG)?.assessed.value).toBe(value);
    expect(await sync("--preview")).toMatchObject({
      code: 0,
      out: expect.stringContaining("台账与该文件一致") as string,
    });
  });

  test("into another file leaves the input alone, and makes none where nothing changes", async () => {
    await given(await ledgerFile());
    const before = await bytesOf("l.xlsx");
    expect((await sync("--out", at("n.xlsx"))).code).toBe(0);
    expect(await bytesOf("l.xlsx")).toEqual(before);
    expect((await rowsOf("n.xlsx")).get(SHANDONG)?.assessed.value).toBe(600);
    await writeFile(at("new.json"), planFile(samplePlan()));
    expect((await sync("--out", at("m.xlsx"))).code).toBe(0);
    expect(await readdir(folder)).toEqual(["l.xlsx", "n.xlsx", "new.json"]);
  });

  test("of the real document, edited", async () => {
    await runCli(["build", document, "--out", at("l.xlsx"), "--as-of", "2019-09-30"]);
    const text = await readFile(document, "utf8");
    await writeFile(
      at("new.txt"),
      text.replace("小微企业400家", "小微企业500家").replace("形成5个高价值专利组合；", ""),
    );
    const line = ["sync", at("l.xlsx"), "--with", at("new.txt"), "--in-place", "--json"];
    const { code, out, err } = await runCli(line);
    expect({ code, err }).toEqual({ code: 0, err: expect.not.stringContaining("待确认") as string });
    expect(JSON.parse(out)).toMatchObject({
      outcome: "applied",
      written: at("l.xlsx"),
      counts: { added: 0, changed: 1, removed: 1, moved: 0, conflicts: 0, ties: 0 },
    });
  });

  test("every part of the file that it is not about stays as it is, byte by byte", async () => {
    await given(
      await changed(
        await ledgerFile(),
        { kind: "addSheet", sheet: "我的表", visibility: "visible" },
        { kind: "setValues", range: { sheet: "我的表", row: 0, column: 0, rows: 1, columns: 1 }, values: [["勿动"]] },
      ),
    );
    const parts = async () =>
      new Map(readZipIndex(await bytesOf("l.xlsx"), defaultLimits).map((part) => [part.name, part]));
    const before = await parts();
    await sync("--in-place");
    const after = await parts();
    const touched = [...before].filter(([name, part]) => !isDeepStrictEqual(after.get(name), part));
    // The ledger and its table, the base, the styles, and the lists in which new sheets stand. 我的表, 设置 and 填报说明 are not among them.
    expect(touched.map(([name]) => name)).toEqual([
      "[Content_Types].xml",
      "xl/workbook.xml",
      "xl/styles.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml",
      "xl/tables/table1.xml",
    ]);
    expect([...after.keys()].filter((name) => !before.has(name))).toEqual([
      "xl/worksheets/sheet6.xml",
      "xl/worksheets/sheet7.xml",
    ]);
  });
});

describe("what is not a usual case", () => {
  test.each<[string, () => Promise<Uint8Array>, string]>([
    [
      "base is missing",
      async () => changed(await ledgerFile(), { kind: "deleteSheet", sheet: baseSheet }),
      "找不到台账基准表",
    ],
    [
      "base is damaged",
      async () =>
        changed(await ledgerFile(), {
          kind: "setValues",
          range: { sheet: baseSheet, row: 1, column: 1, rows: 1, columns: 1 },
          values: [["{"]],
        }),
      "台账基准表已损坏",
    ],
  ])("where the %s every difference is asked about, and that is said", async (_, make, sentence) => {
    await given(await make());
    const { code, out } = await sync("--in-place");
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining(sentence) as string });
    expect(out).toContain("目标值　冲突，未选定\n      基准：（无基准）\n      本表：500\n      新版：600");
    expect((await sync("--in-place", "--take", "new")).code).toBe(0);
    expect(await sync("--preview")).toMatchObject({
      code: 0,
      out: expect.stringContaining("台账与该文件一致") as string,
    });
  });

  test("a base that other programs saved as plainly hidden is one", async () => {
    await given(await changed(await ledgerFile(), { kind: "setVisibility", sheet: baseSheet, visibility: "hidden" }));
    expect((await sync("--in-place")).code).toBe(0);
    const { sheets } = await openWorkbook(await bytesOf("l.xlsx")).read({});
    expect(sheets.find(({ name }) => name === baseSheet)?.visibility).toBe("veryHidden");
  });

  test("rows with one key are left alone, and that is told", async () => {
    await given(await filled(await ledgerFile(), [["2019-140000-01", "编号", SHANDONG]]));
    const { out } = await sync("--in-place");
    expect(out).toMatch(/未处理（\d）\n {2}山东省.*2019-370000-01-1　台账中有几行编号相同/u);
    expect(await valuesAt(SHANDONG)).toEqual([500, null]);
  });

  test("a key that was typed over makes its row one of somebody's own; the edition's is laid again only if asked", async () => {
    await given(await filled(await ledgerFile(), [[SHANDONG, "编号", "我的行"]]));
    const { code, out } = await sync("--preview");
    expect(code).toBe(1);
    expect(out).toContain("本表已没有这个编号（行已删去，或编号被清空、改动），而新版作了改动");
    expect((await sync("--in-place", "--take", "local")).code).toBe(0);
    expect(await valuesAt(SHANDONG)).toEqual([]);
  });

  test("of rows that nobody can tell apart a person says which is which", async () => {
    const twins = (year: string, ...ends: string[]) =>
      plan(
        [
          region(
            "北京市",
            "110000",
            ends.map((end, n) => point(`2019-110000-0${n + 1}`, { text: `开展知识产权${year}宣传活动${end}场` })),
          ),
        ],
        { edition: "2019" },
      );
    await writeFile(at("old.json"), planFile(twins("系列", "甲", "乙")));
    await runCli(["build", at("old.json"), "--out", at("l.xlsx")]);
    await writeFile(at("new.json"), planFile(twins("主题", "丙", "丁")));
    const { code, out } = await sync("--in-place");
    expect(code).toBe(1);
    expect(out).toContain("待选（1）");
    expect(out).toContain("待选可用 --pairs 新版编号=本表编号 指明");
    const pairs = "2019-110000-01=2019-110000-02,2019-110000-02=new";
    expect((await sync("--in-place", "--pairs", pairs, "--allow-withdrawals")).code).toBe(0);
    const rows = await rowsOf();
    expect(rows.get("2019-110000-02")?.workPoint).toBe("开展知识产权主题宣传活动丙场");
    expect(rows.get("2019-110000-01")?.judgement.status).toBe("withdrawn");
    expect(rows.get("2019-110000-03")?.workPoint).toBe("开展知识产权主题宣传活动丁场");
  });

  test("a document that drops most rows has to be meant", async () => {
    const used = await ledgerFile();
    await given(used, { ...samplePlan(), groups: samplePlan().groups.slice(2) });
    const { code, out } = await sync("--in-place");
    expect(code).toBe(1);
    expect(out).toContain("确需撤销请加 --allow-withdrawals。");
    expect(await bytesOf("l.xlsx")).toEqual(used);
    expect((await sync("--in-place", "--allow-withdrawals")).code).toBe(0);
  });

  /** 目标值 of each row of the table that has this key. */
  async function valuesAt(key: string) {
    const { tables } = await openWorkbook(await bytesOf("l.xlsx")).read({ tables: [ledgerSpec.table] });
    const { headers, values } = tables.get(ledgerSpec.table)!;
    const [keys, amounts] = [headers.indexOf(headerOf("key")), headers.indexOf(headerOf("value"))];
    return values.flatMap((line) => (line[keys] === key ? [line[amounts]] : []));
  }
});

describe("what cannot be synced is a sentence and a 2, and the file stays as it is", () => {
  test.each<[string, () => Promise<Uint8Array>, () => WorkPlan, string]>([
    [
      "a document of another year",
      ledgerFile,
      () => ({ ...next(), year: 2020 }),
      "新年度请另建台账：workpoints rollover",
    ],
    ["a document of an earlier year", ledgerFile, () => ({ ...next(), year: 2018 }), "请选用本年度的文件"],
    [
      "a document without a work point",
      ledgerFile,
      () => ({ ...next(), groups: [region("北京市", "110000", [])] }),
      "没有任何要点",
    ],
    [
      "a ledger that is a plain range",
      async () => relaid(await ledgerFile(), { table: null }),
      next,
      "按 Ctrl+T 恢复为表格",
    ],
    [
      "a workbook without a ledger",
      async () => changed(await relaid(await ledgerFile(), { sheet: "x", rows: () => [], columns: [0, 1] })),
      next,
      "中没有台账",
    ],
    [
      "a ledger without its column 编号",
      async () =>
        editedParts(await ledgerFile(), (_, xml) => xml.replaceAll('"编号"', '"号"').replaceAll(">编号<", ">号<")),
      next,
      "缺少“编号”列，无法继续",
    ],
  ])("%s", async (_, make, edition, sentence) => {
    const bytes = await make();
    await given(bytes, edition());
    const { code, out, err } = await sync("--in-place");
    expect({ code, out, err }).toEqual({ code: 2, out: "", err: expect.stringContaining(sentence) as string });
    expect(await bytesOf("l.xlsx")).toEqual(bytes);
  });

  test("nor is the new edition written over, nor another kind of file made", async () => {
    await given(await ledgerFile());
    expect(await sync("--out", at("new.json"), "--overwrite")).toMatchObject({
      code: 2,
      err: expect.stringContaining("扩展名应为 .xlsx") as string,
    });
    expect(await sync("--out", at("l.xlsx"), "--overwrite")).toMatchObject({
      code: 2,
      err: expect.stringContaining("或用 --in-place 写回原文件") as string,
    });
  });
});

describe("--undo", () => {
  test("brings every cell back, once", async () => {
    await given(await filled(await ledgerFile(), reported));
    const before = await rowsOf();
    await sync("--in-place");
    const { code, out } = await undo();
    expect(code).toBe(0);
    expect(out).toContain("已撤销上次同步，恢复");
    expect([...(await rowsOf())]).toEqual([...before]);
    expect(await undo()).toMatchObject({ code: 2, err: expect.stringContaining("没有可以撤销的同步") as string });
  });

  test("leaves what people changed since, and lists it with 1", async () => {
    await given(await filled(await ledgerFile(), reported));
    await sync("--in-place");
    const edited = await filled(await bytesOf("l.xlsx"), [
      [SHANDONG, "目标值", 650],
      ["2019-110000-03", "进展", "推进中"],
    ]);
    await writeFile(at("l.xlsx"), edited);
    const { code, out } = await undo("--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      format: "workpoints-sync-undo/1",
      sync: { at: "2019-10-15T09:30", added: 1, changed: 1, removed: 1 },
      kept: [{ key: SHANDONG, header: "目标值", was: 500, wrote: 600, is: 650 }],
      keptRows: ["2019-110000-03"],
    });
    const rows = await rowsOf();
    expect(rows.get(SHANDONG)?.assessed.value).toBe(650);
    expect(rows.get("2019-110000-03")?.report.stage).toBe("推进中");
  });

  test("without a sync there is nothing to take back", async () => {
    await given(await ledgerFile());
    const before = await bytesOf("l.xlsx");
    expect((await undo()).code).toBe(2);
    expect(await bytesOf("l.xlsx")).toEqual(before);
  });
});

describe("a ledger that somebody saves while it is synchronised", () => {
  test.each([
    ["by a sync", ["--with", "new.json"]],
    ["by an undo", ["--undo"]],
  ])("is not written over %s", async (_, [option = "", value]) => {
    await given(await filled(await ledgerFile(), reported));
    expect((await sync("--in-place")).code).toBe(0);
    if (value !== undefined) await writeFile(at("new.json"), planFile(samplePlan()));
    const saved = await filled(await bytesOf("l.xlsx"), [[SHANDONG, "累计完成", 460]]);
    const read = async (path: string) => {
      const bytes = await diskFiles.read(path);
      if (path === at("l.xlsx")) await writeFile(path, saved);
      return bytes;
    };
    const argv = ["sync", at("l.xlsx"), option, ...(value === undefined ? [] : [at(value)]), "--in-place"];
    const { code, err } = await runCli(argv, { files: { ...diskFiles, read } });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("又被保存过") as string });
    expect(await bytesOf("l.xlsx")).toEqual(saved);
  });
});

test("a fault of the new edition is told of its file, not of the ledger", async () => {
  await given(await ledgerFile());
  await writeFile(at("new.json"), "");
  const { code, err } = await sync("--in-place");
  expect({ code, err }).toEqual({
    code: 2,
    err: expect.stringContaining(`“${at("new.json")}”：这个文件是空的`) as string,
  });
});

test.each([
  ["a key of the new edition that is not there", "2019-370000-77=new"],
  ["a key of the ledger that is not there", `${SHANDONG}=2019-370000-77-1`],
  ["rows of different regions", `${SHANDONG}=2019-140000-02`],
])("a pair with %s is refused, as nobody would hear that it did not hold", async (_, pair) => {
  await given(await ledgerFile());
  const before = await bytesOf("l.xlsx");
  const { code, err } = await sync("--in-place", "--pairs", pair);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`--pairs 的“${pair}”对不上`) as string });
  expect(await bytesOf("l.xlsx")).toEqual(before);
});

test("a pair that says a row is new holds", async () => {
  await given(await ledgerFile());
  const { code, out } = await sync("--preview", "--pairs", `${SHANDONG}=new`);
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining("新增 2 项，撤销 2 项") as string });
});

test("a ledger with a row that was left alone is not said to agree with the edition", async () => {
  const doubled = await filled(await ledgerFile(), [["2019-140000-02", "编号", SHANDONG]]);
  await given(
    doubled,
    withTarget(samplePlan(), SHANDONG, { requirement: { bound: "about", measure: "level", value: 600 } }),
  );
  const { out } = await sync("--preview");
  expect(out).toContain("台账中有几行编号相同");
  expect(out).not.toContain("台账与该文件一致，没有需要同步的内容");
  expect(out).toContain("除所列未处理的行外，台账与该文件一致");
});

test("undoing says of a row whose key is gone that it was not found, not that its cells are empty", async () => {
  await given(await ledgerFile());
  expect((await sync("--in-place")).code).toBe(0);
  await writeFile(at("l.xlsx"), await filled(await bytesOf("l.xlsx"), [[SHANDONG, "编号", null]]));
  const { code, out } = await undo();
  expect(code).toBe(1);
  expect(out).toContain(`${SHANDONG} 目标值：同步写入“600”；台账中已没有这个编号`);
  expect(out).not.toContain("现为“（空）”");
});

test("a ledger that is a plain range by now is not undone by half: nothing is written", async () => {
  await given(await ledgerFile());
  expect((await sync("--in-place")).code).toBe(0);
  await writeFile(
    at("l.xlsx"),
    editedParts(await bytesOf("l.xlsx"), (_, xml) =>
      xml.replace(/<tableParts[^]*<.tableParts>|<Relationship [^>]*relationships.table"[^>]*>/gu, ""),
    ),
  );
  const before = await bytesOf("l.xlsx");
  const { code, err } = await undo();
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("的台账已不是表格") as string });
  expect(await bytesOf("l.xlsx")).toEqual(before);
});

test("a column that the ledger lacks is told, as what the edition says there is not written", async () => {
  const renamed = editedParts(await ledgerFile(), (_, xml) =>
    xml.replaceAll('"工作要点"', '"要点"').replaceAll(">工作要点<", ">要点<"),
  );
  await given(renamed);
  const { code, err } = await sync("--preview");
  expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining("“工作要点”") as string });
  expect(JSON.parse((await sync("--preview", "--json")).out)).toMatchObject({ missingColumns: ["工作要点"] });
});
