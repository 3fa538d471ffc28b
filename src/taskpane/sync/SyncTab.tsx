import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { LedgerCheckState } from "../check/useLedgerCheck";
import { SourceChooser } from "../load/SourceChooser";
import { usePlanPreview } from "../load/usePlanPreview";
import { LedgerTab } from "../shell/LedgerTab";
import { Notice } from "../shell/Notice";
import { usePane } from "../shell/PaneContext";
import { LastSync } from "./LastSync";
import { SyncDocument } from "./SyncDocument";

const useStyles = makeStyles({
  cancelled: { marginBottom: tokens.spacingVerticalM },
});

export interface SyncTabProps {
  readonly ledgerCheck: LedgerCheckState;
  /** Whether the tab is the one in sight: the last sync is looked up only then. */
  readonly isShown: boolean;
  readonly onLoad: () => void;
}

/**
 * 同步: choose the new edition → what would change, with what a person decides → apply → take back if need be.
 * Nothing is written before 应用同步.
 */
export function SyncTab({ ledgerCheck, isShown, onLoad }: SyncTabProps) {
  const { messages, services, announce } = usePane();
  const { pane: words } = messages.sync;
  const styles = useStyles();
  const document = usePlanPreview(services, false);
  const [cancelled, setCancelled] = useState(false);
  const { refresh } = ledgerCheck;
  const { state, leave } = document;

  const cancel = useCallback(() => {
    leave();
    setCancelled(true);
    announce(words.cancelled);
  }, [leave, announce, words]);

  if (state.phase === "ready") {
    return (
      <SyncDocument
        read={state.reading}
        ledgerCheck={ledgerCheck}
        isShown={isShown}
        onCancel={cancel}
        onLeave={leave}
      />
    );
  }
  return (
    <LedgerTab ledger={ledgerCheck} onLoad={onLoad}>
      {() => (
        <>
          {cancelled && (
            <div className={styles.cancelled}>
              <Notice intent="info">{words.cancelled}</Notice>
            </div>
          )}
          <SourceChooser
            state={state}
            heading={words.heading}
            intro={words.intro}
            kindAtFirst="file"
            onRead={(source, year) => {
              setCancelled(false);
              document.read(source, year);
            }}
          />
          {isShown && <LastSync onUndone={refresh} />}
        </>
      )}
    </LedgerTab>
  );
}
