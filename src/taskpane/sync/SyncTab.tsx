import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useMemo } from "react";
import { revealRow } from "../../usecases/reveal";
import { LedgerTab } from "../check/LedgerTab";
import type { LedgerCheckState } from "../check/useLedgerCheck";
import { useDocument, type ReadDocument } from "../load/document";
import { SourceChooser } from "../load/SourceChooser";
import { ScrollArea } from "../shell/layout";
import { ActionNotice, ErrorNotice, Notice } from "../shell/Notice";
import { usePane } from "../shell/pane";
import { useAction } from "../shell/useAction";
import { jobSlot, type Slot } from "../work/keeper";
import { useIsActing, useJob, useKeeper, useKept } from "../work/useWork";
import { LastSync, undoing } from "./LastSync";
import { SyncPreview } from "./SyncPreview";
import { SyncRefused } from "./SyncRefused";
import { SyncResult } from "./SyncResult";
import { regionsByKey } from "./syncView";
import { leaveSync, syncDocument, useCompare, useSync } from "./useSync";

const useStyles = makeStyles({
  cancelled: { marginBottom: tokens.spacingVerticalM },
  root: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  comparing: { paddingTop: "64px" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS, margin: `${tokens.spacingVerticalM} 0` },
});

const wasCancelled: Slot<boolean> = { name: "the sync was cancelled", initial: false };
const goingToRow = jobSlot<string | null>("going to a row of the sync");

export interface SyncTabProps {
  readonly ledgerCheck: LedgerCheckState;
  readonly onLoad: () => void;
}

/**
 * 同步: choose the new edition → what would change, with what a person decides → apply → take back if need be.
 * Nothing is written before 应用同步.
 */
export function SyncTab({ ledgerCheck, onLoad }: SyncTabProps) {
  const { messages, announce } = usePane();
  const { pane: words } = messages.sync;
  const styles = useStyles();
  const keeper = useKeeper();
  const compare = useCompare();
  const onRead = useCallback(
    ({ reading }: ReadDocument) => {
      compare(reading.plan);
    },
    [compare],
  );
  const { state, read } = useDocument(syncDocument, onRead);
  const [cancelled, keepCancelled] = useKept(wasCancelled);
  const leave = useCallback(() => {
    leaveSync(keeper);
  }, [keeper]);
  const cancel = useCallback(() => {
    leave();
    keepCancelled(true);
    announce(words.cancelled);
  }, [leave, keepCancelled, announce, words]);

  if (state.phase === "ready") {
    return <SyncDocument document={state.document} ledgerCheck={ledgerCheck} onCancel={cancel} onLeave={leave} />;
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
            tab="sync"
            state={state}
            heading={words.heading}
            intro={words.intro}
            kindAtFirst="file"
            onRead={(source, year) => {
              keepCancelled(false);
              keeper.forget(undoing);
              read(source, year);
            }}
          />
          <LastSync />
        </>
      )}
    </LedgerTab>
  );
}

interface SyncDocumentProps {
  /** The new edition as read. */
  readonly document: ReadDocument;
  readonly ledgerCheck: LedgerCheckState;
  /** Nothing was written, and nothing will be. */
  readonly onCancel: () => void;
  /** Back to the choice of a document. */
  readonly onLeave: () => void;
}

/** A new edition against the ledger: comparing, refused, previewed, applied. */
function SyncDocument({ document, ledgerCheck, onCancel, onLeave }: SyncDocumentProps) {
  const { messages, services } = usePane();
  const { pane: words } = messages.sync;
  const styles = useStyles();
  const { plan, issues } = document.reading;
  const { state, sync, asked, choices, setChoices, apply, retry } = useSync(plan);
  const isActing = useIsActing();
  const going = useAction(goingToRow);
  // What was said of the ledger before it was taken back holds no more.
  const isUndone = useJob(undoing).outcome?.kind === "undone";
  const { check } = ledgerCheck;
  const rows = check?.kind === "ledger" ? check.rows : null;
  const names = useMemo(() => regionsByKey(plan, rows ?? [], asked), [plan, rows, asked]);
  const regions = useMemo(() => plan.groups.map(({ name }) => name), [plan]);
  const regionOf = useCallback((key: string) => names.get(key) ?? "", [names]);
  const { run } = going;
  const jump = useCallback(
    (key: string) => {
      run("nothing", async () => ((await revealRow(services.workbook, key)) ? null : messages.pane.check.rowGone));
    },
    [run, services, messages],
  );

  if ((state.phase === "preview" || state.phase === "applying") && sync !== null && asked !== null) {
    return (
      <div className={styles.root}>
        <ActionNotice action={going} />
        <SyncPreview
          sync={sync}
          asked={asked}
          choices={choices}
          regions={regions}
          regionOf={regionOf}
          newer={state.newer}
          issues={issues}
          application={state.phase === "applying" ? state : null}
          isBusy={isActing}
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
          {state.phase === "finished" && !isUndone && <SyncResult outcome={state.outcome} onClose={onLeave} />}
          <div className={styles.buttons}>
            <Button disabledFocusable={isActing} onClick={onLeave}>
              {words.another}
            </Button>
          </div>
          {state.phase === "finished" && <LastSync />}
        </>
      )}
    </ScrollArea>
  );
}
