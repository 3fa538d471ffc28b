import { spawn } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../src/adapters/xlsx/fileWorkbook";
import { checkLedger } from "../../src/usecases/checkLedger";
import { projectRoot } from "./architecture/sourceFiles";
import { filled } from "./ledgerFiles";

const launcher = join(projectRoot, "bin/workpoints.mjs");
const document = join(projectRoot, "seeds/2019-work-points.txt");
const SHANGHAI = "2019-310000-02-1";

/** Runs the built command line; `killAfter` milliseconds it is killed, without a chance to tidy up. Gives how long it ran. */
function run(argv: readonly string[], killAfter?: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, [launcher, ...argv], { stdio: "ignore" });
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
    child.on("error", reject);
    child.on("close", () => {
      clearTimeout(timer);
      resolve(performance.now() - start);
    });
  });
}

/**
 * A sync of the built command line that is killed after each share of the time that a whole one takes leaves the old ledger
 * or the new one, and what was typed in both.
 */
export async function expectKillsHarmless(shares: readonly number[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "workpoints-kill-"));
  try {
    await expectKillsHarmlessIn(folder, shares);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function expectKillsHarmlessIn(folder: string, shares: readonly number[]): Promise<void> {
  const ledger = join(folder, "台账.xlsx");
  const edition = join(folder, "新版.txt");
  await run(["build", document, "--out", ledger, "--as-of", "2019-09-30"]);
  const old = await filled(new Uint8Array(await readFile(ledger)), [[SHANGHAI, "累计完成", 420]]);
  await writeFile(edition, (await readFile(document, "utf8")).replace("小微企业400家", "小微企业500家"));
  const sync = ["sync", ledger, "--with", edition, "--in-place"];
  await writeFile(ledger, old);
  const whole = await run(sync);
  expect(await valuesIn(ledger)).toEqual([500, 420]);

  const ends = new Set<unknown>();
  for (const share of shares) {
    await writeFile(ledger, old);
    await run(sync, whole * share);
    const [value, actual] = await valuesIn(ledger);
    expect([400, 500]).toContain(value);
    expect(actual).toBe(420);
    if (value === 400) expect(new Uint8Array(await readFile(ledger))).toEqual(old);
    ends.add(value);
    const others = (await readdir(folder)).filter((name) => !["台账.xlsx", "新版.txt"].includes(name));
    expect(others.filter((name) => !/^\.台账\.xlsx\.[0-9a-f]{12}\.tmp$/u.test(name))).toEqual([]);
  }
  expect(ends.has(400)).toBe(true);
}

/** 目标值 and 累计完成 of the row that the edition changes, in a file that is sound otherwise. */
async function valuesIn(file: string) {
  const check = await checkLedger(openWorkbook(new Uint8Array(await readFile(file))));
  if (check.kind === "noLedger") throw new Error("no ledger");
  expect([check.unfinishedSync, check.ledger.issues]).toEqual([false, []]);
  const row = check.rows.find(({ key }) => key === SHANGHAI);
  return [row?.assessed.value, row?.report.actual];
}
