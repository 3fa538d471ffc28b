import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { JobSlot, Keeper, Slot } from "./keeper";
import { idleJob, type Job } from "./work";

export const KeeperContext = createContext<Keeper | null>(null);

export function useKeeper(): Keeper {
  const keeper = useContext(KeeperContext);
  if (keeper === null) throw new Error("useKeeper outside of <App>");
  return keeper;
}

/** A job as it stands, with the type of what it comes to. */
export type JobView<Outcome> = Omit<Job, "outcome"> & { readonly outcome: Outcome | null };

export function useJob<Outcome>({ name }: JobSlot<Outcome>): JobView<Outcome> {
  const keeper = useKeeper();
  const job = useSyncExternalStore(keeper.subscribe, () => keeper.work().jobs.get(name) ?? idleJob);
  return job as JobView<Outcome>;
}

/** Whether anything is being written: then nothing that writes can be started. */
export function useIsActing(): boolean {
  const keeper = useKeeper();
  return useSyncExternalStore(keeper.subscribe, () => keeper.work().acting !== null);
}

/** Like `useState`, for what has to outlive what is on screen. */
export function useKept<Value>(slot: Slot<Value>): readonly [Value, (value: Value) => void] {
  const keeper = useKeeper();
  const value = useSyncExternalStore(keeper.subscribe, () => keeper.value(slot));
  const { name, initial } = slot;
  const keep = useCallback(
    (next: Value) => {
      keeper.keep({ name, initial }, next);
    },
    [keeper, name, initial],
  );
  return [value, keep];
}
