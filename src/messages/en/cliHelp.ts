import type { CliMessages } from "../cliMessages";

const common = `Common options:
  --lang zh-CN|en    language; by default that of the system
  --progress         tell progress on stderr (on a terminal also without, after 1 second)
  -h, --help         show this help`;

export const help: CliMessages["help"] = {
  program: `workpoints: makes ledgers of official work points, and tells what falls short

Usage: workpoints <command> <file> [options]

Commands:
  extract FILE      read the points and numeric targets of a document; prints JSON
  build DOC|PLAN    make a ledger .xlsx of a document, or of the JSON of extract
  status LEDGER     judge every row; what is missed, behind or not reported
  check LEDGER      find changed source cells, invalid entries, duplicate keys
  sync LEDGER       bring a ledger to a new edition of its document; what people typed stays; can be previewed and undone
  rollover LEDGER   a new ledger for another year, with units and baselines taken over from the old one

Writing: to the file that --out names, or with --in-place to the file itself; nothing else is ever written.
A file that --out names is not replaced, unless --overwrite says so.
Exit codes: 0 done, nothing found; 1 findings (status: something is behind, missed or not reported; check: any issue;
sync: something is to be decided, or could not be taken back); 2 refused.

The options of a command: workpoints <command> --help.

${common}
      --version      show the version`,
  extract: `Usage: workpoints extract FILE [--year N] [--out plan.json [--overwrite]]

Reads regions, points and numeric targets and prints them as JSON in the format workpoints/1. Doubts are told on stderr.

  --year N           the plan year, where the document does not say or says it wrong
  --out F            write to the file F instead of stdout
  --overwrite        replace F if it is there already

${common}`,
  build: `Usage: workpoints build DOC|PLAN --out F [--overwrite] [--as-of D]

Makes a ledger of a text document, or of the JSON that extract prints (edited by hand, if need be).

  --out F            the ledger, ending in .xlsx (required)
  --overwrite        replace F if it is there already; a ledger that was filled in is never replaced
  --as-of D          as-of date such as 2019-09-30; by default the end of the last whole month, at most of the plan year

${common}`,
  status: `Usage: workpoints status LEDGER [--as-of D] [--json | --circular]
                                [--sheets --out F [--overwrite] [--regions A,B] [--sheet-each]
                                 [--prepared-by UNIT] [--final]]

Judges every row of a ledger; on demand prints the circular, or makes status sheets in a copy. The ledger is not changed.

  --as-of D          judge as of this date, such as 2019-09-30; by default the ledger’s own
  --circular         print the text of the circular only
  --sheets           make the status sheets and write them, with the ledger, to --out; earlier ones are replaced,
                     those changed by hand are kept under another name
  --overwrite        replace the file that --out names if it is there already
  --regions A,B      region sheets for these regions only
  --sheet-each       a sheet for each region
  --prepared-by UNIT who makes the sheets; remembered in the workbook; by default who issued the document
  --final            save a final copy too: values only, never changed again
  --json             print JSON: key, region, indicator, requirement, unit, actual, status, line, shortfall and completion
                     of every row, and the settings of the ledger; percentages are fractions

${common}`,
  check: `Usage: workpoints check LEDGER [--restore --out F [--overwrite] | --restore --in-place] [--json]

Finds source cells that were changed, invalid entries, duplicate or missing keys, alien rows and overwritten formulas,
each with its sheet, its cell, the old and the new value.

  --restore          put changed source cells back to what was loaded, but not in rows that share their key; needs a place to write to
  --out F            write the restored ledger to the file F; without anything to restore, nothing is written
  --overwrite        replace F if it is there already
  --in-place         write the restored ledger back to its file
  --json             print JSON

${common}`,
  sync: `Usage: workpoints sync LEDGER --with NEW.txt|plan.json (--preview | --in-place | --out F [--overwrite])
                              [--take new|local] [--json]
       workpoints sync LEDGER --undo (--in-place | --out F [--overwrite]) [--json]

Compares a ledger with a new edition of its document, tells what is added, changed, dropped and in conflict, and brings the ledger
to it. What bureaus reported and the units in charge are never touched; what the edition drops stays, marked 已撤销. Old and new
values are kept on the sheet 变更记录.

  --with F           the new edition: a document, or the JSON of extract
  --preview          tell what would change; nothing is written
  --in-place         write the ledger back to its file
  --out F            write the ledger to the file F; without any change, nothing is written
  --overwrite        replace F if it is there already
  --take new|local   in fields that were changed both here and in the new edition (conflicts): take the edition’s, or keep the
                     ledger’s; without it, conflicts stop the sync
  --pairs A=B,…      the new edition’s row A is the ledger’s row B; A=new: it is a new one
  --allow-withdrawals  let more than half of the rows be withdrawn (mostly a sign of the wrong file)
  --undo             take the last sync back; cells that were changed since stay and are listed
  --json             print JSON

Exit codes: 0 done, or nothing to do; 1 something is to be decided, and nothing was written (--undo: something could not be taken
back, the rest was); 2 refused.

${common}`,
  rollover: `Usage: workpoints rollover OLD --with NEW.txt|plan.json --out F [--overwrite] [--as-of D] [--json]

Makes a new ledger of another year’s document. Lead and supporting units of the same work points are taken over from the old
ledger, and where a target counts a total, the old year’s final actual becomes its baseline. The old ledger is not changed. What was
not taken over is told with its reason.

  --with F           the new year’s document, or the JSON of extract
  --out F            the new ledger, ending in .xlsx (required)
  --overwrite        replace F if it is there already; a ledger that was filled in is never replaced
  --as-of D          the new ledger’s as-of date; by default the end of the last whole month, within the plan year
  --json             print JSON

${common}`,
};
