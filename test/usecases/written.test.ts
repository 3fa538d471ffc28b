import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkPlan } from "../../src/domain/workPlan";
import { messagesFor } from "../../src/messages/messagesFor";
import { makeStatusSheets } from "../../src/usecases/makeStatusSheets";
import { readCircular } from "../../src/usecases/openStatus";
import { changesText } from "../support/changesText";
import { deeds } from "../support/deeds";
import { filledLedger } from "../support/filledLedger";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { plausibleReports } from "../support/plausibleReports";
import { expectRendered } from "../support/renderedText";

// What every use case writes, as reviewed texts in `written/`: sheets, printed pages, rules, notes, and the order of all that.

const folder = join(__dirname, "written");

test.each(deeds.map((deed) => [deed.name, deed] as const))("%s writes what was reviewed", async (name, deed) => {
  const workbook = new MemoryWorkbook();
  await deed.prepare(workbook);
  workbook.applied.length = 0;
  await deed.run(workbook);
  if (deed.onlyReads === true) expect(workbook.applied).toEqual([]);
  else expectRendered(folder, `${name}.txt`, changesText(workbook.applied));
});

describe("of the document of 2019, with what bureaus report by autumn", () => {
  const seed = join(__dirname, "../../seeds/2019-work-points.json");
  const workbook = new MemoryWorkbook();
  beforeAll(async () => {
    const plan = JSON.parse(readFileSync(seed, "utf8")) as WorkPlan;
    await filledLedger(workbook, plan, "2019-09-30", plausibleReports);
    workbook.applied.length = 0;
  });

  test("the status sheets are the reviewed ones", async () => {
    await makeStatusSheets(workbook, { regions: ["河北省", "辽宁省", "江苏省"] });
    expectRendered(folder, "2019-status-sheets.txt", changesText(workbook.applied));
  });

  test.each(["zh-CN", "en"] as const)("the circular is the reviewed one (%s)", async (locale) => {
    const read = await readCircular(workbook);
    if (read.kind === "noLedger") throw new Error("no ledger");
    expectRendered(folder, `2019-circular.${locale}.txt`, `${messagesFor(locale).status.circular(read.circular)}\n`);
  });
});
