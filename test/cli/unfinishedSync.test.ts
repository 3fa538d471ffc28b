import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DiskError } from "../../src/adapters/disk/diskError";
import { openWorkbook } from "../../src/adapters/xlsx/fileWorkbook";
import { diskFiles } from "../../src/cli/diskFiles";
import { noChoices } from "../../src/ledger/sync/syncPlan";
import { syncSheets } from "../../src/ledger/sync/syncRecord";
import { applySync } from "../../src/usecases/applySync";
import { checkLedger } from "../../src/usecases/checkLedger";
import { previewSync } from "../../src/usecases/previewSync";
import type { Change } from "../../src/workbook/change";
import type { Workbook } from "../../src/workbook/workbook";
import { planFile, withTarget } from "../support/editions";
import { filled, ledgerFile } from "../support/ledgerFiles";
import { samplePlan } from "../support/plans";
import { runCli } from "../support/runCli";

const SHANDONG = "2019-370000-01-1";
const edition = withTarget(samplePlan(), SHANDONG, { requirement: { bound: "about", measure: "level", value: 600 } });

let folder: string;
const at = (name: string) => join(folder, name);
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), "workpoints-cli-"))));
afterEach(() => rm(folder, { recursive: true }));

/** A ledger that was saved while a sync was being written into it, after so many of its changes. */
async function broken(steps: number): Promise<Uint8Array> {
  const workbook = openWorkbook(
    await filled(await ledgerFile(), [
      [SHANDONG, "累计完成", 450],
      [SHANDONG, "填报日期", { date: "2019-06-28" }],
    ]),
  );
  const failing: Workbook = {
    read: (request) => workbook.read(request),
    apply: async (changes) => {
      await workbook.apply(changes.slice(0, steps));
      throw new Error("interrupted");
    },
  };
  const preview = await previewSync(workbook, edition);
  if (preview.kind !== "plan") throw new Error(preview.kind);
  await expect(applySync(failing, edition, noChoices, preview.sync, { at: "2019-10-08T16:00" })).rejects.toThrow(
    "interrupted",
  );
  return workbook.toBytes();
}

async function stateOf(bytes: Uint8Array) {
  const workbook = openWorkbook(bytes);
  const check = await checkLedger(workbook);
  if (check.kind === "noLedger") throw new Error("no ledger");
  const { sheets } = await workbook.read({});
  const row = check.rows.find(({ key }) => key === SHANDONG);
  return {
    value: row?.assessed.value,
    actual: row?.report.actual,
    unfinished: sheets.some(({ name }) => name === syncSheets.unfinished),
    issues: check.ledger.issues.map(({ code }) => code),
  };
}

const steps = Array.from({ length: 12 }, (_, n) => n + 1);

test.each(steps)("a sync that broke off after %i changes is mended first, then done", async (after) => {
  await writeFile(at("l.xlsx"), await broken(after));
  await writeFile(at("new.json"), planFile(edition));
  const { code } = await runCli(["sync", at("l.xlsx"), "--with", at("new.json"), "--in-place"]);
  expect(code).toBe(0);
  expect(await stateOf(new Uint8Array(await readFile(at("l.xlsx"))))).toEqual({
    value: 600,
    actual: 450,
    unfinished: false,
    issues: [],
  });
});

test("what became of it is said, also where nothing is written", async () => {
  const bytes = await broken(8);
  await writeFile(at("l.xlsx"), bytes);
  await writeFile(at("new.json"), planFile(edition));
  const { err, out } = await runCli(["sync", at("l.xlsx"), "--with", at("new.json"), "--preview"]);
  expect(err).toContain("上次同步中途中断，现已全部撤回，台账与同步前一致。");
  expect(err).toContain("以上处理尚未写入文件。");
  expect(out).toContain("目标值：500 → 600");
  expect(new Uint8Array(await readFile(at("l.xlsx")))).toEqual(bytes);
});

test("check tells it, and --undo takes back what was broken off, and no sync before it", async () => {
  await writeFile(at("l.xlsx"), await broken(8));
  const { code, out } = await runCli(["check", at("l.xlsx")]);
  expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining("上一次同步中途中断") as string });
  expect((await runCli(["status", at("l.xlsx")])).err).toContain("上一次同步中途中断");
  expect(await runCli(["check", at("l.xlsx"), "--restore", "--in-place"])).toMatchObject({ code: 2, out: "" });
  const undone = await runCli(["sync", at("l.xlsx"), "--undo", "--in-place"]);
  expect(undone).toEqual({
    code: 0,
    out: `已写入 ${at("l.xlsx")}\n`,
    err: "上次同步中途中断，现已全部撤回，台账与同步前一致。\n",
  });
  expect(await stateOf(new Uint8Array(await readFile(at("l.xlsx"))))).toMatchObject({ value: 500, unfinished: false });
});

