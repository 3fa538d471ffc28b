import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Decision } from "../../domain/review/decision";
import { decide } from "../../domain/review/decide";
import type { WorkPlan } from "../../domain/workPlan";
import { readPlan, type PlanReading } from "../../usecases/readPlan";
import { builtInFileName, type PaneServices } from "../shell/services";
import { toRegionViews, type RegionView } from "./planView";

export type PlanSource = { readonly kind: "builtIn" } | { readonly kind: "file"; readonly file: File };

export type PreviewState =
  | { readonly phase: "choosing" }
  /** `asked`: a person chose the document; else it opened by itself. */
  | { readonly phase: "reading"; readonly asked: boolean }
  | { readonly phase: "failed"; readonly error: unknown }
  | { readonly phase: "ready"; readonly reading: PlanReading; readonly source: PlanSource; readonly asked: boolean };

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
  /** Puts another name under the decisions so far: what stands here was not written anywhere yet. */
  readonly resign: (name: string) => void;
  /** Takes back what was decided about the target or point. */
  readonly undo: (key: string) => void;
}

/** Takes a decision into the list: a later one about the same target replaces the earlier one, additions add up. */
export function withDecision(decisions: readonly Decision[], decision: Decision): readonly Decision[] {
  if (decision.kind === "added") return [...decisions, decision];
  return [...decisions.filter((other) => other.kind === "added" || other.key !== decision.key), decision];
}

/**
 * Reads a document into a plan, and holds what the statistician decides about it. Nothing here touches the workbook.
 * @param opensItself whether the built-in document is read without being asked for, once
 */
export function usePlanPreview(services: PaneServices, opensItself: boolean): PlanPreviewState {
  const [state, setState] = useState<PreviewState>({ phase: "choosing" });
  const [decisions, setDecisions] = useState<readonly Decision[]>([]);

  const opened = useRef(false);

  const open = useCallback(
    (source: PlanSource, asked: boolean, year?: number) => {
      opened.current = true;
      const start = async (): Promise<void> => {
        setState({ phase: "reading", asked });
        setDecisions([]);
        const bytes =
          source.kind === "builtIn" ? await services.fetchBuiltIn() : new Uint8Array(await source.file.arrayBuffer());
        const name = source.kind === "builtIn" ? builtInFileName : source.file.name;
        const reading = readPlan(bytes, name, services.reader, year === undefined ? {} : { year });
        setState({ phase: "ready", reading, source, asked });
      };
      start().catch((error: unknown) => {
        setState({ phase: "failed", error });
      });
    },
    [services],
  );

  useEffect(() => {
    if (opensItself && !opened.current) open({ kind: "builtIn" }, false);
  }, [open, opensItself]);

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
    read: useCallback(
      (source, year) => {
        open(source, true, year);
      },
      [open],
    ),
    leave: useCallback(() => {
      setState({ phase: "choosing" });
    }, []),
    decide: useCallback((decision) => {
      setDecisions((before) => withDecision(before, decision));
    }, []),
    resign: useCallback((name) => {
      setDecisions((before) => before.map((decision) => ({ ...decision, by: name })));
    }, []),
    undo: useCallback((key) => {
      setDecisions((before) => before.filter((decision) => decision.key !== key || decision.kind === "added"));
    }, []),
  };
}
