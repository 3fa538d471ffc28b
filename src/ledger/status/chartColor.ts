import type { Status } from "../../domain/progress/status";
import { statusColor, type FlagColors } from "../template/flagColors";

/** Lightest grey that a colour takes: white has no colour at all. */
const LIGHTEST = 240;

/**
 * The colour of a status in the chart: as the ledger's flags have it, and exactly as dark as the grey that the template chose,
 * so that a copy in black and white shows the same chart.
 * @param grey `#RRGGBB`, three times the same
 */
export function chartColor(status: Status, colors: FlagColors, grey: string): string {
  const flag = statusColor(colors, status);
  if (flag === null) return grey;
  const parts = partsOf(mostColored(flag.fill, flag.color));
  const wanted = Math.min(partsOf(grey)[0] ?? 0, LIGHTEST);
  const own = lightness(parts);
  const mixed = parts.map((part) =>
    wanted <= own ? (part * wanted) / own : part + ((255 - part) * (wanted - own)) / (255 - own),
  );
  return `#${mixed.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** How light a copy shows it, from 0 to 255. */
function lightness([red = 0, green = 0, blue = 0]: readonly number[]): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Letters of a flag are dark and say its hue more clearly than its pale fill. */
function mostColored(fill: string, letters: string): string {
  const spread = (color: string): number => Math.max(...partsOf(color)) - Math.min(...partsOf(color));
  return spread(fill) > spread(letters) ? fill : letters;
}

function partsOf(color: string): readonly number[] {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}
