import { ExcelWorkbook } from "../../adapters/officejs/excelWorkbook";
import { describeExcel, recordTraffic } from "../../adapters/officejs/recordTraffic";
import { experiments } from "./experiments";
import { recordExperiment, type RecordedExperiment, type Recording } from "./recording";

/** The recorder's page: runs every experiment in the open workbook, shows what came of each, offers the recording as a file. */
async function start(): Promise<void> {
  const excel = await describeExcel();
  element("excel").textContent = `Excel ${excel.version}（${excel.platform}，ExcelApi ${excel.excelApi}）`;
  const button = element("run") as HTMLButtonElement;
  button.disabled = false;
  button.addEventListener("click", () => {
    button.disabled = true;
    void record(excel);
  });
}

async function record(excel: Recording["excel"]): Promise<void> {
  const workbook = new ExcelWorkbook();
  const recorded: RecordedExperiment[] = [];
  for (const experiment of experiments) {
    const result = await recordExperiment(experiment, workbook, recordTraffic);
    recorded.push(result);
    showResult(experiment.question, result);
  }
  offerFile({ format: "workpoints-recording/1", excel, experiments: recorded });
}

function showResult(question: string, { asExpected, outcome }: RecordedExperiment): void {
  const item = document.createElement("li");
  item.textContent = asExpected ? `● ${question} 与模拟一致。` : `■ ${question} 与模拟不同：${JSON.stringify(outcome)}`;
  element("results").append(item);
}

/** Panes of desktop Excel may not download; the text can be copied as well. */
function offerFile(recording: Recording): void {
  const text = JSON.stringify(recording, null, 1);
  const link = element("save") as HTMLAnchorElement;
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.hidden = false;
  const box = element("text") as HTMLTextAreaElement;
  box.value = text;
  box.hidden = false;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no element “${id}”`);
  return found;
}

start().catch((error: unknown) => {
  element("excel").textContent = `没有连上 Excel：${String(error)}`;
});
