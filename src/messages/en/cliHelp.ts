import type { CliMessages } from "../cliMessages";

const common = `Common options:
  --lang zh-CN|en    language; by default the language of the system
  --progress         show progress on stderr (on a terminal it appears anyway after 1 second)
  -h, --help         show this help`;

export const help: CliMessages["help"] = {
  program: `workpoints: turns official work points into ledgers and shows what falls short

Usage: workpoints <command> <file> [options]

Commands:
  extract FILE      read the points and numeric targets of a document; prints JSON
  build DOC|PLAN    make a ledger (.xlsx) from a document, or from the JSON of extract
  status LEDGER     judge every row; list what is missed, behind or not reported
  check LEDGER      find changed source cells, invalid entries, duplicate keys
  sync LEDGER       bring a ledger to a new edition of its document; what people typed stays; can be previewed and undone
  rollover LEDGER   make the ledger of a later year, with units and baselines carried over from the old one

Files are written only where --out says, or with --in-place to the input itself.
A file that already exists is not replaced unless --overwrite is given.
Exit codes: 0 done, nothing found; 1 findings (status: something is behind, missed or not reported; check: any issue;
sync: something has to be decided, or could not be taken back); 2 refused.

For the options of a command: workpoints <command> --help.

${common}
      --version      show the version`,
  extract: `Usage: workpoints extract FILE [--year N] [--out plan.json [--overwrite]]

Reads regions, points and numeric targets and prints them as JSON in the format workpoints/2. Doubts are listed on stderr.

  --year N           the plan year, if the document does not state it or states it wrong
  --out F            write to the file F instead of stdout
  --overwrite        replace F if it already exists

${common}`,
  build: `Usage: workpoints build DOC|PLAN --out F [--overwrite] [--as-of D]

Makes a ledger from a text document, or from the JSON that extract prints (which you may edit first).

  --out F            the ledger, ending in .xlsx (required)
  --overwrite        replace F if it already exists; a ledger that was filled in is never replaced
  --as-of D          as-of date such as 2019-09-30; by default the end of the last full month, at the latest
                     the end of the plan year

${common}`,
  status: `Usage: workpoints status LEDGER [--as-of D] [--json | --circular]
                                [--sheets --out F [--overwrite] [--regions A,B] [--sheet-each]
                                 [--prepared-by UNIT] [--a3] [--final [--yes]]]

Judges every row of a ledger; on request prints the circular, or makes status sheets in a copy. The ledger is not changed.

  --as-of D          judge as of this date, such as 2019-09-30; by default the date in the ledger
  --circular         print only the text of the circular
  --sheets           make the status sheets and write them, with the ledger, to --out; earlier sheets are
                     replaced; those changed by hand are kept under another name
  --overwrite        replace the file that --out names if it already exists
  --regions A,B      make region sheets for these regions only
  --sheet-each       make a separate sheet for each region
  --prepared-by UNIT the unit that prepares the sheets; remembered in the workbook; by default the issuer of the document
  --a3               print the ledger on A3, with remarks
  --final            also save a final copy: fixed values that no longer change; where something is invalid, not
                     reported, in doubt or changed by hand, only with --yes
  --yes              make it final all the same
  --json             print JSON: the rates of each region; key, region, indicator, requirement, unit, actual, status, line, shortfall and completion
                     of every row, and the settings of the ledger; percentages are fractions

${common}`,
  check: `Usage: workpoints check LEDGER [--restore --out F [--overwrite] | --restore --in-place] [--json]

Finds changed source cells, invalid entries, duplicate or missing keys, rows from elsewhere and overwritten formulas, each with
its sheet, its cell, the old and the new value.

  --restore          put changed source cells back as they were loaded, except in rows that share a key; needs --out or --in-place
  --out F            write the restored ledger to the file F; if there is nothing to restore, nothing is written
  --overwrite        replace F if it already exists
  --in-place         write the restored ledger back to its file
  --json             print JSON

${common}`,
  sync: `Usage: workpoints sync LEDGER --with NEW.txt|plan.json (--preview | --in-place | --out F [--overwrite])
                              [--take new|local] [--json]
       workpoints sync LEDGER --undo (--in-place | --out F [--overwrite]) [--json]

Compares a ledger with a new edition of its document, lists what is added, changed, dropped and in conflict, and brings the ledger
up to date. What bureaus reported and the units in charge are never touched; dropped rows stay, marked 已撤销. Old and new values
are kept on the sheet 变更记录.

  --with F           the new edition: a document, or the JSON from extract
  --preview          show what would change; nothing is written
  --in-place         write the ledger back to its file
  --out F            write the ledger to the file F; if nothing changes, nothing is written
  --overwrite        replace F if it already exists
  --take new|local   for fields changed both here and in the new edition (conflicts): take the edition’s values, or keep the
                     ledger’s; without this option, conflicts stop the sync
  --pairs A=B,…      row A of the new edition is row B of the ledger; A=new: it is a new row
  --allow-withdrawals  allow more than half of the rows to be withdrawn (usually a sign of the wrong file)
  --undo             take the last sync back; cells changed since then stay and are listed
  --json             print JSON

Exit codes: 0 done, or nothing to do; 1 something has to be decided, and nothing was written (--undo: something could not be
taken back; the rest was); 2 refused.

${common}`,
  rollover: `Usage: workpoints rollover OLD --with NEW.txt|plan.json --out F [--overwrite] [--as-of D] [--json]

Makes a new ledger from the document of a later year. Lead and supporting units of the same work points are carried over from the
old ledger, and where a target is a running total, the old year’s final actual becomes its baseline. The old ledger is not changed.
What was not carried over is listed with the reason.

  --with F           the new year’s document, or the JSON from extract
  --out F            the new ledger, ending in .xlsx (required)
  --overwrite        replace F if it already exists; a ledger that was filled in is never replaced
  --as-of D          the new ledger’s as-of date; by default the end of the last full month, within the plan year
  --json             print JSON

${common}`,
};
