import fc from "fast-check";

import { newWorkbook, openWorkbook } from "../../../src/adapters/xlsx/fileWorkbook";
import { OpcPackage } from "../../../src/adapters/xlsx/opc/opcPackage";
import { defaultLimits } from "../../../src/adapters/xlsx/opc/packageLimits";
import type { Change } from "../../../src/workbook/change";
import { moveFormula } from "../../../src/workbook/movedFormula";
import { columnLetters } from "../../../src/workbook/range";
import { everywhere, expression, ownRow, tableColumns } from "../../support/formulas";
import { around, rich, rows as plainRows, sheet1, sheet2, tablePart } from "../../support/tableWorkbook";
import { sheetXml, workbookFile, type Parts } from "../../support/xlsxFixture";

const xmlOf = (bytes: Uint8Array, part: string) => OpcPackage.open(bytes, defaultLimits).text(part);
const at = (row: number, column: number, rows = 1, columns = 1) => ({ sheet: "S", row, column, rows, columns });
const fill = (rows: number, formula: string, from = 1): Change => ({
  kind: "fillFormula",
  range: at(from, 2, rows),
  formula,
  calculatedColumnOf: "t",
  cached: Array.from({ length: rows }, (_, n) => [n]),
});
const set = (row: number, column: number, value: number | null): Change => ({
  kind: "setValues",
  range: at(row, column),
  values: [[value]],
});
const gap = "t[[#This Row],[目标]]-t[[#This Row],[完成]]";

async function applied(bytes: Uint8Array, ...changes: readonly Change[]): Promise<Uint8Array> {
  const workbook = openWorkbook(bytes);
  await workbook.apply(changes);
  return workbook.toBytes();
}

const file = (over: Parts = {}) => workbookFile({ ...rich, ...over });
const formulasOf = async (bytes: Uint8Array) =>
  (await openWorkbook(bytes).read({ sheets: ["S"], sheetFormulas: ["S"] })).usedRanges.get("S")?.formulas ?? [];
const column = async (bytes: Uint8Array) =>
  (await openWorkbook(bytes).read({ tables: ["t"] })).tables.get("t")?.formulas.map((row) => row[2]);
const elements = (bytes: Uint8Array) => xmlOf(bytes, sheet1).match(/<f[ />].*?(?:\/>|<\/f>)(?=<v|<\/c)/g);

test("a column is stored as Excel stores it: the first cell alone, the second for all others, results kept", async () => {
  const bytes = await applied(file(), fill(3, gap));
  expect(xmlOf(bytes, sheet1)).toContain('<c r="C2"><f>A2-B2</f><v>0</v></c>');
  expect(xmlOf(bytes, sheet1)).toContain('<c r="C3"><f t="shared" ref="C3:C4" si="0">A3-B3</f><v>1</v></c>');
  expect(xmlOf(bytes, sheet1)).toContain('<c r="C4"><f t="shared" si="0"/><v>2</v></c>');
  expect(xmlOf(bytes, tablePart)).toContain("<calculatedColumnFormula>A2-B2</calculatedColumnFormula>");
  expect(await column(bytes)).toEqual(new Array(3).fill(`=${gap}`));
});

test.each([
  ["names whole columns", "t[[#This Row],[目标]]/SUM(t[目标])"],
  ["is about another table", "别表[[#This Row],[目标]]"],
  ["names a cell that moves", "t[[#This Row],[目标]]*A2"],
])("a formula that %s stays as it is in each cell", async (_, formula) => {
  const bytes = await applied(file(), fill(3, formula));
  expect(elements(bytes)).toEqual(new Array(3).fill(`<f>${formula}</f>`));
  expect(xmlOf(bytes, tablePart)).toContain(`<calculatedColumnFormula>${formula}<`);
});

const named = plainRows.replace(/<f>.*?<\/f>/g, `<f>${gap}</f>`);

test("where only some rows are filled, they take the form of the others", async () => {
  const byName = await applied(file({ [sheet1]: sheetXml(named) }), fill(1, gap, 2));
  expect(elements(byName)).toEqual(new Array(3).fill(`<f>${gap}</f>`));
  const byCells = await applied(file(), { kind: "setFormulas", range: at(2, 2), formulas: [[gap]] });
  expect(elements(byCells)).toEqual(["<f>A2-B2</f>", "<f>A3-B3</f>", "<f>A4-B4</f>"]);
});

