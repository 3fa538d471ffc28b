import { bounding } from "../area";
import type { CellsOfChart, ChartRecord, ChartSeriesRecord, SheetRecord } from "../book";
import { HostError } from "../hostError";
import type { HostMember, HostObject } from "../hostObject";
import { flag, number, text, word } from "./arguments";
import { placeOf } from "./rangeObject";

const types = ["ColumnStacked", "BarStacked"] as const;

/** The charts of a sheet. They are kept as they were described; nothing here draws them. */
export function chartCollectionObject(sheet: SheetRecord): HostObject {
  return {
    type: "ChartCollection",
    members: {
      Add: {
        call: (type, source, seriesBy) => {
          word(seriesBy, ["Columns"]);
          const values = placeOf(sheet, source);
          if (values.area.columns !== 1) throw new HostError("NotImplemented", "a chart begins with one column here");
          const settings = { name: `图表 ${String(sheet.charts.length + 1)}` };
          const chart: ChartRecord = {
            type: word(type, types),
            settings,
            series: [newSeries("系列1", values)],
            place: null,
          };
          sheet.charts.push(chart);
          return chartObject(sheet, chart);
        },
      },
    },
  };
}

function chartObject(sheet: SheetRecord, chart: ChartRecord): HostObject {
  const { settings } = chart;
  return {
    type: "Chart",
    members: {
      Name: keeping(settings, "name", text),
      Title: part("ChartTitle", { Text: keeping(settings, "title", text) }),
      Legend: part("ChartLegend", {
        Visible: keeping(settings, "legendShown", flag),
        Position: {
          set: (side) => {
            if (settings.legendShown !== true) throw new HostError("InvalidOperation", "the chart has no legend yet");
            settings.legend = word(side, ["Top", "Bottom", "Left", "Right"]);
          },
        },
      }),
      Series: { get: () => seriesCollectionObject(sheet, chart) },
      Axes: part("ChartAxes", {
        CategoryAxis: part("ChartAxis", {
          TickLabelSpacing: keeping(settings, "categoryTickLabelSpacing", number),
          ReversePlotOrder: keeping(settings, "categoryReversed", flag),
          Position: keeping(settings, "categoryPosition", (value) => word(value, ["Automatic", "Maximum", "Minimum"])),
        }),
        ValueAxis: part("ChartAxis", {
          Minimum: keeping(settings, "valueMinimum", number),
          NumberFormat: keeping(settings, "valueFormat", text),
          Title: part("ChartAxisTitle", { Text: keeping(settings, "valueTitle", text) }),
          MajorGridlines: part("ChartGridlines", {
            Format: part("ChartGridlinesFormat", { Line: line(settings, "gridline") }),
          }),
        }),
      }),
      SetPosition: {
        call: (first, last) => {
          chart.place = bounding(placeOf(sheet, first).area, placeOf(sheet, last).area);
        },
      },
    },
  };
}

function seriesCollectionObject(sheet: SheetRecord, chart: ChartRecord): HostObject {
  return {
    type: "ChartSeriesCollection",
    members: {
      GetItemAt: {
        call: (index) => {
          const series = chart.series[number(index)];
          if (!series) throw new HostError("InvalidArgument", "the chart has no such series");
          return seriesObject(sheet, series);
        },
      },
      Add: {
        call: (name) => {
          const series = newSeries(text(name), null);
          chart.series.push(series);
          return seriesObject(sheet, series);
        },
      },
    },
  };
}

function seriesObject(sheet: SheetRecord, series: ChartSeriesRecord): HostObject {
  const { settings } = series;
  return {
    type: "ChartSeries",
    members: {
      Name: keeping(settings, "name", text),
      GapWidth: keeping(settings, "gapWidth", number),
      SetValues: {
        call: (place) => {
          series.values = placeOf(sheet, place);
        },
      },
      SetXAxisValues: {
        call: (place) => {
          series.categories = placeOf(sheet, place);
        },
      },
      Format: part("ChartSeriesFormat", {
        Line: line(settings, "line"),
        Fill: part("ChartFill", {
          SetSolidColor: {
            call: (color) => {
              settings.fill = text(color);
            },
          },
        }),
      }),
    },
  };
}

function newSeries(name: string, values: CellsOfChart | null): ChartSeriesRecord {
  return { settings: { name }, values, categories: null };
}

type Settings = Record<string, unknown>;

/** A setting under a name of ours. */
function keeping(settings: Settings, name: string, checked: (value: unknown) => unknown): HostMember {
  return {
    set: (value) => {
      settings[name] = checked(value);
    },
  };
}

function line(settings: Settings, name: string): HostMember {
  return part("ChartLineFormat", { Color: keeping(settings, name, text) });
}

/** An object within another, with nothing but settings. */
function part(type: string, members: HostObject["members"]): HostMember {
  return { get: (): HostObject => ({ type, members }) };
}
