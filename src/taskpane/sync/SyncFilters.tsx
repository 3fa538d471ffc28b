import { Button, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import type { Choice, SyncTotals } from "../../ledger/sync/syncPlan";
import { usePane } from "../shell/pane";
import type { SyncFilter } from "./syncView";

const kinds = ["added", "changed", "removed", "moved", "conflicts", "ties"] as const;

const useFilterStyles = makeStyles({
  group: { display: "flex", flexWrap: "wrap", gap: "2px", margin: `${tokens.spacingVerticalS} 0` },
  choice: { minWidth: 0, paddingLeft: "8px", paddingRight: "8px" },
});

export interface SyncFilterChoiceProps {
  readonly counts: SyncTotals;
  readonly filter: SyncFilter;
  readonly onPick: (filter: SyncFilter) => void;
}

/** The counts of a preview; pressed, each shows its own only. */
export function SyncFilterChoice({ counts, filter, onPick }: SyncFilterChoiceProps) {
  const { messages } = usePane();
  const { kind, pane: words } = messages.sync;
  const styles = useFilterStyles();
  const button = (value: SyncFilter, label: string) => (
    <ToggleButton
      key={value}
      size="small"
      className={styles.choice}
      appearance={filter === value ? "primary" : "outline"}
      checked={filter === value}
      onClick={() => {
        onPick(filter === value ? "all" : value);
      }}
    >
      {label}
    </ToggleButton>
  );
  return (
    <div role="group" aria-label={words.filter} className={styles.group}>
      {button("all", words.all)}
      {kinds
        .filter((name) => counts[name] > 0 || name === filter)
        .map((name) => button(name, words.countOf(kind[name], counts[name])))}
    </div>
  );
}

const useConflictStyles = makeStyles({
  bar: {
    margin: `${tokens.spacingVerticalS} 0`,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorStatusWarningBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  count: { margin: "0 0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

export interface ConflictBarProps {
  readonly conflicts: number;
  readonly open: number;
  readonly isLocked: boolean;
  readonly conflictsOnly: boolean;
  readonly onConflictsOnly: (only: boolean) => void;
  readonly onTakeAll: (choice: Choice) => void;
}

/** How many conflicts there are and how many are open; all at once, or only those in sight. */
export function ConflictBar(props: ConflictBarProps) {
  const { conflicts, open, isLocked, conflictsOnly, onConflictsOnly, onTakeAll } = props;
  const { messages } = usePane();
  const { pane: words } = messages.sync;
  const styles = useConflictStyles();
  const takeAll = (choice: Choice) => (
    <Button
      size="small"
      disabledFocusable={isLocked}
      onClick={() => {
        onTakeAll(choice);
      }}
    >
      {words.takeAll[choice]}
    </Button>
  );
  return (
    <section className={styles.bar} aria-label={messages.sync.kind.conflicts}>
      <p className={styles.count}>{words.conflictsOpen(open, conflicts)}</p>
      <div className={styles.buttons}>
        {takeAll("new")}
        {takeAll("local")}
        <ToggleButton
          size="small"
          checked={conflictsOnly}
          onClick={() => {
            onConflictsOnly(!conflictsOnly);
          }}
        >
          {words.conflictsOnly}
        </ToggleButton>
      </div>
    </section>
  );
}
