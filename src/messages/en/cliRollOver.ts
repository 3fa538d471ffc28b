import type { RollOverMessages } from "../cliSyncMessages";

const rows = (count: number): string => (count === 1 ? "1 row" : `${count} rows`);

export const rollOver: RollOverMessages = {
  from: (path, year, asOf) => `Rolled over from ${path} (${year}, as of ${asOf}), which was not changed.`,
  carried: ({ rows: all, leadUnits, supportUnits, baselines }) =>
    all === 0
      ? "There was nothing to take over."
      : `${rows(all)} took something over: lead units ${leadUnits}, supporting units ${supportUnits}, baselines ${baselines}.`,
  baseline: (subject, value) => `${subject}: baseline ${value}`,
  notCarried: {
    added: (count) => `Not in the old ledger, ${rows(count)}:`,
    tied: (count) => `Several rows of the old ledger might be meant, so nothing was taken over, ${rows(count)}:`,
    dropped: (count) => `In the old ledger only, ${rows(count)}:`,
    closed: (count) => `Closed (销号) in the old ledger, so nothing was taken over, ${rows(count)}:`,
    withdrawn: (count) => `Withdrawn (已撤销) in the old ledger, so nothing was taken over, ${rows(count)}:`,
    keyTwice: (count) => `Key twice in the old ledger, so nothing was taken over, ${rows(count)}:`,
    basisUnlike: (count) => `No baseline, as the old target did not count a total, ${rows(count)}:`,
    unitUnlike: (count) => `No baseline, as the units differ, ${rows(count)}:`,
    notLastYear: (count) => `No baseline, as the ledger is not that of the year before, ${rows(count)}:`,
    notFinal: (count) =>
      `No baseline, as the old ledger’s as-of date is before the end of its year, ${rows(count)} (enter the final figures there, set the date to the end of the year, and roll over again):`,
    notReported: (count) => `No baseline, as no actual was reported, ${rows(count)}:`,
    inDoubt: (count) => `No baseline, as the old row waits for review, ${rows(count)}:`,
    entryInvalid: (count) => `No baseline, as the old actual is invalid, ${rows(count)}:`,
    documentSays: (count) => `The new document states another baseline than the old actual; it stands, ${rows(count)}:`,
  },
  detail: {
    unitUnlike: ({ was, is }) => `“${was}” then, “${is}” now`,
    entryInvalid: ({ is, reasons }) => `“${is}”${reasons.length === 0 ? "" : ` (${reasons.join(", ")})`}`,
    documentSays: ({ stated, actual }) => `document ${stated}, old actual ${actual}`,
  },
};
