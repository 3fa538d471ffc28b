import * as fc from "fast-check";
import { ledgerColumns, ledgerSpec, type Field } from "../../src/ledger/template/ledgerSpec";
import { ledgerRequest, readLedgerParts, type LedgerReading } from "../../src/ledger/read/readLedger";
import { noChoices, type Choice, type SyncChoices } from "../../src/ledger/sync/syncPlan";
import { resolveSync } from "../../src/ledger/sync/resolveSync";
import { applySync } from "../../src/usecases/applySync";
import { loadLedger } from "../../src/usecases/loadLedger";
import { previewSync } from "../../src/usecases/previewSync";
import type { WorkPlan } from "../../src/domain/workPlan";
import type { Workbook } from "../../src/workbook/workbook";
import { edited, edits, plans } from "../support/editedPlans";
import { LedgerModel } from "../support/ledgerModel";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { runs } from "../support/propertyRuns";

const AT = "2019-11-22T09:30";
const { table } = ledgerSpec;

const typed = fc.array(
  fc.record({
    at: fc.nat(20),
    header: fc.constantFrom("累计完成", "进展", "牵头单位", "待确认事项", "目标值", "单位", "工作要点"),
    value: fc.constantFrom(3, "推进中", "省局", "自拟", null),
  }),
  { maxLength: 5 },
);

async function readingOf(workbook: MemoryWorkbook): Promise<LedgerReading> {
  const parts = readLedgerParts(await workbook.read(ledgerRequest));
  if (parts === null) throw new Error("no ledger");
  return parts;
}

/** Everything decided: conflicts in bulk, ties in their order until none is left. */
async function decided(workbook: Workbook, plan: WorkPlan, others: Choice): Promise<SyncChoices> {
  let pairs: SyncChoices["pairs"] = new Map();
  for (;;) {
    const choices = { ...noChoices, others, pairs, withdrawMost: true };
    const asked = await previewSync(workbook, plan, choices);
    if (asked.kind !== "plan") throw new Error(asked.kind);
    if (asked.sync.ties.length === 0) return choices;
    const chosen = asked.sync.ties.flatMap(({ before, after }) =>
      after.map(({ key }, index) => [key, before[index]?.key ?? null] as const),
    );
    pairs = new Map([...pairs, ...chosen]);
  }
}

async function sync(workbook: MemoryWorkbook, plan: WorkPlan, choices: SyncChoices) {
  const preview = await previewSync(workbook, plan, choices);
  if (preview.kind !== "plan") throw new Error(preview.kind);
  return { ...preview, outcome: await applySync(workbook, plan, choices, preview.sync, { at: AT }) };
}

test("a sync writes what its effect says and nothing else, and the same edition again writes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(
      plans,
      edits,
      typed,
      fc.constantFrom<Choice>("local", "new"),
      fc.boolean(),
      async (plan, some, entries, others, sorted) => {
        const next = edited(plan, some);
        fc.pre(next.groups.some(({ workPoints }) => workPoints.length > 0));
        const workbook = new MemoryWorkbook();
        await loadLedger(workbook, plan, { asOf: "2019-06-30" });
        const keys = (await readingOf(workbook)).ledger.rows.map(({ key }) => key);
        for (const { at, header, value } of entries) workbook.enter(table, keys[at % keys.length] ?? "", header, value);
        if (sorted) workbook.reorderRows(table, (count) => Array.from({ length: count }, (_, row) => count - 1 - row));

        const before = LedgerModel.from(await readingOf(workbook));
        const choices = await decided(workbook, next, others);
        const { prepared, sync: planned, outcome } = await sync(workbook, next, choices);
        const after = before.synced(resolveSync(prepared, planned, AT.slice(0, 10)));
        const { ledger } = await readingOf(workbook);
        expect(["applied", "nothing"]).toContain(outcome.kind);
        expect(ledger.rows.map(({ cells }) => stated(cells))).toEqual(after.rows.map(stated));

        const applied = workbook.applied.length;
        expect((await sync(workbook, next, noChoices)).outcome).toEqual({ kind: "nothing" });
        expect(workbook.applied).toHaveLength(applied);
      },
    ),
    { numRuns: runs(40) },
  );
});

const calculated = new Set(ledgerColumns.flatMap(({ field, owner }) => (owner === "calculated" ? [field] : [])));

function stated(cells: ReadonlyMap<string, unknown>): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...cells].filter(([field]) => !calculated.has(field as Field)));
}
