import { execFile } from "node:child_process";
import { link, lstat, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { openWorkbook } from "../../src/adapters/xlsx/fileWorkbook";
import { DiskError } from "../../src/adapters/disk/diskError";
import { diskFiles } from "../../src/cli/diskFiles";
import { ledgerSpec } from "../../src/ledger/template/ledgerSpec";
import { statusWords } from "../../src/ledger/template/words";
import { checkLedger } from "../../src/usecases/checkLedger";
import { filled, ledgerFile } from "../support/ledgerFiles";
import { addressOf } from "../support/ledgerPlaces";
import { samplePlan } from "../support/plans";
import { runCli } from "../support/runCli";

const document = join(__dirname, "../../seeds/2019-work-points.txt");
const { table } = ledgerSpec;
const SHANDONG = "2019-370000-01-1";

let folder: string;
const at = (name: string) => join(folder, name);
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), "workpoints-cli-"))));
afterEach(() => rm(folder, { recursive: true }));

async function readBack(name: string) {
  const workbook = openWorkbook(new Uint8Array(await readFile(at(name))));
  const check = await checkLedger(workbook);
  if (check.kind === "noLedger") throw new Error("no ledger");
  return { check, table: (await workbook.read({ tables: [table] })).tables.get(table)! };
}

describe("extract", () => {
  test("prints the plan as JSON, and what is in doubt beside it", async () => {
    const { code, out, err } = await runCli(["extract", document]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ format: "workpoints/2", edition: "2019" });
    expect(err).toContain("27 项量化目标");
  });

  test("writes it to a file, and another plan year when told", async () => {
    const { out } = await runCli(["extract", document, "--year", "2020", "--out", at("plan.json")]);
    expect(out).toBe(`已写入 ${at("plan.json")}\n`);
    expect(JSON.parse(await readFile(at("plan.json"), "utf8"))).toMatchObject({ year: 2020 });
  });
});

describe("build", () => {
  test("of a document and of its plan gives the same ledger", async () => {
    await runCli(["extract", document, "--out", at("plan.json")]);
    const one = await runCli(["build", document, "--out", at("one.xlsx"), "--as-of", "2019-09-30"]);
    const other = await runCli(["build", at("plan.json"), "--out", at("other.xlsx"), "--as-of", "2019-09-30"]);
    expect([one.code, other.code]).toEqual([0, 0]);
    expect((await readBack("one.xlsx")).table).toEqual((await readBack("other.xlsx")).table);
  });

  test("the as-of date is the end of the last whole month, unless told", async () => {
    await runCli(["build", document, "--out", at("l.xlsx")]);
    expect((await readBack("l.xlsx")).check.ledger.settings.asOf).toBe("2019-09-30");
  });

  test("every status stands in its cell before anyone has calculated", async () => {
    await runCli(["build", document, "--out", at("l.xlsx"), "--as-of", "2019-09-30"]);
    const { check, table: cells } = await readBack("l.xlsx");
    const column = cells.headers.indexOf("状态");
    expect(cells.values.map((line) => line[column])).toEqual(
      check.rows.map(({ judgement }) => statusWords[judgement.status]),
    );
  });

  test("a ledger that was filled in is not written over, even when asked; a fresh one is", async () => {
    await writeFile(at("l.xlsx"), await ledgerFile());
    expect((await runCli(["build", document, "--out", at("l.xlsx"), "--overwrite"])).code).toBe(0);
    const used = await filled(await ledgerFile(), [[SHANDONG, "累计完成", 5]]);
    await writeFile(at("l.xlsx"), used);
    const { code, err } = await runCli(["build", document, "--out", at("l.xlsx"), "--overwrite"]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("1 行有填报内容") as string });
    expect(new Uint8Array(await readFile(at("l.xlsx")))).toEqual(used);
  });
});

