import { extname } from "node:path";
import { openWorkbook } from "../adapters/xlsx/fileWorkbook";
import { XlsxError } from "../adapters/xlsx/xlsxError";
import { isBlank } from "../domain/progress/entry";
import { checkLedger } from "../usecases/checkLedger";
import { RefusalError } from "./cliError";
import type { Files } from "./io";

/** The input is never written over, under whatever name it is given. @throws RefusalError `sameAsInput`, DiskError */
export async function refuseInput(files: Files, input: string, output: string): Promise<void> {
  if (await files.isSame(input, output)) throw new RefusalError({ code: "sameAsInput", path: output });
}

/** @param extension with its dot. @throws RefusalError `wrongExtension` */
export function refuseOtherExtension(output: string, extension: string): void {
  if (extname(output).toLowerCase() !== extension.toLowerCase())
    throw new RefusalError({ code: "wrongExtension", path: output, extension });
}

/** What bureaus typed is not written over by a fresh ledger. @throws RefusalError `filledLedger`, DiskError */
export async function refuseFilledLedger(files: Files, output: string): Promise<void> {
  if (!(await files.exists(output))) return;
  const rows = await filledRows(await files.read(output));
  if (rows > 0) throw new RefusalError({ code: "filledLedger", path: output, rows });
}

/** Rows with entries; none in a file that is no workbook at all. */
async function filledRows(bytes: Uint8Array): Promise<number> {
  try {
    const check = await checkLedger(openWorkbook(bytes), { everySheet: true });
    if (check.kind === "noLedger") return 0;
    return check.rows.filter(({ report }) => [report.actual, report.stage, report.note].some((cell) => !isBlank(cell)))
      .length;
  } catch (error) {
    if (error instanceof XlsxError) return 0;
    throw error;
  }
}
