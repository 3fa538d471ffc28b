import { newWorkbook } from "../../src/adapters/xlsx/fileWorkbook";
import type { Decision } from "../../src/domain/review/decision";
import { PreparedSync } from "../../src/ledger/sync/preparedSync";
import { conflictId, noChoices, type SyncChoices } from "../../src/ledger/sync/syncPlan";
import { loadLedger } from "../../src/usecases/loadLedger";
import { openLedger } from "../../src/usecases/openLedger";
import { edition } from "./syncCases";

/**
 * Every tenth row is in conflict, as here it asks for 90 and in the new edition for 120, and every tenth rests on a decision
 * about a doubt. Prepares the sync and decides every conflict by itself, as the pane does it.
 */
export async function syncChoices(rows: number): Promise<() => Promise<string>> {
  const plan = edition(rows, null);
  const targets = plan.groups.flatMap(({ workPoints }) => workPoints.flatMap((point) => point.targets));
  const decisions = targets
    .filter((_, index) => index % 10 === 4)
    .map(({ key }): Decision => ({ key, by: "张三", on: "2019-06-03", kind: "confirmed" }));
  const workbook = newWorkbook();
  await loadLedger(workbook, plan, { asOf: "2019-09-30", decisions });
  const { area, ledger } = await ledgerOf();
  const column = area.columnOf.get("value") ?? 0;
  await workbook.apply(
    ledger.rows
      .filter((_, index) => index % 10 === 9)
      .map(({ sheetRow }) => ({
        kind: "setValues",
        range: { sheet: area.sheet, row: sheetRow, column, rows: 1, columns: 1 },
        values: [[90]],
      })),
  );
  const reading = await ledgerOf();
  const next = edition(rows, 10);

  async function ledgerOf() {
    const { parts } = await openLedger(workbook);
    if (parts === null) throw new Error("the ledger was not laid");
    return parts;
  }

  return async () => {
    const start = performance.now();
    const prepared = new PreparedSync(reading, next);
    const asked = prepared.decide(noChoices);
    const preview = performance.now() - start;
    let choices: SyncChoices = noChoices;
    let slowest = 0;
    const begin = performance.now();
    for (const { key } of asked.changed) {
      const before = performance.now();
      choices = { ...choices, fields: new Map(choices.fields).set(conflictId(key, "value"), "new") };
      prepared.decide(choices);
      slowest = Math.max(slowest, performance.now() - before);
    }
    const each = (performance.now() - begin) / asked.changed.length;
    const { undecided } = prepared.decide(choices);
    if (asked.undecided !== asked.changed.length || undecided !== 0) throw new Error(`${undecided} are undecided`);
    const [changed] = asked.changed;
    const pairing = performance.now();
    // One that is matched already: its region is matched anew all the same.
    if (changed !== undefined) prepared.decide({ ...choices, pairs: new Map([[changed.key, changed.key]]) });
    const pair = performance.now() - pairing;
    const found = `${asked.decisions.length} decisions carried, ${asked.undecided} conflicts`;
    const times = `${each.toFixed(1)} ms a choice, ${slowest.toFixed(1)} at most, ${pair.toFixed(1)} a pair`;
    return Promise.resolve(`${found}; ${Math.round(preview)} ms to the preview, ${times}`);
  };
}
