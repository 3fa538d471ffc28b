import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useEffect } from "react";
import { defaultAsOf, loadLedger, type LoadOutcome } from "../../usecases/loadLedger";
import { revealRow } from "../../usecases/reveal";
import type { LedgerCheckState } from "../check/useLedgerCheck";
import { ScrollArea } from "../shell/layout";
import { ActionNotice } from "../shell/Notice";
import { usePane } from "../shell/pane";
import { guarded, useAction } from "../shell/useAction";
import { jobSlot, type Slot } from "../work/keeper";
import { useIsActing, useJob, useKeeper, useKept } from "../work/useWork";
import { planDocument, planPrefix, useDocument } from "./document";
import { LoadBar } from "./LoadBar";
import { LoadResult } from "./LoadResult";
import { PlanPreview } from "./PlanPreview";
import { countPlan } from "./planView";
import { ReviewContext, useReviewedPlan } from "./review";
import { SourceChooser } from "./SourceChooser";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  opening: { paddingTop: "64px" },
  existing: { marginBottom: tokens.spacingVerticalL },
});

export const loading = jobSlot<LoadOutcome>("loading the ledger");
const goingToFillIn = jobSlot<string | null>("going to the first cell");
const opensItself: Slot<boolean> = { name: "the built-in document may open by itself", initial: true };
/** `null`: the day that the plan and today suggest. */
export const asOfSlot: Slot<string | null> = { name: `${planPrefix}as-of date`, initial: null };

export interface LoadTabProps {
  /** The ledger that stands in the workbook already, if one was found. */
  readonly ledgerCheck: LedgerCheckState;
  /** The ledger is being laid: this tab stays in sight when it is found. */
  readonly onStart: () => void;
  readonly onCheck: () => void;
}

/**
 * Choose a document → preview and set right → one click writes the ledger → go and fill in. In a workbook without a ledger the
 * built-in document is previewed at once: reading writes nothing, and another document is one click away.
 */
export function LoadTab({ ledgerCheck, onStart, onCheck }: LoadTabProps) {
  const { messages, services, announce } = usePane();
  const { load: words } = messages.pane;
  const styles = useStyles();
  const keeper = useKeeper();
  const { check: existing } = ledgerCheck;
  const { state, read, leave } = useDocument(planDocument);
  const job = useJob(loading);
  const isWriting = job.phase === "running";
  const isActing = useIsActing();
  const reviewed = useReviewedPlan(state.phase === "ready" ? state.document : null, isWriting);
  const going = useAction(goingToFillIn);
  const [asOf, keepAsOf] = useKept(asOfSlot);
  const [mayOpen, keepMayOpen] = useKept(opensItself);
  const { plan, decisions } = reviewed;
  const outcome = job.outcome !== null && job.outcome.kind !== "cancelled" ? job.outcome : null;
  const opening =
    state.phase === "reading" ? !state.asked : state.phase === "choosing" && existing === null && ledgerCheck.busy;
  const chosenAsOf = plan === null ? "" : (asOf ?? defaultAsOf(plan.year, services.today()));

  useEffect(() => {
    if (existing?.kind !== "noLedger" || !mayOpen) return;
    keepMayOpen(false);
    if (state.phase === "choosing") read({ kind: "builtIn" }, undefined, false);
  }, [existing, mayOpen, keepMayOpen, state.phase, read]);

  const forget = useCallback(() => {
    keeper.forget(loading);
  }, [keeper]);
  const load = (): void => {
    if (plan === null) return;
    const { workbook } = services;
    const isStarted = keeper.act(loading, {
      run: (tools) =>
        guarded(services, "severalRequests", () =>
          loadLedger(workbook, plan, { asOf: chosenAsOf, decisions, ...tools }),
        ),
      changes: ({ kind }) => kind === "loaded",
      onDone: (done) => {
        if (done.kind === "loaded") announce(words.done(done.rows));
        if (done.kind === "ledgerExists") announce(words.exists(done.edition, done.rows));
      },
    });
    if (isStarted) onStart();
  };
  const fillIn = (): void => {
    const points = plan?.groups.flatMap((group) => group.workPoints) ?? [];
    const first = points.flatMap((point) => point.targets)[0] ?? points[0];
    if (first === undefined) return;
    going.run("nothing", async () =>
      (await revealRow(services.workbook, first.key)) ? null : messages.pane.check.rowGone,
    );
  };

  return (
    <div className={styles.root}>
      <ScrollArea>
        <ActionNotice action={going} />
        {outcome !== null ? (
          <LoadResult takesFocus outcome={outcome} onFillIn={fillIn} onCheck={onCheck} onClose={forget} />
        ) : (
          <>
            {existing?.kind === "ledger" && (
              <div className={styles.existing}>
                <LoadResult
                  takesFocus={false}
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
              <ReviewContext.Provider value={reviewed.review}>
                <PlanPreview
                  reading={state.document.reading}
                  isBuiltIn={state.document.kind === "builtIn"}
                  takesFocus={state.asked}
                  views={reviewed.views}
                  isLocked={isWriting}
                  onLeave={() => {
                    leave();
                    keeper.drop(planPrefix);
                    forget();
                  }}
                />
              </ReviewContext.Provider>
            ) : (
              <SourceChooser
                tab="load"
                state={state}
                onRead={(source, year) => {
                  keepMayOpen(false);
                  keeper.drop(planPrefix);
                  read(source, year);
                }}
              />
            )}
          </>
        )}
      </ScrollArea>
      {plan !== null && state.phase === "ready" && outcome === null && existing?.kind !== "ledger" && (
        <LoadBar
          year={plan.year}
          doubts={countPlan(reviewed.views).doubts}
          reviewer={reviewed.reviewer}
          decisions={decisions.length}
          onRename={reviewed.rename}
          asOf={chosenAsOf}
          job={job}
          isBusy={isActing}
          onAsOf={keepAsOf}
          onStop={() => {
            keeper.stop(loading);
          }}
          onLoad={load}
        />
      )}
    </div>
  );
}
