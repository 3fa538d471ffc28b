import { colorNames, defaultFlagColors } from "../../../src/ledger/template/flagColors";
import { chartColor } from "../../../src/ledger/status/chartColor";
import { statusSpec } from "../../../src/ledger/status/statusSpec";

/** How light a copy shows a colour. */
function lightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

test.each(statusSpec.chart.flatMap(({ status, color }) => colorNames.map((name) => [status, name, color] as const)))(
  "%s in %s is as dark as the template's grey, so that a copy shows the same chart",
  (status, name, grey) => {
    const drawn = chartColor(status, { ...defaultFlagColors, [status]: name }, grey);
    expect(drawn).toMatch(/^#[0-9A-F]{6}$/u);
    expect(Math.abs(lightness(drawn) - Math.min(lightness(grey), name === "none" ? 255 : 240))).toBeLessThan(1.5);
  },
);

test.each([
  ["red", "overdue", 0],
  ["green", "met", 1],
  ["blue", "notReported", 2],
] as const)("%s is told by its hue", (name, status, strongest) => {
  const grey = statusSpec.chart.find((series) => series.status === status)!.color;
  const drawn = chartColor(status, { ...defaultFlagColors, [status]: name }, grey);
  const parts = [1, 3, 5].map((at) => parseInt(drawn.slice(at, at + 2), 16));
  expect(parts.indexOf(Math.max(...parts))).toBe(strongest);
});

test("a status without colour keeps its grey", () => {
  expect(chartColor("onTrack", defaultFlagColors, "#D9D9D9")).toBe("#D9D9D9");
});
