/** @jest-environment ./test/support/officeEnvironment.ts */
import { ExcelWorkbook } from "../../../src/adapters/officejs/excelWorkbook";
import type { Change } from "../../../src/workbook/change";
import { WorkbookError } from "../../../src/workbook/workbook";
import type { ExcelHost, PlannedFault } from "../../../src/workbench/host/excelHost";
import { startOffice } from "../../support/startOffice";

let host: ExcelHost;
const workbook = new ExcelWorkbook();
beforeEach(async () => {
  host = await startOffice({ profile: "web" });
});

const at = (row: number, column: number, rows = 1, columns = 1) => ({ sheet: "Sheet1", row, column, rows, columns });
const one: Change = { kind: "setValues", range: at(0, 0), values: [[1]] };
const values = (row: number, column: number, rows = 1) => host.book.grid.values(at(row, column, rows));

async function refusal(changes: readonly Change[]): Promise<WorkbookError> {
  const error: unknown = await workbook.apply(changes).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof WorkbookError) return error;
  throw new Error("no WorkbookError came", { cause: error });
}

test("a list of any length is one request", async () => {
  await workbook.apply(Array.from({ length: 300 }, (_, row) => ({ ...one, range: at(row, 0) })));
  expect(host.log).toHaveLength(1);
});

test("more than Excel on the web takes is split, also one single change", async () => {
  const rows = Array.from({ length: 400 }, () => ["长".repeat(10_000)]);
  await workbook.apply([
    { kind: "setValues", range: at(0, 0, 400), values: rows },
    { ...one, range: at(0, 1) },
  ]);
  expect(host.log.length).toBeGreaterThan(2);
  expect(Math.max(...host.log.map(({ requestBytes }) => requestBytes))).toBeLessThan(5_000_000);
  expect([values(399, 0), values(0, 1)]).toEqual([[["长".repeat(10_000)]], [[1]]]);
});

test("more than Excel on the web answers at once is read piece by piece", async () => {
  const rows = Array.from({ length: 400 }, (_, row) => [row === 0 ? "题" : `${String(row)}${"长".repeat(10_000)}`]);
  const many = { ...at(1, 0, 24_000), columns: 1 };
  await workbook.apply([
    { kind: "setValues", range: at(0, 0, 400), values: rows },
    { kind: "setValues", range: { ...many, column: 1 }, values: Array.from({ length: 24_000 }, (_, row) => [row]) },
  ]);
  const before = host.log.length;
  const used = (await workbook.read({ sheets: ["Sheet1"] })).usedRanges.get("Sheet1");
  expect(used?.range).toEqual(at(0, 0, 24_001, 2));
  expect([used?.values[399], used?.values[24_000]]).toEqual([
    [rows[399]![0], 398],
    [null, 23_999],
  ]);
  expect(host.log.length - before).toBeGreaterThan(2);
});

describe("where Excel refuses one formula for a range", () => {
  const changes: readonly Change[] = [
    one,
    { kind: "fillFormula", range: at(0, 1, 3), formula: "$A$1*2" },
    { ...one, range: at(0, 2) },
  ];

  test("the formula is copied down, and what follows is applied", async () => {
    await workbook.apply(changes);
    const actions = (JSON.parse(host.log[0]!.request) as { Actions: { Name: string }[] }).Actions;
    const action = actions.findIndex(({ Name }) => Name === "Formulas") + 1;
    host = await startOffice({ profile: "web" });
    host.planFault({ request: 1, action, code: "InvalidArgument" });
    await workbook.apply(changes);
    expect(host.book.grid.formulas(at(0, 1, 3))).toEqual([["=$A$1*2"], ["=$A$1*2"], ["=$A$1*2"]]);
    expect([values(0, 0), values(0, 2)]).toEqual([[[1]], [[1]]]);
    expect(host.log).toHaveLength(2);
  });
});

test.each<[string, PlannedFault, string]>([
  ["the session has ended", { request: 1, fault: 5012 }, "connectionLost"],
  ["too much was asked at once", { request: 1, fault: 5102 }, "connectionLost"],
  ["the request is too large", { request: 1, fault: 5103 }, "tooLarge"],
  ["the workbook may only be read", { request: 1, fault: 7000 }, "readOnly"],
  ["a cell is being edited", { request: 1, action: 1, code: "InvalidOperationInCellEditMode" }, "cellBeingEdited"],
  ["Excel says no more than that", { request: 1, action: 1, code: "GeneralException" }, "unknown"],
])("when %s the error says so", async (_, fault, code) => {
  host.planFault(fault);
  expect((await refusal([one])).code).toBe(code);
});

test("a protected sheet is named", async () => {
  host.book.sheets[0]!.isProtected = true;
  const error = await refusal([one]);
  expect([error.code, error.details.sheet]).toEqual(["protectedSheet", "Sheet1"]);
});

test("while a cell is edited, changes wait for the end of the edit", async () => {
  const finish = host.beginCellEdit();
  const applied = workbook.apply([one]);
  setTimeout(finish, 20);
  await applied;
  expect(values(0, 0)).toEqual([[1]]);
});

test("onChanged tells the address until it is stopped", async () => {
  const heard: string[] = [];
  const stop = await workbook.onChanged("Sheet1", ({ address }) => heard.push(address));
  await workbook.apply([one]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await stop();
  await workbook.apply([one]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual(["A1"]);
});

test("calculating a sheet is one request, a missing sheet an error", async () => {
  await workbook.calculate("Sheet1");
  expect(host.log).toHaveLength(1);
  await expect(workbook.calculate("没有")).rejects.toMatchObject({ code: "sheetMissing" });
});
