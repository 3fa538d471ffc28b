import { extname } from "node:path";
import { DiskError } from "../adapters/disk/diskError";
import { openWorkbook } from "../adapters/xlsx/fileWorkbook";
import { XlsxError } from "../adapters/xlsx/xlsxError";
import { isBlank } from "../domain/progress/entry";
import { checkLedger } from "../usecases/checkLedger";
import type { OutputFile } from "./command";
import { RefusalError } from "./cliError";
import type { Files } from "./context";

/**
 * Refuses an output that is the input under whatever name, or that exists already, unless it is a file and overwriting was asked for.
 * @param hasInPlace whether the command has an option to write to the input itself
 * @throws RefusalError `sameAsInput`, `outputExists`, `outputBrokenLink`, DiskError
 */
export async function refuseTakenOutput(
  files: Files,
  input: string,
  { path, overwrite }: OutputFile,
  hasInPlace = false,
): Promise<void> {
  if (await files.isSame(input, path)) throw new RefusalError({ code: "sameAsInput", path, hasInPlace });
  const kind = await files.kindOf(path);
  if (kind === "brokenLink") throw new RefusalError({ code: "outputBrokenLink", path });
  if (kind === "folder") throw new DiskError("isDirectory", { path });
  if (kind === "other") throw new DiskError("notAFile", { path });
  if (kind === "file" && !overwrite) throw new RefusalError({ code: "outputExists", path });
}

/** @param extension with its dot. @throws RefusalError `wrongExtension` */
export function refuseOtherExtension(output: string, extension: string): void {
  if (extname(output).toLowerCase() !== extension.toLowerCase())
    throw new RefusalError({ code: "wrongExtension", path: output, extension });
}

/** A new ledger never replaces one that bureaus filled in, even where overwriting was asked for. @throws RefusalError `filledLedger`, DiskError */
export async function refuseFilledLedger(files: Files, output: string): Promise<void> {
  if ((await files.kindOf(output)) !== "file") return;
  const rows = await filledRows(await files.read(output));
  if (rows > 0) throw new RefusalError({ code: "filledLedger", path: output, rows });
}

/** Counts rows with entries; a file that is no workbook has none. */
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
