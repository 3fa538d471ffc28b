/**
 * A sync of two editions: the document changes after the ledger has been filled in and edited.
 *
 *     ledger ─┬─ base: what was laid       ┐
 *             └─ local: what stands there  ├─ previewSync ──▶ SyncPlan ──applySync──▶ ledger ──undoSync──▶ ledger
 *     new edition: remote                  ┘
 */
import { textReader } from "../src/adapters/text/textReader";
import { newWorkbook, type FileWorkbook } from "../src/adapters/xlsx/fileWorkbook";
import { noChoices } from "../src/ledger/sync/syncPlan";
import { messagesFor } from "../src/messages/messagesFor";
import { applySync } from "../src/usecases/applySync";
import { checkLedger } from "../src/usecases/checkLedger";
import { loadLedger } from "../src/usecases/loadLedger";
import { previewSync } from "../src/usecases/previewSync";
import { readPlan } from "../src/usecases/readPlan";
import { undoSync } from "../src/usecases/undoSync";

const may = `2019年地方知识产权战略实施暨强国建设工作要点

省市\t工作要求
河北省\t继续开展企业贯标认证工作，全省认证企业达到100家。
上海市\t2019年推进40家企事业单位完成知识产权管理规范贯标。
云南省\t培育示范园区3个。
`;

/** In July the office asks 河北省 and 上海市 for more, drops 云南省, and adds 江西省. */
const july = `2019年地方知识产权战略实施暨强国建设工作要点

省市\t工作要求
河北省\t继续开展企业贯标认证工作，全省认证企业达到120家。
上海市\t2019年推进50家企事业单位完成知识产权管理规范贯标。
江西省\t新增贯标企业150家左右。
`;

const words = messagesFor("en");
const planOf = (text: string) => readPlan(new TextEncoder().encode(text), "work-points.txt", textReader).plan;

async function main(): Promise<void> {
  const workbook = newWorkbook({ title: "要点台账" });
  await loadLedger(workbook, planOf(may), { asOf: "2019-06-30" });
  // Somebody has meanwhile agreed on 45 with 上海市 and typed it into the ledger: both sides changed 目标值.
  await type(workbook, "上海市", "value", 45);
  await type(workbook, "河北省", "actual", 61);
  await show(workbook, "Before the sync");

  const edition = planOf(july);
  const preview = await previewSync(workbook, edition);
  if (preview.kind !== "plan") throw new Error(`nothing can be compared: ${preview.kind}`);
  const { sync } = preview;
  console.log(`\nThe new edition: ${String(sync.undecided)} decision open.`);
  for (const row of sync.changed) {
    console.log(`  ${row.key}  ${words.sync.reason(row.reason)}`);
    for (const { header, kind, local, remote } of row.fields) {
      if (header !== "目标值") continue;
      console.log(`    ${kind}: ${words.sync.fieldChange(header, JSON.stringify(local), JSON.stringify(remote))}`);
    }
  }
  for (const { row } of sync.added) console.log(`  ${row.key}  added`);
  for (const { key } of sync.removed) console.log(`  ${key}  withdrawn`);

  // Decide every conflict for the new edition. The choices are what the pane's buttons and `--take new` make.
  const choices = { ...noChoices, others: "new" } as const;
  const decided = await previewSync(workbook, edition, choices);
  if (decided.kind !== "plan") throw new Error(`nothing can be compared: ${decided.kind}`);
  const applied = await applySync(workbook, edition, choices, decided.sync, { at: "2019-07-15T09:30" });
  if (applied.kind !== "applied") throw new Error(`nothing was synced: ${applied.kind}`);
  console.log(`\n${words.sync.applied(applied.record)}`);
  await show(workbook, "After the sync");

  const undone = await undoSync(workbook, { at: "2019-07-15T10:00" });
  if (undone.kind !== "undone") throw new Error(`nothing was undone: ${undone.kind}`);
  await show(workbook, "After undoing it");
}

async function type(workbook: FileWorkbook, region: string, field: "value" | "actual", value: number): Promise<void> {
  const check = await checkLedger(workbook);
  if (check.kind === "noLedger") throw new Error("the ledger is gone");
  const row = check.rows.find((other) => other.region === region);
  const column = check.ledger.columnOf.get(field);
  if (row === undefined || column === undefined) throw new Error(`${region} has no cell for ${field}`);
  const cell = { sheet: check.ledger.range.sheet, row: row.sheetRow, column, rows: 1, columns: 1 };
  await workbook.apply([{ kind: "setValues", range: cell, values: [[value]] }]);
}

async function show(workbook: FileWorkbook, heading: string): Promise<void> {
  const check = await checkLedger(workbook);
  if (check.kind === "noLedger") throw new Error("the ledger is gone");
  console.log(`\n${heading}, edition ${check.ledger.edition}:`);
  for (const { key, region, assessed, report, judgement } of check.rows) {
    const actual = words.ledger.value(report.actual);
    console.log(
      `  ${key}  ${region}  ${actual} of ${String(assessed.value)}: ${words.ledger.status[judgement.status]}`,
    );
  }
}

void main();
