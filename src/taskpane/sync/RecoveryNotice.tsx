import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { SyncMessages } from "../../messages/syncMessages";
import type { RecoverOutcome } from "../../usecases/recoverSync";
import { ErrorNotice } from "../shell/ErrorNotice";
import { Notice } from "../shell/Notice";
import { usePane } from "../shell/PaneContext";
import { KeptList } from "./KeptList";
import type { Recovery } from "./useRecovery";

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
});

/** What became of a sync that was interrupted, whatever tab is open. Nothing where there was none. */
export function RecoveryNotice({ recovery }: { readonly recovery: Recovery }) {
  const { messages, announce } = usePane();
  const styles = useStyles();
  const { outcome, error, retry, dismiss } = recovery;
  const sentence = outcome === null ? null : sentenceOf(outcome.kind, messages.sync);

  useEffect(() => {
    if (sentence !== null) announce(sentence);
  }, [announce, sentence]);

  if (error !== null) {
    return (
      <div className={styles.root}>
        <ErrorNotice error={error} onRetry={retry} />
      </div>
    );
  }
  if (outcome === null || sentence === null) return null;
  return (
    <div className={styles.root}>
      <Notice
        intent={outcome.kind === "finished" ? "success" : "warning"}
        title={sentence}
        actions={
          outcome.kind === "running" || outcome.kind === "noLedger" ? (
            <Button size="small" onClick={retry}>
              {messages.pane.retry}
            </Button>
          ) : (
            <Button size="small" onClick={dismiss}>
              {messages.sync.pane.close}
            </Button>
          )
        }
      >
        {outcome.kind === "takenBack" && <KeptList cells={outcome.kept} rows={outcome.keptRows} />}
      </Notice>
    </div>
  );
}

function sentenceOf(kind: Exclude<RecoverOutcome["kind"], "none">, { damaged, recovered }: SyncMessages): string {
  return kind === "damaged" ? damaged.unfinished : recovered[kind];
}
