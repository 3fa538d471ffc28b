/** @jest-environment ./test/support/officeEnvironment.ts */
import { startOffice } from "../../support/startOffice";

test("Microsoft's client writes a cell through the host and reads it back", async () => {
  const host = await startOffice();
  const read = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("B2").untrack();
    cell.values = [["工作要点"]];
    cell.load("values,address");
    await context.sync();
    return [cell.address, cell.values];
  });
  expect(read).toEqual(["Sheet1!B2", [["工作要点"]]]);
  expect(host.log).toHaveLength(1);
});
