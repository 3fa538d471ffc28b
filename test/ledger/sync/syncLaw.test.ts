import * as fc from "fast-check";
import type { WorkPlan } from "../../../src/domain/workPlan";
import { toCellValue, guardedFields } from "../../../src/ledger/read/ledgerIssues";
import { ledgerColumns, type Field } from "../../../src/ledger/template/ledgerSpec";
import { planRows } from "../../../src/ledger/lay/planRows";
import { textOf } from "../../../src/ledger/read/readRow";
import { planSync } from "../../support/planSync";
import { conflictId, noChoices, type Choice, type SyncChoices, type SyncPlan } from "../../../src/ledger/sync/syncPlan";
import { PreparedSync } from "../../../src/ledger/sync/preparedSync";
import { resolveSync } from "../../../src/ledger/sync/resolveSync";
import { kindWords } from "../../../src/ledger/template/words";
import type { CellValue } from "../../../src/workbook/cellValue";
import { edited, edits, plans } from "../../support/editedPlans";
import { LedgerModel } from "../../support/ledgerModel";
import { wordsOfPlan } from "../../support/syncWords";
import { runs } from "../../support/propertyRuns";

const ON = "2019-11-22";

/** What people do to a ledger between two editions. `at` counts over its rows. */
type Deed =
  | { readonly kind: "type"; readonly at: number; readonly field: Field; readonly value: CellValue }
  | { readonly kind: "delete" | "double" | "sort" | "ownRow" | "rename"; readonly at: number };

const typing = (fields: readonly Field[], values: readonly CellValue[]) =>
  fc.record({
    kind: fc.constant("type" as const),
    at: fc.nat(20),
    field: fc.constantFrom(...fields),
    value: fc.constantFrom(...values),
  });

const reports = typing(
  ["actual", "stage", "note", "leadUnit", "review", "baseline"],
  [3, "推进中", "已核实", " ", null],
);
const tampering = typing(guardedFields, [7, "自拟", "家", "定量", null, { error: "#N/A" }]);
const moving = fc.record({ kind: fc.constantFrom("sort", "ownRow"), at: fc.nat(20) });
const breaking = fc.record({ kind: fc.constantFrom("delete", "rename"), at: fc.nat(20) });
const doubling = fc.record({ kind: fc.constant("double" as const), at: fc.nat(20) });
const deeds = (...kinds: readonly fc.Arbitrary<unknown>[]) =>
  fc.array(fc.oneof(...kinds) as fc.Arbitrary<Deed>, { maxLength: 5 });

function done(model: LedgerModel, all: readonly Deed[]): LedgerModel {
  return all.reduce((some, deed) => {
    const { rows } = some;
    const row = rows[deed.at % Math.max(1, rows.length)];
    if (row === undefined) return some;
    const others = rows.filter((each) => each !== row);
    const changed = (field: Field, value: CellValue) => new Map([...row, [field, value] as const]);
    switch (deed.kind) {
      case "type":
        return some.withRows(rows.map((each) => (each === row ? changed(deed.field, deed.value) : each)));
      case "delete":
        return some.withRows(others);
      case "double":
        return some.withRows([...rows, row]);
      case "sort":
        return some.withRows([...others, row]);
      case "ownRow":
        return some.withRows([new Map(), ...rows]);
      case "rename":
        return some.withRows(rows.map((each) => (each === row ? changed("key", "自编-1") : each)));
    }
  }, model);
}

/** Everything decided: conflicts in bulk, ties in their order until none is left, the rest of a tie new or gone. */
function decided(model: LedgerModel, plan: WorkPlan, others: Choice): SyncChoices {
  let pairs: SyncChoices["pairs"] = new Map();
  for (;;) {
    const choices = { ...noChoices, others, pairs, withdrawMost: true };
    const { ties } = planSync(model.reading(), plan, choices);
    if (ties.length === 0) return choices;
    const chosen = ties.flatMap(({ before, after }) =>
      after.map(({ key }, index) => [key, before[index]?.key ?? null] as const),
    );
    pairs = new Map([...pairs, ...chosen]);
  }
}

