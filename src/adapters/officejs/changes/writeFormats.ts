import type { Change } from "../../../workbook/change";
import type { CellRange } from "../../../workbook/range";
import type { ChangeContext } from "./changeContext";
import { oneForAll } from "./writeValues";

type SetFormat = Extract<Change, { kind: "setFormat" }>;

const alignment = { left: "Left", center: "Center", right: "Right", top: "Top", bottom: "Bottom" } as const;

/** Sets what the format names, and nothing else. */
export function writeFormat(context: ChangeContext, { range, format }: SetFormat): void {
  const target = context.range(range);
  if (format.numberFormat !== undefined) target.numberFormat = oneForAll(format.numberFormat);
  const look = target.format;
  if (format.bold !== undefined) look.font.bold = format.bold;
  if (format.italic !== undefined) look.font.italic = format.italic;
  if (format.fontSize !== undefined) look.font.size = format.fontSize;
  if (format.fontName !== undefined) look.font.name = format.fontName;
  if (format.color !== undefined) look.font.color = format.color;
  if (format.fill !== undefined) look.fill.color = format.fill;
  if (format.horizontal !== undefined) look.horizontalAlignment = alignment[format.horizontal];
  if (format.vertical !== undefined) look.verticalAlignment = alignment[format.vertical];
  if (format.wrap !== undefined) look.wrapText = format.wrap;
  if (format.borders !== undefined) drawBorders(look, range, format.borders);
}

function drawBorders(look: Excel.RangeFormat, { rows, columns }: CellRange, color: string): void {
  const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
  const inside = [
    ...(rows > 1 ? (["InsideHorizontal"] as const) : []),
    ...(columns > 1 ? (["InsideVertical"] as const) : []),
  ];
  for (const edge of [...edges, ...inside]) {
    const border = look.borders.getItem(edge);
    border.style = "Continuous";
    border.color = color;
  }
}
