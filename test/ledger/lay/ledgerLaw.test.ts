import * as fc from "fast-check";
import { planRows } from "../../../src/ledger/lay/planRows";
import { toCellValue } from "../../../src/ledger/read/ledgerIssues";
import { ledgerRequest, readLedger } from "../../../src/ledger/read/readLedger";
import { renderLedger } from "../../../src/ledger/lay/renderLedger";
import type { Basis, Measure, Requirement } from "../../../src/domain/workPlan";
import { MemoryWorkbook } from "../../support/memoryWorkbook";
import { plan, point, region, target } from "../../support/plans";
import { runs } from "../../support/propertyRuns";

const amount = fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(0.1, 1.5, 33.3, 99.95));

const measure = fc.constantFrom<Measure>("level", "growth", "points", "multiple");

const requirement: fc.Arbitrary<Requirement> = fc.oneof(
  fc.record({
    bound: fc.constantFrom(...(["atLeast", "moreThan", "atMost", "lessThan", "about", "aboutAtMost"] as const)),
    measure,
    value: amount,
  }),
  fc.record({ bound: fc.constant("between" as const), measure, lower: amount, upper: amount }),
);

/** Texts that spreadsheets are tempted to take for something else. */
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.constantFrom("=SUM(A1)", "+1", "-1", "@甲", "1.10", "2019-1-2", "TRUE", "两行\n文字", "“引号”\"'", "00012"),
);

const targets = fc.array(
  fc.record({
    requirement,
    unit: fc.constantFrom("家", "%", "亿元", "期", "件/万人", ""),
    basis: fc.constantFrom<Basis>("total", "increment", "unspecified"),
    baseline: fc.option(amount.map((value) => ({ value, date: null, stated: String(value) }))),
    aspirational: fc.boolean(),
    indicator: words,
  }),
  { maxLength: 3 },
);

const points = fc.array(fc.record({ text: words, targets, aspirational: fc.boolean(), isNote: fc.boolean() }), {
  minLength: 1,
  maxLength: 5,
});

const plans = fc.array(points, { minLength: 1, maxLength: 4 }).map((regions) =>
  plan(
    regions.map((items, index) => {
      const code = String(110_000 + index);
      return region(
        `地区${index}`,
        code,
        items.map(({ text, targets: some, aspirational, isNote }, number) => {
          const key = `2019-${code}-${String(number + 1).padStart(2, "0")}`;
          return point(key, {
            text,
            aspirational,
            ...(isNote && some.length === 0 ? { kind: "note" as const } : {}),
            targets: some.map((over, nth) => target(`${key}-${nth + 1}`, over)),
          });
        }),
      );
    }),
  ),
);

test("whatever the plan, every cell that was written is read back under its key, and nothing is wrong", async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (some) => {
      const workbook = new MemoryWorkbook();
      await workbook.apply(renderLedger(some, { asOf: "2019-06-30", rowsPerBlock: 3 }));
      const ledger = readLedger(await workbook.read(ledgerRequest));
      // A baseline that the document states may be past its line; that is told, and nothing else.
      expect(ledger?.issues.filter(({ code }) => !code.startsWith("baseline"))).toEqual([]);
      const written = planRows(some).map(({ key, cells }) => [
        key,
        Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, toCellValue(cell)])),
      ]);
      const read = ledger?.rows.map(({ key, cells }, index) => {
        const fields = Object.keys(written[index]?.[1] ?? {});
        return [key, Object.fromEntries(fields.map((field) => [field, cells.get(field)]))];
      });
      expect(read).toEqual(written);
    }),
    { numRuns: runs(60) },
  );
});