describe("status", () => {
  test("tells people who is behind, with shapes, and says 1", async () => {
    await writeFile(at("l.xlsx"), await filled(await ledgerFile(), [[SHANDONG, "累计完成", 100]]));
    const { code, out } = await runCli(["status", at("l.xlsx")]);
    expect(code).toBe(1);
    expect(out).toMatch(/^▲ 滞后 +山东省 +培育优势企业 +约500家 +100 +450 +350 +20\.0% +2019-370000-01-1$/mu);
    expect(out).toContain("共 9 行：滞后 1");
  });

  test("speaks English where the system does", async () => {
    await writeFile(at("l.xlsx"), await ledgerFile());
    const { out } = await runCli(["status", at("l.xlsx")], { systemLanguage: "en_GB.UTF-8" });
    expect(out).toMatch(/^□ Not reported +山东省/mu);
  });

  test("judges by another date without writing it, and says 0 when nothing falls short", async () => {
    const plan = { ...samplePlan(), groups: samplePlan().groups.slice(2) };
    await writeFile(at("plan.json"), JSON.stringify(plan));
    await runCli(["build", at("plan.json"), "--out", at("l.xlsx"), "--as-of", "2019-06-30"]);
    const bytes = await filled(new Uint8Array(await readFile(at("l.xlsx"))), [["2019-140000-02", "进展", "推进中"]]);
    await writeFile(at("l.xlsx"), bytes);
    expect((await runCli(["status", at("l.xlsx")])).code).toBe(0);
    expect((await runCli(["status", at("l.xlsx"), "--as-of", "2019-12-31"])).code).toBe(1);
    expect(new Uint8Array(await readFile(at("l.xlsx")))).toEqual(bytes);
  });

  test("prints the circular", async () => {
    await writeFile(at("l.xlsx"), await filled(await ledgerFile(), [[SHANDONG, "累计完成", 100]]));
    const { out } = await runCli(["status", at("l.xlsx"), "--circular"]);
    expect(out).toMatch(
      /^2019年上半年（截至6月30日），《2019年地方知识产权战略实施暨强国建设工作要点》量化目标应考核4项/u,
    );
  });

  test("prints the settings with the rows as JSON, and who makes the sheets is told and remembered", async () => {
    await writeFile(at("l.xlsx"), await ledgerFile());
    const { out } = await runCli(["status", at("l.xlsx"), "--json", "--as-of", "2019-12-10"]);
    expect(JSON.parse(out)).toMatchObject({
      settings: { tolerance: 0.1, dueSoonDays: 30, circulateAspirational: true, flagColors: { overdue: "red" } },
    });
    expect(out).toContain('"dueSoon"');
    await runCli(["status", at("l.xlsx"), "--sheets", "--out", at("s.xlsx"), "--prepared-by", "省知识产权局"]);
    await runCli(["status", at("s.xlsx"), "--sheets", "--out", at("t.xlsx")]);
    for (const file of ["s.xlsx", "t.xlsx"]) {
      const { usedRanges } = await openWorkbook(await readFile(at(file))).read({ sheets: ["问题清单"] });
      expect(JSON.stringify(usedRanges.get("问题清单")?.values)).toContain("制表单位：省知识产权局");
    }
  });

  test("makes status sheets and a 定稿 in a copy, as of another date, and leaves the ledger as it is", async () => {
    const bytes = await filled(await ledgerFile(), [[SHANDONG, "累计完成", 100]]);
    await writeFile(at("l.xlsx"), bytes);
    const line = ["status", at("l.xlsx"), "--as-of", "2019-09-30", "--sheets", "--out", at("s.xlsx"), "--final"];
    const asked = await runCli(line);
    expect([asked.code, asked.out]).toEqual([2, ""]);
    expect(asked.err).toMatch(/还不宜定稿，没有写文件：未报送 \d+ 项；待确认 \d+ 项。确认无误请加 --yes。/u);
    const { out, err } = await runCli([...line, "--yes", "--regions", "山东省,海南省"]);
    expect(out).toContain(
      `已写入 ${at("s.xlsx")}：进展情况总表、问题清单、分地区进展情况表、台账（打印）、待确认清单、定稿2019-09-30 进展情况总表`,
    );
    expect(err).toContain("台账中没有这些地区：海南省");
    expect(new Uint8Array(await readFile(at("l.xlsx")))).toEqual(bytes);
    const made = openWorkbook(new Uint8Array(await readFile(at("s.xlsx"))));
    const title = (await made.read({ sheets: ["进展情况总表"] })).usedRanges.get("进展情况总表")?.values[1]?.[0];
    expect(title).toContain("（截至2019年9月30日）");
    const again = await runCli(["status", at("s.xlsx"), "--sheets", "--out", at("t.xlsx")]);
    expect(again.out).toContain("进展情况总表、问题清单、分地区进展情况表、台账（打印）、待确认清单\n");
  });
});

