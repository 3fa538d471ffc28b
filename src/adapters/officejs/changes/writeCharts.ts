import type { Chart, ChartSeries } from "../../../workbook/chart";
import type { Change } from "../../../workbook/change";
import type { ChangeContext } from "./changeContext";

/** Around each bar, so that neighbours of one grey are told apart on a black-and-white print: Office.js knows no patterns. */
const outline = "#404040";

const gridline = "#BFBFBF";

/** Draws a native chart of stacked bars (ExcelApi 1.8). Excel makes its first series from the cells that it is added with. */
export function addChart(context: ChangeContext, { chart }: Extract<Change, { kind: "addChart" }>): void {
  const [first, ...others] = chart.series;
  if (!first) throw new RangeError(`the chart “${chart.name}” has no series`);
  const type = chart.direction === "bars" ? "BarStacked" : "ColumnStacked";
  const drawn = context.sheet(chart.place.sheet).charts.add(type, context.range(first.values), "Columns");
  drawn.name = chart.name;
  drawn.title.text = chart.title;
  // A chart that begins with one series has no legend by itself.
  drawn.legend.visible = true;
  drawn.legend.position = "Bottom";
  drawSeries(context, chart, drawn.series.getItemAt(0), first);
  for (const series of others) {
    const added = drawn.series.add(series.name);
    added.setValues(context.range(series.values));
    drawSeries(context, chart, added, series);
  }
  drawAxes(drawn.axes, chart);
  const { place } = chart;
  const last = { ...place, row: place.row + place.rows - 1, column: place.column + place.columns - 1 };
  drawn.setPosition(context.range({ ...place, rows: 1, columns: 1 }), context.range({ ...last, rows: 1, columns: 1 }));
}

function drawSeries(
  context: ChangeContext,
  chart: Chart,
  drawn: Excel.ChartSeries,
  { name, color }: ChartSeries,
): void {
  drawn.name = name;
  drawn.setXAxisValues(context.range(chart.categories));
  drawn.format.fill.setSolidColor(color);
  drawn.format.line.color = outline;
  drawn.gapWidth = 40;
}

/** Lying bars count from below: turned round, the first is on top, and the values stand at the far end, below. */
function drawAxes({ categoryAxis, valueAxis }: Excel.ChartAxes, { direction, valueTitle }: Chart): void {
  valueAxis.minimum = 0;
  valueAxis.numberFormat = "0";
  valueAxis.majorGridlines.format.line.color = gridline;
  categoryAxis.tickLabelSpacing = 1;
  if (valueTitle !== undefined) valueAxis.title.text = valueTitle;
  if (direction === "columns") return;
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = "Maximum";
}
