import { Button, Field, Link, makeStyles, mergeClasses, ProgressBar, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { monthEnd } from "../../domain/calendar";
import { ErrorNotice, Notice } from "../shell/Notice";
import { usePane } from "../shell/pane";
import { ReviewerField } from "./ReviewerField";
import type { LoadState } from "./useLoadLedger";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
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
  readonly state: LoadState;
  readonly onAsOf: (asOf: string) => void;
  readonly onLoad: () => void;
  readonly onStop: () => void;
}

/** The one button that writes, always in sight: with the as-of date, what is still in doubt, and progress. */
export function LoadBar(props: LoadBarProps) {
  const { year, doubts, reviewer, decisions, onRename, asOf, state, onAsOf, onLoad, onStop } = props;
  const { messages } = usePane();
  const { load, review } = messages.pane;
  const [renaming, setRenaming] = useState(false);
  const styles = useStyles();
  const writing = state.phase === "writing";
  return (
    <div className={styles.bar}>
      {state.phase === "failed" && <ErrorNotice error={state.error} onRetry={onLoad} />}
      {state.phase === "finished" && state.outcome.kind === "cancelled" && (
        <Notice intent="warning">{load.stopped(state.outcome.sheet)}</Notice>
      )}
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
          <Button onClick={onStop}>{messages.pane.stop}</Button>
          <Field
            className={styles.asOf}
            size="small"
            validationState="none"
            validationMessage={state.total > 0 ? load.progress(state.done, state.total) : load.writing}
          >
            <ProgressBar
              aria-label={load.writing}
              {...(state.total > 0 ? { value: state.done, max: state.total } : {})}
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
          <Button className={styles.load} appearance="primary" onClick={onLoad}>
            {load.load}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Ends of the months of a plan year: what an as-of date usually is. */
export function monthEnds(year: number): readonly string[] {
  return Array.from({ length: 12 }, (_, month) => monthEnd(year, month + 1));
}
