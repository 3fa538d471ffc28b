import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Status } from "../../domain/progress/status";
import { statusWords } from "../../ledger/words";

const useStyles = makeStyles({
  mark: {
    flexShrink: 0,
    display: "inline-block",
    width: "16px",
    textAlign: "center",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
  },
  overdue: { color: tokens.colorPaletteRedForeground1 },
  behind: { color: tokens.colorPaletteMarigoldForeground1 },
  invalid: { color: tokens.colorPaletteRedForeground1 },
  needsReview: { color: tokens.colorPalettePurpleForeground2 },
  met: { color: tokens.colorPaletteGreenForeground1 },
  onTrack: { color: tokens.colorPaletteGreenForeground1 },
  quiet: {},
});

const looks = {
  overdue: "overdue",
  behind: "behind",
  invalid: "invalid",
  needsReview: "needsReview",
  met: "met",
  onTrack: "onTrack",
  notReported: "quiet",
  notStarted: "quiet",
  notAssessed: "quiet",
  withdrawn: "quiet",
} as const satisfies Record<Status, string>;

/** The shape that stands in front of the status in the ledger too, in its colour. The word always stands beside it. */
export function StatusMark({ status }: { readonly status: Status }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, styles[looks[status]])} aria-hidden>
      {statusWords[status].charAt(0)}
    </span>
  );
}
