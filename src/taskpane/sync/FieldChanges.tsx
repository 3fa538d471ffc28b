import { makeStyles, tokens } from "@fluentui/react-components";
import { shownField } from "../../ledger/sync/shownField";
import { conflictId, type ChangedRow, type FieldChange } from "../../ledger/sync/syncPlan";
import { usePane } from "../shell/PaneContext";
import { ConflictField } from "./ConflictField";
import { EntryTag } from "./EntryTag";
import { useSyncEdit } from "./SyncEdit";

const useStyles = makeStyles({
  changes: { margin: "2px 0 0", padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200 },
  change: { lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  header: { color: tokens.colorNeutralForeground2 },
  was: { color: tokens.colorNeutralForeground2 },
  is: { fontWeight: tokens.fontWeightSemibold },
});

/** The fields of a changed row: old → new where nobody is asked, and a choice where both sides changed. */
export function FieldChanges({ row, name }: { readonly row: ChangedRow; readonly name: string }) {
  const { messages } = usePane();
  const { sync, ledger } = messages;
  const styles = useStyles();
  const { choose, newer } = useSyncEdit();
  const words = (change: FieldChange, side: "base" | "local" | "remote"): string => {
    const value = shownField(change, side, row);
    return value === undefined ? sync.noBase : ledger.value(value);
  };
  // The sentence itself is shown above, with what differs marked.
  const plain = row.fields.filter(({ kind, field }) => kind === "change" && field !== "workPoint");
  const conflicts = row.fields.filter(({ kind }) => kind === "conflict");
  return (
    <>
      {plain.length > 0 && (
        <ul className={styles.changes}>
          {plain.map((change) => (
            <li key={change.field} className={styles.change}>
              <span className={styles.header}>{change.header}</span>{" "}
              <span className={styles.was}>{words(change, "local")}</span> →{" "}
              <span className={styles.is}>{words(change, "remote")}</span>
              {newer.has(conflictId(row.key, change.field)) && (
                <EntryTag look="attention">{sync.pane.newerMark}</EntryTag>
              )}
            </li>
          ))}
        </ul>
      )}
      {conflicts.map((change) => {
        const id = conflictId(row.key, change.field);
        return (
          <ConflictField
            key={change.field}
            label={sync.pane.choiceOf(row.region, name, change.header)}
            header={change.header}
            choice={change.choice}
            base={words(change, "base")}
            local={words(change, "local")}
            remote={words(change, "remote")}
            isNewer={newer.has(id)}
            onChoose={(choice) => {
              choose(id, choice);
            }}
          />
        );
      })}
    </>
  );
}
