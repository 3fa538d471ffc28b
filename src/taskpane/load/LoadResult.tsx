import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { LoadOutcome } from "../../usecases/loadLedger";
import { Notice } from "../shell/Notice";
import { usePane } from "../shell/pane";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM, ":focus": { outline: "none" } },
  list: { margin: 0, paddingLeft: "16px" },
});

export interface LoadResultProps {
  readonly outcome: Exclude<LoadOutcome, { kind: "cancelled" }>;
  /** Whether it just happened. */
  readonly takesFocus: boolean;
  readonly onFillIn: () => void;
  readonly onCheck: () => void;
  /** Puts it away; without it, it is no news, and stays. */
  readonly onClose?: () => void;
}

/** What became of the load, what the host left out, and where to go from here. */
export function LoadResult({ outcome, takesFocus, onFillIn, onCheck, onClose }: LoadResultProps) {
  const { messages } = usePane();
  const { load } = messages.pane;
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const sentence = outcome.kind === "loaded" ? load.done(outcome.rows) : load.exists(outcome.edition, outcome.rows);

  useEffect(() => {
    if (takesFocus) root.current?.focus();
  }, [takesFocus]);

  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      <Notice
        intent={outcome.kind === "loaded" ? "success" : "info"}
        title={sentence}
        {...(onClose === undefined ? {} : { onClose })}
        actions={
          <>
            {outcome.kind === "loaded" && (
              <Button appearance="primary" onClick={onFillIn}>
                {load.goFillIn}
              </Button>
            )}
            <Button onClick={onCheck}>{load.goCheck}</Button>
          </>
        }
      >
        {outcome.kind === "loaded" ? load.doneHint : load.existsHint}
      </Notice>
      {outcome.kind === "loaded" && outcome.leftOut.length > 0 && (
        <Notice intent="warning">
          <ul className={styles.list}>
            {outcome.leftOut.map((leftOut) => (
              <li key={leftOut.change}>{messages.errors.leftOut(leftOut)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
