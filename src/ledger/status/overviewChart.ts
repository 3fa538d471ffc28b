import type { Change } from "../../workbook/change";
import type { FlagColors } from "../template/flagColors";
import { blocksOf } from "../template/runs";
import { statusWords } from "../template/words";
import { chartColor } from "./chartColor";
import type { OverviewColumn } from "./overviewColumns";
import { topLines, type HeadOptions } from "./overviewHead";
import { heightOf, renderPaper, type PaperColumn, type PaperLine } from "./paper";
import { pageRoom } from "./pageRoom";
import { statusSpec } from "./statusSpec";
import type { StatusSource } from "./statusSource";

/** In points. */
const ROW = 18;
/** For a bar with its group's name, and for title, axis and legend. */
const BAR = 17;
const LEAST_BAR = 15;
const AROUND = 140;
const LEAST = 180;
/** Bars of one chart: more of them have no room for their names. */
const BARS = 36;

/** Where the chart finds its numbers. */
export interface ChartedTable {
  readonly sheet: string;
  /** The first group's row, and how many there are. */
  readonly firstRow: number;
  readonly rows: number;
  readonly columns: readonly PaperColumn[];
  readonly counts: readonly OverviewColumn[];
  /** Those of the ledger's flags. */
  readonly colors: FlagColors;
}

/** Rows of the sheet that a chart covers, each so many points high. */
export interface ChartRoom {
  readonly rows: number;
  readonly height: number;
}

/** What a chart of that many regions takes: how many points at the least, and how many rows where so many points are left. */
export function chartRoom(regions: number): {
  readonly least: number;
  readonly within: (room: number) => ChartRoom;
} {
  const wanted = Math.max(LEAST, regions * BAR + AROUND);
  return {
    least: Math.max(LEAST, regions * LEAST_BAR + AROUND),
    within: (room) => ({ rows: Math.max(1, Math.floor(Math.min(room, wanted) / ROW)), height: ROW }),
  };
}

/** A bar for each group, cut by the statuses of its targets. */
export function overviewChart(
  table: ChartedTable,
  place: { readonly sheet: string; readonly row: number; readonly rows: number },
  name: string = CHART,
): Change {
  const { sheet, firstRow, rows, columns, counts, colors } = table;
  const cells = (column: number) => ({ sheet, row: firstRow, column, rows, columns: 1 });
  const first = columns.length - counts.length;
  return {
    kind: "addChart",
    chart: {
      name,
      title: "各地区量化目标进展情况",
      direction: "bars",
      place: { ...place, column: 0, columns: columns.length },
      categories: cells(1),
      valueTitle: "项",
      series: statusSpec.chart.flatMap(({ status, color, pattern }) => {
        const column = counts.findIndex(({ id }) => id === `targets.${status}`);
        // The shapes would stand beside the squares of the chart's own key.
        const name = statusWords[status].replace(/^\S /u, "");
        if (column < 0) return [];
        return [{ name, values: cells(first + column), color: chartColor(status, colors, color), pattern }];
      }),
    },
  };
}

const CHART = "各地区量化目标进展";

/** 进展情况图: where the table takes several pages, its chart has a sheet of its own, as many charts as it needs, each on a page. */
export function renderChartSheet(
  source: StatusSource,
  table: ChartedTable,
  options: HeadOptions & { readonly sheet: string },
): readonly Change[] {
  const { columns, firstRow, rows } = table;
  const { sheet } = options;
  const top = topLines(source, { ...options, annex: `${options.annex}（续）` }, "进展情况图", columns);
  const room = pageRoom(columns, statusSpec.page) - heightOf(top);
  const parts = blocksOf(
    Array.from({ length: rows }, (_, index) => index),
    Math.ceil(rows / Math.ceil(rows / BARS)),
  );
  const high = chartRoom(BARS).within(room);
  const lines: PaperLine[] = [...top];
  const charts = parts.map(({ start, items }, index): Change => {
    const row = lines.length;
    lines.push(
      ...Array.from({ length: high.rows }, (_, line): PaperLine => ({
        style: "space",
        cells: [],
        height: high.height,
        startsPage: index > 0 && line === 0,
      })),
    );
    const part = { ...table, firstRow: firstRow + start, rows: items.length };
    return overviewChart(part, { sheet, row, rows: high.rows }, parts.length > 1 ? `${CHART}${index + 1}` : CHART);
  });
  return [...renderPaper({ sheet, columns, lines, frozenRows: 0, titleRows: { row: 0, rows: top.length } }), ...charts];
}
