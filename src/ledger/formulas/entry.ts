import type { Stage } from "../../domain/progress/report";
import { stageWords } from "../../domain/progress/stage";
import type { LedgerNames } from "../template/names";
import { kindWords } from "../template/words";
import { visibleLength } from "./blank";
import { and, iff, ifError, nothing, or, text } from "./expression";
import type { RowCells } from "./rowTerms";
import { scaleOfRow } from "./target";

/** 可判定: whether 待确认事项 is blank and the dates can be calculated with. */
export function isClearFormula(row: RowCells, names: LedgerNames): string {
  return ifError(and(`COUNT(${row.dueDate})`, `${visibleLength(row.review, names.blanks)}=0`), "FALSE");
}

/**
 * 采用值: what is judged, as it was typed: 核定值 where it is filled, else 累计完成, or 进展 of a row without a number. TRUE and FALSE
 * are texts here, as they are no numbers; an error stays one.
 */
export function usedFormula(row: RowCells, names: LedgerNames): string {
  const asTyped = (cell: string): string =>
    iff(`COUNT(${cell})`, iff(`ISLOGICAL(${cell})`, `${cell}&""`, cell), `${cell}&""`);
  const reported = iff(`${row.kind}=${text(kindWords.qualitative)}`, `${row.stage}&""`, asTyped(row.actual));
  return iff(`${visibleLength(row.verified, names.blanks)}>0`, asTyped(row.verified), reported);
}

/** 字数: how many characters of 采用值 show something; 1 for an error. */
export function lettersFormula(row: RowCells, names: LedgerNames): string {
  return ifError(visibleLength(row.used, names.blanks), "1");
}

const stages: readonly Stage[] = ["notStarted", "inProgress", "done", "ongoing"];

/** The number that 进展代码 has for a stage. */
export function stageCode(stage: Stage): number {
  return stages.indexOf(stage) + 1;
}

/**
 * 进展代码: which of the four words 采用值 is, blanks aside: 1 未启动, 2 推进中, 3 已完成, 4 持续推进; 0 none of them. Its letters
 * stand in it in their order, and nothing else that shows.
 */
export function stageCodeFormula(row: RowCells): string {
  const words = stages.map((stage) => [...stageWords[stage]]);
  const longest = Math.max(...words.map((letters) => letters.length));
  // A shorter word is looked for with its last letter once more, which is found where it stands.
  const letterAt = (place: number): string =>
    `{${words.map((letters) => text(letters[Math.min(place, letters.length - 1)] ?? "")).join(",")}}`;
  const inOrder = Array.from({ length: longest }, (_, place) => place).reduce(
    (from, place) => `FIND(${letterAt(place)},${row.used}${from === "" ? "" : `,${from}`})`,
    "",
  );
  const codes = `{${stages.map(stageCode).join(",")}}`;
  const lengths = `{${words.map((letters) => letters.length).join(",")}}`;
  const code = `SUMPRODUCT(${codes}*(${row.letters}=${lengths})*ISNUMBER(${inOrder}))`;
  return iff(`${row.kind}=${text(kindWords.qualitative)}`, code, nothing);
}

/** 合理上限: beyond it, whatever its sign, an entry is taken for a slip; see `domain/progress/entry.ts`. */
export function plausibleFormula(row: RowCells): string {
  const { isPercent, isGrowth, isWhole } = scaleOfRow(row);
  const size = `ABS(${row.line})`;
  const percent = `ROUND(MAX(2*${size},0.02,MIN(10*MAX(${size},0.01),1)),9)`;
  const amount = iff(isWhole, `100*MAX(${size},10)`, iff(`${row.line}=0`, "9E+99", `100*${size}`));
  return iff(`COUNT(${row.line})`, iff(or(isPercent, isGrowth), percent, amount), nothing);
}

/** What 判定值 says of rows that are not judged by a number. */
export const notJudged = "不判";
/** What 判定值 says of an entry that cannot be one. */
export const invalidEntry = "有误";

/** 判定值: the number that is judged, to nine decimals; empty where nothing was reported. */
export function judgedFormula(row: RowCells, names: LedgerNames): string {
  const { isGrowth, isPoints, isWhole } = scaleOfRow(row);
  const year = names.settings.year;
  const isDate = [
    `(${row.used}=INT(${row.used}))`,
    `(${row.used}>=DATE(${year},1,1))`,
    `(${row.used}<=DATE(${year}+1,12,31))`,
    `(${row.used}>2*${row.line})`,
  ].join("*");
  const isWrong = [
    `(${row.used}<0)*NOT(${or(isGrowth, isPoints)})`,
    `(${isWhole})*(ROUND(${row.used},9)<>ROUND(${row.used},0))`,
    isDate,
    `(ABS(${row.used})>${row.plausible})`,
  ].join("+");
  const number = ifError(iff(isWrong, text(invalidEntry), `ROUND(${row.used},9)`), text(invalidEntry));
  const entry = iff(`COUNT(${row.used})`, number, text(invalidEntry));
  return iff(and(row.isClear, `COUNT(${row.line})`), iff(`${row.letters}=0`, nothing, entry), text(notJudged));
}

/** 已达到: whether the line is reached, of a cap whether it is kept. */
export function isReachedFormula(row: RowCells): string {
  const beyond = `(${row.judged}-${row.line})*SIGN(${row.side})`;
  const isStrict = `(ABS(${row.side})=2)*(1-(${scaleOfRow(row).isWhole}))`;
  return iff(`COUNT(${row.judged})`, iff(isStrict, `${beyond}>0`, `${beyond}>=0`), nothing);
}
