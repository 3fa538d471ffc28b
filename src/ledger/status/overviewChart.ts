import type { Change } from "../../workbook/change";
import { statusWords } from "../words";
import type { OverviewColumn } from "./overviewColumns";
import type { Paper, PaperColumn } from "./paper";
import { statusSpec } from "./statusSpec";

const ROW = 18;

interface ChartPlace {
  readonly sheet: string;
  /** The first region's row, and how many there are. */
  readonly firstRow: number;
  readonly rows: number;
  /** The row under the last line. */
  readonly below: number;
  readonly columns: readonly PaperColumn[];
  readonly counts: readonly OverviewColumn[];
}

/** The chart under the table: a bar for each region, cut by the statuses of its targets. `null` without regions. */
export function overviewChart({
  sheet,
  firstRow,
  rows,
  below,
  columns,
  counts,
}: ChartPlace): { readonly change: Change; readonly room: NonNullable<Paper["room"]> } | null {
  if (rows === 0) return null;
  const height = Math.min(33, Math.max(12, Math.ceil((rows * 17 + 110) / ROW)));
  const cells = (column: number) => ({ sheet, row: firstRow, column, rows, columns: 1 });
  const first = columns.length - counts.length;
  return {
    room: { rows: height, height: ROW },
    change: {
      kind: "addChart",
      chart: {
        name: "各地区定量目标进展",
        title: "各地区定量目标进展情况",
        direction: "bars",
        place: { sheet, row: below, column: 0, rows: height, columns: columns.length },
        categories: cells(1),
        valueTitle: "项",
        series: statusSpec.chart.map(({ status, color, pattern }) => ({
          name: statusWords[status],
          values: cells(first + counts.findIndex(({ id }) => id === `targets.${status}`)),
          color,
          pattern,
        })),
      },
    },
  };
}
