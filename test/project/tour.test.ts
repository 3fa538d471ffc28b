import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { textReader } from "../../src/adapters/text/textReader";
import { newWorkbook } from "../../src/adapters/xlsx/fileWorkbook";
import { statusWords } from "../../src/ledger/template/words";
import { checkLedger } from "../../src/usecases/checkLedger";
import { loadLedger } from "../../src/usecases/loadLedger";
import { previewSync } from "../../src/usecases/previewSync";
import { readPlan } from "../../src/usecases/readPlan";
import type { CellInput } from "../../src/workbook/cellValue";
import { projectRoot, sourceFiles } from "../support/architecture/sourceFiles";

const read = (file: string) => readFileSync(path.join(projectRoot, file), "utf8");
const tour = read("src/README.md");
const prose = tour.replaceAll(/\s+/gu, " ");
const document = read("seeds/2019-work-points.txt");

const planOf = (text: string) => readPlan(new TextEncoder().encode(text), "work-points.txt", textReader).plan;
const rowOf = async (workbook: ReturnType<typeof newWorkbook>, asOf: string) => {
  const check = await checkLedger(workbook, { asOf });
  if (check.kind === "noLedger") throw new Error("no ledger");
  const row = check.rows.find(({ region }) => region === "河北省")!;
  const type = (field: "actual" | "baseline", value: CellInput) =>
    workbook.apply([
      {
        kind: "setValues",
        range: {
          sheet: check.ledger.range.sheet,
          row: row.sheetRow,
          column: check.ledger.columnOf.get(field)!,
          rows: 1,
          columns: 1,
        },
        values: [[value]],
      },
    ]);
  return { row, type };
};

test("the sentence stands in the document, and its target has the key that the tour says", () => {
  const [, sentence = ""] = /> 河北省　(.+)/u.exec(tour) ?? [];
  expect(document).toContain(`河北省\t${sentence}`);
  const target = planOf(document).groups.find(({ name }) => name === "河北省")!.workPoints[0]!.targets[0]!;
  expect(tour).toContain(`\`${target.key}\``);
  expect(target).toMatchObject({ unit: "家", deadline: { date: "2019-12-31", stated: null } });
  expect(prose).toContain("at least 100 家, by 2019-12-31");
});

test("line, pace, statuses and the missing amount are what the judgement says", async () => {
  const workbook = newWorkbook();
  await loadLedger(workbook, planOf(document), { asOf: "2019-06-30" });
  const { type } = await rowOf(workbook, "2019-06-30");
  await type("baseline", 40);
  await type("actual", 61);
  const june = (await rowOf(workbook, "2019-06-30")).row;
  expect(june.judgement).toMatchObject({ line: 100, pace: 70, status: "behind" });
  const december = (await rowOf(workbook, "2019-12-31")).row;
  expect(december.judgement).toMatchObject({ line: 100, status: "overdue", shortfall: 39 });
  expect(prose).toContain("half of the way from 40 to 100, which is 70");
  expect(prose).toContain("with 39 家 missing");
  expect(prose).toContain(`“${statusWords.overdue}”`);
});

test("of a new edition, 120 is taken and the entry stays", async () => {
  const workbook = newWorkbook();
  await loadLedger(workbook, planOf(document), { asOf: "2019-06-30" });
  await (await rowOf(workbook, "2019-06-30")).type("actual", 61);
  const preview = await previewSync(workbook, planOf(document.replace("企业达到100家", "企业达到120家")));
  if (preview.kind !== "plan") throw new Error(preview.kind);
  expect(preview.sync.undecided).toBe(0);
  expect(preview.sync.changed).toHaveLength(1);
  const { key, fields } = preview.sync.changed[0]!;
  expect(key).toBe("2019-130000-01-1");
  expect(fields).toContainEqual(expect.objectContaining({ header: "目标值", kind: "change", local: 100, remote: 120 }));
  expect(fields.map(({ field }) => field)).not.toContain("actual");
  expect(prose).toContain("目标值, 100 → 120");
});

/** Names that the program exports. */
function exportedNames(): ReadonlySet<string> {
  const isExported = (statement: ts.Statement): boolean =>
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  const names = [...sourceFiles("src")].flatMap(([file, text]) =>
    ts
      .createSourceFile(file, text, ts.ScriptTarget.Latest)
      .statements.filter(isExported)
      .flatMap((statement): readonly (ts.Node | undefined)[] =>
        ts.isVariableStatement(statement)
          ? statement.declarationList.declarations.map(({ name }) => name)
          : [(statement as unknown as ts.NamedDeclaration).name],
      )
      .flatMap((name) => (name !== undefined && ts.isIdentifier(name) ? [name.text] : [])),
  );
  return new Set(names);
}

test("every symbol that the tour names is exported, or is a member that the sources declare", () => {
  const named = [...tour.matchAll(/`([A-Za-z]\w*)`/gu)].map(([, name]) => name!).filter((name) => name !== "code");
  const exported = exportedNames();
  const members = new Set(["needsReview"]);
  expect(named.filter((name) => !exported.has(name) && !members.has(name))).toEqual([]);
  for (const member of members) expect(read("src/domain/workPlan.ts")).toContain(`readonly ${member}:`);
  expect(new Set(named).size).toBeGreaterThan(30);
  const drawn = [...(/```text\n(.*?)```/su.exec(tour)?.[1] ?? "").matchAll(/\b[a-z]+[A-Z]\w+\b|\b[A-Z]\w+\b/gu)];
  expect(drawn.map(([name]) => name).filter((name) => !exported.has(name))).toEqual([]);
});

test("no line of the tour is longer than 120 characters", () => {
  expect(tour.split("\n").filter((line) => line.length > 120)).toEqual([]);
});

test("the glossary has its words with the Chinese beside them", () => {
  const [, glossary = ""] = tour.split(/^## .*words.*$/mu);
  const rows = glossary.split("\n").filter((line) => line.startsWith("| ") && !/^\| (?:Word|---)/u.test(line));
  expect(rows.length).toBeGreaterThanOrEqual(20);
  expect(rows.filter((row) => !/\p{Script=Han}/u.test(row.split("|")[2]!))).toEqual([]);
});
