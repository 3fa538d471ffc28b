import type { ResolvedSync, SyncPlan } from "../../src/ledger/sync/syncPlan";
import type { CellInput, CellValue } from "../../src/workbook/cellValue";

/** What a plan would do, one sentence for each row and field; sentences of the document are left out, as they say themselves. */
export function wordsOfPlan(plan: SyncPlan): readonly string[] {
  return [
    ...plan.added.map(({ row, returns, choice }) =>
      returns
        ? `${row.key} 重新列入？${choice ?? "未定"}`
        : `${row.key} 新增 ${word(row.cells.indicator ?? row.cells.workPoint)}`,
    ),
    ...plan.changed.flatMap(({ key, fields, adjusted }) => [
      ...fields
        .filter(({ field }) => field !== "workPoint")
        .map(({ header, kind, base, local, remote, choice }) =>
          kind === "change"
            ? `${key} ${header} ${word(local)}→${word(remote)}`
            : `${key} ${header} 冲突 ${word(base)}/${word(local)}/${word(remote)} ${choice ?? "未定"}`,
        ),
      ...(adjusted ? [`${key} 目标已调整`] : []),
    ]),
    ...plan.removed.map(({ key, filled }) => `${key} 撤销${filled ? "（已填报）" : ""}`),
    ...plan.moved.map(({ key, from, to }) => `${key} 次序 ${from}→${to}`),
    ...plan.ties.map(({ before, after }) => `待选 ${keys(before)} | ${keys(after)}`),
    ...plan.blocked.map(({ key, reason }) => `${key} ${reason}`),
  ];
}

/** What an effect writes: `2019-370000-01-1 目标值 500→600`. */
export function wordsOfEffect({ cells, added }: ResolvedSync): readonly string[] {
  return [
    ...cells
      .filter(({ field }) => field !== "workPoint")
      .map(({ key, field, was, is }) => `${key} ${field} ${word(was)}→${word(is)}`),
    ...added.map(({ key }) => `${key} +`),
  ];
}

function keys(rows: readonly { readonly key: string }[]): string {
  return rows.map(({ key }) => key).join(", ");
}

/** A cell as tests write it. */
export function word(cell: CellInput | CellValue | undefined): string {
  if (cell === undefined) return "?";
  if (cell === null) return "空";
  if (typeof cell !== "object") return String(cell);
  return "date" in cell ? cell.date : cell.error;
}
