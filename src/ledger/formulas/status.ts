import type { Status } from "../../domain/progress/status";
import { stageWords } from "../../domain/progress/stage";
import { basisWords, kindWords, statusWords } from "../template/words";
import type { RowTerms } from "./cells";
import {
  and,
  anyError,
  exact,
  firstOf,
  iff,
  isBlank,
  isFilled,
  isNumber,
  not,
  nothing,
  or,
  text,
  withoutWhite,
} from "./expression";
import { completedMonths, totalMonths } from "./time";

/**
 * 状态, as `domain/progress/judge.ts` decides it, in the same order. A row without 类型 and 编号 is somebody's own: it gets no status.
 * Errors are asked for before anything is compared, and numbers before anything is taken for one.
 */
export function statusFormula(row: RowTerms): string {
  return firstOf(
    [
      [anyError(row.kind), flag("needsReview")],
      [
        `${row.kind}=""`,
        iff(anyError(row.key), flag("needsReview"), iff(isBlank(row.key), nothing, flag("needsReview"))),
      ],
      [`${row.kind}=${text(kindWords.withdrawn)}`, flag("withdrawn")],
      [`${row.kind}=${text(kindWords.note)}`, flag("notAssessed")],
      [iff(anyError(row.review), "TRUE", isFilled(row.review)), flag("needsReview")],
      [not(row.datesReadable), flag("needsReview")],
      [`${row.kind}=${text(kindWords.qualitative)}`, stageStatus(row)],
      [not(isNumber(row.line)), flag("needsReview")],
      [anyError(row.actual), flag("invalid")],
      [isBlank(row.actual), flag("notReported")],
      [or(`ISLOGICAL(${row.actual})`, not(isNumber(row.actual))), flag("invalid")],
      [cannotBeActual(row), flag("invalid")],
      [row.isCap, capStatus(row)],
    ],
    lineStatus(row),
  );
}

/** The status of a work point without a number. */
function stageStatus(row: RowTerms): string {
  const word = withoutWhite(row.stage);
  const noted = iff(anyError(row.note), "FALSE", isFilled(row.note));
  const late = `(${completedMonths(row.asOf, row.year)})*2>${totalMonths(row.year, row.deadline)}`;
  const lagging = iff(row.paceIsOff, "FALSE", late);
  return firstOf(
    [
      [anyError(row.stage), flag("invalid")],
      [`LEN(${word})=0`, flag("notReported")],
      [`${word}=${text(stageWords.done)}`, flag("met")],
      [
        `${word}=${text(stageWords.ongoing)}`,
        iff(row.isDue, iff(noted, flag("met"), flag("overdue")), flag("onTrack")),
      ],
      [`${word}=${text(stageWords.inProgress)}`, iff(row.isDue, flag("overdue"), flag("onTrack"))],
      [
        `${word}=${text(stageWords.notStarted)}`,
        firstOf(
          [
            [row.isDue, flag("overdue")],
            [lagging, flag("behind")],
          ],
          flag("notStarted"),
        ),
      ],
    ],
    flag("invalid"),
  );
}

/** A number that is negative, not whole where only whole ones count, far off the line, or a date's serial number. */
function cannotBeActual(row: RowTerms): string {
  const isPercentage = and(`${row.unit}="%"`, not(row.isRelative));
  const isDate = and(
    `${row.actual}>=DATE(${row.year},1,1)`,
    `${row.actual}<=DATE(${row.year}+1,12,31)`,
    `${row.actual}=INT(${row.actual})`,
    `${row.actual}>2*${row.line}`,
  );
  return or(
    `${row.actual}<0`,
    and(row.isCounted, `${exact(row.actual)}<>ROUND(${row.actual},0)`),
    iff(isPercentage, `${row.actual}>MAX(2*${row.line},1)`, or(isDate, `${row.actual}>100*MAX(${row.line},10)`)),
  );
}

function capStatus(row: RowTerms): string {
  const strict = and(row.is("lessThan"), row.isMeasured);
  const over = iff(strict, `${exact(row.actual)}>=${row.line}`, `${exact(row.actual)}>${row.line}`);
  const sumsUp = and(`${row.basis}<>${text(basisWords.total)}`, `${row.unit}<>"%"`);
  return iff(
    over,
    iff(or(sumsUp, row.isDue), flag("overdue"), flag("behind")),
    iff(row.isDue, flag("met"), flag("onTrack")),
  );
}

function lineStatus(row: RowTerms): string {
  const strict = and(row.is("moreThan"), row.isMeasured);
  const reached = iff(strict, `${exact(row.actual)}>${row.line}`, `${exact(row.actual)}>=${row.line}`);
  const floor = exact(`${row.pace}-${row.paceBuffer}*(${row.line}-${row.start})`);
  return firstOf(
    [
      [reached, flag("met")],
      [row.isDue, flag("overdue")],
      [not(isNumber(row.pace)), flag("onTrack")],
      [`${exact(row.actual)}<${floor}`, flag("behind")],
    ],
    flag("onTrack"),
  );
}

function flag(status: Status): string {
  return text(statusWords[status]);
}
