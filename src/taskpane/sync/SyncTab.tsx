import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import type { PlanReading } from "../../usecases/readPlan";
import { revealRow } from "../../usecases/reveal";
import { LedgerTab } from "../check/LedgerTab";
import type { LedgerCheckState } from "../check/useLedgerCheck";
import { SourceChooser } from "../load/SourceChooser";
import { usePlanPreview } from "../load/usePlanPreview";
import { ErrorNotice, Notice } from "../shell/Notice";
import { usePane } from "../shell/pane";
import { ScrollArea } from "../shell/ScrollArea";
import { LastSync } from "./LastSync";
import { regionsByKey } from "./syncView";
import { SyncPreview } from "./SyncPreview";
import { SyncRefused } from "./SyncRefused";
import { SyncResult } from "./SyncResult";
import { useSync } from "./useSync";

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

const useDocumentStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  comparing: { paddingTop: "64px" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS, margin: `${tokens.spacingVerticalM} 0` },
});

export interface SyncDocumentProps {
  /** The new edition as read. */
  readonly read: PlanReading;
  readonly ledgerCheck: LedgerCheckState;
  readonly isShown: boolean;
  /** Nothing was written, and nothing will be. */
  readonly onCancel: () => void;
  /** Back to the choice of a document. */
  readonly onLeave: () => void;
}

/** A new edition against the ledger: comparing, refused, previewed, applied. */
export function SyncDocument({ read, ledgerCheck, isShown, onCancel, onLeave }: SyncDocumentProps) {
  const { messages, services, announce } = usePane();
  const { pane: words } = messages.sync;
  const styles = useDocumentStyles();
  const [jumpError, setJumpError] = useState<unknown>(null);
  // What was said of the ledger before it was taken back holds no more.
  const [isUndone, setUndone] = useState(false);
  const { plan, issues } = read;
  const { refresh, check } = ledgerCheck;
  const { state, sync, asked, choices, setChoices, apply, retry } = useSync(services, plan, refresh);
  const rows = check?.kind === "ledger" ? check.rows : null;
  const names = useMemo(() => regionsByKey(plan, rows ?? [], asked), [plan, rows, asked]);
  const regions = useMemo(() => plan.regions.map(({ name }) => name), [plan]);
  const regionOf = useCallback((key: string) => names.get(key) ?? "", [names]);
  const onUndone = useCallback(() => {
    setUndone(true);
    refresh();
  }, [refresh]);
  const jump = useCallback(
    (key: string) => {
      revealRow(services.workbook, key).then((found) => {
        setJumpError(null);
        if (!found) announce(messages.pane.check.rowGone);
      }, setJumpError);
    },
    [services, announce, messages],
  );

  if ((state.phase === "preview" || state.phase === "applying") && sync !== null && asked !== null) {
    return (
      <div className={styles.root}>
        {jumpError !== null && <ErrorNotice error={jumpError} />}
        <SyncPreview
          sync={sync}
          asked={asked}
          choices={choices}
          regions={regions}
          regionOf={regionOf}
          newer={state.newer}
          issues={issues}
          progress={state.phase === "applying" ? state : null}
          onChoices={setChoices}
          onJump={jump}
          onCancel={onCancel}
          onApply={apply}
        />
      </div>
    );
  }
  return (
    <ScrollArea>
      {state.phase === "comparing" ? (
        <Spinner className={styles.comparing} label={words.comparing} />
      ) : (
        <>
          {state.phase === "failed" && <ErrorNotice error={state.error} onRetry={retry} />}
          {state.phase === "refused" && <SyncRefused refusal={state.refusal} plan={plan} onRetry={retry} />}
          {state.phase === "finished" && !isUndone && <SyncResult outcome={state.outcome} />}
          <div className={styles.buttons}>
            <Button onClick={onLeave}>{words.another}</Button>
          </div>
          {isShown && state.phase === "finished" && <LastSync onUndone={onUndone} />}
        </>
      )}
    </ScrollArea>
  );
}
