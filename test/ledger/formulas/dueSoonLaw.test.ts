import { serialOfDate } from "../../../src/domain/calendar";
import { judge } from "../../../src/domain/progress/judge";
import { dueSoonFormula } from "../../../src/ledger/formulas/dueSoon";
import { statusWords } from "../../../src/ledger/template/words";
import type { CellValue } from "../../../src/workbook/cellValue";
import { judgementCases } from "../../support/judgementCases";
import { loadUniverGrid } from "../../support/univerGrid";

interface Line {
  readonly sentence: string;
  /** 状态, 要求, 完成时限, 截至日期, 临期天数. */
  readonly cells: readonly CellValue[];
  readonly expected: boolean;
}

/** Days before the deadline in the cell; anything that is no number of days is the default, 30. */
const days: readonly (readonly [cell: CellValue, days: number])[] = [
  [30, 30],
  [0, 0],
  [92, 92],
  [-1, 30],
  [null, 30],
  ["三十", 30],
  [{ error: "#N/A" }, 30],
];

const lines = judgementCases.flatMap(({ sentence, row, report, settings, cells }, index): Line[] => {
  const [cell, dueSoonDays] = days[index % days.length]!;
  const { status, remarks } = judge(row, report, { ...settings, dueSoonDays });
  return [
    {
      sentence: `${sentence}, ${JSON.stringify(cell)} days`,
      cells: [
        statusWords[status],
        cells.get("要求") ?? null,
        cells.get("完成时限") ?? null,
        serialOfDate(settings.asOf),
        cell,
      ],
      expected: remarks.includes("dueSoon"),
    },
  ];
});

test("the conditional format of 完成时限 says in cells what the judgement says in code", async () => {
  const grid = loadUniverGrid();
  const sheet = "临期";
  grid.addSheet(sheet);
  grid.write(
    { sheet, row: 0, column: 0, rows: lines.length, columns: 5 },
    lines.map(({ cells }) => cells.map((value) => ({ value }))),
  );
  grid.write(
    { sheet, row: 0, column: 5, rows: lines.length, columns: 1 },
    lines.map((_, index) => {
      const [status, requirement, deadline, asOf, cell] = ["A", "B", "C", "D", "E"].map(
        (letter) => `${letter}${index + 1}`,
      );
      const terms = { status: status!, requirement: requirement!, deadline: deadline!, asOf: asOf!, days: cell! };
      return [{ formula: `=${dueSoonFormula(terms)}` }];
    }),
  );
  await grid.settled();
  const values = grid.values({ sheet, row: 0, column: 5, rows: lines.length, columns: 1 });
  grid.dispose();
  const differences = lines.flatMap(({ sentence, cells, expected }, index) => {
    const formatted = values[index]?.[0] === true;
    return formatted === expected ? [] : [{ sentence, cells, expected, given: values[index]?.[0] }];
  });
  expect(differences).toEqual([]);
  expect(lines.filter(({ expected }) => expected).length).toBeGreaterThan(20);
  expect(lines.filter(({ expected }) => !expected).length).toBeGreaterThan(20);
});
