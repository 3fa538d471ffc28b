import type { HostAnswer } from "../host/excelHost";
import type { Recording } from "./recording";

/** Where the host of the workbench answers otherwise than the Excel of a recording. */
export interface Difference {
  readonly experiment: string;
  /** Number of the request within the experiment, counting from 1. */
  readonly request: number;
  readonly excel: unknown;
  readonly host: unknown;
}

/**
 * Puts the recorded requests to a host, in order, and compares the answers. Ids, references and the wording of messages
 * are Excel's own affair and do not count.
 */
export async function replay(
  recording: Recording,
  host: { readonly execute: (body: string, flags: number) => Promise<HostAnswer> },
): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  for (const { code, exchanges } of recording.experiments) {
    for (const [index, exchange] of exchanges.entries()) {
      const answer = await host.execute(exchange.request, 0);
      const excel = exchange.status === 0 ? comparable(exchange.answer) : { fault: exchange.status };
      const ours = "body" in answer ? comparable(answer.body) : answer;
      if (JSON.stringify(excel) !== JSON.stringify(ours)) {
        differences.push({ experiment: code, request: index + 1, excel, host: ours });
      }
    }
  }
  return differences;
}

const ownAffairs: readonly string[] = ["Id", "_ReferenceId", "Message", "TraceIds", "HttpStatusCode"];

function comparable(answer: string): unknown {
  return JSON.parse(answer, (key, value: unknown) => (ownAffairs.includes(key) ? undefined : value)) as unknown;
}
