import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { createContext, useContext } from "react";
import type { Status } from "../../domain/progress/status";
import {
  type ColorName,
  defaultFlagColors,
  type FlagColors,
  type FlagMark,
  flagMarks,
} from "../../ledger/template/flagColors";
import { statusWords } from "../../ledger/template/words";

const useStyles = makeStyles({
  mark: {
    flexShrink: 0,
    display: "inline-block",
    width: "16px",
    textAlign: "center",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** Letters that are read on light and on dark ground. */
const useColorStyles = makeStyles<ColorName>({
  red: { color: tokens.colorPaletteRedForeground1 },
  orange: { color: tokens.colorPaletteDarkOrangeForeground1 },
  yellow: { color: tokens.colorPaletteMarigoldForeground1 },
  green: { color: tokens.colorPaletteGreenForeground1 },
  blue: { color: tokens.colorPaletteBlueForeground2 },
  violet: { color: tokens.colorPalettePurpleForeground2 },
  grey: { color: tokens.colorNeutralForeground3 },
  none: { color: tokens.colorNeutralForeground3 },
});

/** The shape of a status; that of 临期, which has no place in the status cell, is the pane's own. */
export function markShape(status: Status | "dueSoon"): string {
  return status === "dueSoon" ? "◎" : statusWords[status].charAt(0);
}

/** The shape that stands in front of the status in the ledger too, in its colour. The word always stands beside it. */
export function StatusMark({ status }: { readonly status: Status | "dueSoon" }) {
  const styles = useStyles();
  const colorStyles = useColorStyles();
  const colors = useContext(FlagColorsContext);
  const mark: FlagMark | undefined = flagMarks.find((own) => own === status);
  return (
    <span className={mergeClasses(styles.mark, colorStyles[mark === undefined ? "grey" : colors[mark]])} aria-hidden>
      {markShape(status)}
    </span>
  );
}

/** The colours that the ledger gives its flags; the pane's marks and bars have the same. */
export const FlagColorsContext = createContext<FlagColors>(defaultFlagColors);
