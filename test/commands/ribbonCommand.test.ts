import { expectLedger, ribbonCommand } from "../../src/commands/ribbonCommand";
import { parseRibbonFailure, printRibbonFailure } from "../../src/messages/errorMessages";
import { WorkbookError } from "../../src/workbook/workbook";

test.each([
  { work: () => Promise.resolve(), why: "the work is done", reported: [] },
  { work: () => Promise.reject(new Error("no")), why: "the work fails later", reported: [new Error("no")] },
  {
    work: () => {
      throw new Error("at once");
    },
    why: "the work fails at once",
    reported: [new Error("at once")],
  },
])("the button is free again when $why", async ({ work, reported }) => {
  const errors: unknown[] = [];
  const completed = jest.fn();

  await ribbonCommand(work, (error) => errors.push(error))({ completed });

  expect(completed).toHaveBeenCalledTimes(1);
  expect(errors).toEqual(reported);
});

test("the button stays busy while the work runs", async () => {
  let finish = (): void => undefined;
  const completed = jest.fn();
  const running = ribbonCommand(() => new Promise<void>((resolve) => (finish = resolve)), jest.fn())({ completed });

  expect(completed).not.toHaveBeenCalled();
  finish();
  await running;
  expect(completed).toHaveBeenCalledTimes(1);
});

test.each`
  words                    | code                | why
  ${"protectedSheet 1700"} | ${"protectedSheet"} | ${"the failure of a ribbon function is known by its code"}
  ${"somethingElse 1700"}  | ${null}             | ${"words of others are none"}
  ${null}                  | ${null}             | ${"nothing was left"}
`("$why", ({ words, code }: { words: string | null; code: string | null }) => {
  expect(parseRibbonFailure(words, ["protectedSheet", "unknown"])).toBe(code);
});

test("a failure is left as it is read", () => {
  expect(parseRibbonFailure(printRibbonFailure("tooLarge", 1), ["tooLarge"])).toBe("tooLarge");
});

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
