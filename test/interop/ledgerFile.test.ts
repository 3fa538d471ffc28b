import { readFileSync } from "node:fs";
import { join } from "node:path";

import { newWorkbook, openWorkbook } from "../../src/adapters/xlsx/fileWorkbook";
import type { WorkPlan } from "../../src/domain/workPlan";
import { kindWords, statusWords } from "../../src/ledger/template/words";
import { checkLedger, type LedgerCheck } from "../../src/usecases/checkLedger";
import { loadLedger } from "../../src/usecases/loadLedger";
import type { CellInput, CellValue } from "../../src/workbook/cellValue";
import type { Change } from "../../src/workbook/change";
import type { TableData } from "../../src/workbook/workbook";
import {
  askOpenpyxl,
  convertAllWithLibreOffice,
  convertWithLibreOffice,
  describeWithPrograms,
  pdfTexts,
} from "../support/xlsxPrograms";

const plan = JSON.parse(readFileSync(join(__dirname, "../../seeds/2019-work-points.json"), "utf8")) as WorkPlan;

/** What bureaus might write for a target: parts of it, too much, a word, a negative number, a blank, nothing. */
const actuals: readonly ((target: number) => CellInput)[] = [
  () => 0,
  (target) => target * 1.5,
  (target) => target,
  () => "30家",
  () => -5,
  () => " ",
  (target) => Math.ceil(target * 0.8),
  () => null,
  (target) => Math.floor(target / 2),
];
const stages: readonly CellInput[] = ["未启动", "推进中", "已完成", "持续推进", null, " "];

interface Read {
  readonly check: Extract<LedgerCheck, { kind: "ledger" }>;
  readonly table: TableData;
  readonly sheets: readonly { readonly name: string; readonly visibility: string }[];
}

async function readLedger(bytes: Uint8Array): Promise<Read> {
  const workbook = openWorkbook(bytes);
  const check = await checkLedger(workbook);
  if (check.kind !== "ledger") throw new Error("no ledger");
  const reading = await workbook.read({ tables: [check.ledger.table] });
  return { check, table: reading.tables.get(check.ledger.table)!, sheets: reading.sheets };
}

const column = ({ table }: Read, header: string): CellValue[] => {
  const n = table.headers.indexOf(header);
  return table.values.map((row) => row[n] ?? null);
};

async function buildLedger(asOf: string): Promise<Uint8Array> {
  const workbook = newWorkbook({ title: plan.title });
  await loadLedger(workbook, plan, { asOf });
  return workbook.toBytes();
}

/** The ledger, filled in the file as a bureau would. */
async function fillIn(bytes: Uint8Array): Promise<Uint8Array> {
  const { check, table } = await readLedger(bytes);
  const workbook = openWorkbook(bytes);
  const cell = (row: number, header: string, value: CellInput): Change => ({
    kind: "setValues",
    range: {
      sheet: table.range.sheet,
      row,
      column: table.range.column + table.headers.indexOf(header),
      rows: 1,
      columns: 1,
    },
    values: [[value]],
  });
  const changes = check.rows.flatMap(({ assessed, sheetRow }, n) =>
    n === 5
      ? [cell(sheetRow, "类型", kindWords.withdrawn)]
      : assessed.kind === "quantified"
        ? [cell(sheetRow, "累计完成", actuals[n % actuals.length]?.(assessed.value ?? 1) ?? null)]
        : [
            cell(sheetRow, "进展", stages[n % stages.length] ?? null),
            cell(sheetRow, "进展情况", n % 2 ? "已开展" : null),
          ],
  );
  await workbook.apply(changes);
  return workbook.toBytes();
}

test("a ledger nobody has calculated yet shows the statuses of the judgement", async () => {
  const built = await readLedger(await buildLedger("2019-09-30"));
  expect(column(built, "状态")).toEqual(built.check.rows.map(({ judgement }) => statusWords[judgement.status]));
});

