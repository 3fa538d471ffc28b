import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../shell/PaneContext";
import { useEntryStyles } from "./entryStyles";
import { useSyncEdit } from "./SyncEdit";

export interface EntryHeadProps {
  readonly region: string;
  readonly name: string;
  /** Key of the row to go to; `null` where the ledger has none. */
  readonly jumpKey: string | null;
  readonly tags: ReactNode;
}

/** Name of an entry, the way to its row, and what is said about it in a word. */
export function EntryHead({ region, name, jumpKey, tags }: EntryHeadProps) {
  const { messages } = usePane();
  const { jump } = useSyncEdit();
  const styles = useEntryStyles();
  return (
    <>
      <div className={styles.head}>
        <p className={styles.name}>{name}</p>
        {jumpKey !== null && (
          <Button
            className={styles.jump}
            size="small"
            appearance="transparent"
            title={messages.pane.check.jump}
            aria-label={messages.sync.pane.jumpTo(region, name)}
            onClick={() => {
              jump(jumpKey);
            }}
          >
            {messages.pane.check.jumpShort}
          </Button>
        )}
      </div>
      <div className={styles.tags}>{tags}</div>
    </>
  );
}
