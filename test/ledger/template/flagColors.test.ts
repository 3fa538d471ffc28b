import {
  colorNames,
  defaultFlagColors,
  flagMarks,
  parseFlagColors,
  printFlagColors,
  statusColor,
  toFlagColor,
  type ColorName,
  type FlagColors,
} from "../../../src/ledger/template/flagColors";
import * as fc from "fast-check";

const anyColors: fc.Arbitrary<FlagColors> = fc
  .array(fc.constantFrom<ColorName>(...colorNames), { minLength: flagMarks.length, maxLength: flagMarks.length })
  .map((names) => Object.fromEntries(flagMarks.map((mark, index) => [mark, names[index]])) as unknown as FlagColors);

test("whatever colours were chosen, the cell's words are read back as they were meant", () => {
  fc.assert(
    fc.property(anyColors, (colors) => {
      expect(parseFlagColors(printFlagColors(colors))).toEqual(colors);
    }),
  );
});

test.each<readonly [text: string, change: Partial<FlagColors>, why: string]>([
  ["未达标紫", { overdue: "violet" }, "one mark, the others keep their default"],
  ["未达标：红色；达标：蓝色", { met: "blue" }, "with colons and 色"],
  ["滞后=橙、临期=无", { behind: "orange", dueSoon: "none" }, "with equal signs, and 无 for none"],
  ["  未报送灰，", { notReported: "grey" }, "with white space and a comma at the end"],
])("“%s” is read", (text, change) => {
  expect(parseFlagColors(text)).toEqual({ ...defaultFlagColors, ...change });
});

test.each([
  ["未达标粉", "a colour that is not on the palette"],
  ["红", "a colour of nothing"],
  ["不纳入考核红", "what is always grey"],
  ["、", "no mark at all"],
])("“%s” is not read: %s", (text) => {
  expect(parseFlagColors(text)).toBeNull();
});

test.each(colorNames.filter((name) => name !== "none"))("%s stays readable in black and white", (name) => {
  const { fill, color } = toFlagColor(name)!;
  expect(contrast(fill, color)).toBeGreaterThan(4.5);
  expect(contrast(fill, "#000000")).toBeGreaterThan(12);
  expect(contrast("#FFFFFF", color)).toBeGreaterThan(7);
});

test("notes and what was withdrawn are grey, whatever was chosen", () => {
  const none = Object.fromEntries(flagMarks.map((mark) => [mark, "none"])) as unknown as FlagColors;
  expect(statusColor(none, "notAssessed")).toEqual(toFlagColor("grey"));
  expect(statusColor(none, "withdrawn")).toEqual(toFlagColor("grey"));
  expect(statusColor(none, "overdue")).toBeNull();
});

/** WCAG's contrast of two colours. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
