/** @jest-environment ./test/support/officeEnvironment.ts */
import { ExcelWorkbook } from "../../../src/adapters/officejs/excelWorkbook";
import type { Change } from "../../../src/workbook/change";
import type { ExcelHost } from "../../../src/workbench/host/excelHost";
import { startOffice } from "../../support/startOffice";

/** What Excel on the web answers where an answer would be larger than 5 MB. */
const answerTooLarge = { request: 1, fault: 5104 };

const workbook = new ExcelWorkbook();
let host: ExcelHost;
beforeEach(async () => {
  host = await startOffice({ profile: "web" });
});

const at = (row: number, column: number, rows = 1, columns = 1) => ({ sheet: "Sheet1", row, column, rows, columns });

async function requestsOf<T>(read: () => Promise<T>): Promise<[T, number]> {
  const before = host.log.length;
  const answer = await read();
  return [answer, host.log.length - before];
}

describe("more than Excel answers at once", () => {
  test("is read some 20,000 cells at a time, and is the same", async () => {
    const values = Array.from({ length: 45_000 }, (_, row) => [row]);
    await workbook.apply([{ kind: "setValues", range: at(2, 3, 45_000), values }]);
    const whole = (await workbook.read({ sheets: ["Sheet1"] })).usedRanges;
    host.planFault(answerTooLarge);
    const [inPieces, requests] = await requestsOf(() => workbook.read({ sheets: ["Sheet1"] }));
    expect(inPieces.usedRanges).toEqual(whole);
    // One is refused, one asks where the cells are, and three give 20,000, 20,000 and 5,000 of them.
    expect(requests).toBe(5);
  });

  test("also of a range that is wider than a piece: row by row", async () => {
    const values = Array.from({ length: 3 }, (_, row) => Array.from({ length: 12_000 }, (__, column) => row + column));
    await workbook.apply([{ kind: "setValues", range: at(0, 0, 3, 12_000), values }]);
    host.planFault(answerTooLarge);
    const [{ usedRanges }, requests] = await requestsOf(() => workbook.read({ sheets: ["Sheet1"] }));
    expect(usedRanges.get("Sheet1")).toEqual({ range: at(0, 0, 3, 12_000), values });
    expect(requests).toBe(5);
  });

  test("also tables, names and formulas", async () => {
    const changes: readonly Change[] = [
      { kind: "setValues", range: at(0, 0, 1, 2), values: [["甲", "乙"]] },
      { kind: "addTable", table: "台账", range: at(0, 0, 4, 2), style: null },
      { kind: "setValues", range: at(1, 0, 3), values: [[1], [2], [3]] },
      { kind: "fillFormula", range: at(1, 1, 3), formula: "$A$2*2" },
      { kind: "setName", name: "格", range: at(2, 0) },
    ];
    await workbook.apply(changes);
    const request = { tables: ["台账", "没有"], sheets: ["Sheet1"], sheetFormulas: ["Sheet1"], names: ["格"] };
    const whole = await workbook.read(request);
    expect(whole.tables.get("台账")?.formulas[2]).toEqual(["", "=$A$2*2"]);
    expect(whole.usedRanges.get("Sheet1")?.formulas?.[3]).toEqual(["", "=$A$2*2"]);
    host.planFault(answerTooLarge);
    expect(await workbook.read(request)).toEqual(whole);
    host.planFault(answerTooLarge);
    expect(await workbook.read({ ...request, tableFormulas: "samples" })).toEqual(
      await workbook.read({ ...request, tableFormulas: "samples" }),
    );
  });

  test("in a single row is refused: nothing smaller can be asked for", async () => {
    await workbook.apply(
      Array.from({ length: 60 }, (_, column): Change => ({
        kind: "setValues",
        range: at(0, column),
        values: [["长".repeat(32_000)]],
      })),
    );
    await expect(workbook.read({ sheets: ["Sheet1"] })).rejects.toMatchObject({ code: "tooLarge" });
  });

  test("stays refused where Excel refuses for another reason meanwhile", async () => {
    await workbook.apply([{ kind: "setValues", range: at(0, 0), values: [[1]] }]);
    const run = host.execute.bind(host);
    let requests = 0;
    host.execute = (body, flags) => {
      requests += 1;
      if (requests === 1) host.planFault(answerTooLarge);
      if (requests === 3) host.planFault({ request: 1, fault: 5012 });
      return run(body, flags);
    };
    await expect(workbook.read({ sheets: ["Sheet1"] })).rejects.toMatchObject({ code: "connectionLost" });
    expect(requests).toBe(3);
  });
});

test("a refusal that says nothing of too much is not tried again", async () => {
  host.planFault({ request: 1, fault: 5012 });
  const before = host.log.length;
  await expect(workbook.read({ sheets: ["Sheet1"] })).rejects.toMatchObject({ code: "connectionLost" });
  expect(host.log.length - before).toBe(1);
});

test("of a column whose first row was overwritten, the last row's formula is the sample", async () => {
  await workbook.apply([
    { kind: "setValues", range: at(0, 0, 1, 2), values: [["甲", "乙"]] },
    { kind: "addTable", table: "台账", range: at(0, 0, 4, 2), style: null },
    { kind: "fillFormula", range: at(1, 1, 3), formula: "1+1" },
    { kind: "setValues", range: at(1, 1), values: [[7]] },
  ]);
  const { tables } = await workbook.read({ tables: ["台账"], tableFormulas: "samples" });
  expect(tables.get("台账")).toMatchObject({
    sampled: true,
    formulas: [
      ["", ""],
      ["", "=1+1"],
      ["", "=1+1"],
    ],
  });
});

test("how each sheet is shown is told, and what does not exist is no part of the answer", async () => {
  await workbook.apply([
    { kind: "addSheet", sheet: "藏", visibility: "hidden" },
    { kind: "addSheet", sheet: "深藏", visibility: "veryHidden" },
  ]);
  const reading = await workbook.read({ tables: ["没有"], sheets: ["没有", "藏"], names: ["没有"] });
  expect(reading.sheets).toEqual([
    { name: "Sheet1", visibility: "visible" },
    { name: "藏", visibility: "hidden" },
    { name: "深藏", visibility: "veryHidden" },
  ]);
  expect([reading.tables.size, reading.usedRanges.size, reading.names.size]).toEqual([0, 0, 0]);
});

test("formulas are those of the sheets that were asked for", async () => {
  await workbook.apply([
    { kind: "setFormulas", range: at(1, 1), formulas: [["1+1"]] },
    { kind: "setName", name: "格", range: at(1, 1) },
  ]);
  const { usedRanges, names } = await workbook.read({ sheets: ["Sheet1"], sheetFormulas: ["别的"], names: ["格"] });
  expect(usedRanges.get("Sheet1")).not.toHaveProperty("formulas");
  expect(names.get("格")).not.toHaveProperty("formulas");
  const { usedRanges: asked } = await workbook.read({ sheets: ["Sheet1"], sheetFormulas: ["Sheet1"] });
  expect(asked.get("Sheet1")?.formulas).toEqual([["=1+1"]]);
});
