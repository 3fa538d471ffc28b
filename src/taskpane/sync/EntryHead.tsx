import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../shell/PaneContext";
import { conflictId } from "../../ledger/sync/syncPlan";
import { EntryTag } from "./EntryTag";
import { useEntryStyles } from "./entryStyles";
import { useSyncEdit } from "./SyncEdit";

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
