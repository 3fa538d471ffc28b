import type { CliMessages, NotCarriedDetail } from "../../messages/cliMessages";
import { issueSentence } from "../../messages/issueSentence";
import type { Messages } from "../../messages/messages";
import type { CarriedRow, NotCarried, RolledOver } from "../../usecases/rollOver";
import { amountText, cutToWidth, plainLine } from "./terminalText";

/** A finished roll-over. `year` and `asOf` are those of the old ledger. */
export interface RolledOverFile extends RolledOver {
  readonly file: string;
  readonly year: number;
  readonly asOf: string;
  readonly written: string;
  readonly rows: number;
}

/** Reasons in reading order: first those that need somebody to act. */
const order: readonly NotCarried["code"][] = [
  "tied",
  "keyTwice",
  "documentSays",
  "notFinal",
  "notLastYear",
  "notReported",
  "entryInvalid",
  "inDoubt",
  "unitUnlike",
  "basisUnlike",
  "closed",
  "withdrawn",
  "added",
  "dropped",
];

/** What `rollover --json` prints. Percentages are fractions. */
export function rollOverJson({ file, year, asOf, written, rows, carried, notCarried }: RolledOverFile) {
  return {
    format: "workpoints-rollover/1",
    file,
    year,
    asOf,
    written,
    rows,
    carried: carried.map(({ cells, ...row }) => ({
      ...row,
      leadUnit: cells.leadUnit ?? null,
      supportUnits: cells.supportUnits ?? null,
      baseline: cells.baseline ?? null,
    })),
    notCarried,
  };
}

/** What `rollover` prints for people: how much was carried over, each baseline, and what was not, with its reason. */
export function rollOverText(rolled: RolledOverFile, words: Messages, { rollOver }: CliMessages): string {
  const { carried, notCarried } = rolled;
  const count = (field: keyof CarriedRow["cells"]): number =>
    carried.filter(({ cells }) => cells[field] !== undefined).length;
  const counts = {
    rows: carried.length,
    leadUnits: count("leadUnit"),
    supportUnits: count("supportUnits"),
    baselines: count("baseline"),
  };
  const baselines = carried.flatMap((row) => {
    const { baseline } = row.cells;
    if (typeof baseline !== "number") return [];
    const value = `${amountText(baseline, row.unit)}${row.unit === "%" ? "" : row.unit}`;
    return [`  ${rollOver.baseline(rowText(row), value)}`];
  });
  const reasons = order.flatMap((code) => {
    const rows = notCarried.filter((row) => row.code === code);
    if (rows.length === 0) return [];
    return ["", rollOver.notCarried[code](rows.length), ...rows.map((row) => `  ${lineOf(row)}`)];
  });
  return [
    rollOver.from(rolled.file, rolled.year, rolled.asOf),
    rollOver.carried(counts),
    ...baselines,
    ...reasons,
    "",
  ].join("\n");

  function lineOf(row: NotCarried): string {
    const detail = detailOf(row, words);
    return detail === null ? rowText(row) : `${rowText(row)}　${plainLine(issueSentence(detail, rollOver.detail))}`;
  }
}

function detailOf(row: NotCarried, { ledger }: Messages): NotCarriedDetail | null {
  switch (row.code) {
    case "unitUnlike":
      return { code: row.code, was: row.was, is: row.is };
    case "entryInvalid":
      return {
        code: row.code,
        is: ledger.value(row.is),
        reasons: row.remarks.filter((remark) => remark.startsWith("actual")).map((remark) => ledger.remark[remark]),
      };
    case "documentSays":
      return { code: row.code, stated: amountText(row.stated, row.unit), actual: amountText(row.actual, row.unit) };
    default:
      return null;
  }
}

/** `湖北省　有效发明专利拥有量　2020-420000-02-1 ← 2019-420000-01-1` */
function rowText({ region, subject, key, from }: Pick<NotCarried, "region" | "subject" | "key" | "from">): string {
  const keys = [key, from].filter((name) => name !== null).join(" ← ");
  return `${plainLine(region)}　${cutToWidth(plainLine(subject), 48)}　${plainLine(keys)}`;
}
