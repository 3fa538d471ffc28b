import { textAt, type SourceDocument } from "../document/sourceDocument";
import { parseNumeral } from "./numeral";
import type { ExtractionIssue } from "./extractionIssue";

/** What the head of a document states of itself. */
export interface Header {
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  /** ISO date. */
  readonly date: string | null;
  /** The year named in the title, else in the document number, else of the date. */
  readonly year: number | null;
}

const numberPattern =
  /[\p{Script=Han}]{2,15}(?:〔|\[|［|【|（|\()(?<year>(?:19|20)\d{2})(?:〕|\]|］|】|）|\))第?\d{1,4}号/u;
const datePattern = /^(?<year>(?:19|20)\d{2})年(?<month>\d{1,2})月(?<day>\d{1,2})日(?:印发)?$/u;
const chineseDate =
  /^(?<year>[二〇零一九○]{4})年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十]{1,3})日$/u;
const titleWords = /工作要点|要点|工作计划|行动计划|实施方案|工作方案|任务分解|目标任务|工作任务|重点工作/u;

/** Reads title, document number, issuer and date from the paragraphs before the first table. */
export function readHeader(document: SourceDocument): {
  readonly header: Header;
  readonly issues: readonly ExtractionIssue[];
} {
  const lines = headLines(document);
  const joined = lines.join("\n");
  const notice = /(?<issuer>[^\n》]{2,60}?)关于(?:印发|下发|发布|转发)《(?<title>[^《》]{4,120})》/u.exec(
    joined.replace(/\n(?=[^\n]{0,80}》)/gu, ""),
  );
  const title = notice?.groups?.title ?? titleLine(lines);
  const number = lines.map((line) => numberPattern.exec(line)).find((found) => found !== null);
  const dateAt = lines.map((line) => dateOf(line) !== null).lastIndexOf(true);
  const date = dateOf(lines[dateAt] ?? "");
  const issuer = signature(lines, dateAt) ?? notice?.groups?.issuer ?? null;
  const year =
    /(?<year>(?:19|20)\d{2})年/u.exec(title ?? "")?.groups?.year ?? number?.groups?.year ?? date?.slice(0, 4);
  const header: Header = {
    title: title ?? null,
    documentNumber: number?.[0] ?? null,
    ...{ issuer, date, year: year === undefined ? null : Number(year) },
  };
  const issues = (["title", "documentNumber", "issuer", "date"] as const)
    .filter((part) => header[part] === null)
    .map((part): ExtractionIssue => ({ code: "headerPartMissing", part }));
  return { header, issues };
}

/** The lines before the table, without any white space: such heads are set with spaces inside names. */
function headLines(document: SourceDocument): readonly string[] {
  const table = document.blocks.findIndex((block) => block.kind === "table");
  const head = table < 0 ? document.blocks : document.blocks.slice(0, table);
  return head.map((block) => withoutSpace(textAt(document, block.span))).filter((line) => line !== "");
}

function withoutSpace(words: string): string {
  return words
    .replace(/<[^<>]*>|&nbsp;|[\s\u00a0\u3000\u200b]/gu, "")
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function titleLine(lines: readonly string[]): string | undefined {
  return lines.find((line) => titleWords.test(line) && line.length <= 60 && !/[。；：]/u.test(line));
}

/** The last line before the date that is no remark in brackets. */
function signature(lines: readonly string[], dateAt: number): string | null {
  const line = lines
    .slice(0, Math.max(dateAt, 0))
    .filter((each) => !/^[（(].*[）)]$/u.test(each))
    .at(-1);
  return line !== undefined && line.length <= 60 && !/[。，；：！？》〕]/u.test(line) ? line : null;
}

function dateOf(line: string): string | null {
  const arabic = datePattern.exec(line)?.groups;
  if (arabic !== undefined) return isoDate(Number(arabic.year), Number(arabic.month), Number(arabic.day));
  const chinese = chineseDate.exec(line.replace(/○/gu, "〇"))?.groups;
  if (chinese === undefined) return null;
  const [year, month, day] = ["year", "month", "day"].map((part) => parseNumeral(chinese[part] ?? ""));
  return year == null || month == null || day == null ? null : isoDate(year, month, day);
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
