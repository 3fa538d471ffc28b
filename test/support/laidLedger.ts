import { loadLedger } from "../../src/usecases/loadLedger";
import { MemoryWorkbook } from "./memoryWorkbook";
import { samplePlan } from "./plans";

/** A workbook with the ledger of the sample plan as of the end of June 2019. */
export async function laidLedger(asOf = "2019-06-30"): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await loadLedger(workbook, samplePlan(), { asOf });
  workbook.reads = 0;
  workbook.applied.length = 0;
  return workbook;
}
