import { useCallback } from "react";
import { readPlan, type PlanReading } from "../../usecases/readPlan";
import { builtInFileName } from "../shell/services";
import { usePane } from "../shell/pane";
import { jobSlot, type JobSlot, type Slot } from "../work/keeper";
import { useJob, useKeeper } from "../work/useWork";

/** Begins the names of all that belongs to the plan on the Load tab: it goes with the document. */
export const planPrefix = "plan.";

export type PlanSource = { readonly kind: "builtIn" } | { readonly kind: "file"; readonly file: File };

/** A document as it was read, with all that it takes to read it once more. */
export interface ReadDocument {
  readonly kind: PlanSource["kind"];
  /** Name of the file. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Plan year, where the document has none and a person said so. */
  readonly year?: number;
  readonly reading: PlanReading;
}

/** The document of one tab, and whether a person chose it; else it opened by itself. */
export interface DocumentSlots {
  readonly document: JobSlot<ReadDocument>;
  readonly asked: Slot<boolean>;
}

export const planDocument: DocumentSlots = {
  document: jobSlot("document of the plan"),
  asked: { name: "document of the plan was asked for", initial: false },
};

export type DocumentState =
  | { readonly phase: "choosing" }
  | { readonly phase: "reading"; readonly asked: boolean }
  | { readonly phase: "failed"; readonly error: unknown }
  | { readonly phase: "ready"; readonly document: ReadDocument; readonly asked: boolean };

/** What to read: a source that was chosen, or what was read before. */
export type DocumentToRead = PlanSource | Omit<ReadDocument, "reading">;

export interface DocumentWork {
  readonly state: DocumentState;
  readonly read: (source: DocumentToRead, year?: number, asked?: boolean) => void;
  /** Back to the choice of a document. */
  readonly leave: () => void;
}

/**
 * Reads a document into a plan. Nothing here touches the workbook.
 * @param onRead follows a reading that succeeded
 */
export function useDocument(slots: DocumentSlots, onRead?: (document: ReadDocument) => void): DocumentWork {
  const { services } = usePane();
  const keeper = useKeeper();
  const job = useJob(slots.document);
  const asked = keeper.value(slots.asked);
  const read = useCallback(
    (source: DocumentToRead, year?: number, isAsked = true) => {
      const run = async (): Promise<ReadDocument> => {
        const { kind, name, bytes } = await contentOf(source, services.fetchBuiltIn);
        const stated = year === undefined ? {} : { year };
        return { kind, name, bytes, ...stated, reading: readPlan(bytes, name, services.reader, stated) };
      };
      keeper.keep(slots.asked, isAsked);
      keeper.begin(slots.document, { run, ...(onRead === undefined ? {} : { onDone: onRead }) });
    },
    [services, keeper, slots, onRead],
  );
  const leave = useCallback(() => {
    keeper.forget(slots.document);
  }, [keeper, slots]);
  return { state: stateOf(job, asked), read, leave };
}

function stateOf(job: ReturnType<typeof useJob<ReadDocument>>, asked: boolean): DocumentState {
  if (job.phase === "running") return { phase: "reading", asked };
  if (job.error !== null) return { phase: "failed", error: job.error };
  return job.outcome === null ? { phase: "choosing" } : { phase: "ready", document: job.outcome, asked };
}

async function contentOf(
  source: DocumentToRead,
  fetchBuiltIn: () => Promise<Uint8Array>,
): Promise<Pick<ReadDocument, "kind" | "name" | "bytes">> {
  if ("bytes" in source) return source;
  if (source.kind === "builtIn") return { kind: "builtIn", name: builtInFileName, bytes: await fetchBuiltIn() };
  const { file } = source;
  return { kind: "file", name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
