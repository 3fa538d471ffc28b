import { useCallback } from "react";
import { expectNobodyWrites, whileMarked } from "../../usecases/writeMark";
import type { JobSlot } from "../work/keeper";
import { useIsActing, useJob, useKeeper } from "../work/useWork";
import { usePane } from "./pane";
import type { PaneServices } from "./services";

/**
 * How an action writes, which says what keeps other windows and the ribbon's functions away: nothing to keep away from, a
 * workbook made of this one, one request, several requests under a mark, or those of a sync, which has a mark of its own.
 */
export type Writing = "nothing" | "otherWorkbook" | "oneRequest" | "severalRequests" | "sync";

/** Does the work unless somebody else is writing. @throws WorkbookError `beingWritten`, and whatever the work throws */
export async function guarded<Outcome>(
  { workbook, paneId, now }: Pick<PaneServices, "workbook" | "paneId" | "now">,
  writing: Writing,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  const writer = { id: paneId, at: now() };
  if (writing === "severalRequests") return whileMarked(workbook, writer, work);
  if (writing !== "nothing") await expectNobodyWrites(workbook, writer, writing !== "sync");
  return work();
}

/** Something that a button does, and that comes to a sentence; `null` where there is nothing to say. */
export interface PaneAction {
  /** This action or another one runs: no button that writes can be pressed. */
  readonly busy: boolean;
  /** Why the last one failed; null when it did not. */
  readonly error: unknown;
  /** What the last one did, in a sentence. */
  readonly done: string | null;
  /** Runs once more what failed. */
  readonly retry: () => void;
  /** Puts the sentence away. */
  readonly dismiss: () => void;
  /** The sentence is shown and announced, and where there is one the ledger is read again. */
  readonly run: (writing: Writing, work: () => Promise<string | null>) => void;
}

/** The action of a slot: one at a time in the whole pane, and known whatever tab is in sight. */
export function useAction(slot: JobSlot<string | null>): PaneAction {
  const { services, announce } = usePane();
  const keeper = useKeeper();
  const busy = useIsActing();
  const { error, outcome: done } = useJob(slot);
  const run = useCallback(
    (writing: Writing, work: () => Promise<string | null>) => {
      keeper.act(slot, {
        run: () => guarded(services, writing, work),
        changes: (sentence) => sentence !== null && writing !== "otherWorkbook",
        onDone: (sentence) => {
          if (sentence !== null) announce(sentence);
        },
      });
    },
    [keeper, slot, services, announce],
  );
  const retry = useCallback(() => {
    keeper.retry(slot);
  }, [keeper, slot]);
  const dismiss = useCallback(() => {
    keeper.forget(slot);
  }, [keeper, slot]);
  return { busy, error, done, retry, dismiss, run };
}
