/**
 * A ledger file and its judgement: a plan becomes a workbook, a bureau fills in a column, and every row is judged.
 *
 *     text ──readPlan──▶ plan ──loadLedger──▶ workbook ──toBytes──▶ .xlsx ──openWorkbook──▶ workbook ──checkLedger──▶ judgements
 *
 * The same use cases run in Excel: they take a `Workbook`, and the pane hands them the one that is open there.
 */
import { textReader } from "../src/adapters/text/textReader";
import { newWorkbook, openWorkbook } from "../src/adapters/xlsx/fileWorkbook";
import { messagesFor } from "../src/messages/messagesFor";
import { checkLedger } from "../src/usecases/checkLedger";
import { loadLedger } from "../src/usecases/loadLedger";
import { readPlan } from "../src/usecases/readPlan";
import type { Change } from "../src/workbook/change";

const text = `2019年地方知识产权战略实施暨强国建设工作要点

省市\t工作要求
河北省\t继续开展企业贯标认证工作，全省认证企业达到100家。
上海市\t2019年推进40家企事业单位完成知识产权管理规范贯标。
江西省\t新增贯标企业150家左右。
云南省\t培育示范园区3个。
`;

async function main(): Promise<void> {
  const { plan } = readPlan(new TextEncoder().encode(text), "work-points.txt", textReader);
  const workbook = newWorkbook({ title: plan.title });
  const loaded = await loadLedger(workbook, plan, { asOf: "2019-09-30" });
  if (loaded.kind !== "loaded") throw new Error(`a new workbook took no ledger: ${loaded.kind}`);
  console.log(`Laid ${String(loaded.rows)} rows as of 2019-09-30.`);

  // What a bureau types into 累计完成 by the end of the third quarter. Writes are always a list of plain-data changes.
  const reported = new Map([
    ["河北省", 61],
    ["上海市", 25],
    ["江西省", 140],
  ]);
  const before = await checkLedger(workbook);
  if (before.kind === "noLedger") throw new Error("the ledger is gone");
  const { range, columnOf } = before.ledger;
  const column = columnOf.get("actual") ?? 0;
  const entries = before.rows.flatMap((row): readonly Change[] => {
    const actual = reported.get(row.region);
    if (actual === undefined) return [];
    const cell = { sheet: range.sheet, row: row.sheetRow, column, rows: 1, columns: 1 };
    return [{ kind: "setValues", range: cell, values: [[actual]] }];
  });
  await workbook.apply(entries);

  // These bytes are an .xlsx file. They are read back here as any program would read them.
  const bytes = workbook.toBytes();
  const check = await checkLedger(openWorkbook(bytes));
  if (check.kind === "noLedger") throw new Error("the ledger is gone");

  const words = messagesFor("en");
  for (const { region, indicator, assessed, report, judgement } of check.rows) {
    console.log(`\n${region}  ${indicator}: ${words.ledger.value(report.actual)} of ${String(assessed.value)}`);
    console.log(`  ${words.ledger.status[judgement.status]}: ${words.ledger.statusMeaning[judgement.status]}`);
    console.log(
      `  line ${String(judgement.line)}, pace ${String(judgement.pace)}, missing ${String(judgement.shortfall)}`,
    );
  }
  console.log(`\nNeed attention: ${check.attention.wrong.map(({ group }) => group).join(", ")}`);
}

void main();
