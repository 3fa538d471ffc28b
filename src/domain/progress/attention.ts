import { attentionOrder, type Judgement } from "./status";

/** What of a row decides where it stands among what needs attention. */
export interface AttentionRow {
  readonly group: string;
  readonly kind: "quantified" | "qualitative" | "note" | "withdrawn";
  readonly judgement: Pick<Judgement, "status">;
}

/** What needs attention: rows with something wrong, and rows of which nothing was heard. Pane, lists and circular share it. */
export interface AttentionList<Row> {
  /** 数据有误, 未达标, 到期未报送, 严重滞后, 滞后, in that order; of one status targets with a number first. */
  readonly wrong: readonly Row[];
  /** 未报送, one entry a group, in the order in which the rows first name them. */
  readonly unreported: readonly UnreportedGroup<Row>[];
  /** Whether 报送截止日期 is over: then `unreported` comes first, else last and folded. */
  readonly unreportedFirst: boolean;
  /** All of it: a row stands in `wrong` or `unreported`, never in both. */
  readonly count: number;
}

/** 山东省 3项未报送. */
export interface UnreportedGroup<Row> {
  readonly group: string;
  readonly rows: readonly Row[];
}

/** @param rows in the document's order */
export function attentionList<Row extends AttentionRow>(
  rows: readonly Row[],
  unreportedFirst: boolean,
): AttentionList<Row> {
  const listed = attentionOrder(rows);
  const isSilent = ({ judgement }: Row): boolean => judgement.status === "notReported";
  return {
    wrong: numbersFirst(listed.filter((row) => !isSilent(row))),
    unreported: byGroup(listed.filter(isSilent)).map((own) => ({ ...own, rows: numbersFirst(own.rows) })),
    unreportedFirst,
    count: listed.length,
  };
}

/** Rows by their group, groups in the order of their first rows. */
export function byGroup<Row extends Pick<AttentionRow, "group">>(
  rows: readonly Row[],
): readonly { readonly group: string; readonly rows: readonly Row[] }[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const own = groups.get(row.group);
    if (own === undefined) groups.set(row.group, [row]);
    else own.push(row);
  }
  return [...groups].map(([group, own]) => ({ group, rows: own }));
}

/** Whether reports are late: the day after 报送截止日期 is the first that is. Without such a date nothing is. */
export function isReportDue(reportBy: string | null, today: string): boolean {
  return reportBy !== null && today > reportBy;
}

/** Targets before points without a number, status by status: most rows are points, and would bury the targets. */
function numbersFirst<Row extends AttentionRow>(rows: readonly Row[]): readonly Row[] {
  const statuses = [...new Set(rows.map(({ judgement }) => judgement.status))];
  return statuses.flatMap((status) => {
    const own = rows.filter(({ judgement }) => judgement.status === status);
    return [...own.filter(({ kind }) => kind === "quantified"), ...own.filter(({ kind }) => kind !== "quantified")];
  });
}
