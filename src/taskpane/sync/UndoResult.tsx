import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { headerOf } from "../../ledger/ledgerSpec";
import type { UndoOutcome } from "../../usecases/undoSync";
import { Notice } from "../shell/Notice";
import { usePane } from "../shell/PaneContext";

export type Undone = Extract<UndoOutcome, { kind: "undone" }>;

/** Cells and rows named; the rest are counted. */
const named = 30;

const useStyles = makeStyles({
  root: { ":focus": { outline: "none" } },
  list: { margin: "2px 0", paddingLeft: "16px" },
});

/** What undoing brought back, and what it left alone because people had changed it since. */
export function UndoResult({ undone }: { readonly undone: Undone }) {
  const { messages, announce } = usePane();
  const { sync: words } = messages;
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const { cells, kept, keptRows } = undone;
  const sentence = words.undone(cells);

  useEffect(() => {
    root.current?.focus();
    announce(sentence);
  }, [announce, sentence]);

  const list = (title: string, lines: readonly string[]) => (
    <>
      {title}
      <ul className={styles.list}>
        {lines.slice(0, named).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > named && <li>{words.pane.andMore(lines.length - named)}</li>}
      </ul>
    </>
  );
  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      <Notice intent={kept.length + keptRows.length === 0 ? "success" : "warning"} title={sentence}>
        {kept.length > 0 &&
          list(
            words.keptCells(kept.length),
            kept.map(({ key, field }) => `${key} ${headerOf(field)}`),
          )}
        {keptRows.length > 0 && list(words.keptRows(keptRows.length), keptRows)}
      </Notice>
    </div>
  );
}
