import { Button } from "@fluentui/react-components";
import type { WorkPlan } from "../../domain/workPlan";
import type { SyncPreview } from "../../usecases/previewSync";
import { Notice } from "../shell/Notice";
import { usePane } from "../shell/PaneContext";
import { RollOver } from "./RollOver";

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
