import { newWorkbook } from "../adapters/xlsx/fileWorkbook";
import { rollOver } from "../usecases/rollOver";
import { RefusalError } from "./cliError";
import type { Asked, Outcome } from "./command";
import { defaultAsOf } from "../usecases/loadLedger";
import { openLedger, planOf, refuseLostColumns } from "./inputs";
import { refuseFilledLedger, refuseOtherExtension, refuseTakenOutput } from "./outputRule";
import { rollOverJson, rollOverText } from "./report/rollOverReport";
import type { Context } from "./context";

/** `rollover`: a new ledger for a later year, with what the old one knows about the same targets. The old file is only read. */
export async function rollOverFile(asked: Asked<"rollOver">, context: Context): Promise<Outcome> {
  const { io, words, cli, progress } = context;
  refuseOtherExtension(asked.out.path, ".xlsx");
  await refuseTakenOutput(io.files, asked.file, asked.out);
  await refuseTakenOutput(io.files, asked.with, asked.out);
  const { workbook: old, check } = await openLedger(asked.file, {}, context);
  refuseLostColumns(check.ledger, asked.file);
  const plan = planOf(await io.files.read(asked.with), asked.with, context);
  await refuseFilledLedger(io.files, asked.out.path);

  const target = newWorkbook({ title: plan.title });
  progress("laying");
  const outcome = await rollOver(old, plan, target, {
    everySheet: true,
    asOf: asked.asOf ?? defaultAsOf(plan.year, io.today()),
    onProgress: (done, total) => {
      progress("laying", done, total);
    },
  });
  switch (outcome.kind) {
    case "notLater":
      throw new RefusalError({ code: "notLater", path: asked.with, ledger: outcome.ledger, edition: outcome.edition });
    case "emptyEdition":
      throw new RefusalError({ code: "emptyEdition", path: asked.with });
    case "loaded":
      break;
    default:
      throw new Error(`a new workbook took no ledger: ${outcome.kind}`);
  }
  progress("writing");
  await io.files.write(asked.out.path, target.toBytes());
  const { rows, year, carried, notCarried } = outcome;
  const rolled = { file: asked.file, written: asked.out.path, rows, year, asOf: outcome.asOf, carried, notCarried };
  const built = cli.built(asked.out.path, rows, asked.asOf ?? defaultAsOf(plan.year, io.today()));
  io.out(
    asked.json ? `${JSON.stringify(rollOverJson(rolled), null, 2)}\n` : `${built}\n${rollOverText(rolled, words, cli)}`,
  );
  return 0;
}
