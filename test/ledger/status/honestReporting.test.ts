import fc from "fast-check";
import { circularOf } from "../../../src/domain/progress/circular";
import type { GroupSummary } from "../../../src/domain/progress/summary";
import { overviewColumns } from "../../../src/ledger/status/overviewColumns";
import { overviewShape, renderOverview } from "../../../src/ledger/status/overview";
import { doubtfulRows, renderProblemList, renderReviewList } from "../../../src/ledger/status/problemList";
import { attentionOf, circularRows, type StatusSource } from "../../../src/ledger/status/statusSource";
import type { CellValue } from "../../../src/workbook/cellValue";
import { runs } from "../../support/propertyRuns";
import { laidPointOf, laidTargetOf, sheetTexts, statusSource, type StatusCells } from "../../support/statusLedger";

/**
 * The law of honest reporting, for what is published: emptying, deleting or spoiling an entry, deleting its row, or moving a
 * valid entry away from its line never raises a rate or a rank, and never takes a row out of the lists.
 */

const targets: readonly StatusCells[] = [
  {},
  { commitment: "争取" },
  { requirement: "约", value: 150 },
  { requirement: "区间", value: 2, upper: 3, unit: "期" },
  { requirement: "不超过", value: 10 },
  { basis: "累计总数", comparison: "期末总数" },
  { basis: "累计总数", comparison: "期末总数", baseline: 40 },
  { measure: "比率", value: 0.85, unit: "%", counted: "百分数", comparison: "比率或增幅" },
  { measure: "增长", value: 0.08, unit: "亿元", counted: "数量", comparison: "比率或增幅" },
  { measure: "增长", value: 0.08, unit: "亿元", counted: "数量", comparison: "期末总数" },
  { comparison: "到期考核" },
  { firstHalf: 30, threeQuarters: 60 },
];
const stages = ["已完成", "推进中", "未启动"] as const;

/** Entries of a row, best first. */
const shares = [2, 1.5, 1, 0.9, 0.75, 0.5, 0.1, 0] as const;

interface GeneratedRow {
  readonly laid: StatusCells;
  /** What was reported: a place among the shares or stages; `null` for nothing, a text for what is no number. */
  readonly entry: number | string | null;
}

const groups = ["甲省", "乙省", "丙省"] as const;

const generated = fc.record({
  rows: fc.array(
    fc.record({
      group: fc.constantFrom(...groups),
      target: fc.option(fc.constantFrom(...targets), { nil: null }),
      entry: fc.oneof({ weight: 6, arbitrary: fc.nat({ max: 7 }) }, fc.constantFrom<string | null>(null, "约30", " ")),
      deadline: fc.constantFrom(43646, 43738, 43830),
      review: fc.constantFrom("", "", "", "口径待定"),
    }),
    { minLength: 2, maxLength: 12 },
  ),
  severeLag: fc.constantFrom(null, 0.2),
  countAspirational: fc.boolean(),
  reportBy: fc.constantFrom(null, "2019-10-01", "2019-10-31"),
  change: fc.constantFrom("empty", "spoil", "error", "date", "delete", "away"),
  at: fc.nat(),
  steps: fc.integer({ min: 1, max: 7 }),
});

const groupOf = ({ region }: StatusCells): string => (typeof region === "string" ? region : "");

function cellsOf({ laid, entry }: GeneratedRow): StatusCells {
  if (typeof entry !== "number") return { ...laid, [laid.kind === "定量" ? "actual" : "stage"]: entry };
  if (laid.kind !== "定量") return { ...laid, stage: stages[Math.min(entry, 2)] ?? null };
  const value = Number(laid.value);
  const isCap = laid.requirement === "不超过";
  const isLevel = laid.comparison === "期末总数" && laid.measure === "增长";
  const amount = isLevel ? 100 : value;
  const share = shares[isCap ? 7 - entry : entry] ?? 0;
  const actual = amount * share;
  return { ...laid, actual: laid.counted === "整数" ? Math.floor(actual) : Number(actual.toFixed(6)) };
}

/** The row after something was done to it; `null` where it is deleted. */
function changed(row: GeneratedRow, change: string, steps: number): StatusCells | null {
  const cells = cellsOf(row);
  const field = row.laid.kind === "定量" ? "actual" : "stage";
  const typed = (value: CellValue): StatusCells => ({ ...cells, [field]: value });
  switch (change) {
    case "empty":
      return typed(null);
    case "spoil":
      return typed("做了一些");
    case "error":
      return typed({ error: "#REF!" });
    case "date":
      return typed(43709);
    case "delete":
      return null;
    default:
      return typeof row.entry === "number" ? cellsOf({ ...row, entry: Math.min(7, row.entry + steps) }) : cells;
  }
}

const listed = (source: StatusSource): readonly string[] => {
  const { wrong, unreported } = attentionOf(source);
  return [...wrong, ...unreported.flatMap(({ rows }) => rows), ...doubtfulRows(source)].map(({ key }) => key);
};