describe("check", () => {
  const spoil = async () =>
    filled(await ledgerFile(), [
      [SHANDONG, "目标值", 1],
      [SHANDONG, "累计完成", "30家"],
      ["2019-370000-02-1", "累计完成", 1.5],
      ["2019-110000-01", "进展", "快了"],
      ...[SHANDONG, "2019-370000-02-1", "2019-110000-01"].map(
        (key) => [key, "填报日期", { date: "2019-06-28" }] as const,
      ),
    ]);

  test("names sheet, cell, old and new value, and says 1", async () => {
    await writeFile(at("l.xlsx"), await spoil());
    const { code, out } = await runCli(["check", at("l.xlsx")]);
    expect(code).toBe(1);
    expect(out.split("\n").slice(3)).toEqual([
      "工作要点台账!F8：“目标值”与文件不同，文件为“500”，现为“1”。",
      `工作要点台账!${addressOf("actual", 8)}：山东省“培育优势企业”填的“30家”不是数字，应填 30。`,
      `工作要点台账!${addressOf("actual", 10)}：山东省“培育优势企业”填的“1.5”不是整数，请按单位填写数字。`,
      `工作要点台账!${addressOf("stage", 6)}：“进展”填的“快了”无效（进展不在可选项内）。`,
      "",
      "共 4 处问题。",
      "其中 1 处原文改动可用 --restore 恢复。",
      "",
    ]);
  });

  test("an untouched ledger has nothing to tell, and 0 is said", async () => {
    await writeFile(at("l.xlsx"), await ledgerFile());
    expect(await runCli(["check", at("l.xlsx")])).toMatchObject({
      code: 0,
      out: expect.stringContaining("已核对 9 行，没有问题。") as string,
    });
  });

  test("puts the document's words back into a new file, and leaves the input alone", async () => {
    const bytes = await spoil();
    await writeFile(at("l.xlsx"), bytes);
    const { out } = await runCli(["check", at("l.xlsx"), "--restore", "--out", at("r.xlsx")]);
    expect(out).toContain("已恢复 1 个单元格。");
    expect((await readBack("r.xlsx")).check.ledger.issues.map((issue) => issue.code)).toEqual([
      "entryInvalid",
      "entryInvalid",
    ]);
    expect(new Uint8Array(await readFile(at("l.xlsx")))).toEqual(bytes);
  });

  test("tells other programs each cell that was put back, and writes nothing when there is none", async () => {
    await writeFile(at("l.xlsx"), await spoil());
    const { code, out } = await runCli(["check", at("l.xlsx"), "--restore", "--out", at("r.xlsx"), "--json"]);
    expect(code).toBe(1);
    expect((JSON.parse(out) as { restored: unknown }).restored).toEqual([
      { sheet: "工作要点台账", cell: "F8", key: SHANDONG, header: "目标值", was: 1, is: 500 },
    ]);
    const again = await runCli(["check", at("r.xlsx"), "--restore", "--out", at("s.xlsx")]);
    expect(again.out).toContain("没有可恢复的内容，没有写文件。");
    expect(await readdir(folder)).toEqual(["l.xlsx", "r.xlsx"]);
  });

  test("rows with one key are all left as they are: the copied target is not put into another row", async () => {
    const used = await filled(await ledgerFile(), [["2019-370000-02-1", "编号", SHANDONG]]);
    await writeFile(at("l.xlsx"), used);
    const { code, out } = await runCli(["check", at("l.xlsx"), "--restore", "--in-place", "--json"]);
    const { restored, issues } = JSON.parse(out) as { restored: unknown; issues: { code: string }[] };
    expect({ code, restored }).toEqual({ code: 1, restored: [] });
    expect(issues.map((issue) => issue.code)).toEqual(["duplicateKey", "duplicateKey", "rowMissing"]);
    expect(new Uint8Array(await readFile(at("l.xlsx")))).toEqual(used);
  });

  test("or into the file itself, when that was asked for", async () => {
    await writeFile(at("l.xlsx"), await spoil());
    await runCli(["check", at("l.xlsx"), "--restore", "--in-place"]);
    expect((await readBack("l.xlsx")).check.rows.find(({ key }) => key === SHANDONG)?.assessed.value).toBe(500);
    expect(await readdir(folder)).toEqual(["l.xlsx"]);
  });
});

