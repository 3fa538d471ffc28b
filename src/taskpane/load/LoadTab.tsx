import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { defaultAsOf } from "../../usecases/loadLedger";
import { revealRow } from "../../usecases/reveal";
import { ErrorNotice } from "../shell/Notice";
import type { LedgerCheckState } from "../check/useLedgerCheck";
import { usePane } from "../shell/pane";
import { ScrollArea } from "../shell/ScrollArea";
import { LoadBar } from "./LoadBar";
import { LoadResult } from "./LoadResult";
import { PlanPreview } from "./PlanPreview";
import { countPlan } from "./planView";
import { ReviewContext, useReviewer } from "./review";
import { SourceChooser } from "./SourceChooser";
import { useLoadLedger } from "./useLoadLedger";
import { usePlanPreview } from "./usePlanPreview";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  opening: { paddingTop: "64px" },
  existing: { marginBottom: tokens.spacingVerticalL },
});

export interface LoadTabProps {
  /** The ledger that stands in the workbook already, if one was found. */
  readonly ledgerCheck: LedgerCheckState;
  readonly onLoaded: () => void;
  readonly onCheck: () => void;
}

/**
 * Choose a document → preview and set right → one click writes the ledger → go and fill in. In a workbook without a ledger the
 * built-in document is previewed at once: reading writes nothing, and another document is one click away.
 */
export function LoadTab({ ledgerCheck, onLoaded, onCheck }: LoadTabProps) {
  const { messages, services } = usePane();
  const styles = useStyles();
  const { check: existing } = ledgerCheck;
  const preview = usePlanPreview(services, existing?.kind === "noLedger");
  const reviewer = useReviewer({
    memory: services.memory,
    today: services.today,
    onDecide: preview.decide,
    onUndo: preview.undo,
  });
  const ledger = useLoadLedger(services.workbook);
  const [asOf, setAsOf] = useState<string | null>(null);
  const [jumpError, setJumpError] = useState<unknown>(null);
  const { state, plan } = preview;
  const outcome =
    ledger.state.phase === "finished" && ledger.state.outcome.kind !== "cancelled" ? ledger.state.outcome : null;
  const loaded = outcome?.kind === "loaded";
  const opening =
    state.phase === "reading" ? !state.asked : state.phase === "choosing" && existing === null && ledgerCheck.busy;
  const chosenAsOf = plan === null ? "" : (asOf ?? defaultAsOf(plan.year, services.today()));

  useEffect(() => {
    if (loaded) onLoaded();
  }, [loaded, onLoaded]);

  const fillIn = (): void => {
    const points = plan?.regions.flatMap((region) => region.workPoints) ?? [];
    const first = points.flatMap((point) => point.targets)[0] ?? points[0];
    if (first === undefined) return;
    revealRow(services.workbook, first.key).then(() => {
      setJumpError(null);
    }, setJumpError);
  };

  return (
    <div className={styles.root}>
      <ScrollArea>
        {jumpError !== null && <ErrorNotice error={jumpError} onRetry={fillIn} />}
        {outcome !== null ? (
          <LoadResult news outcome={outcome} onFillIn={fillIn} onCheck={onCheck} />
        ) : (
          <>
            {existing?.kind === "ledger" && (
              <div className={styles.existing}>
                <LoadResult
                  news={false}
                  outcome={{
                    kind: "ledgerExists",
                    sheet: existing.ledger.range.sheet,
                    edition: existing.ledger.edition,
                    rows: existing.rows.length,
                  }}
                  onFillIn={fillIn}
                  onCheck={onCheck}
                />
              </div>
            )}
            {opening ? (
              <Spinner className={styles.opening} label={messages.pane.source.reading} />
            ) : state.phase === "ready" ? (
              <ReviewContext.Provider value={reviewer.review}>
                <PlanPreview
                  reading={state.reading}
                  isBuiltIn={state.source.kind === "builtIn"}
                  takesFocus={state.asked}
                  views={preview.views}
                  onLeave={() => {
                    preview.leave();
                    ledger.reset();
                  }}
                />
              </ReviewContext.Provider>
            ) : (
              <SourceChooser state={state} onRead={preview.read} />
            )}
          </>
        )}
      </ScrollArea>
      {plan !== null && state.phase === "ready" && outcome === null && existing?.kind !== "ledger" && (
        <LoadBar
          year={plan.year}
          doubts={countPlan(preview.views).doubts}
          reviewer={reviewer.name}
          decisions={preview.decisions.length}
          onRename={(name) => {
            reviewer.rename(name);
            preview.resign(name);
          }}
          asOf={chosenAsOf}
          state={ledger.state}
          onAsOf={setAsOf}
          onStop={ledger.stop}
          onLoad={() => {
            ledger.load(plan, preview.decisions, chosenAsOf);
          }}
        />
      )}
    </div>
  );
}
