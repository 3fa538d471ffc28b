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

/** Why the document cannot be synced, and what can be done instead. */
export function SyncRefused({ refusal, plan, onRetry }: SyncRefusedProps) {
  const { messages } = usePane();
  const { what, todo } = messages.sync.refusal(refusal);
  const actions = refusal.kind === "unfinished" && (
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
