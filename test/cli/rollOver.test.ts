import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../src/adapters/xlsx/fileWorkbook";
import { checkLedger } from "../../src/usecases/checkLedger";
import { filled } from "../support/ledgerFiles";
import { runCli } from "../support/runCli";

const document = join(__dirname, "../../seeds/2019-work-points.txt");
const SHANGHAI = "2019-310000-02-1";
const GUANGDONG = "2019-440000-02-1";

let folder: string;
const at = (name: string) => join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "workpoints-cli-"));
  await runCli(["build", document, "--out", at("old.xlsx"), "--as-of", "2019-12-31"]);
  const used = await filled(new Uint8Array(await readFile(at("old.xlsx"))), [
    [SHANGHAI, "牵头单位", "市知识产权局"],
    [SHANGHAI, "累计完成", 420],
    [GUANGDONG, "累计完成", "一万多家"],
    ["2019-310000-01-1", "配合单位", "市科委"],
  ]);
  await writeFile(at("old.xlsx"), used);
  const next = (await readFile(document, "utf8"))
    .replaceAll("2019年", "2020年")
    .replaceAll("〔2019〕", "〔2020〕")
    .replace("小微企业400家", "小微企业500家");
  await writeFile(at("new.txt"), next);
});
afterEach(() => rm(folder, { recursive: true }));

const rollOver = (...more: string[]) =>
  runCli(["rollover", at("old.xlsx"), "--with", at("new.txt"), "--out", at("new.xlsx"), ...more], {
    today: () => "2020-04-10",
  });

test("a new ledger with units and final totals; what did not go along is told, each with its reason", async () => {
  const before = await readFile(at("old.xlsx"));
  const { code, out } = await rollOver();
  expect(code).toBe(0);
  expect(out).toContain(`已写入 ${at("new.xlsx")}：`);
  expect(out).toContain("截至 2020-03-31。");
  expect(out).toContain("2 行带入了上年内容：牵头单位 1 行，配合单位 1 行，年初基数 1 行。");
  expect(out).toContain(
    "  上海市　专业知识产权托管服务累计覆盖小微企业　2020-310000-02-1 ← 2019-310000-02-1：年初基数 420家\n",
  );
  expect(out).toMatch(/上年未填累计完成、未带入年初基数的 1 行：\n {2}河北省/u);
  expect(out).toMatch(/上年累计完成无效、未带入年初基数的 1 行：\n {2}广东省.*填的是“一万多家”（累计完成填的是文字）/u);
  expect(await readFile(at("old.xlsx"))).toEqual(before);

  const check = await checkLedger(openWorkbook(new Uint8Array(await readFile(at("new.xlsx")))));
  if (check.kind === "noLedger") throw new Error("no ledger");
  const row = check.rows.find(({ key }) => key === "2020-310000-02-1");
  expect(row).toMatchObject({ leadUnit: "市知识产权局", assessed: { value: 500, baseline: 420 } });
  expect(check.ledger.issues).toEqual([]);
});

test("as JSON for other programs", async () => {
  const { out } = await rollOver("--json", "--as-of", "2020-06-30");
  expect(JSON.parse(out)).toMatchObject({
    format: "workpoints-rollover/1",
    year: 2019,
    asOf: "2019-12-31",
    written: at("new.xlsx"),
    carried: [
      { key: "2020-310000-01-1", supportUnits: "市科委", baseline: null },
      { key: "2020-310000-02-1", from: SHANGHAI, leadUnit: "市知识产权局", baseline: 420 },
    ],
    notCarried: [
      { code: "notReported", from: "2019-130000-01-1" },
      { code: "entryInvalid", from: GUANGDONG, is: "一万多家" },
    ],
  });
});

test("figures of September are not final", async () => {
  await rm(at("old.xlsx"));
  await runCli(["build", document, "--out", at("old.xlsx"), "--as-of", "2019-09-30"]);
  const { out } = await rollOver();
  expect(out).toMatch(/上年台账的截至日期未到年底、未带入年初基数的 3 行（请在上年台账填报全年数/u);
});

test.each<[string, () => Promise<string[]>, string]>([
  ["a document of the same year", () => Promise.resolve(["--with", document]), "同一年度的新版请用 workpoints sync"],
  [
    "a document of an earlier year",
    async () => {
      await writeFile(at("2018.txt"), (await readFile(document, "utf8")).replaceAll("2019", "2018"));
      return ["--with", at("2018.txt")];
    },
    "不能结转到以前的年度",
  ],
])("%s is refused, and nothing is written", async (_, make, sentence) => {
  const { code, err } = await runCli(["rollover", at("old.xlsx"), ...(await make()), "--out", at("x.xlsx")]);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(sentence) as string });
  expect(await readdir(folder)).not.toContain("x.xlsx");
});

test.each<[string, string, string]>([
  ["the old ledger", "old.xlsx", "就是输入文件"],
  ["the document", "new.txt", "扩展名应为 .xlsx"],
])("%s is never written over", async (_, name, sentence) => {
  const before = await readFile(at(name));
  const line = ["rollover", at("old.xlsx"), "--with", at("new.txt"), "--out", at(name), "--overwrite"];
  expect(await runCli(line)).toMatchObject({ code: 2, err: expect.stringContaining(sentence) as string });
  expect(await readFile(at(name))).toEqual(before);
});

test("a ledger of the new year that was filled in is not written over, even when asked", async () => {
  await rollOver();
  const bytes = new Uint8Array(await readFile(at("new.xlsx")));
  await writeFile(at("new.xlsx"), await filled(bytes, [["2020-310000-02-1", "累计完成", 430]]));
  expect(await rollOver("--overwrite")).toMatchObject({
    code: 2,
    err: expect.stringContaining("1 行有填报内容") as string,
  });
});
