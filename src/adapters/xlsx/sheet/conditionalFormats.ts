import type { ConditionalFormat } from "../../../workbook/presentation";
import { rangeAddress } from "../../../workbook/range";
import { xmlNode } from "../xml/xmlNode";
import type { PartXml } from "../xml/partXml";
import type { Area } from "./cellReference";
import { toFileFormula } from "./formulaText";
import { SHEET_ORDER } from "./sheetOrder";
import { highestPriority, withoutArea } from "./sqref";

/** Replaces every rule of the area. `differential` gives the index of a rule's format. */
export function setConditionalFormats(
  xml: PartXml,
  area: Area,
  formats: readonly ConditionalFormat[],
  differential: (format: ConditionalFormat) => number,
): void {
  const kept = xml
    .childrenNamed("conditionalFormatting")
    .map((node) => withoutArea(node, area))
    .filter((node) => node !== null);
  const start = highestPriority(kept) + 1;
  const rules = formats.map((format, n) =>
    xmlNode(
      `${xml.prefix}cfRule`,
      {
        type: "expression",
        dxfId: differential(format),
        priority: start + n,
        stopIfTrue: format.stopIfTrue ? 1 : undefined,
      },
      [xmlNode(`${xml.prefix}formula`, {}, [toFileFormula(format.formula)])],
    ),
  );
  const added =
    rules.length === 0 ? [] : [xmlNode(`${xml.prefix}conditionalFormatting`, { sqref: rangeAddress(area) }, rules)];
  xml.replace("conditionalFormatting", [...kept, ...added], SHEET_ORDER);
}
