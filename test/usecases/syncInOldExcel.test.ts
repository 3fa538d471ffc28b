/** @jest-environment ./test/support/officeEnvironment.ts */
import { ExcelWorkbook } from "../../src/adapters/officejs/excelWorkbook";
import { syncSheets } from "../../src/ledger/sync/syncRecord";
import { recoverSync } from "../../src/usecases/recoverSync";
import { undoSync } from "../../src/usecases/undoSync";
import { stateOfHost } from "../support/hostState";
import { startOffice } from "../support/startOffice";
import { filledIn, keys, synced, table } from "../support/syncCase";

const workbook = new ExcelWorkbook();
const at = "2019-11-22T10:00";

test("an Excel of the declared floor, which cannot lay a table anew adds its rows, and takes them away, all the same", async () => {
  const host = await startOffice({ profile: "floor" });
  await filledIn(workbook);
  const before = stateOfHost(host);
  expect(await synced(workbook)).toMatchObject({ kind: "applied" });
  const { values, headers } = (await workbook.read({ tables: [table] })).tables.get(table)!;
  const column = (header: string) => headers.indexOf(header);
  expect(values.find((line) => line[column("编号")] === keys.enterprises)?.[column("目标值")]).toBe(120);
  expect(values.at(-1)?.[column("编号")]).toBe("2019-650000-03");
  expect(await undoSync(workbook, { at })).toMatchObject({ kind: "undone", kept: [], keptRows: [] });
  expect(stateOfHost(host, [syncSheets.history])).toBe(before);
  expect(await recoverSync(workbook, { at })).toEqual({ kind: "none" });
});
