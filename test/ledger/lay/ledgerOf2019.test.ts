import { readFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalFormula } from "../../../src/ledger/read/canonicalFormula";
import { ledgerSpec, type Field } from "../../../src/ledger/template/ledgerSpec";
import { ledgerRequest, readLedger } from "../../../src/ledger/read/readLedger";
import { renderLedger } from "../../../src/ledger/lay/renderLedger";
import { dateOfSerial } from "../../../src/domain/calendar";
import type { WorkPlan } from "../../../src/domain/workPlan";
import type { CellValue } from "../../../src/workbook/cellValue";
import type { Change } from "../../../src/workbook/change";
import { columnLetters, rangeAddress } from "../../../src/workbook/range";
import { MemoryWorkbook } from "../../support/memoryWorkbook";
import { expectRendered } from "../../support/renderedText";

const plan = JSON.parse(readFileSync(join(__dirname, "../../../seeds/2019-work-points.json"), "utf8")) as WorkPlan;
const changes = renderLedger(plan, { asOf: "2019-06-30" });

async function laid(): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await workbook.apply(changes);
  return workbook;
}

/** The columns in which a mistake would hurt, in an order that reads as a sentence. */
const shown: readonly Field[] = [
  "key",
  "region",
  "kind",
  "workPoint",
  "indicator",
  "subject",
  "measure",
  "requirement",
  "value",
  "upper",
  "unit",
  "deadline",
  "basis",
  "comparison",
  "counted",
  "commitment",
  "baseline",
  "deliverable",
  "review",
];

function shownCell(field: Field, cell: CellValue): string {
  if (cell === null) return "";
  if (field === "deadline" && typeof cell === "number") return dateOfSerial(cell) ?? "?";
  return typeof cell === "object" ? cell.error : String(cell).split("\n").join("⏎");
}

test("the ledger of 2019 is the reviewed one, cell by cell", async () => {
  const ledger = readLedger(await (await laid()).read(ledgerRequest));
  const lines = (ledger?.rows ?? []).map(({ cells }) =>
    shown.map((field) => shownCell(field, cells.get(field) ?? null)).join(" | "),
  );
  const headers = shown.map((field) => ledgerSpec.columns.find((column) => column.field === field)?.header ?? field);
  expectRendered(__dirname, "2019-ledger.txt", [headers.join(" | "), ...lines, ""].join("\n"));
});

test("what stands around the cells is the reviewed one: formats, rules, prompts, page", () => {
  const lines = changes.flatMap((change) => describeChange(change));
  expectRendered(__dirname, "2019-ledger-looks.txt", [...lines, ""].join("\n"));
});

test("the plan is read back without an issue", async () => {
  const ledger = readLedger(await (await laid()).read(ledgerRequest));
  expect(ledger?.issues).toEqual([]);
  const keys = plan.groups.flatMap(({ workPoints }) =>
    workPoints.flatMap(({ key, targets }) => (targets.length === 0 ? [key] : targets.map((target) => target.key))),
  );
  expect(ledger?.rows.map(({ key }) => key)).toEqual(keys);
});

test("few and large changes: 84 rows stay below 190 KB of plain data", () => {
  expect(Buffer.byteLength(JSON.stringify(changes))).toBeLessThan(190_000);
  expect(changes.length).toBeLessThan(340);
});

/** One line per change; values and formulas are told by their size, as they stand elsewhere. */
function describeChange(change: Change): readonly string[] {
  const { kind, ...rest } = change;
  if (!("range" in change)) return [`${kind} ${JSON.stringify(rest)}`];
  const { range } = change;
  const place = `${kind} ${range.sheet}!${rangeAddress(range)}`;
  if (change.kind === "setValues") return [`${place} ${change.values.length} × ${change.values[0]?.length ?? 0}`];
  if (change.kind === "fillFormula") {
    return [
      `${place} ${columnLetters(range.column)} ${canonicalFormula(change.formula, ledgerSpec.table).length} characters`,
    ];
  }
  if (change.kind === "setConditionalFormats") {
    return [
      place,
      ...change.formats.map(({ formula, fill, color }) => `    ${formula} → ${fill ?? ""} ${color ?? ""}`),
    ];
  }
  return [`${place} ${JSON.stringify({ ...change, kind: undefined, range: undefined })}`];
}