function synced(
  model: LedgerModel,
  plan: WorkPlan,
  others: Choice,
): { readonly model: LedgerModel; readonly sync: SyncPlan } {
  const sync = planSync(model.reading(), plan, decided(model, plan, others));
  return { model: model.synced(resolveSync(new PreparedSync(model.reading(), plan), sync, ON)), sync };
}

const choices = fc.constantFrom<Choice>("local", "new");
const bases = fc.constantFrom("kept", "missing");

async function given(plan: WorkPlan, all: readonly Deed[], base = "kept"): Promise<LedgerModel> {
  const model = done(await LedgerModel.of(plan), all);
  return base === "kept" ? model : model.withBase({ kind: "missing" });
}

test("twice equals once: the same edition again has nothing to do, whatever was decided", async () => {
  await fc.assert(
    fc.asyncProperty(
      plans,
      edits,
      deeds(reports, tampering, moving, breaking),
      choices,
      bases,
      async (plan, some, all, others, base) => {
        const next = edited(plan, some);
        const once = synced(await given(plan, all, base), next, others).model;
        const again = planSync(once.reading(), next, noChoices);
        expect(wordsOfPlan(again).filter((words) => !words.endsWith("rowGone"))).toEqual([]);
        expect(again.undecided).toBe(0);
        expect(resolveSync(new PreparedSync(once.reading(), next), again, ON).base).toEqual(
          once.base.kind === "base" ? once.base.base : null,
        );
      },
    ),
    { numRuns: runs(80) },
  );
});

test("the same edition changes nothing at all, whatever people did to the ledger", async () => {
  await fc.assert(
    fc.asyncProperty(plans, deeds(reports, tampering, moving), async (plan, all) => {
      const model = await given(plan, all);
      const sync = planSync(model.reading(), plan, noChoices);
      expect(wordsOfPlan(sync)).toEqual([]);
      expect(sync.unchanged).toBe(planRows(plan).length);
      const effect = resolveSync(new PreparedSync(model.reading(), plan), sync, ON);
      expect(effect).toMatchObject({ cells: [], added: [], history: [] });
      expect({ kind: "base", base: effect.base }).toEqual(model.base);
    }),
    { numRuns: runs(60) },
  );
});

test("what people typed is never written over: of office and entry columns only 待确认事项 gets words, behind its own", async () => {
  const typed = new Set<Field>(
    ledgerColumns.flatMap(({ field, owner }) => (owner === "office" || owner === "entry" ? [field] : [])),
  );
  await fc.assert(
    fc.asyncProperty(
      plans,
      edits,
      deeds(reports, tampering, moving, breaking, doubling),
      choices,
      bases,
      async (plan, some, all, others, base) => {
        const model = await given(plan, all, base);
        const next = edited(plan, some);
        const sync = planSync(model.reading(), next, decided(model, next, others));
        for (const { field, was, is } of resolveSync(new PreparedSync(model.reading(), next), sync, ON).cells) {
          if (!typed.has(field)) continue;
          expect(field).toBe("review");
          expect(textOf(toCellValue(is)).startsWith(textOf(was).trimEnd())).toBe(true);
        }
      },
    ),
    { numRuns: runs(80) },
  );
});

test("each row of either edition is told exactly once", async () => {
  await fc.assert(
    fc.asyncProperty(plans, edits, deeds(tampering, breaking, doubling), bases, async (plan, some, all, base) => {
      const model = await given(plan, all, base);
      const next = edited(plan, some);
      const sync = planSync(model.reading(), next, noChoices);
      const told = [
        ...sync.added.map(({ row }) => row.key),
        ...sync.changed.map(({ key }) => key),
        ...sync.removed.map(({ key }) => key),
        ...sync.blocked.map(({ key }) => key),
        ...sync.ties.flatMap(({ before }) => before.map(({ key }) => key)),
      ];
      expect(new Set(told).size).toBe(told.length);
      const unchanged = [...sync.keys.values()].filter((key) => !told.includes(key));
      expect(unchanged).toHaveLength(sync.unchanged);
      expect(sync.keys.size + sync.ties.flatMap(({ after }) => after).length).toBe(planRows(next).length);
      const known = model.base.kind === "base" ? [...model.base.base.rows.keys()] : [];
      expect(known.filter((key) => !told.includes(key) && !unchanged.includes(key))).toEqual([]);
    }),
    { numRuns: runs(80) },
  );
});