test("rows that are added share what the row above shares; taken away again, nothing is left of them", async () => {
  const before = await applied(file(), fill(3, gap));
  const values = [1, 2].map((n) => [n, n, null]);
  const grown = await applied(before, { kind: "appendRows", table: "t", values });
  expect(elements(grown)?.slice(1)).toEqual([
    '<f t="shared" ref="C3:C6" si="0">A3-B3</f>',
    ...new Array<string>(3).fill('<f t="shared" si="0"/>'),
  ]);
  expect(await column(grown)).toEqual(new Array(5).fill(`=${gap}`));
  const shrunk = await applied(grown, { kind: "removeLastRows", table: "t", rows: 2 });
  expect(elements(shrunk)).toEqual(elements(before));
});

test.each<[string, Change[], string[]]>([
  ["the first of those that share", [set(2, 2, 9)], ["A2-B2", 'ref="C4" si="0">A4-B4']],
  ["all", [set(1, 2, 1), set(2, 2, 2), set(3, 2, 3)], []],
  ["all, by another formula", [fill(3, "t[[#This Row],[目标]]*2")], ["A2*2", 'ref="C3:C4" si="1">A3*2', 'si="1"/>']],
])("what is left when %s is overwritten", async (_, changes, left) => {
  const found = elements(await applied(await applied(file(), fill(3, gap)), ...changes)) ?? [];
  expect(found).toHaveLength(left.length);
  left.forEach((piece, n) => expect(found[n]).toContain(piece));
});

test("the cell that holds the text may come after others that share it", async () => {
  const rows =
    '<row r="1"><c r="A1"><f t="shared" si="4"/><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" ref="A1:A2" si="4">B2*2</f></c></row>';
  expect(await formulasOf(workbookFile({ [sheet1]: sheetXml(rows) }))).toEqual([["=B1*2"], ["=B2*2"]]);
});

test("shared ranges of somebody's grow with the table in each cell, and stay shared where that is the same for all", async () => {
  const rows =
    '<row r="1"><c r="D1"><f t="shared" ref="D1:D3" si="0">SUM(S!$A$2:$A$4)+B1</f></c><c r="E1"><f t="shared" ref="E1:E3" si="1">SUM(S!A1:A4)</f></c></row>' +
    '<row r="2"><c r="D2"><f t="shared" si="0"/></c><c r="E2"><f t="shared" si="1"/></c></row><row r="3"><c r="D3"><f t="shared" si="0"/></c><c r="E3"><f t="shared" si="1"/></c></row>';
  const grown = await applied(file({ [sheet2]: sheetXml(rows) }), {
    kind: "appendRows",
    table: "t",
    values: [[1, 2, null]],
  });
  const { usedRanges } = await openWorkbook(grown).read({ sheets: ["T"], sheetFormulas: ["T"] });
  expect(usedRanges.get("T")?.formulas).toEqual([
    ["=SUM(S!$A$2:$A$5)+B1", "=SUM(S!A1:A5)"],
    ["=SUM(S!$A$2:$A$5)+B2", "=SUM(S!A2:A5)"],
    ["=SUM(S!$A$2:$A$5)+B3", "=SUM(S!A3:A6)"],
  ]);
  expect(xmlOf(grown, sheet2)).toContain('<f t="shared" ref="D1:D3" si="0">SUM(S!$A$2:$A$5)+B1</f>');
});

test("what a row of the table sums of itself does not grow", async () => {
  const one = file({
    [sheet1]: sheetXml(plainRows.slice(0, plainRows.indexOf('<row r="3"')), around).replace("A2-B2", "SUM(A2:B2)"),
    [tablePart]: String(rich[tablePart]).replaceAll("C4", "C2").replace("A2-B2", "SUM(A2:B2)"),
  });
  const grown = await applied(one, { kind: "appendRows", table: "t", values: [[1, 2, null]] });
  expect(elements(grown)).toEqual(["<f>SUM(A2:B2)</f>", "<f>SUM(A3:B3)</f>"]);
  expect(xmlOf(grown, tablePart)).toContain("<calculatedColumnFormula>SUM(A2:B2)<");
});

