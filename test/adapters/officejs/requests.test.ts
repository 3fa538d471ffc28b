/** @jest-environment ./test/support/officeEnvironment.ts */
import { join } from "node:path";
import { ExcelWorkbook } from "../../../src/adapters/officejs/excelWorkbook";
import { deeds } from "../../support/deeds";
import { expectRendered } from "../../support/renderedText";
import { requestsText } from "../../support/requestsText";
import { startOffice } from "../../support/startOffice";

// What Microsoft's client sends to Excel for every use case, as reviewed texts in `requests/`.

const folder = join(__dirname, "requests");
/** They send what the making of status sheets sends. */
const alike = ["status-sheets-again", "final-status"];
const sent = deeds.filter(({ name }) => !alike.includes(name));

test.each(sent.map((deed) => [deed.name, deed] as const))("%s sends what was reviewed", async (name, deed) => {
  const host = await startOffice();
  const workbook = new ExcelWorkbook();
  await deed.prepare(workbook);
  const before = host.log.length;
  await deed.run(workbook);
  expectRendered(folder, `${name}.txt`, requestsText(host.log.slice(before)));
});
