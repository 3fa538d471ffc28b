import { join } from "node:path";
import { newWorkbook, openWorkbook } from "../../../src/adapters/xlsx/fileWorkbook";
import type { CalculatingWorkbook } from "../../../src/workbook/workbook";
import { deeds } from "../../support/deeds";
import { partsText } from "../../support/partsText";
import { expectRendered } from "../../support/renderedText";
import { SavedWorkbook } from "../../support/savedWorkbook";

// What stands in the files that we write, as reviewed texts in `parts/`: a new ledger, status sheets in it, a sync.

const folder = join(__dirname, "parts");

/** A file, saved and opened around every call; nobody calculates it. */
class Uncalculated extends SavedWorkbook implements CalculatingWorkbook {
  calculate = (): Promise<void> => Promise.resolve();
  onChanged = (): Promise<() => Promise<void>> => Promise.resolve(() => Promise.resolve());
}

test.each(["load", "status-sheets", "sync"])("%s writes the reviewed parts into a file", async (name) => {
  const deed = deeds.find((each) => each.name === name)!;
  const workbook = new Uncalculated(newWorkbook());
  await deed.prepare(workbook);
  const before = workbook.bytes;
  await deed.run(workbook);
  expectRendered(folder, `${name}.txt`, partsText(workbook.bytes, before));
});

test("a file that is opened and saved is the same, byte for byte", async () => {
  const workbook = new Uncalculated(newWorkbook());
  await deeds[0]!.run(workbook);
  expect(openWorkbook(workbook.bytes).toBytes()).toEqual(workbook.bytes);
});
