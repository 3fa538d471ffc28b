import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { LedgerCheck } from "../../usecases/checkLedger";
import { defaultAsOf } from "../../usecases/loadLedger";
import { revealRow } from "../../usecases/revealRow";
import { ErrorNotice } from "../shell/ErrorNotice";
import { usePane } from "../shell/PaneContext";
import { LoadBar } from "./LoadBar";
import { LoadResult } from "./LoadResult";
import { PlanPreview } from "./PlanPreview";
import { countPlan } from "./planView";
import { SourceChooser } from "./SourceChooser";
import { useLoadLedger } from "./useLoadLedger";
import { usePlanPreview } from "./usePlanPreview";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  existing: { marginBottom: tokens.spacingVerticalL },
});

export interface LoadTabProps {
  /** The ledger that stands in the workbook already, if one was found. */
  readonly existing: LedgerCheck | null;
  readonly onLoaded: () => void;
  readonly onCheck: () => void;
}

/** Choose a document → preview and set right → one click writes the ledger → go and fill in. */
export function LoadTab({ existing, onLoaded, onCheck }: LoadTabProps) {
  const { services } = usePane();
  const styles = useStyles();
  const preview = usePlanPreview(services);
  const ledger = useLoadLedger(services.workbook);
  const [asOf, setAsOf] = useState<string | null>(null);
  const [jumpError, setJumpError] = useState<unknown>(null);
  const { state, plan } = preview;
  const outcome =
    ledger.state.phase === "finished" && ledger.state.outcome.kind !== "cancelled" ? ledger.state.outcome : null;
  const loaded = outcome?.kind === "loaded";
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
      <div className={styles.scroll}>
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
            {state.phase === "ready" ? (
              <PlanPreview
                reading={state.reading}
                views={preview.views}
                decide={preview.decide}
                undo={preview.undo}
                onLeave={() => {
                  preview.leave();
                  ledger.reset();
                }}
              />
            ) : (
              <SourceChooser state={state} onRead={preview.read} />
            )}
          </>
        )}
      </div>
      {plan !== null && state.phase === "ready" && outcome === null && existing?.kind !== "ledger" && (
        <LoadBar
          year={plan.year}
          doubts={countPlan(preview.views).doubts}
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
