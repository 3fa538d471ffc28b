import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import type { SyncTotals } from "../../ledger/sync/countSync";
import { usePane } from "../shell/PaneContext";
import type { SyncFilter } from "./syncView";

const kinds = ["added", "changed", "removed", "moved", "conflicts", "ties"] as const;

const useStyles = makeStyles({
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
  const styles = useStyles();
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