/** The keys of rows that the two printed lists name. */
const printed = (source: StatusSource): readonly string[] => {
  const own = { annex: "", preparedBy: "" };
  const texts = [
    ...sheetTexts(renderProblemList(source, { ...own, sheet: "清单", includeAspirational: true }), "清单"),
    ...sheetTexts(renderReviewList(source, { ...own, sheet: "确认" }), "确认"),
  ]
    .flat()
    .join("\n");
  return source.rows.flatMap(({ key }) => (new RegExp(`(?:指标|要点)${key}(?!\\d)`, "u").test(texts) ? [key] : []));
};

/** What the overview prints of each group, by column. */
const overview = (source: StatusSource): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const columns = overviewColumns(overviewShape(source, null));
  const options = { sheet: "总表", chartSheet: "图", annex: "", preparedBy: "", references: null, previous: null };
  const lines = sheetTexts(renderOverview(source, options), "总表").filter((line) =>
    groups.some((name) => name === line[1]),
  );
  return new Map(
    lines.map((line) => [line[1] ?? "", new Map(columns.map(({ id }, index) => [id, line[index + 2] ?? ""]))]),
  );
};

const placeOf = (text: string | undefined): number => Number(/第(\d+)位/u.exec(text ?? "")?.[1] ?? 0);

test("no rate and no rank rises, and no row leaves the lists, whatever is done to an entry", () => {
  fc.assert(
    fc.property(generated, ({ rows, change, at, steps, ...settings }) => {
      const ledger = rows.map(({ group, target, entry, deadline, review }, index): GeneratedRow => {
        const key = `${index + 1}`;
        const own = { deadline, review };
        const laid = target === null ? laidPointOf(group, key, own) : laidTargetOf(group, key, { ...target, ...own });
        return { laid, entry };
      });
      const place = at % ledger.length;
      const row = ledger[place];
      if (row === undefined) throw new Error("no row");
      const group = groupOf(row.laid);
      const laid = ledger.map((own) => own.laid);
      const before = ledger.map(cellsOf);
      const touched = changed(row, change, steps);
      const after = before.flatMap((cells, index) => (index !== place ? [cells] : touched === null ? [] : [touched]));
      const options = { settings: { ...settings, rankOn: true, rankMinItems: 1 } };
      const [was, is] = [statusSource(laid, before, options), statusSource(laid, after, options)];

      const of = (source: StatusSource): GroupSummary => source.summary.groups.find((own) => own.group === group)!;
      for (const part of ["targets", "all"] as const) {
        expect(of(is)[part].total).toBe(of(was)[part].total);
        expect(of(is)[part].onPace).toBeLessThanOrEqual(of(was)[part].onPace);
        expect(of(is)[part].counts.met).toBeLessThanOrEqual(of(was)[part].counts.met);
        expect(of(is)[part].onPaceRate ?? 0).toBeLessThanOrEqual(of(was)[part].onPaceRate ?? 0);
      }
      expect(of(is).rank?.place ?? 0).toBeGreaterThanOrEqual(of(was).rank?.place ?? 0);

      expect(listed(is)).toEqual(expect.arrayContaining([...listed(was)]));
      expect(new Set(printed(was))).toEqual(new Set(listed(was)));
      expect(new Set(printed(is))).toEqual(new Set(listed(is)));

      const [shownBefore, shownNow] = [overview(was).get(group), overview(is).get(group)];
      for (const id of ["targets.onPaceRate", "targets.metRate", "all.onPaceRate", "all.metRate"]) {
        expect(Number(shownNow?.get(id)) || 0).toBeLessThanOrEqual(Number(shownBefore?.get(id)) || 0);
      }
      expect(placeOf(shownNow?.get("targets.rank"))).toBeGreaterThanOrEqual(placeOf(shownBefore?.get("targets.rank")));

      const told = (source: StatusSource) => {
        const terms = { ...source.ledger.settings, ...source, includeAspirational: true, rankOn: false };
        const { standing } = circularOf(circularRows(source), source.summary, terms);
        return standing.kind === "ends" ? standing : { good: [], slow: [] };
      };
      const names = (own: readonly { readonly group: string }[]) => own.map(({ group: name }) => name);
      if (!names(told(was).good).includes(group)) expect(names(told(is).good)).not.toContain(group);
      if (names(told(was).slow).includes(group)) expect(names(told(is).slow)).toContain(group);
    }),
    { numRuns: runs(200) },
  );
});

test("every shown total stays what was laid when rows, 类型 and 约束 are typed over", () => {
  const laid = [
    laidTargetOf("甲省", "1"),
    laidTargetOf("甲省", "2"),
    laidPointOf("甲省", "3"),
    laidTargetOf("乙省", "4"),
  ];
  const [first, second, third] = laid;
  const typed = [
    { ...first, kind: "说明" },
    { ...second, commitment: "争取", actual: 100 },
    { ...third, region: "乙省", stage: "已完成" },
  ];
  const { groups: counted } = statusSource(laid, typed).summary;
  expect(
    counted.map(({ group, targets: own, aspirational, points, all }) => [
      group,
      own.total,
      aspirational.total,
      points.total,
      all.total,
    ]),
  ).toEqual([
    ["甲省", 2, 0, 1, 3],
    ["乙省", 1, 0, 0, 1],
  ]);
  expect(counted[0]?.targets.counts).toMatchObject({ needsReview: 1, met: 1 });
  expect(counted[1]?.targets.counts).toMatchObject({ notReported: 1 });
});
