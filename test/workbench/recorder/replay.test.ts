/** @jest-environment ./test/support/officeEnvironment.ts */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ExcelWorkbook } from "../../../src/adapters/officejs/excelWorkbook";
import { describeExcel, recordTraffic } from "../../../src/adapters/officejs/recordTraffic";
import { MemoryGrid } from "../../../src/workbench/grid/memoryGrid";
import { ExcelHost } from "../../../src/workbench/host/excelHost";
import { experiments } from "../../../src/workbench/recorder/experiments";
import { recordExperiment, type RecordedExperiment, type Recording } from "../../../src/workbench/recorder/recording";
import { replay } from "../../../src/workbench/recorder/replay";
import { startOffice } from "../../support/startOffice";

const freshHost = () => new ExcelHost({ grid: new MemoryGrid() });

let recording: Recording;

beforeAll(async () => {
  await startOffice();
  const recorded: RecordedExperiment[] = [];
  for (const experiment of experiments) {
    recorded.push(await recordExperiment(experiment, new ExcelWorkbook(), recordTraffic));
  }
  recording = { format: "workpoints-recording/1", excel: await describeExcel(), experiments: recorded };
});

test("every experiment yields what it expects, but for results of formulas, which this grid does not calculate", () => {
  const unexpected = recording.experiments.filter(({ asExpected }) => !asExpected).map(({ code }) => code);
  expect(unexpected).toEqual(["oneFormulaForColumn"]);
});

test("a recording keeps the traffic of each experiment, in order", () => {
  expect(recording.excel.excelApi).toBe("1.15");
  expect(recording.experiments.map(({ exchanges }) => exchanges.length)).toEqual([2, 2, 2, 2, 1, 1, 2, 1, 1, 1, 2]);
});

test("a recording of the host replays on the host without a difference", async () => {
  expect(await replay(recording, freshHost())).toEqual([]);
});

test("an answer that differs is found, with its experiment and request", async () => {
  const [first, ...others] = recording.experiments;
  const [write, read] = first!.exchanges;
  const altered = { ...read!, answer: read!.answer.replace("Visible", "Hidden") };
  const experimentsThere = [{ ...first!, exchanges: [write!, altered] }, ...others];
  const differences = await replay({ ...recording, experiments: experimentsThere }, freshHost());
  expect(differences).toMatchObject([{ experiment: "addSheet", request: 2 }]);
});

const folder = join(__dirname, "recordings");
const fixtures = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".json")) : [];

if (fixtures.length > 0) {
  test.each(fixtures)("the host answers as the Excel of %s did", async (file) => {
    const recorded = JSON.parse(readFileSync(join(folder, file), "utf8")) as Recording;
    expect(await replay(recorded, freshHost())).toEqual([]);
  });
}
