import type { CellRange } from "./range";

/** What a format does not name stays as it is. Colours are `#RRGGBB`. */
export interface CellFormat {
  /** Excel's English number format: `@` for text, `yyyy-mm-dd`, `0.0%`, `General`. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In points. */
  readonly fontSize?: number;
  readonly fontName?: string;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Thin lines around and inside the range. */
  readonly borders?: string;
}

/** A rule whose formula is relative to the range's first cell, without leading `=`. */
export interface ConditionalFormat {
  readonly formula: string;
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly stopIfTrue: boolean;
}

/** Data validation of a range. `prompt` is shown when a cell is selected: title ≤ 32, text ≤ 255 characters. */
export interface Validation {
  readonly rule: ValidationRule;
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly alert?: {
    readonly style: "stop" | "warning" | "information";
    readonly title: string;
    readonly text: string;
  };
}

export type ValidationRule =
  | { readonly kind: "any" }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "decimal"; readonly atLeast: number; readonly atMost?: number }
  | { readonly kind: "date"; readonly from: string; readonly to: string };

/** How a sheet prints. Margins in millimetres. */
export interface PageLayout {
  readonly orientation: "portrait" | "landscape";
  readonly paper: "A4" | "A3";
  /** `tall` 0 lets the sheet run over as many pages as it needs. */
  readonly fitToPages: { readonly wide: number; readonly tall: number };
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly printArea?: Omit<CellRange, "sheet">;
  /** Rows repeated on each page, counting from 0. */
  readonly titleRows?: { readonly row: number; readonly rows: number };
  /** Excel's header codes: `&P`, `&N`, `&A`. */
  readonly header?: { readonly left?: string; readonly center?: string; readonly right?: string };
  readonly footer?: { readonly left?: string; readonly center?: string; readonly right?: string };
  readonly centerHorizontally?: boolean;
  readonly blackAndWhite?: boolean;
}
