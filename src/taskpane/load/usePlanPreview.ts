import { useCallback, useMemo, useState } from "react";
import type { Decision } from "../../domain/review/decision";
import { decide } from "../../domain/review/decide";
import type { WorkPlan } from "../../domain/workPlan";
import { readPlan, type PlanReading } from "../../usecases/readPlan";
import { builtInFileName, type PaneServices } from "../services";
import { toRegionViews, type RegionView } from "./planView";

export type PlanSource = { readonly kind: "builtIn" } | { readonly kind: "file"; readonly file: File };

export type PreviewState =
  | { readonly phase: "choosing" }
  | { readonly phase: "reading" }
  | { readonly phase: "failed"; readonly error: unknown }
  | { readonly phase: "ready"; readonly reading: PlanReading };

export interface PlanPreviewState {
  readonly state: PreviewState;
  readonly decisions: readonly Decision[];
  /** The plan after decisions; null until one is read. */
  readonly plan: WorkPlan | null;
  readonly views: readonly RegionView[];
  readonly read: (source: PlanSource, year?: number) => void;
  /** Back to the choice of a document. */
  readonly leave: () => void;
  readonly decide: (decision: Decision) => void;
  /** Takes back what was decided about the target or point. */
  readonly undo: (key: string) => void;
}

/** Takes a decision into the list: a later one about the same target replaces the earlier one, additions add up. */
export function withDecision(decisions: readonly Decision[], decision: Decision): readonly Decision[] {
  if (decision.kind === "added") return [...decisions, decision];
  return [...decisions.filter((other) => other.kind === "added" || other.key !== decision.key), decision];
}

/** Reads a document into a plan, and holds what the statistician decides about it. Nothing here touches the workbook. */
export function usePlanPreview(services: PaneServices): PlanPreviewState {
  const [state, setState] = useState<PreviewState>({ phase: "choosing" });
  const [decisions, setDecisions] = useState<readonly Decision[]>([]);

  const read = useCallback(
    (source: PlanSource, year?: number) => {
      const start = async (): Promise<void> => {
        setState({ phase: "reading" });
        setDecisions([]);
        const bytes =
          source.kind === "builtIn" ? await services.fetchBuiltIn() : new Uint8Array(await source.file.arrayBuffer());
        const name = source.kind === "builtIn" ? builtInFileName : source.file.name;
        const reading = readPlan(bytes, name, services.reader, year === undefined ? {} : { year });
        setState({ phase: "ready", reading });
      };
      start().catch((error: unknown) => {
        setState({ phase: "failed", error });
      });
    },
    [services],
  );

  const reading = state.phase === "ready" ? state.reading : null;
  const plan = useMemo(() => (reading === null ? null : decide(reading.plan, decisions)), [reading, decisions]);
  const views = useMemo(
    () => (reading === null || plan === null ? [] : toRegionViews(reading.plan, plan, decisions)),
    [reading, plan, decisions],
  );

  return {
    state,
    decisions,
    plan,
    views,
    read,
    leave: useCallback(() => {
      setState({ phase: "choosing" });
    }, []),
    decide: useCallback((decision) => {
      setDecisions((before) => withDecision(before, decision));
    }, []),
    undo: useCallback((key) => {
      setDecisions((before) => before.filter((decision) => decision.key !== key || decision.kind === "added"));
    }, []),
  };
}
