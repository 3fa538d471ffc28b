import type { Chart, ChartPattern, ChartSeries } from "../../workbook/chart";
import { absoluteReference } from "./sheetReference";
import type { CellRange } from "../../workbook/range";
import { DECLARATION } from "./opc/relationships";
import { printXmlNode, xmlNode } from "./xml/xmlNode";
import type { XmlNode } from "./xml/xmlNode";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** Preset patterns. Source: ECMA-376 part 1, 20.1.10.51. */
const PRESETS: Readonly<Record<Exclude<ChartPattern, "solid">, string>> = {
  diagonal: "wdUpDiag",
  crossed: "openDmnd",
  horizontal: "dashHorz",
};
const AXES = { category: 111_111_111, value: 222_222_222 } as const;
const GREY_LINE = "BFBFBF";

/** The chart part (ECMA-376 part 1, 21.2): stacked bars whose texts and numbers stand in cells. */
export function chartPartXml(chart: Chart): string {
  const space = xmlNode("c:chartSpace", { "xmlns:c": CHART, "xmlns:a": DRAWING }, [
    flag("roundedCorners", 0),
    xmlNode("c:chart", {}, [
      title(chart.title, 1_400),
      flag("autoTitleDeleted", 0),
      xmlNode("c:plotArea", {}, [xmlNode("c:layout"), bars(chart), categoryAxis(chart), valueAxis(chart)]),
      xmlNode("c:legend", {}, [flag("legendPos", "b"), flag("overlay", 0), textSize(1_000)]),
      flag("plotVisOnly", 0),
      flag("dispBlanksAs", "gap"),
    ]),
    xmlNode("c:spPr", {}, [solid("FFFFFF"), xmlNode("a:ln", {}, [xmlNode("a:noFill")])]),
  ]);
  return DECLARATION + printXmlNode(space);
}

function bars({ direction, categories, series }: Chart): XmlNode {
  return xmlNode("c:barChart", {}, [
    flag("barDir", direction === "bars" ? "bar" : "col"),
    flag("grouping", "stacked"),
    flag("varyColors", 0),
    ...series.map((one, index) => seriesNode(one, index, categories)),
    flag("gapWidth", 40),
    flag("overlap", 100),
    flag("axId", AXES.category),
    flag("axId", AXES.value),
  ]);
}

function seriesNode({ name, values, color, pattern }: ChartSeries, index: number, categories: CellRange): XmlNode {
  return xmlNode("c:ser", {}, [
    flag("idx", index),
    flag("order", index),
    xmlNode("c:tx", {}, [xmlNode("c:v", {}, [name])]),
    xmlNode("c:spPr", {}, [
      pattern === undefined || pattern === "solid" ? solid(hex(color)) : hatched(hex(color), PRESETS[pattern]),
      line("404040"),
    ]),
    flag("invertIfNegative", 0),
    xmlNode("c:cat", {}, [xmlNode("c:strRef", {}, [reference(categories)])]),
    xmlNode("c:val", {}, [xmlNode("c:numRef", {}, [reference(values)])]),
  ]);
}

/** Lying bars count from below: turned round, the first category is on top, and the values stand at the far end, below. */
function categoryAxis({ direction }: Chart): XmlNode {
  const lies = direction === "bars";
  return xmlNode("c:catAx", {}, [
    flag("axId", AXES.category),
    xmlNode("c:scaling", {}, [flag("orientation", lies ? "maxMin" : "minMax")]),
    flag("delete", 0),
    flag("axPos", lies ? "l" : "b"),
    xmlNode("c:numFmt", { formatCode: "General", sourceLinked: 0 }),
    flag("majorTickMark", "none"),
    flag("minorTickMark", "none"),
    flag("tickLblPos", "low"),
    xmlNode("c:spPr", {}, [line("404040")]),
    textSize(800),
    flag("crossAx", AXES.value),
    flag("crosses", "autoZero"),
    flag("auto", 0),
    flag("lblAlgn", "ctr"),
    flag("lblOffset", 100),
    flag("tickLblSkip", 1),
    flag("noMultiLvlLbl", 1),
  ]);
}

function valueAxis({ direction, valueTitle }: Chart): XmlNode {
  const lies = direction === "bars";
  return xmlNode("c:valAx", {}, [
    flag("axId", AXES.value),
    xmlNode("c:scaling", {}, [flag("orientation", "minMax"), flag("min", 0)]),
    flag("delete", 0),
    flag("axPos", lies ? "b" : "l"),
    xmlNode("c:majorGridlines", {}, [xmlNode("c:spPr", {}, [line(GREY_LINE)])]),
    ...(valueTitle === undefined ? [] : [title(valueTitle, 900)]),
    xmlNode("c:numFmt", { formatCode: "0", sourceLinked: 0 }),
    flag("majorTickMark", "out"),
    flag("minorTickMark", "none"),
    flag("tickLblPos", "nextTo"),
    textSize(900),
    flag("crossAx", AXES.category),
    flag("crosses", lies ? "max" : "autoZero"),
    flag("crossBetween", "between"),
  ]);
}

function title(text: string, size: number): XmlNode {
  const run = xmlNode("a:r", {}, [xmlNode("a:rPr", { sz: size, b: 1 }), xmlNode("a:t", {}, [text])]);
  const rich = xmlNode("c:rich", {}, [xmlNode("a:bodyPr"), xmlNode("a:p", {}, [run])]);
  return xmlNode("c:title", {}, [xmlNode("c:tx", {}, [rich]), flag("overlay", 0)]);
}

function textSize(size: number): XmlNode {
  const paragraph = xmlNode("a:p", {}, [xmlNode("a:pPr", {}, [xmlNode("a:defRPr", { sz: size })])]);
  return xmlNode("c:txPr", {}, [xmlNode("a:bodyPr"), paragraph]);
}

function reference(range: CellRange): XmlNode {
  return xmlNode("c:f", {}, [absoluteReference(range)]);
}

function flag(name: string, val: string | number): XmlNode {
  return xmlNode(`c:${name}`, { val });
}

function solid(color: string): XmlNode {
  return xmlNode("a:solidFill", {}, [xmlNode("a:srgbClr", { val: color })]);
}

function hatched(color: string, prst: string): XmlNode {
  return xmlNode("a:pattFill", { prst }, [
    xmlNode("a:fgClr", {}, [xmlNode("a:srgbClr", { val: "000000" })]),
    xmlNode("a:bgClr", {}, [xmlNode("a:srgbClr", { val: color })]),
  ]);
}

function line(color: string): XmlNode {
  return xmlNode("a:ln", { w: 6_350 }, [solid(color)]);
}

function hex(color: string): string {
  return color.replace("#", "").toUpperCase();
}
