import type { Status } from "../../domain/progress/status";
import type { CellInput } from "../../workbook/cellValue";
import type { Change } from "../../workbook/change";
import { columnLetters } from "../../workbook/range";
import { text } from "../formulas/expression";
import { blocksOf } from "../template/runs";
import { kindWords, statusWords } from "../template/words";
import type { Part } from "./overviewColumns";
import type { LedgerReferences, StatusRow, StatusSource } from "./statusSource";

/** What the rows count among, as the column says it. */
const partWords: Readonly<Record<Part, string>> = { targets: "考核目标", aspirational: "争取目标", points: "定性要点" };
const headers = ["编号", "组号", "类别", "完成时限", "台账行", "状态"] as const;
const TITLE = "统计明细（供本表公式取数，勿改）";

/**
 * The rows that were laid, right of the printed columns of the overview, each looked up in the ledger by its 编号: so the
 * overview counts exactly what was laid, and a row that is deleted there counts as 未报送 here.
 */
export interface LaidRows {
  readonly changes: readonly Change[];
  /** How many rows of a group are in these statuses; the group by the cell with its number, counting from 1. */
  readonly count: (groupCell: string, part: Part, statuses: readonly Status[]) => string;
  /** How many rows that were laid are gone from the table. */
  readonly missing: string;
  /** How many rows of the table with a 编号 are none of those. */
  readonly strange: string;
}

/** @param column first of the columns that are free, from the sheet's first row on */
export function laidRows(
  source: StatusSource,
  references: LedgerReferences,
  { sheet, column }: { readonly sheet: string; readonly column: number },
): LaidRows {
  const { rows } = source;
  const groups = new Map(source.summary.groups.map(({ group }, index) => [group, index + 1]));
  const [key, group, part, deadline, place, status] = headers.map((_, index) => columnLetters(column + index)) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const first = 2;
  const whole = (letters: string): string => `$${letters}$${first + 1}:$${letters}$${first + Math.max(1, rows.length)}`;
  const keys = references.column("key");
  const asOf = references.setting("asOf");
  const statusOf = (row: StatusRow, line: number): string => {
    const at = (letters: string): string => `$${letters}${line}`;
    const isLate = `AND(ISNUMBER(${asOf}),ISNUMBER(${at(deadline)}),N(${asOf})>=N(${at(deadline)}))`;
    const gone = `IF(${isLate},${word("dueUnreported")},IF(ISNUMBER(${asOf}),${word("notReported")},${word("needsReview")}))`;
    const kind = `INDEX(${references.cells("kind")},${at(place)})=${text(kindWords[row.kind])}`;
    const found = `IF(${kind},INDEX(${references.cells("status")},${at(place)}),${word("needsReview")})`;
    const single = row.isKeyAmbiguous ? `IF(COUNTIF(${keys},${at(key)})>1,${word("needsReview")},${found})` : found;
    return `IFERROR(IF(${at(place)}=0,${gone},${single}),${word("needsReview")})`;
  };
  const range = (start: number, count: number, from: number, across: number) => ({
    sheet,
    row: start,
    column: column + from,
    rows: count,
    columns: across,
  });
  const values = rows.map((row): CellInput[] => [
    row.key,
    groups.get(row.group) ?? null,
    partOf(row, source),
    row.assessed.deadline === null ? "—" : { date: row.assessed.deadline },
  ]);
  return {
    changes: [
      { kind: "setValues", range: range(0, 1, 0, 1), values: [[TITLE]] },
      { kind: "setValues", range: range(1, 1, 0, headers.length), values: [headers] },
      ...(rows.length === 0
        ? []
        : ([
            { kind: "setFormat", range: range(first, rows.length, 0, 1), format: { numberFormat: "@" } },
            { kind: "setFormat", range: range(first, rows.length, 3, 1), format: { numberFormat: "yyyy-mm-dd" } },
          ] as const)),
      ...blocksOf(values, 400).map(({ start, items }): Change => ({
        kind: "setValues",
        range: range(first + start, items.length, 0, 4),
        values: items,
      })),
      ...blocksOf(rows, 400).map(({ start, items }): Change => ({
        kind: "setFormulas",
        range: range(first + start, items.length, 4, 2),
        formulas: items.map((row, index) => {
          const line = first + start + index + 1;
          const found = `IFERROR(MATCH($${key}${line},${keys},0),0)`;
          return [found, isCounted(row) ? statusOf(row, line) : text("")];
        }),
        cached: items.map((row) => [placeOf(row, source), isCounted(row) ? statusWords[row.judgement.status] : ""]),
      })),
      { kind: "groupColumns", sheet, column, columns: headers.length, collapsed: true },
    ],
    count: (groupCell, own, statuses) =>
      statuses
        .map(
          (one) =>
            `COUNTIFS(${whole(group)},${groupCell},${whole(part)},${text(partWords[own])},${whole(status)},${word(one)})`,
        )
        .join("+"),
    missing: `COUNTIF(${whole(place)},0)`,
    strange: `(COUNTIF(${keys},${text("?*")})-COUNTIF(${whole(place)},${text(">0")}))`,
  };
}

function word(status: Status): string {
  return text(statusWords[status]);
}

function isCounted({ kind }: StatusRow): boolean {
  return kind === "quantified" || kind === "qualitative";
}

function partOf({ kind, aspirational }: StatusRow, { ledger }: StatusSource): string {
  if (kind === "quantified") {
    return partWords[aspirational && !ledger.settings.countAspirational ? "aspirational" : "targets"];
  }
  return kind === "qualitative" ? partWords.points : kindWords[kind];
}

/** In which row of the table it stands, counting from 1; 0 where it is gone. */
function placeOf(row: StatusRow, { ledger }: StatusSource): number {
  return row.isMissing ? 0 : row.sheetRow - ledger.range.row;
}
