/**
 * One case of the benchmark in a process of its own, so that its peak memory is its own:
 *
 *   node bench.cjs CASE SIZE FOLDER
 *
 * prints `{seconds, megabytes, note}` as JSON: the time without starting Node, the peak memory with it, and what else a case has to say.
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { textReader } from "../../src/adapters/text/textReader";
import { newWorkbook, openWorkbook } from "../../src/adapters/xlsx/fileWorkbook";
import { report, settings, target } from "../support/rowBuilders";
import { judge } from "../../src/domain/progress/judge";
import { readPlan } from "../../src/usecases/readPlan";
import { sampleSheet, twoCells } from "./sampleSheet";
import { syncExcel, syncFile } from "./syncCases";
import { syncChoices } from "./choiceCases";

/** Gets ready, and gives what is to be timed. A text that comes of it is the note. */
type Case = (size: number, folder: string) => (() => unknown) | Promise<() => unknown>;

const tableFile = (size: number) => `table-${size}.xlsx`;

const cases: Readonly<Record<string, Case>> = {
  build: (rows, folder) => async () => {
    const workbook = newWorkbook({ title: "台账" });
    await workbook.apply(sampleSheet(rows));
    writeFileSync(join(folder, tableFile(rows)), workbook.toBytes());
  },
  read: (rows, folder) => async () => {
    const reading = await openWorkbook(readFileSync(join(folder, tableFile(rows)))).read({ tables: ["表"] });
    expectRows(reading.tables.get("表")?.values.length, rows);
  },
  readMany: (files, folder) => {
    const names = readdirSync(folder).filter((name) => name.startsWith("ledger-"));
    return async () => {
      for (let n = 0; n < files; n++) {
        const workbook = openWorkbook(readFileSync(join(folder, names[n % names.length] ?? "")));
        const { sheets } = await workbook.read({});
        const reading = await workbook.read({ sheets: sheets.map(({ name }) => name) });
        expectRows(reading.usedRanges.size, sheets.length);
      }
    };
  },
  patch: (rows, folder) => async () => {
    const workbook = openWorkbook(readFileSync(join(folder, tableFile(rows))));
    await workbook.apply(twoCells(rows));
    writeFileSync(join(folder, `patched-${rows}.xlsx`), workbook.toBytes());
  },
  syncFile,
  syncChoices,
  syncExcel: (rows) => syncExcel(rows, rows / 100),
  syncExcel100: (rows) => syncExcel(rows, 100),
  extract: (megabytes) => {
    const text = readFileSync("seeds/2019-work-points.txt", "utf8");
    const lines = text.split("\n");
    const table = lines.slice(lines.findIndex((line) => line.includes("\t")) + 1).join("\n");
    const repeats = Math.ceil((megabytes * 2 ** 20 - text.length) / Buffer.byteLength(table));
    const bytes = new TextEncoder().encode(`${text}\n${`${table}\n`.repeat(repeats)}`);
    return () => {
      expectRows(readPlan(bytes, "large.txt", textReader).plan.groups.length > 0 ? 1 : 0, 1);
    };
  },
  judge: (rows) => {
    const asOf = settings("2019-09-30");
    const row = target({ comparison: "cumulative" });
    return () => {
      let met = 0;
      for (let n = 0; n < rows; n++) {
        const told = report({ actual: n % 120 });
        if (judge({ ...row, value: 50 + (n % 50) }, told, asOf).status === "met") met += 1;
      }
      if (met === 0) throw new Error("nothing was judged");
    };
  },
};

function expectRows(found: number | undefined, rows: number): void {
  if (found !== rows) throw new Error(`${found ?? "nothing"} was read where ${rows} was to be found`);
}

async function run(): Promise<void> {
  const [name = "", size = "", folder = ""] = process.argv.slice(2);
  const prepare = cases[name];
  if (!prepare) throw new Error(`no case ${name}: there are ${Object.keys(cases).join(", ")}`);
  const work = await prepare(Number(size), folder);
  const start = performance.now();
  const said = await work();
  const seconds = (performance.now() - start) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ seconds, megabytes, note: typeof said === "string" ? said : "" }));
}

void run();