test("one that had written only a part of its journal is dropped from the file as well", async () => {
  await writeFile(at("l.xlsx"), await broken(3));
  expect((await runCli(["sync", at("l.xlsx"), "--undo", "--in-place"])).code).toBe(0);
  expect(await runCli(["check", at("l.xlsx")])).toMatchObject({ code: 0 });
});

test("a mended ledger is written even where the edition changes nothing", async () => {
  await writeFile(at("l.xlsx"), await broken(8));
  await writeFile(at("same.json"), planFile(samplePlan()));
  const { code, out } = await runCli(["sync", at("l.xlsx"), "--with", at("same.json"), "--in-place"]);
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(`已写入 ${at("l.xlsx")}`) as string });
  expect(await stateOf(new Uint8Array(await readFile(at("l.xlsx"))))).toMatchObject({ value: 500, unfinished: false });
});

test("where the disk is full, the file is the old ledger, and nothing else is left", async () => {
  const bytes = await ledgerFile();
  await writeFile(at("l.xlsx"), bytes);
  await writeFile(at("new.json"), planFile(edition));
  const write = (path: string) => Promise.reject(new DiskError("diskFull", { path }));
  const run = await runCli(["sync", at("l.xlsx"), "--with", at("new.json"), "--in-place"], {
    files: { ...diskFiles, write },
  });
  expect(run).toMatchObject({ code: 2, out: "", err: expect.stringContaining("磁盘空间不足") as string });
  expect(new Uint8Array(await readFile(at("l.xlsx")))).toEqual(bytes);
  expect((await readdir(folder)).sort()).toEqual(["l.xlsx", "new.json"]);
});

/** The file after something was done to its workbook. */
async function changed(bytes: Uint8Array, changes: readonly Change[]): Promise<Uint8Array> {
  const workbook = openWorkbook(bytes);
  await workbook.apply(changes);
  return workbook.toBytes();
}

function cell(sheet: string, row: number, column: number, value: string): Change {
  return { kind: "setValues", range: { sheet, row, column, rows: 1, columns: 1 }, values: [[value]] };
}

test("one whose journal cannot be read is told, and completed by the same edition; --undo takes no other sync back", async () => {
  const damaged = await changed(await broken(8), [cell(syncSheets.unfinished, 1, 1, "{")]);
  await writeFile(at("l.xlsx"), damaged);
  await writeFile(at("new.json"), planFile(edition));
  const undone = await runCli(["sync", at("l.xlsx"), "--undo", "--in-place"]);
  expect(undone).toMatchObject({ code: 2, out: "" });
  expect(undone.err).toContain("所留记录已损坏");
  expect(new Uint8Array(await readFile(at("l.xlsx")))).toEqual(damaged);
  const { code, err } = await runCli(["sync", at("l.xlsx"), "--with", at("new.json"), "--in-place"]);
  expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining("所留记录已损坏") as string });
  expect(await stateOf(new Uint8Array(await readFile(at("l.xlsx"))))).toMatchObject({ value: 600, unfinished: false });
});

test("a restore point that cannot be read is said to be damaged", async () => {
  await writeFile(at("l.xlsx"), await ledgerFile());
  await writeFile(at("new.json"), planFile(edition));
  await runCli(["sync", at("l.xlsx"), "--with", at("new.json"), "--in-place"]);
  const damaged = await changed(new Uint8Array(await readFile(at("l.xlsx"))), [cell(syncSheets.restore, 1, 1, "{")]);
  await writeFile(at("l.xlsx"), damaged);
  const { code, err } = await runCli(["sync", at("l.xlsx"), "--undo", "--in-place"]);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("还原点已损坏") as string });
  expect(new Uint8Array(await readFile(at("l.xlsx")))).toEqual(damaged);
});

test("a sheet of somebody's own by the name of the journal is to be renamed, as the preview says already", async () => {
  const own = await changed(await ledgerFile(), [
    { kind: "addSheet", sheet: syncSheets.unfinished, visibility: "visible" },
    cell(syncSheets.unfinished, 0, 0, "备忘"),
  ]);
  await writeFile(at("l.xlsx"), own);
  await writeFile(at("new.json"), planFile(edition));
  const { code, err } = await runCli(["sync", at("l.xlsx"), "--with", at("new.json"), "--preview"]);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("请将它改名，然后再同步") as string });
});
