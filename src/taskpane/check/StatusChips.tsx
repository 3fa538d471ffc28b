import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { worstFirst, type Status } from "../../domain/progress/status";
import { usePane } from "../shell/PaneContext";
import { StatusMark } from "./StatusMark";

const useStyles = makeStyles({
  chips: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(96px, 1fr))",
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  chip: {
    display: "flex",
    alignItems: "center",
    gap: "2px",
    minWidth: 0,
    minHeight: "32px",
    padding: "2px 8px 2px 4px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  pressed: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    "@media (forced-colors: active)": { border: "2px solid Highlight" },
  },
  word: { flexGrow: 1, minWidth: 0 },
  count: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
});

export interface StatusChipsProps {
  readonly counts: Readonly<Record<Status, number>>;
  readonly picked: Status | null;
  readonly onPick: (status: Status | null) => void;
}

/** How many rows stand where: shape, word, count. A pressed chip shows its rows; pressing again lets go. */
export function StatusChips({ counts, picked, onPick }: StatusChipsProps) {
  const { messages } = usePane();
  const styles = useStyles();
  return (
    <div role="group" aria-label={messages.pane.check.counts} className={styles.chips}>
      {worstFirst
        .filter((status) => counts[status] > 0 || status === picked)
        .map((status) => (
          <button
            key={status}
            type="button"
            className={mergeClasses(styles.chip, status === picked && styles.pressed)}
            aria-pressed={status === picked}
            aria-label={messages.pane.check.countOf(messages.ledger.status[status], counts[status])}
            title={messages.ledger.statusMeaning[status]}
            onClick={() => {
              onPick(status === picked ? null : status);
            }}
          >
            <StatusMark status={status} />
            <span className={styles.word}>{messages.ledger.status[status]}</span>
            <span className={styles.count}>{counts[status]}</span>
          </button>
        ))}
    </div>
  );
}
