import type { CellRange } from "./range";

/** A chart of stacked bars, one bar for each category, its value axis beginning at 0. */
export interface Chart {
  /** Of the chart object; no two charts of a sheet share one. */
  readonly name: string;
  readonly title: string;
  /** `columns` stand, `bars` lie, the first category on top. */
  readonly direction: "columns" | "bars";
  /** The cells that it covers; their sheet is the chart's. */
  readonly place: CellRange;
  /** One column of texts. */
  readonly categories: CellRange;
  /** From the axis outwards; their values stand in columns as long as the categories'. */
  readonly series: readonly ChartSeries[];
  /** What the value axis counts. */
  readonly valueTitle?: string;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: CellRange;
  /** `#RRGGBB`. */
  readonly color: string;
  /** Drawn over the colour in black where the host can, so that series differ on a black-and-white print too. */
  readonly pattern?: ChartPattern;
}

export type ChartPattern = "solid" | "diagonal" | "crossed" | "horizontal";
