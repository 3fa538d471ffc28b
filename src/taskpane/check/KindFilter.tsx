import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { usePane } from "../shell/PaneContext";
import type { RowKind } from "./attention";

const kinds: readonly RowKind[] = ["all", "quantified", "qualitative"];

const useStyles = makeStyles({
  group: { display: "flex", gap: "2px", margin: `${tokens.spacingVerticalXS} 0` },
  choice: { minWidth: 0, paddingLeft: "8px", paddingRight: "8px" },
});

export interface KindFilterProps {
  readonly kind: RowKind;
  readonly counts: Readonly<Record<RowKind, number>>;
  readonly onPick: (kind: RowKind) => void;
}

/** All rows, only those with a number, only those without. */
export function KindFilter({ kind, counts, onPick }: KindFilterProps) {
  const { messages } = usePane();
  const { check } = messages.pane;
  const styles = useStyles();
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
