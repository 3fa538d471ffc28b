import type { Field } from "../../../src/ledger/template/ledgerSpec";
import { noMeasure } from "../../../src/ledger/template/measure";
import type { BaseRow } from "../../../src/ledger/base/base";
import { readRow } from "../../../src/ledger/read/readRow";
import { decideRow, mergeRow } from "../../../src/ledger/sync/mergeRow";
import { noChoices } from "../../../src/ledger/sync/syncPlan";
import type { CellInput, CellValue } from "../../../src/workbook/cellValue";

type Values<Value> = Readonly<Partial<Record<Field, Value>>>;

const written: BaseRow = {
  region: "河北省",
  workPoint: "培育优势企业100家。",
  indicator: "培育优势企业",
  requirement: "至少",
  value: 100,
  unit: "家",
  deadline: { date: "2019-12-31" },
  kind: "定量",
  basis: "当年新增",
  counted: "是",
  commitment: "必成",
};

const read: Values<CellValue> = {
  ...(written as Values<CellValue>),
  deadline: 43_830,
  subject: null,
  deliverable: null,
  upper: null,
  review: null,
};

/** What becomes of a row: `目标值 change`, `单位 conflict`. */
function merged(base: BaseRow | undefined, local: Values<CellValue>, remote: Values<CellInput>): readonly string[] {
  const cells = new Map(Object.entries({ ...read, ...local }) as [Field, CellValue][]);
  const planRow = { key: "k", kind: "quantified" as const, measure: noMeasure, cells: { ...written, ...remote } };
  return decideRow(mergeRow(base, readRow("k", 5, cells), planRow), noChoices).map(
    ({ header, kind }) => `${header} ${kind}`,
  );
}

const raised = { value: 120 };

test.each<[why: string, local: Values<CellValue>, remote: Values<CellInput>, fields: readonly string[]]>([
  ["nobody changed anything", {}, {}, []],
  ["a date is read as its serial", {}, { deadline: { date: "2019-12-31" } }, []],
  ["line ends and a blank at the end are no change", { workPoint: "培育优势企业100家。\r\n" }, {}, []],
  ["only the edition changed", {}, raised, ["目标值 change"]],
  ["only somebody here did", { value: 90, unit: "户" }, {}, []],
  ["both, to the same", { value: 120 }, raised, []],
  ["both, differently", { value: 90 }, raised, ["目标值 conflict"]],
  ["somebody here the unit, the edition the number", { unit: "户" }, raised, ["目标值 conflict", "单位 conflict"]],
  [
    "somebody here the number, the edition 口径",
    { value: 90 },
    { basis: "累计总数" },
    ["目标值 conflict", "口径 conflict"],
  ],
  ["a deadline is no part of the statement", { value: 90 }, { deadline: { date: "2019-10-31" } }, ["完成时限 change"]],
  ["nor is the wording", { workPoint: "自拟" }, raised, ["目标值 change"]],
  ["the number is no number any more", { value: "约120" }, raised, ["目标值 conflict"]],
  ["somebody emptied the cell", { value: null }, raised, ["目标值 conflict"]],
  [
    "a doubt comes with the change",
    {},
    { ...raised, review: "口径不明确，请确认" },
    ["目标值 change", "待确认事项 change"],
  ],
  ["a doubt without any change of the document is none of the edition's", {}, { review: "口径不明确，请确认" }, []],
])("with a base: %s", (_why, local, remote, fields) => {
  expect(merged(written, local, remote)).toEqual(fields);
});

test.each<[why: string, local: Values<CellValue>, remote: Values<CellInput>, fields: readonly string[]]>([
  ["what is alike is no matter", {}, {}, []],
  ["what differs is a conflict, whoever changed it", {}, raised, ["目标值 conflict"]],
  ["also in the wording", { workPoint: "自拟" }, {}, ["工作要点 conflict"]],
])("without a base: %s", (_why, local, remote, fields) => {
  expect(merged(undefined, local, remote)).toEqual(fields);
});
