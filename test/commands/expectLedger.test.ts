import { expectLedger } from "../../src/commands/expectLedger";
import { WorkbookError } from "../../src/workbook/workbook";

test("a button that found no ledger says so", () => {
  expect(() => {
    expectLedger({ kind: "noLedger" });
  }).toThrow(new WorkbookError("tableMissing"));
});

test.each(["refreshed", "made"])("one that found it says nothing: %s", (kind) => {
  expect(() => {
    expectLedger({ kind });
  }).not.toThrow();
});
