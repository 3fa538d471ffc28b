import { Button, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import type { Choice } from "../../ledger/sync/syncPlan";
import { usePane } from "../shell/PaneContext";

const useStyles = makeStyles({
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
  readonly conflictsOnly: boolean;
  readonly onConflictsOnly: (only: boolean) => void;
  readonly onTakeAll: (choice: Choice) => void;
}

/** How many conflicts there are and how many are open; all at once, or only those in sight. */
export function ConflictBar({ conflicts, open, conflictsOnly, onConflictsOnly, onTakeAll }: ConflictBarProps) {
  const { messages } = usePane();
  const { pane: words } = messages.sync;
  const styles = useStyles();
  const takeAll = (choice: Choice) => (
    <Button
      size="small"
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
