/** One request of Office.js and what the host answered, as JSON texts. `status` is 0 when there was an answer. */
export interface Exchange {
  readonly request: string;
  readonly answer: string;
  readonly status: number;
}

/** Which Excel it is. */
export interface ExcelDescription {
  readonly platform: string;
  readonly version: string;
  readonly language: string;
  /** The highest ExcelApi set that Excel reports. */
  readonly excelApi: string;
}

type Answered = (result: {
  readonly error?: { readonly code: number };
  readonly value?: { readonly data: readonly unknown[] };
}) => void;

/** The one function of Office.js through which every request to Excel passes, on all platforms; it is not documented. */
interface RequestGate {
  executeRichApiRequestAsync: (message: readonly unknown[], answered: Answered) => void;
}

/** Waits for Office.js and tells which Excel it talks to. */
export async function describeExcel(): Promise<ExcelDescription> {
  await Office.onReady();
  const { platform, version } = Office.context.diagnostics;
  const sets = Array.from({ length: 30 }, (_, index) => `1.${String(index + 1)}`);
  const supported = sets.filter((set) => Office.context.requirements.isSetSupported("ExcelApi", set));
  return {
    platform: String(platform),
    version,
    language: Office.context.displayLanguage,
    excelApi: supported[supported.length - 1] ?? "none",
  };
}

/**
 * Passes on every request and its answer, which go their way unchanged; returns the way to stop. To be called once Office is ready.
 */
export function recordTraffic(onExchange: (exchange: Exchange) => void): () => void {
  const { DDA } = (globalThis as unknown as { OSF: { DDA: { RichApi: RequestGate } } }).OSF;
  const original = DDA.RichApi;
  const recording: RequestGate["executeRichApiRequestAsync"] = (message, answered) => {
    original.executeRichApiRequestAsync(message, (result) => {
      onExchange({
        request: textOf(message[4]),
        answer: textOf(result.value?.data[2]),
        status: result.error?.code ?? 0,
      });
      answered(result);
    });
  };
  // The function itself cannot be written over; an object before it can stand in its place.
  DDA.RichApi = Object.create(original, { executeRichApiRequestAsync: { value: recording } }) as RequestGate;
  return () => {
    DDA.RichApi = original;
  };
}

/** A body is one text or a list of its pieces. */
function textOf(body: unknown): string {
  if (Array.isArray(body)) return body.join("");
  return typeof body === "string" ? body : "";
}
