import type { ExcelDescription, Exchange } from "../../adapters/officejs/recordTraffic";
import type { Workbook } from "../../workbook/workbook";
import type { Experiment } from "./experiments";

/** What a person with Excel sends us: each experiment with its traffic and what came of it. */
export interface Recording {
  readonly format: "workpoints-recording/1";
  readonly excel: ExcelDescription;
  readonly experiments: readonly RecordedExperiment[];
}

export interface RecordedExperiment {
  readonly code: string;
  readonly outcome: unknown;
  readonly asExpected: boolean;
  readonly exchanges: readonly Exchange[];
}

/** Where a recorder gets its traffic from. */
export type Traffic = (onExchange: (exchange: Exchange) => void) => () => void;

/** Runs one experiment and keeps its traffic. An experiment that throws is an outcome too. */
export async function recordExperiment(
  experiment: Experiment,
  workbook: Workbook,
  traffic: Traffic,
): Promise<RecordedExperiment> {
  const exchanges: Exchange[] = [];
  const stop = traffic((exchange) => exchanges.push(exchange));
  try {
    const outcome: unknown = await experiment.run(workbook).catch((error: unknown) => ({ threw: String(error) }));
    const asExpected = JSON.stringify(outcome) === JSON.stringify(experiment.expected);
    return { code: experiment.code, outcome, asExpected, exchanges };
  } finally {
    stop();
  }
}