test("a minted key was never anybody's", async () => {
  await fc.assert(
    fc.asyncProperty(plans, edits, deeds(breaking), async (plan, some, all) => {
      const model = await given(plan, all);
      const taken = new Set([
        ...(model.base.kind === "base" ? model.base.base.rows.keys() : []),
        ...model.rows.map((cells) => cells.get("key")),
      ]);
      const minted = planSync(model.reading(), edited(plan, some), noChoices).added.filter(({ returns }) => !returns);
      expect(minted.filter(({ row }) => taken.has(row.key))).toEqual([]);
      expect(new Set(minted.map(({ row }) => row.key)).size).toBe(minted.length);
    }),
    { numRuns: runs(80) },
  );
});

test("a conflict has three sides that differ, and two where no base tells", async () => {
  await fc.assert(
    fc.asyncProperty(plans, edits, deeds(tampering), bases, async (plan, some, all, base) => {
      const model = await given(plan, all, base);
      const fields = planSync(model.reading(), edited(plan, some), noChoices).changed.flatMap((row) => row.fields);
      for (const { kind, base: was, local, remote } of fields) {
        expect(local).not.toEqual(toCellValue(remote));
        if (kind === "conflict") expect(was === undefined).toBe(base === "missing");
      }
    }),
    { numRuns: runs(80) },
  );
});

test("taken from the new edition, a ledger that nobody edited says what the new edition says", async () => {
  await fc.assert(
    fc.asyncProperty(plans, edits, deeds(reports, moving), async (plan, some, all) => {
      const next = edited(plan, some);
      const { model, sync } = synced(await given(plan, all), next, "new");
      for (const row of planRows(next)) {
        const key = sync.keys.get(row.key) ?? "";
        for (const field of guardedFields)
          expect(model.cell(key, field) ?? null).toEqual(toCellValue(row.cells[field] ?? null));
      }
      const assessed = model.rows.filter((cells) => cells.has("key") && cells.get("kind") !== kindWords.withdrawn);
      expect(assessed).toHaveLength(planRows(next).length);
    }),
    { numRuns: runs(80) },
  );
});

test("a sync that was prepared once answers every choice as one prepared for it alone", async () => {
  const picks = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant("field" as const), at: fc.nat(9), choice: choices }),
      fc.record({ kind: fc.constant("pair" as const), at: fc.nat(9), before: fc.option(fc.nat(9)) }),
      fc.record({ kind: fc.constant("others" as const), choice: choices }),
    ),
    { minLength: 1, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(
      plans,
      edits,
      fc.array(fc.oneof(tampering, breaking), { maxLength: 5 }),
      picks,
      async (plan, some, all, made) => {
        const next = edited(plan, some);
        const reading = (await given(plan, all)).reading();
        const prepared = new PreparedSync(reading, next);
        let said = noChoices;
        for (const pick of made) {
          const { changed } = prepared.decide(said);
          const conflict = changed.flatMap(({ key, fields }) => fields.map(({ field }) => conflictId(key, field)));
          const [keys, rows] = [reading.ledger.rows.map(({ key }) => key), planRows(next).map(({ key }) => key)];
          if (pick.kind === "others") said = { ...said, others: pick.choice };
          else if (pick.kind === "field") {
            const id = conflict[pick.at % Math.max(1, conflict.length)] ?? "";
            said = { ...said, fields: new Map(said.fields).set(id, pick.choice) };
          } else {
            const before = pick.before === null ? null : (keys[pick.before % Math.max(1, keys.length)] ?? null);
            said = { ...said, pairs: new Map(said.pairs).set(rows[pick.at % Math.max(1, rows.length)] ?? "", before) };
          }
          expect(prepared.decide(said)).toEqual(planSync(reading, next, said));
        }
      },
    ),
    { numRuns: runs(40) },
  );
});