describe("the input is never written over", () => {
  test.each<[string, () => Promise<string>]>([
    ["its own name", () => Promise.resolve("l.xlsx")],
    ["another spelling", () => Promise.resolve("./sub/../l.xlsx")],
    ["a link", () => symlink(at("l.xlsx"), at("link.xlsx")).then(() => "link.xlsx")],
    ["a hard link", () => link(at("l.xlsx"), at("hard.xlsx")).then(() => "hard.xlsx")],
  ])("under %s", async (_, name) => {
    const bytes = await ledgerFile();
    await mkdir(at("sub"));
    await writeFile(at("l.xlsx"), bytes);
    const { code, err } = await runCli(["check", at("l.xlsx"), "--restore", "--out", `${folder}/${await name()}`]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("就是输入文件，没有写入") as string });
    expect(new Uint8Array(await readFile(at("l.xlsx")))).toEqual(bytes);
  });

  test("nor is a document, by the plan made of it", async () => {
    await writeFile(at("doc.txt"), await readFile(document));
    expect((await runCli(["extract", at("doc.txt"), "--out", at("doc.txt")])).code).toBe(2);
    expect(await readFile(at("doc.txt"))).toEqual(await readFile(document));
  });
});

describe("what is there already stays", () => {
  test.each<[string, string, () => Promise<unknown>]>([
    ["a workbook of somebody's", "已存在，没有覆盖", async () => writeFile(at("o.xlsx"), await ledgerFile())],
    ["an empty file", "已存在，没有覆盖", () => writeFile(at("o.xlsx"), "")],
    ["a link that leads nowhere", "是失效的链接", () => symlink(at("gone.xlsx"), at("o.xlsx"))],
    ["a link to a device", "是设备或管道，不是文件", () => symlink("/dev/null", at("o.xlsx"))],
    ["a pipe", "是设备或管道，不是文件", () => promisify(execFile)("mkfifo", [at("o.xlsx")])],
  ])("%s as the output is refused", async (_, sentence, make) => {
    await make();
    const standing = async () => {
      const { ino, mode, size, mtimeMs } = await lstat(at("o.xlsx"));
      return { ino, mode, size, mtimeMs };
    };
    const before = await standing();
    const { code, err } = await runCli(["build", document, "--out", at("o.xlsx")]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(sentence) as string });
    expect(await standing()).toEqual(before);
    expect(await readdir(folder)).toEqual(["o.xlsx"]);
  });

  test("devices also where overwriting was asked for", async () => {
    const run = await runCli(["extract", document, "--out", "/dev/null", "--overwrite"]);
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining("是设备或管道") as string });
    expect((await lstat("/dev/null")).isCharacterDevice()).toBe(true);
  });

  test("files are replaced when it was", async () => {
    await writeFile(at("plan.json"), "old");
    expect((await runCli(["extract", document, "--out", at("plan.json")])).code).toBe(2);
    expect((await runCli(["extract", document, "--out", at("plan.json"), "--overwrite"])).code).toBe(0);
    expect(JSON.parse(await readFile(at("plan.json"), "utf8"))).toMatchObject({ format: "workpoints/2" });
  });

  test("extract does not speak of --in-place, which it does not have", async () => {
    await writeFile(at("doc.txt"), await readFile(document));
    expect((await runCli(["extract", at("doc.txt"), "--out", at("doc.txt")])).err).not.toContain("--in-place");
  });
});

