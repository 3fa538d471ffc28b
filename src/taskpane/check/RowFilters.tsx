import { makeStyles, mergeClasses, ToggleButton, tokens } from "@fluentui/react-components";
import { type Status, worstFirst } from "../../domain/progress/status";
import { usePane } from "../shell/pane";
import { filterWord, type RowFilter, type ShownKind } from "./attention";
import { StatusMark } from "./StatusMark";

const useChipStyles = makeStyles({
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
  /** Rows that are 临期, whatever their status. */
  readonly dueSoon: number;
  readonly picked: RowFilter | null;
  readonly onPick: (filter: RowFilter | null) => void;
}

/** How many rows stand where: shape, word, count. A pressed chip shows its rows; pressing again lets go. */
export function StatusChips({ counts, dueSoon, picked, onPick }: StatusChipsProps) {
  const { messages } = usePane();
  const { ledger, pane } = messages;
  const styles = useChipStyles();
  const chips: readonly (readonly [filter: RowFilter, count: number, meaning: string])[] = [
    ...worstFirst.map((status) => [status, counts[status], ledger.statusMeaning[status]] as const),
    ["dueSoon", dueSoon, pane.check.dueSoonMeaning],
  ];
  return (
    <div role="group" aria-label={pane.check.counts} className={styles.chips}>
      {chips
        .filter(([filter, count]) => count > 0 || filter === picked)
        .map(([filter, count, meaning]) => (
          <button
            key={filter}
            type="button"
            className={mergeClasses(styles.chip, filter === picked && styles.pressed)}
            aria-pressed={filter === picked}
            aria-label={pane.check.countOf(filterWord(filter, ledger), count)}
            title={meaning}
            onClick={() => {
              onPick(filter === picked ? null : filter);
            }}
          >
            <StatusMark status={filter} />
            <span className={styles.word}>{filterWord(filter, ledger)}</span>
            <span className={styles.count}>{count}</span>
          </button>
        ))}
    </div>
  );
}

const kinds: readonly ShownKind[] = ["all", "quantified", "qualitative"];

const useKindStyles = makeStyles({
  group: { display: "flex", gap: "2px", margin: `${tokens.spacingVerticalXS} 0` },
  choice: { minWidth: 0, paddingLeft: "8px", paddingRight: "8px" },
});

export interface KindFilterProps {
  readonly kind: ShownKind;
  readonly counts: Readonly<Record<ShownKind, number>>;
  readonly onPick: (kind: ShownKind) => void;
}

/** All rows, only those with a number, only those without. */
export function KindFilter({ kind, counts, onPick }: KindFilterProps) {
  const { messages } = usePane();
  const { check } = messages.pane;
  const styles = useKindStyles();
  return (
    <div role="group" aria-label={check.kindFilter} className={styles.group}>
      {kinds.map((value) => (
        <ToggleButton
          key={value}
          size="small"
          className={styles.choice}
          appearance={kind === value ? "primary" : "subtle"}
          checked={kind === value}
          onClick={() => {
            onPick(value);
          }}
        >
          {check.kindOf(check.kinds[value], counts[value])}
        </ToggleButton>
      ))}
    </div>
  );
}