test("a column that one cell spoiled goes on as it is declared", async () => {
  const grown = await applied(file(), set(3, 2, 7), { kind: "appendRows", table: "t", values: [[1, 2, null]] });
  expect((await column(grown))?.map((formula) => formula !== "")).toEqual([true, true, false, true]);
  expect(elements(grown)?.[2]).toBe("<f>A5-B5</f>");
});

/** A sheet with groups of shared formulas, some with holes, and the formula that each cell has. */
const sharedSheets = fc
  .array(
    fc.record({
      formula: expression(fc.oneof(fc.constantFrom("AA9", "$A9", "A$9", "SUM(A7:B9)"), everywhere)),
      holes: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((groups) => {
    const own = new Map<string, string>();
    const masters = groups.map(({ holes }) => holes.indexOf(false));
    const escape = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    const rows = [0, 1, 2, 3, 4, 5].map((row) => {
      const cells = groups.map(({ formula, holes }, n) => {
        const place = `${columnLetters(n)}${row + 1}`;
        if (holes[row]) return `<c r="${place}" s="1"><v>${row}</v></c>`;
        own.set(place, `=${moveFormula(formula, row - masters[n]!, 0)}`);
        const last = `${columnLetters(n)}6`;
        const text = row === masters[n] ? ` ref="${place}:${last}">${escape(formula)}</f>` : "/>";
        return `<c r="${place}"><f si="${n}" t="shared"${text}<v>${row}</v></c>`;
      });
      return `<row r="${row + 1}">${cells.join("")}</row>`;
    });
    return { bytes: workbookFile({ [sheet1]: sheetXml(rows.join("")) }), own, columns: groups.length };
  });

test("whatever cells are overwritten, every other cell keeps its formula", async () => {
  await fc.assert(
    fc.asyncProperty(
      sharedSheets,
      fc.array(fc.tuple(fc.nat(5), fc.nat(3)), { minLength: 1, maxLength: 12 }),
      async ({ bytes, own, columns }, places) => {
        const hit = places.filter(([, column]) => column < columns);
        const after = await applied(bytes, ...hit.map(([row, column]) => set(row, column, 7)));
        const expected = new Map(own);
        for (const [row, column] of hit) expected.delete(`${columnLetters(column)}${row + 1}`);
        const found = (await formulasOf(after)).flatMap((line, row) =>
          line.flatMap((formula, column) =>
            formula === "" ? [] : [[`${columnLetters(column)}${row + 1}`, formula] as const],
          ),
        );
        expect(new Map(found)).toEqual(expected);
      },
    ),
    { numRuns: 200 },
  );
});

const generated = tableColumns.chain((columns) =>
  fc.record({
    columns: fc.constant(columns),
    formula: expression(fc.oneof(ownRow("t", columns), everywhere)),
    rows: fc.integer({ min: 1, max: 6 }),
    more: fc.integer({ min: 1, max: 4 }),
  }),
);

test("a generated column is read as it was written; grown it goes on, and shrunk it is as it was", async () => {
  await fc.assert(
    fc.asyncProperty(generated, async ({ columns, formula, rows, more }) => {
      const headers = [...columns, "结果 "];
      const width = headers.length;
      const workbook = newWorkbook();
      await workbook.apply([
        { kind: "addSheet", sheet: "S", visibility: "visible" },
        { kind: "setValues", range: at(0, 0, 1, width), values: [headers] },
        { kind: "addTable", table: "t", range: at(0, 0, rows + 1, width), style: null },
        { kind: "fillFormula", range: at(1, width - 1, rows), formula, calculatedColumnOf: "t" },
      ]);
      const before = workbook.toBytes();
      const read = async (bytes: Uint8Array) =>
        (await openWorkbook(bytes).read({ tables: ["t"] })).tables.get("t")?.formulas.map((row) => row[width - 1]);
      expect(await read(before)).toEqual(new Array(rows).fill(`=${formula}`));
      const values = Array.from({ length: more }, () => new Array<null>(width).fill(null));
      const grown = await applied(before, { kind: "appendRows", table: "t", values });
      expect(await read(grown)).toEqual(new Array(rows + more).fill(`=${formula}`));
      const shrunk = await applied(grown, { kind: "removeLastRows", table: "t", rows: more });
      expect(xmlOf(shrunk, sheet1)).toBe(xmlOf(before, sheet1));
      expect(xmlOf(shrunk, tablePart)).toBe(xmlOf(before, tablePart));
    }),
    { numRuns: 100 },
  );
});
