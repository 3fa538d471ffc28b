import { Button, makeStyles } from "@fluentui/react-components";
import type { WorkPlan } from "../../domain/workPlan";
import type { SyncPreview } from "../../usecases/previewSync";
import { rollOver } from "../../usecases/rollOver";
import { ActionNotice, Notice } from "../shell/Notice";
import { usePane } from "../shell/pane";
import { useAction } from "../shell/useAction";
import { jobSlot } from "../work/keeper";

export interface SyncRefusedProps {
  readonly refusal: Exclude<SyncPreview, { kind: "plan" }>;
  readonly plan: WorkPlan;
  readonly onRetry: () => void;
}

/** What goes away by itself, or by something that is done in the sheet. */
const retried: ReadonlySet<SyncRefusedProps["refusal"]["kind"]> = new Set([
  "unfinished",
  "unfinishedWithoutTable",
  "ownSheet",
]);

/** Why the document cannot be synced, and what can be done instead. */
export function SyncRefused({ refusal, plan, onRetry }: SyncRefusedProps) {
  const { messages } = usePane();
  const { what, todo } = messages.sync.refusal(refusal);
  const actions = retried.has(refusal.kind) && (
    <Button size="small" onClick={onRetry}>
      {messages.pane.retry}
    </Button>
  );
  return (
    <>
      <Notice intent="warning" title={what} {...(actions === false ? {} : { actions })}>
        {todo}
      </Notice>
      {refusal.kind === "otherYear" && refusal.edition > refusal.ledger && (
        <RollOver plan={plan} ledgerYear={refusal.ledger} />
      )}
    </>
  );
}

const useStyles = makeStyles({
  root: { display: "grid", justifyItems: "start", gap: "8px", marginTop: "12px" },
  hint: { margin: 0 },
});

const rollingOver = jobSlot<string | null>("making the ledger of the next year");

/** 结转下年: makes the ledger of the new year in a workbook of its own. This workbook is only read. */
function RollOver({ plan, ledgerYear }: { readonly plan: WorkPlan; readonly ledgerYear: number }) {
  const { messages, services } = usePane();
  const { sync: words } = messages;
  const styles = useStyles();
  const action = useAction(rollingOver);

  const make = (): void => {
    action.run("otherWorkbook", async () => {
      const made = await services.newWorkbook();
      const outcome = await rollOver(services.workbook, plan, made.workbook);
      switch (outcome.kind) {
        case "loaded": {
          const shown = await made.show(words.pane.rollOverFile(plan.year));
          return words.pane.rolledOver(outcome.rows, outcome.carried.length, shown);
        }
        case "noLedger":
        case "emptyEdition":
          return words.refusal({ kind: outcome.kind }).what;
        case "notLater":
          return words.refusal({ kind: "otherYear", ledger: outcome.ledger, edition: outcome.edition }).what;
        case "ledgerExists":
        case "cancelled":
          throw new Error(`a new workbook was ${outcome.kind}`);
      }
    });
  };

  return (
    <div className={styles.root}>
      <p className={styles.hint}>{words.pane.rollOverHint(ledgerYear, plan.year)}</p>
      <Button appearance="primary" disabledFocusable={action.busy} onClick={make}>
        {words.pane.rollOver}
      </Button>
      <ActionNotice action={action} />
    </div>
  );
}
