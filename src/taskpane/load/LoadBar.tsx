import { Button, Field, Link, makeStyles, mergeClasses, ProgressBar, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { monthEnd } from "../../domain/calendar";
import type { LoadOutcome } from "../../usecases/loadLedger";
import { ErrorNotice, Notice } from "../shell/Notice";
import { WriteBar } from "../shell/layout";
import { usePane } from "../shell/pane";
import type { JobView } from "../work/useWork";
import { ReviewerField } from "./ReviewerField";

const useStyles = makeStyles({
  bar: { gap: tokens.spacingVerticalS },
  row: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  writing: { flexWrap: "nowrap", alignItems: "center" },
  asOf: { flexGrow: 1, flexBasis: "140px", minWidth: 0 },
  select: { minWidth: 0, "& > select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
  load: { flexShrink: 0, whiteSpace: "nowrap" },
  doubts: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface LoadBarProps {
  readonly year: number;
  readonly doubts: number;
  /** 核定人, and how many decisions stand. */
  readonly reviewer: string;
  readonly decisions: number;
  readonly onRename: (name: string) => void;
  readonly asOf: string;
  readonly job: JobView<LoadOutcome>;
  /** Something is being written, by this tab or another. */
  readonly isBusy: boolean;
  readonly onAsOf: (asOf: string) => void;
  readonly onLoad: () => void;
  readonly onStop: () => void;
}

/** The one button that writes, always in sight: with the as-of date, what is still in doubt, and progress. */
export function LoadBar(props: LoadBarProps) {
  const { year, doubts, reviewer, decisions, onRename, asOf, job, isBusy, onAsOf, onLoad, onStop } = props;
  const { messages } = usePane();
  const { load, review } = messages.pane;
  const [renaming, setRenaming] = useState(false);
  const styles = useStyles();
  const writing = job.phase === "running";
  const { progress } = job;
  return (
    <WriteBar className={styles.bar}>
      {job.error !== null && <ErrorNotice error={job.error} onRetry={onLoad} />}
      {job.outcome?.kind === "cancelled" && <Notice intent="warning">{load.stopped(job.outcome.sheet)}</Notice>}
      {decisions > 0 && !writing && !renaming && (
        <p className={styles.doubts}>
          {review.decidedBy(reviewer, decisions)}{" "}
          <Link
            as="button"
            inline
            onClick={() => {
              setRenaming(true);
            }}
          >
            {review.change}
          </Link>
        </p>
      )}
      {renaming && (
        <ReviewerField
          name={reviewer}
          onSign={(name) => {
            onRename(name);
            setRenaming(false);
          }}
          onCancel={() => {
            setRenaming(false);
          }}
        />
      )}
      {doubts > 0 && !writing && <p className={styles.doubts}>{load.doubtsRemain(doubts)}</p>}
      {writing ? (
        <div className={mergeClasses(styles.row, styles.writing)}>
          {/* First in the row: the second click of a double click on 载入 must not land on 停止. */}
          <Button disabledFocusable={job.stopping} onClick={onStop}>
            {messages.pane.stop}
          </Button>
          <Field
            className={styles.asOf}
            size="small"
            validationState="none"
            validationMessage={progress === null ? load.writing : load.progress(progress.done, progress.total)}
          >
            <ProgressBar
              aria-label={load.writing}
              {...(progress === null ? {} : { value: progress.done, max: progress.total })}
            />
          </Field>
        </div>
      ) : (
        <div className={styles.row}>
          <Field className={styles.asOf} size="small" label={load.asOf}>
            <Select
              className={styles.select}
              value={asOf}
              onChange={(_, { value }) => {
                onAsOf(value);
              }}
            >
              {monthEnds(year).map((date, at) => (
                <option key={date} value={date}>
                  {messages.plan.date(date)}
                  {load.asOfPeriod(at + 1)}
                </option>
              ))}
            </Select>
          </Field>
          <Button className={styles.load} appearance="primary" disabledFocusable={isBusy} onClick={onLoad}>
            {load.load}
          </Button>
        </div>
      )}
    </WriteBar>
  );
}

/** Ends of the months of a plan year: what an as-of date usually is. */
export function monthEnds(year: number): readonly string[] {
  return Array.from({ length: 12 }, (_, month) => monthEnd(year, month + 1));
}
