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

Writing: to the file that --out names, or with --in-place to the file itself; nothing else is ever written.
A file that --out names is not replaced, unless --overwrite says so.
Exit codes: 0 done, nothing found; 1 findings (status: something is behind, missed or not reported; check: any issue);
2 refused.

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
                                [--sheets --out F [--overwrite] [--regions A,B] [--sheet-each] [--final]]

Judges every row of a ledger; on demand prints the circular, or makes status sheets in a copy. The ledger is not changed.

  --as-of D          judge as of this date, such as 2019-09-30; by default the ledger’s own
  --circular         print the text of the circular only
  --sheets           make the status sheets and write them, with the ledger, to --out; earlier ones are replaced,
                     those changed by hand are kept under another name
  --overwrite        replace the file that --out names if it is there already
  --regions A,B      region sheets for these regions only
  --sheet-each       a sheet for each region
  --final            save a final copy too: values only, never changed again
  --json             print JSON: key, region, indicator, requirement, unit, actual, status, line, shortfall and completion
                     of every row; percentages are fractions

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
};
