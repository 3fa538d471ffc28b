import type { FileWorkbook } from "../adapters/xlsx/fileWorkbook";
import { changeSettings } from "../usecases/changeSettings";
import { finalizeStatus } from "../usecases/finalizeStatus";
import { makeStatusSheets } from "../usecases/makeStatusSheets";
import { readCircular, type StatusSheetsOptions } from "../usecases/openStatus";
import type { SheetsAsked } from "./command";
import type { Surroundings } from "./surroundings";

/** How the ledger of a file is looked at: wherever it stands, and as of the date that was asked for. */
export type Judging = Pick<StatusSheetsOptions, "everySheet" | "asOf">;

/** The text that is circulated. */
export async function circularText(
  workbook: FileWorkbook,
  judging: Judging,
  { words }: Pick<Surroundings, "words">,
): Promise<string> {
  const read = await readCircular(workbook, judging);
  if (read.kind === "noLedger") throw new Error("a ledger that was judged is gone");
  return words.status.circular(read.circular);
}

/** Judges as of another date from now on, in the workbook as it is open; nothing is written to a file. */
export async function judgeAsOf(workbook: FileWorkbook, asOf: string | null): Promise<Judging> {
  if (asOf === null) return { everySheet: true };
  await changeSettings(workbook, { asOf }, { everySheet: true });
  return { everySheet: true, asOf };
}

/** Makes the status sheets in the workbook and writes it. What is to be said of it goes to `tell`. */
export async function writeStatusSheets(
  workbook: FileWorkbook,
  asked: SheetsAsked,
  judging: Judging,
  { io, cli, progress }: Surroundings,
  tell: (line: string) => void,
): Promise<void> {
  progress("laying");
  const made = await makeStatusSheets(workbook, {
    ...(asked.regions === null ? {} : { regions: asked.regions }),
    ...(asked.preparedBy === null ? {} : { preparedBy: asked.preparedBy }),
    arrangement: asked.sheetEach ? "sheetEach" : "oneSheet",
    ...judging,
  });
  if (made.kind === "noLedger") throw new Error("a ledger that was judged is gone");
  const final = asked.final ? await finalizeStatus(workbook, judging) : null;
  progress("writing");
  await io.files.write(asked.out.path, workbook.toBytes());
  tell(cli.status.sheets(asked.out.path, [...made.sheets, ...(final?.kind === "finalized" ? final.sheets : [])]));
  for (const { sheet, as } of made.kept) io.err(`${cli.status.kept(sheet, as)}\n`);
  if (made.unknownRegions.length > 0) io.err(`${cli.status.unknownRegions(made.unknownRegions)}\n`);
  if (!made.isLive) io.err(`${cli.status.notLive}\n`);
}
