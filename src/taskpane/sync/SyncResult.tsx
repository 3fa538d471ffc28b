import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { KeptCell } from "../../ledger/sync/renderUndo";
import { headerOf } from "../../ledger/template/ledgerSpec";
import type { SyncMessages } from "../../messages/syncMessages";
import type { UndoOutcome } from "../../usecases/undoSync";
import { Notice } from "../shell/Notice";
import { usePane } from "../shell/pane";
import type { FinishedSync } from "./useSync";

const useStyles = makeStyles({
  root: { display: "grid", gap: "8px", ":focus": { outline: "none" } },
  list: { margin: 0, paddingLeft: "16px" },
});

/** What a sync did; it takes the focus. Undoing it is offered below. */
export function SyncResult({ outcome, onClose }: { readonly outcome: FinishedSync; readonly onClose: () => void }) {
  const { messages, announce } = usePane();
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const sentence = sentenceOf(outcome, messages.sync);
  const leftOut = outcome.kind === "applied" ? outcome.leftOut : [];

  useEffect(() => {
    root.current?.focus();
    announce(sentence);
  }, [announce, sentence]);

  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      <Notice intent="success" title={sentence} onClose={onClose} />
      {leftOut.length > 0 && (
        <Notice intent="warning">
          <ul className={styles.list}>
            {leftOut.map((each) => (
              <li key={each.change}>{messages.errors.leftOut(each)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

/** A ledger with rows that could not be dealt with does not agree with the edition. */
function sentenceOf(outcome: FinishedSync, words: SyncMessages): string {
  if (outcome.kind === "applied") return words.applied(outcome.record);
  return outcome.blocked === 0 ? words.nothing : words.nothingElse;
}

export type Undone = Extract<UndoOutcome, { kind: "undone" }>;

const useUndoStyles = makeStyles({
  root: { ":focus": { outline: "none" } },
});

/** What undoing brought back, and what it left alone because people had changed it since. */
export function UndoResult({ undone, onClose }: { readonly undone: Undone; readonly onClose: () => void }) {
  const { messages } = usePane();
  const styles = useUndoStyles();
  const root = useRef<HTMLDivElement>(null);
  const { cells, rows, kept, keptRows } = undone;
  const sentence = messages.sync.undone(cells, rows);

  useEffect(() => {
    root.current?.focus();
  }, []);

  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      <Notice onClose={onClose} intent={kept.length + keptRows.length === 0 ? "success" : "warning"} title={sentence}>
        <LeftUnchanged cells={kept} rows={keptRows} />
      </Notice>
    </div>
  );
}

/** Cells and rows named; the rest are counted. */
const named = 30;

const useKeptStyles = makeStyles({
  list: { margin: "2px 0", paddingLeft: "16px" },
});

export interface LeftUnchangedProps {
  readonly cells: readonly KeptCell[];
  /** Keys of rows. */
  readonly rows: readonly string[];
}

/** What was left as it is when a sync was taken back, because people had changed it since. */
export function LeftUnchanged({ cells, rows }: LeftUnchangedProps) {
  const { messages } = usePane();
  const { sync: words } = messages;
  const styles = useKeptStyles();
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
    <>
      {cells.length > 0 &&
        list(
          words.keptCells(cells.length),
          cells.map(({ key, field }) => `${key} ${headerOf(field)}`),
        )}
      {rows.length > 0 && list(words.keptRows(rows.length), rows)}
    </>
  );
}
