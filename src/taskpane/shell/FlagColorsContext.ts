import { createContext } from "react";
import { defaultFlagColors, type FlagColors } from "../../ledger/template/flagColors";

/** The colours that the ledger gives its flags; the pane's marks and bars have the same. */
export const FlagColorsContext = createContext<FlagColors>(defaultFlagColors);
