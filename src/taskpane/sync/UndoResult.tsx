import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { UndoOutcome } from "../../usecases/undoSync";
import { Notice } from "../shell/Notice";
import { usePane } from "../shell/PaneContext";
import { KeptList } from "./KeptList";

export type Undone = Extract<UndoOutcome, { kind: "undone" }>;

const useStyles = makeStyles({
  root: { ":focus": { outline: "none" } },
});

/** What undoing brought back, and what it left alone because people had changed it since. */
export function UndoResult({ undone }: { readonly undone: Undone }) {
  const { messages, announce } = usePane();
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const { cells, rows, kept, keptRows } = undone;
  const sentence = messages.sync.undone(cells, rows);

  useEffect(() => {
    root.current?.focus();
    announce(sentence);
  }, [announce, sentence]);

  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      <Notice intent={kept.length + keptRows.length === 0 ? "success" : "warning"} title={sentence}>
        <KeptList cells={kept} rows={keptRows} />
      </Notice>
    </div>
  );
}
