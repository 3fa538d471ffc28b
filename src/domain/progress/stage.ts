import type { AssessmentSettings } from "./assessedRow";
import { enteredWord, isBlank } from "./entry";
import { elapsed, isDue } from "./pace";
import type { Entered, Report, Stage } from "./report";
import type { Judgement, Remark, Status } from "./status";

/** The four words of 进展, as bureaus type them. */
export const stageWords: Readonly<Record<Stage, string>> = {
  notStarted: "未启动",
  inProgress: "推进中",
  done: "已完成",
  ongoing: "持续推进",
};

const stagesByWord = new Map(Object.entries(stageWords).map(([stage, word]) => [word, stage as Stage]));

/** The stage of a word, white space aside; `null` for anything else. */
export function readStage(entered: Entered): Stage | null {
  return stagesByWord.get(enteredWord(entered) ?? "") ?? null;
}

/**
 * Judges a work point without a number, by the stage its bureau reports, or the office's 核定值 where that is filled. 持续推进
 * counts as reported only with 进展情况.
 */
export function judgeStage(deadline: string, report: Report, settings: AssessmentSettings): Judgement {
  const isVerified = !isBlank(report.verified);
  const entered = isVerified ? report.verified : report.stage;
  const due = isDue(deadline, settings);
  if (isBlank(entered)) return stageJudgement(due ? "dueUnreported" : "notReported");
  const stage = readStage(entered);
  if (stage === null) return stageJudgement(due ? "dueUnreported" : "invalid", ["stageUnknown"]);
  const noted = hasNote(report.note);
  if (stage === "ongoing" && !noted) return stageJudgement(due ? "dueUnreported" : "notReported", ["missingNote"]);
  return stageJudgement(statusOfStage(stage, deadline, settings), isVerified ? ["verified"] : []);
}

/** 持续推进 has no end to reach: with a note that says what was done it is 达标 when due. */
function statusOfStage(stage: Stage, deadline: string, settings: AssessmentSettings): Status {
  if (stage === "done") return "met";
  if (isDue(deadline, settings)) return stage === "ongoing" ? "met" : "overdue";
  if (stage !== "notStarted") return "onTrack";
  const { done, total } = elapsed(deadline, settings);
  return settings.paceOn && done * 2 > total ? "behind" : "notStarted";
}

function hasNote(note: Entered): boolean {
  return typeof note !== "object" && !isBlank(note);
}

function stageJudgement(status: Status, remarks: readonly Remark[] = []): Judgement {
  return { status, remarks, actual: null, line: null, pace: null, completion: null, shortfall: null };
}
