import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../src/adapters/xlsx/fileWorkbook";
import { changeSettings } from "../../src/usecases/changeSettings";
import { checkLedger } from "../../src/usecases/checkLedger";
import { acceptNumbers, restoreSource } from "../../src/usecases/correctLedger";
import { makeStatusSheets } from "../../src/usecases/makeStatusSheets";
import { previewSync } from "../../src/usecases/previewSync";
import { bigPlan } from "../support/bigPlan";

const stored = (name: string) =>
  openWorkbook(new Uint8Array(readFileSync(path.join(__dirname, `../fixtures/template1/${name}.xlsx`))));

async function checked(name: string) {
  const check = await checkLedger(stored(name), {});
  if (check.kind !== "ledger") throw new Error(`no ledger in ${name}`);
  return check;
}

test.each(["as-built", "filled", "own-columns", "saved-by-libreoffice"])(
  "%s: a stored ledger of template 1 is read whole, told as one, and nothing of it is called damaged",
  async (name) => {
    const { ledger } = await checked(name);
    expect(ledger.rows).toHaveLength(84);
    const codes = new Set(ledger.issues.map(({ code }) => code));
    expect(codes).toContain("formerTemplate");
    for (const code of ["columnMissing", "formulaDamaged", "sourceChanged", "settingUnreadable", "rowMissing"]) {
      expect(codes).not.toContain(code);
    }
  },
);

test("its rows are judged by the rules of today, its settings as they stand in its cells", async () => {
  const { ledger, rows } = await checked("filled");
  expect(ledger.settings).toMatchObject({ asOf: "2019-09-30", tolerance: 0.15, paceBuffer: 0.05, year: 2019 });
  const numbers = rows.filter(({ assessed }) => assessed.kind === "quantified");
  expect(numbers).toHaveLength(27);
  expect(new Set(numbers.map(({ judgement }) => judgement.status))).toContain("behind");
  expect(numbers.every(({ assessed }) => assessed.bound !== null && assessed.measure === "level")).toBe(true);
});

test("an own column stays where it is, and is read by nobody", async () => {
  const [plain, own] = [await checked("filled"), await checked("own-columns")];
  expect(own.rows.map(({ judgement }) => judgement.status)).toEqual(
    plain.rows.map(({ judgement }) => judgement.status),
  );
});

test.each<readonly [what: string, write: (workbook: ReturnType<typeof stored>) => Promise<unknown>]>([
  ["settings", (workbook) => changeSettings(workbook, { tolerance: 0.2 })],
  ["accepting numbers", (workbook) => acceptNumbers(workbook, [])],
  ["restoring", (workbook) => restoreSource(workbook, [])],
  ["status sheets", (workbook) => makeStatusSheets(workbook, {})],
  ["a sync", (workbook) => previewSync(workbook, bigPlan(1, 1))],
])("%s is refused in words, and nothing is written", async (_what, write) => {
  await expect(write(stored("filled"))).rejects.toMatchObject({ code: "formerTemplate" });
});
