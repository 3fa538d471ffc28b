import { hurriedStatuses } from "../../domain/progress/dueSoon";
import type { Status } from "../../domain/progress/status";
import type { LedgerNames } from "../template/names";
import { comparisonWords, kindWords, statusWords, yesNoWords } from "../template/words";
import { visibleLength } from "./blank";
import { notJudged } from "./entry";
import { firstOf, iff, ifError, nothing, text } from "./expression";
import type { RowCells } from "./rowTerms";

/** 定性状态: the status of a work point without a number, as `domain/progress/stage.ts` has it. */
export function stageStatusFormula(row: RowCells, names: LedgerNames): string {
  const noted = (then: Status, otherwise: Status): string =>
    iff(ifError(`${visibleLength(row.note, names.blanks)}>0`, "FALSE"), flag(then), flag(otherwise));
  const isLate = `(${names.used.paceOn}=${text(yesNoWords.yes)})*(${names.monthsDone}*2>${row.months})`;
  const choose = (...answers: readonly string[]): string => `CHOOSE(${row.stageCode}+1,${answers.join(",")})`;
  const whenDue = choose(
    flag("dueUnreported"),
    flag("overdue"),
    flag("overdue"),
    flag("met"),
    noted("met", "dueUnreported"),
  );
  const before = choose(
    iff(`${row.letters}=0`, flag("notReported"), flag("invalid")),
    iff(isLate, flag("behind"), flag("notStarted")),
    flag("onTrack"),
    flag("met"),
    noted("onTrack", "notReported"),
  );
  return iff(`${row.stageCode}=""`, nothing, iff(row.isDue, whenDue, before));
}

/** 定量状态: the status of a target, as `domain/progress/judge.ts` has it, in the same order. */
export function targetStatusFormula(row: RowCells, names: LedgerNames): string {
  const unusable = iff(row.isDue, flag("dueUnreported"), iff(`${row.judged}=""`, flag("notReported"), flag("invalid")));
  return firstOf(
    [
      [`${row.judged}=${text(notJudged)}`, iff(`${row.stageCode}=""`, flag("needsReview"), nothing)],
      [`COUNT(${row.judged})=0`, unusable],
      [`${row.side}<0`, capStatus(row)],
    ],
    lineStatus(row, names),
  );
}

function capStatus(row: RowCells): string {
  const isOver = `NOT(${row.isReached})`;
  const isSum = `${row.method}=${text(comparisonWords.cumulative)}`;
  const isCompared = `(${row.method}<>${text(comparisonWords.dueOnly)})`;
  const overPace = `(${row.pace}<>"")*(${row.judged}>${row.pace})`;
  return firstOf(
    [
      [row.isDue, iff(row.isReached, flag("met"), flag("overdue"))],
      [`${isOver}*(${isSum})`, flag("overdue")],
      [`${isOver}*${isCompared}+${overPace}`, flag("behind")],
    ],
    flag("onTrack"),
  );
}

function lineStatus(row: RowCells, names: LedgerNames): string {
  const isFar = `COUNT(${names.used.severeLag})*(${row.lag}>${names.used.severeLag})`;
  const isStock = `(${row.method}=${text(comparisonWords.stock)})`;
  const isPacedFromZero = `${isStock}*(COUNT(${row.baseline})=0)*(LEN(${row.milestone})=0)`;
  return firstOf(
    [
      // A rate that is reached now can fall again until it is due.
      [row.isReached, iff(`${row.isDue}+(${row.method}<>${text(comparisonWords.rate)})`, flag("met"), flag("onTrack"))],
      [row.isDue, flag("overdue")],
      [`${row.lag}=""`, flag("onTrack")],
      [`${row.lag}>${names.used.paceBuffer}`, iff(isFar, flag("farBehind"), flag("behind"))],
      [isPacedFromZero, flag("needsReview")],
    ],
    flag("onTrack"),
  );
}

/**
 * 状态. A row without 类型 and 编号 is somebody's own: it gets no status. What cannot be calculated waits: no damage to a
 * helper column makes a status of an error.
 */
export function statusFormula(row: RowCells): string {
  const judged = iff(`${row.kind}=${text(kindWords.qualitative)}`, row.stageStatus, row.targetStatus);
  return ifError(
    firstOf(
      [
        [`${row.kind}=""`, iff(`TRIM(${row.key})=""`, nothing, flag("needsReview"))],
        [`${row.kind}=${text(kindWords.withdrawn)}`, flag("withdrawn")],
        [`${row.kind}=${text(kindWords.note)}`, flag("notAssessed")],
        [row.isClear, judged],
      ],
      flag("needsReview"),
    ),
    flag("needsReview"),
  );
}

/** 临期, as `domain/progress/dueSoon.ts` decides it; the shape in front of the status decides. */
export function dueSoonFormula(row: RowCells, names: LedgerNames): string {
  const shapes = [...new Set(hurriedStatuses.map((status) => statusWords[status].charAt(0)))].join("");
  const shape = `LEFT(${row.status}&" ")`;
  const days = `(${row.dueDate}-${names.judgedOn})`;
  const isNear = `(${days}>0)*(${days}<=${names.used.dueSoonDays})`;
  const isKept = `(${shape}=${text(statusWords.onTrack.charAt(0))})*(${row.side}<0)`;
  return ifError(`${isNear}*COUNT(FIND(${shape},${text(shapes)}))*(1-${isKept})=1`, "FALSE");
}

function flag(status: Status): string {
  return text(statusWords[status]);
}
