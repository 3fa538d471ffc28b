import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { conflictId } from "../../ledger/sync/syncPlan";
import { useEntryStyles } from "../shell/entryStyles";
import { usePane } from "../shell/pane";
import { useSyncEdit } from "./syncChoices";

export interface EntryHeadProps {
  readonly region: string;
  readonly name: string;
  readonly rowKey: string;
  /** Whether the ledger has the row, so that it can be gone to. */
  readonly hasRow: boolean;
  readonly tags: ReactNode;
}

/** Name of an entry, the way to its row, and what is said about it in a word. */
export function EntryHead({ region, name, rowKey, hasRow, tags }: EntryHeadProps) {
  const { messages } = usePane();
  const { jump, newer } = useSyncEdit();
  const styles = useEntryStyles();
  return (
    <>
      <div className={styles.head}>
        <p className={styles.name}>{name}</p>
        {hasRow && (
          <Button
            className={styles.jump}
            size="small"
            appearance="transparent"
            title={messages.pane.check.jump}
            aria-label={messages.sync.pane.jumpTo(region, name)}
            onClick={() => {
              jump(rowKey);
            }}
          >
            {messages.pane.check.jumpShort}
          </Button>
        )}
      </div>
      <div className={styles.tags}>
        {tags}
        {newer.has(conflictId(rowKey, null)) && <EntryTag look="attention">{messages.sync.pane.newerMark}</EntryTag>}
      </div>
    </>
  );
}

const useStyles = makeStyles({
  tag: {
    padding: "0 6px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  kind: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  attention: {
    color: tokens.colorStatusWarningForeground3,
    border: `1px solid ${tokens.colorStatusWarningBorder2}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface EntryTagProps {
  /** `kind`: what happens to the row; `attention`: somebody has to look; else a plain fact. */
  readonly look?: "kind" | "attention";
  readonly children: string;
}

/** A word about an entry, in a frame. */
export function EntryTag({ look, children }: EntryTagProps) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.tag, look !== undefined && styles[look])}>{children}</span>;
}