describe("what cannot be done is a sentence and a 2", () => {
  const refusal = async (...argv: string[]) => {
    const { code, out, err } = await runCli(argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).not.toMatch(/Error|at .*\.ts/u);
    return err;
  };

  test.each<[string, string[], string]>([
    ["the ledger is missing", ["status", "none.xlsx"], "找不到"],
    ["a folder stands where the ledger is meant", ["status", "sub"], "是文件夹"],
    ["the ledger is text", ["status", "doc.txt"], "这不是 .xlsx 工作簿：文件实为文本。"],
    ["the ledger is empty", ["check", "empty.xlsx"], "文件是空的"],
    ["the document is a workbook", ["build", "l.xlsx", "--out", "o.xlsx"], "这不是文本文件"],
    ["the document has no table", ["extract", "note.txt"], "没有找到"],
    ["the output folder is missing", ["build", "doc.txt", "--out", "none/o.xlsx"], "所在文件夹是否存在"],
    ["a folder stands where the output is meant", ["build", "doc.txt", "--out", "sub.xlsx"], "是文件夹"],
    ["the output has another extension", ["build", "doc.txt", "--out", "o.xls"], "扩展名应为 .xlsx"],
    ["there is no base to restore from", ["check", "bare.xlsx", "--restore", "--in-place"], "没有可用的台账基准表"],
    ["the plan is cut off", ["build", "cut.json", "--out", "o.xlsx"], "不是有效的 JSON"],
    ["the ledger is text, and is named", ["status", "doc.txt"], "doc.txt”：这不是"],
    ["the plan has another format", ["build", "format.json", "--out", "o.xlsx"], "format：应为 workpoints/2\n"],
    ["the plan is another JSON", ["build", "other.json", "--out", "o.xlsx"], "不是 workpoints/2 格式的要点文件"],
  ])("%s", async (_, argv, sentence) => {
    await mkdir(at("sub"));
    await mkdir(at("sub.xlsx"));
    const bytes = await ledgerFile();
    await writeFile(at("l.xlsx"), bytes);
    const bare = openWorkbook(bytes);
    await bare.apply([{ kind: "deleteSheet", sheet: ledgerSpec.baseSheet }]);
    await writeFile(at("bare.xlsx"), bare.toBytes());
    await writeFile(at("doc.txt"), await readFile(document));
    await writeFile(at("note.txt"), "今天下雨。");
    await writeFile(at("empty.xlsx"), "");
    await writeFile(at("cut.json"), '{"format": "workpoints/2",\n');
    await writeFile(at("other.json"), "[]");
    await writeFile(at("format.json"), '{"format": "workpoints/3"}');
    const before = await readdir(folder);
    const placed = argv.map((word, index) => (index > 0 && !word.startsWith("--") ? at(word) : word));
    expect(await refusal(...placed)).toContain(sentence);
    expect(await readdir(folder)).toEqual(before);
    expect(new Uint8Array(await readFile(at("l.xlsx")))).toEqual(bytes);
  });

  test.each([
    ["diskFull", "磁盘空间不足"],
    ["locked", "正被其他程序占用"],
    ["noPermission", "没有权限读写"],
  ] as const)("the disk says %s while a restored ledger is written", async (code, sentence) => {
    const bytes = await filled(await ledgerFile(), [[SHANDONG, "目标值", 1]]);
    await writeFile(at("l.xlsx"), bytes);
    const files = { ...diskFiles, write: (path: string) => Promise.reject(new DiskError(code, { path })) };
    const run = await runCli(["check", at("l.xlsx"), "--restore", "--in-place"], { files });
    expect(run).toEqual({ code: 2, out: "", err: expect.stringContaining(sentence) as string });
    expect(new Uint8Array(await readFile(at("l.xlsx")))).toEqual(bytes);
  });

  test("a command line that is not understood points to its help, in the language asked for", async () => {
    expect(await refusal("statsu", "--lang", "en")).toBe(
      "There is no command “statsu”. Did you mean status?\nSee workpoints --help.\n",
    );
  });
});

describe("progress", () => {
  const slow = () => {
    let time = 0;
    return () => (time += 700);
  };

  test.each`
    isTerminal | argv              | told     | why
    ${true}    | ${[]}             | ${true}  | ${"a person waits at a terminal"}
    ${false}   | ${[]}             | ${false} | ${"nobody watches"}
    ${false}   | ${["--progress"]} | ${true}  | ${"it was asked for"}
  `(
    "is told: $told, when $why",
    async ({ isTerminal, argv, told }: { isTerminal: boolean; argv: string[]; told: boolean }) => {
      await writeFile(at("l.xlsx"), await ledgerFile());
      const { err } = await runCli(["status", at("l.xlsx"), ...argv], { isTerminal, clock: slow() });
      expect(err.includes("正在判断…")).toBe(told);
    },
  );
});

test("help and version are printed", async () => {
  expect((await runCli(["--version"])).out).toBe("1.2.3\n");
  expect((await runCli(["check", "--help", "--lang", "en"])).out).toContain("--in-place");
});
