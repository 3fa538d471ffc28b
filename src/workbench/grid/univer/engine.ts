import type { Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";

/**
 * A running Univer with its plugins. The adapter's code knows Univer by its types alone and gets the running engine handed in:
 * a page builds one with a surface (`surfaceEngine.ts`), Node loads a bundled one without (`headlessEngine.ts`).
 */
export interface UniverEngine {
  readonly univer: Univer;
  readonly api: FUniver;
  /** Whether a person sees the grid. */
  readonly hasSurface: boolean;
  /** Makes Univer parse formulas anew: it keeps parsed ones with the place that a name had at that time. */
  readonly forgetParsed: () => void;
}
