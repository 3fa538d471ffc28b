import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import type { LedgerCheckState } from "../check/useLedgerCheck";
import { SourceChooser } from "../load/SourceChooser";
import { usePlanPreview } from "../load/usePlanPreview";
import { revealRow } from "../../usecases/revealRow";
import { ErrorNotice } from "../shell/ErrorNotice";
import { LedgerTab } from "../shell/LedgerTab";
import { Notice } from "../shell/Notice";
import { usePane } from "../shell/PaneContext";
import { LastSync } from "./LastSync";
import { SyncPreview } from "./SyncPreview";
import { SyncRefused } from "./SyncRefused";
import { SyncResult } from "./SyncResult";
import { useSync } from "./useSync";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  comparing: { paddingTop: "64px" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalM },
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
  const [jumpError, setJumpError] = useState<unknown>(null);
  const read = document.state.phase === "ready" ? document.state.reading : null;
  const plan = read?.plan ?? null;
  const { refresh, check } = ledgerCheck;
  const work = useSync(services, plan, refresh);
  const { state, sync, asked } = work;

  const regionOf = useMemo(() => {
    const names = new Map<string, string>();
    for (const region of plan?.regions ?? []) {
      for (const { key, targets } of region.workPoints) {
        for (const each of [key, ...targets.map((target) => target.key)]) names.set(each, region.name);
      }
    }
    if (check?.kind === "ledger") for (const { key, region } of check.rows) names.set(key, region);
    for (const { row, region } of sync?.added ?? []) names.set(row.key, region);
    return (key: string): string => names.get(key) ?? "";
  }, [plan, check, sync]);
  const regions = useMemo(() => plan?.regions.map(({ name }) => name) ?? [], [plan]);

  const { leave } = document;
  const cancel = useCallback(() => {
    leave();
    setCancelled(true);
    announce(words.cancelled);
  }, [leave, announce, words]);
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
          choices={work.choices}
          regions={regions}
          regionOf={regionOf}
          issues={read?.issues ?? []}
          newer={state.newer}
          progress={state.phase === "applying" ? state : null}
          onChoices={work.setChoices}
          onJump={jump}
          onCancel={cancel}
          onApply={work.apply}
        />
      </div>
    );
  }
  return (
    <LedgerTab ledger={ledgerCheck} onLoad={onLoad}>
      {() => (
        <>
          {state.phase === "comparing" && <Spinner className={styles.comparing} label={words.comparing} />}
          {state.phase === "failed" && <ErrorNotice error={state.error} onRetry={work.retry} />}
          {state.phase === "refused" && <SyncRefused refusal={state.refusal} plan={plan} onRetry={work.retry} />}
          {state.phase === "finished" && <SyncResult outcome={state.outcome} />}
          {state.phase === "idle" && (
            <>
              {cancelled && <Notice intent="info">{words.cancelled}</Notice>}
              <SourceChooser
                state={document.state}
                heading={words.heading}
                intro={words.intro}
                kindAtFirst="file"
                onRead={(source, year) => {
                  setCancelled(false);
                  document.read(source, year);
                }}
              />
            </>
          )}
          {(state.phase === "failed" || state.phase === "refused" || state.phase === "finished") && (
            <div className={styles.buttons}>
              <Button onClick={leave}>{words.another}</Button>
            </div>
          )}
          {isShown && (state.phase === "idle" || state.phase === "finished") && (
            <LastSync
              key={state.phase === "finished" && state.outcome.kind === "applied" ? state.outcome.record.id : ""}
              onUndone={refresh}
            />
          )}
        </>
      )}
    </LedgerTab>
  );
}