describeWithPrograms("the ledger as a file", () => {
  const dates = ["2019-05-31", "2019-09-30", "2019-12-31"];
  let filled: readonly Uint8Array[] = [];
  let saved: readonly Uint8Array[] = [];

  beforeAll(async () => {
    filled = await Promise.all(dates.map(async (asOf) => fillIn(await buildLedger(asOf))));
    saved = convertAllWithLibreOffice(filled, "xlsx");
  });

  test("LibreOffice calculates exactly the statuses of the judgement, and every status there is", async () => {
    const seen = new Set<CellValue>();
    for (const [n, bytes] of filled.entries()) {
      const judged = (await readLedger(bytes)).check.rows.map(({ judgement }) => statusWords[judgement.status]);
      expect(column(await readLedger(saved[n]!), "状态")).toEqual(judged);
      for (const status of judged) seen.add(status);
    }
    expect([...seen].sort()).toEqual(Object.values(statusWords).sort());
  });

  test("saved again by LibreOffice it is the same ledger: keys, base, entries, formulas", async () => {
    const [before, after] = [await readLedger(filled[1]!), await readLedger(saved[1]!)];
    for (const header of ["编号", "工作要点", "累计完成", "进展", "进展情况", "目标值", "完成时限"]) {
      expect(column(after, header)).toEqual(column(before, header));
    }
    expect(after.table.formulas).toEqual(before.table.formulas);
    expect(after.check.ledger.issues).toEqual(before.check.ledger.issues);
    expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  });

  test("saved again by LibreOffice it keeps number formats, flags, validation and print titles", () => {
    const script = `sheet = book.worksheets[0]
row = [c for c in next(sheet.iter_rows(min_row=6, max_row=6))]
print(json.dumps({
  "formats": [c.number_format.replace("\\\\", "") for c in row], "wrap": [bool(c.alignment.wrap_text) for c in row],
  "rules": sorted([str(r.sqref), len(r.rules)] for r in sheet.conditional_formatting),
  "validation": sorted([str(v.sqref), v.type or "any", v.prompt] for v in sheet.data_validations.dataValidation if v.prompt)[:20],
  "titles": sheet.print_title_rows, "area": str(sheet.print_area).split("!")[-1],
  "fit": [sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight]}))`;
    expect(askOpenpyxl(saved[1]!, script)).toEqual(askOpenpyxl(filled[1]!, script));
  });

  test("on paper it takes as many pages as it should, each with the header of the table", () => {
    const pages = pdfTexts(convertWithLibreOffice(filled[1]!, "pdf"));
    const ofTheTable = pages.filter(
      (text) => text.includes("工作要点") && text.includes("累计完成") && text.includes("状态"),
    );
    expect(ofTheTable.length).toBeGreaterThanOrEqual(3);
    expect(pages.length - ofTheTable.length).toBeLessThanOrEqual(1);
    expect(pages[1]).toMatch(/第\s*2\s*页/);
  });

  test("openpyxl finds what the template declares", async () => {
    const found = askOpenpyxl(
      await buildLedger("2019-09-30"),
      `sheet = book.worksheets[0]
table = next(iter(sheet.tables.values()))
print(json.dumps({
  "states": [s.sheet_state for s in book.worksheets], "frozen": sheet.freeze_panes, "table": table.ref,
  "calculated": [c.name for c in table.tableColumns if c.calculatedColumnFormula is not None],
  "titles": sheet.print_title_rows, "fit": [sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight],
  "paper": [sheet.page_setup.orientation, sheet.page_setup.paperSize], "rules": sum(len(r.rules) for r in sheet.conditional_formatting) > 0,
  "prompts": sum(v.prompt is not None for v in sheet.data_validations.dataValidation) > 0,
  "collapsed": [k for k, c in sheet.column_dimensions.items() if c.hidden and c.outlineLevel == 1][:1] != [],
  "fullCalc": book.calculation.fullCalcOnLoad, "title": book.properties.title}))`,
    );
    expect(found).toEqual({
      states: ["visible", "veryHidden", "visible"],
      frozen: "C6",
      table: "A5:AG89",
      calculated: ["序时目标", "完成率", "缺口", "状态", "达标线"],
      titles: "$5:$5",
      fit: [true, 1, 0],
      paper: ["landscape", 9],
      rules: true,
      prompts: true,
      collapsed: true,
      fullCalc: true,
      title: plan.title,
    });
  });
});
