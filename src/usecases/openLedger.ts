import { localTime } from "../domain/calendar";
import { plainText } from "../domain/plainText";
import { parseNumeral } from "../extraction/numeral";
import { findLedgerTable } from "../ledger/read/findLedger";
import { type LedgerReading, ledgerRequest, readLedgerParts } from "../ledger/read/readLedger";
import { hasUnexpectedResult } from "../ledger/read/ledgerIssues";
import { idsInNames } from "../ledger/read/readSettings";
import { ledgerSpec } from "../ledger/template/ledgerSpec";
import { type Workbook, WorkbookError, type WorkbookReading } from "../workbook/workbook";

/** A workbook as read, and the ledger in it, if there is one. */
export interface OpenedLedger {
  readonly reading: WorkbookReading;
  readonly parts: LedgerReading | null;
}

export interface OpenOptions {
  /**
   * Looks for a ledger also on every sheet, where it is a plain range and no table any more, and for further ones. Every
   * sheet is read then, which is cheap in a file and dear in Excel. Default false.
   */
  readonly everySheet?: boolean;
  /** Sheets that are read along with the ledger, where they exist. Default none. */
  readonly alsoSheets?: readonly string[];
  /** Reads each formula of the table as it is, where a sample of each column is not enough. Default false. */
  readonly formulaTexts?: boolean;
}

/**
 * As {@link openLedger}, for whoever is going to write into the ledger.
 * @throws WorkbookError `formerTemplate` for a ledger of template 1
 */
export async function openToWrite(workbook: Workbook, options: OpenOptions = {}): Promise<OpenedLedger> {
  const opened = await openLedger(workbook, options);
  if (opened.parts?.template === 1) throw new WorkbookError("formerTemplate", { sheet: opened.parts.area.sheet });
  return opened;
}

/**
 * Reads the ledger of a workbook: one request as a rule. More are made only where the first leaves a question: the
 * table was renamed (then every table is looked at), names of settings were lost (then the sheet is, for their labels), or
 * the base is not where it should be (then hidden sheets are), or a calculated cell shows what its formula would not give.
 */
export async function openLedger(workbook: Workbook, options: OpenOptions = {}): Promise<OpenedLedger> {
  const opened = await withCertainFormulas(workbook, await openTable(workbook, options));
  if (opened.parts !== null || options.everySheet !== true) return opened;
  const everything = await workbook.read({
    ...ledgerRequest,
    sheets: opened.reading.sheets.map(({ name }) => name),
  });
  return { reading: everything, parts: readParts(everything) };
}

function readParts(reading: WorkbookReading): LedgerReading | null {
  return readLedgerParts(reading, { readNumber: plainNumber, today: localTime(new Date()).slice(0, 10) });
}

/** Reads formulas that were only sampled as they are, where what they show makes one of them doubtful. */
async function withCertainFormulas(workbook: Workbook, opened: OpenedLedger): Promise<OpenedLedger> {
  const { reading, parts } = opened;
  if (parts === null || reading.tables.get(parts.ledger.table)?.sampled !== true) return opened;
  if (!hasUnexpectedResult(parts.ledger)) return opened;
  const again = await workbook.read({
    ...ledgerRequest,
    tables: [parts.ledger.table],
    sheets: [...reading.usedRanges.keys()],
    tableFormulas: "texts",
  });
  return { reading: again, parts: readParts(again) };
}

async function openTable(
  workbook: Workbook,
  { everySheet = false, alsoSheets = [], formulaTexts = false }: OpenOptions,
): Promise<OpenedLedger> {
  const sheets = [...ledgerRequest.sheets, ...alsoSheets];
  const request = formulaTexts ? { ...ledgerRequest, tableFormulas: "texts" as const } : ledgerRequest;
  const first = await workbook.read({ ...request, sheets });
  const found = findLedgerTable(first);
  const lostNames = idsInNames(first).size === 0;
  const unread = first.tableNames.some((name) => !first.tables.has(name));
  const hidden = first.usedRanges.has(ledgerSpec.baseSheet)
    ? []
    : first.sheets.filter(({ visibility }) => visibility !== "visible").map(({ name }) => name);
  if (found === null && !unread) return { reading: first, parts: null };
  const isAnswered = !lostNames && hidden.length === 0 && !(everySheet && unread);
  if (found !== null && isAnswered) return { reading: first, parts: readParts(first) };

  const second = await workbook.read({
    ...request,
    tables: found === null || everySheet ? first.tableNames : [found.name],
    sheets: [...new Set([...sheets, ...hidden, ...(found !== null && lostNames ? [found.table.range.sheet] : [])])],
  });
  const sheet = findLedgerTable(second)?.table.range.sheet;
  const isSettled = sheet === undefined || !lostNames || second.usedRanges.has(sheet);
  if (isSettled) return { reading: second, parts: readParts(second) };

  const third = await workbook.read({
    ...request,
    tables: first.tableNames,
    sheets: [...new Set([...sheets, ...hidden, sheet])],
  });
  return { reading: third, parts: readParts(third) };
}

/**
 * The number that a text in 累计完成 plainly says, in the scale of the row's cells: “30家”, “３０”, “三十”, “1,200 家”, “85%”.
 * `null` for anything that leaves a doubt: “约30”, “30多家”, “/”, “无”, “30/50”, another unit than the row's, a negative.
 * @param unit the row's unit; in a `%` row the result is a fraction, whether the sign was typed or not
 */
export function plainNumber(text: string, unit: string): number | null {
  const words = plainText(text);
  const hundredths = /^百分之(.+)$/u.exec(words)?.[1];
  if (hundredths !== undefined) return unit === "%" ? percentOf(plainNumeral(hundredths)) : null;
  const plainUnit = plainText(unit);
  const withoutUnit = plainUnit !== "" && words.endsWith(plainUnit) ? words.slice(0, -plainUnit.length) : words;
  const number = plainNumeral(withoutUnit);
  if (number === null || unit !== "%") return number;
  return withoutUnit !== words || number > 1 ? percentOf(number) : number;
}

/** A number that the words say in one way only: 一百二 is 102 or 120, and “万家” a word, not a count. */
function plainNumeral(words: string): number | null {
  if (!/[\d零〇一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]/u.test(words)) return null;
  if (/[百千万亿佰仟][一二两三四五六七八九壹贰叁肆伍陆柒捌玖]$/u.test(words)) return null;
  return parseNumeral(words);
}

function percentOf(number: number | null): number | null {
  return number === null ? null : Number((number / 100).toPrecision(12));
}
