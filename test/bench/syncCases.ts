import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { ExcelWorkbook } from "../../src/adapters/officejs/excelWorkbook";
import { newWorkbook, openWorkbook } from "../../src/adapters/xlsx/fileWorkbook";
import type { WorkPlan } from "../../src/domain/workPlan";
import { noChoices } from "../../src/ledger/sync/syncPlan";
import { applySync } from "../../src/usecases/applySync";
import { loadLedger } from "../../src/usecases/loadLedger";
import { previewSync } from "../../src/usecases/previewSync";
import type { Workbook } from "../../src/workbook/workbook";
import type { WireLogEntry } from "../../src/workbench/host/excelHost";
import { plan, point, region, target } from "../support/plans";
import { startOffice } from "../support/startOffice";

const regions = 31;
const at = { at: "2019-10-08T09:30" };

/** The ledger file of that many rows, which `peers.py` edits too. */
const ledgerName = (rows: number) => `ledger-of-${rows}-rows.xlsx`;

/** An edition of that many rows, a target each; every so-manieth asks for 120 instead of 100, in its sentence and its cell. */
export function edition(rows: number, raisedEvery: number | null): WorkPlan {
  const each = Math.ceil(rows / regions);
  let row = 0;
  return plan(
    Array.from({ length: regions }, (_, r) => {
      const code = String(110_000 + r * 10_000);
      const points = Array.from({ length: Math.min(each, rows - r * each) }, (__, p) => {
        row += 1;
        const key = `2019-${code}-${String(p + 1).padStart(2, "0")}`;
        const value = raisedEvery !== null && row % raisedEvery === 0 ? 120 : 100;
        const text = `推动${trade(p)}企业贯彻知识产权管理规范，培育${trade(p)}优势企业${value}家`;
        const own = target(`${key}-1`, {
          indicator: `培育${trade(p)}优势企业`,
          requirement: { bound: "atLeast", measure: "level", value },
        });
        return point(key, { text, targets: [own] });
      });
      return region(`第${r + 1}地区`, code, points);
    }),
  );
}

/** Two characters, another pair for each of the first 10,000 numbers: points that nobody confuses. */
function trade(n: number): string {
  return String.fromCodePoint(0x4e00 + 37 * (n % 100), 0x6e00 + 41 * Math.floor(n / 100));
}

/** Previews and applies a sync of which so many rows are known to change. */
async function sync(workbook: Workbook, next: WorkPlan, rows: number): Promise<void> {
  const preview = await previewSync(workbook, next);
  if (preview.kind !== "plan") throw new Error(`no sync: ${preview.kind}`);
  const { changed, undecided } = preview.sync;
  if (changed.length !== rows || undecided !== 0) throw new Error(`${changed.length} rows would change, not ${rows}`);
  const outcome = await applySync(workbook, next, noChoices, preview.sync, at);
  if (outcome.kind !== "applied") throw new Error(`not applied: ${outcome.kind}`);
}

/** From a file to a file: 1 % of its rows change. */
export async function syncFile(rows: number, folder: string): Promise<() => Promise<void>> {
  const file = join(folder, ledgerName(rows));
  if (!existsSync(file)) {
    const workbook = newWorkbook();
    await loadLedger(workbook, edition(rows, null), { asOf: "2019-09-30" });
    writeFileSync(file, workbook.toBytes());
  }
  const next = edition(rows, 100);
  return async () => {
    const workbook = openWorkbook(readFileSync(file));
    await sync(workbook, next, Math.floor(rows / 100));
    writeFileSync(join(folder, `synced-${rows}.xlsx`), workbook.toBytes());
  };
}

/**
 * Through Microsoft's client, to the host that stands in for Excel: its time is in the figure. Says what went over the wire.
 * @param changed rows that change, evenly scattered
 */
export async function syncExcel(rows: number, changed: number): Promise<() => Promise<string>> {
  const globals = globalThis as unknown as Record<string, unknown>;
  // Node has a navigator of its own, which cannot be assigned to.
  Object.defineProperty(globals, "navigator", { value: undefined, writable: true, configurable: true });
  globals.runOfficeScript = (file: string): void => {
    const path = join("node_modules/@microsoft/office-js/dist", file);
    new Script(readFileSync(path, "utf8"), { filename: path }).runInThisContext();
  };
  const host = await startOffice();
  const workbook = new ExcelWorkbook();
  await loadLedger(workbook, edition(rows, null), { asOf: "2019-09-30" });
  const next = edition(rows, rows / changed);
  const before = host.log.length;
  return async () => {
    await sync(workbook, next, changed);
    return wireOf(host.log.slice(before));
  };
}

/** Reading and writing apart: what is read grows with the ledger, what is written with what changes. */
function wireOf(log: readonly WireLogEntry[]): string {
  const kilobytes = (entries: readonly WireLogEntry[], side: "requestBytes" | "answerBytes"): string =>
    `${Math.round(entries.reduce((sum, entry) => sum + entry[side], 0) / 1000).toLocaleString("en")} kB`;
  const isWriting = ({ requestBytes, answerBytes }: WireLogEntry): boolean => requestBytes > answerBytes;
  const writing = log.filter(isWriting);
  const reading = log.filter((entry) => !isWriting(entry));
  const read = `${reading.length} reading, ${kilobytes(reading, "answerBytes")} back`;
  return `${read}; ${writing.length} writing, ${kilobytes(writing, "requestBytes")} there`;
}
