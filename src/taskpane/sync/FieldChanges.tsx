import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { type ChangedRow, type Choice, type FieldChange, conflictId, shownField } from "../../ledger/sync/syncPlan";
import { usePane } from "../shell/pane";
import { EntryTag } from "./EntryHead";
import { useSyncEdit } from "./syncChoices";

const useChangeStyles = makeStyles({
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
  const styles = useChangeStyles();
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

const useConflictStyles = makeStyles({
  root: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: "4px 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  header: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
  base: { margin: "2px 0 0", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  choices: { "& label": { paddingTop: "3px", paddingBottom: "3px", minWidth: 0, overflowWrap: "anywhere" } },
  radio: { "& > .fui-Radio__indicator": { marginTop: "3px", marginBottom: "3px" } },
  side: { color: tokens.colorNeutralForeground2 },
  value: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "pre-wrap" },
});

export interface ConflictFieldProps {
  /** What the choice is about, for those who do not see where it stands. */
  readonly label: string;
  readonly header: string;
  readonly choice: FieldChange["choice"];
  /** The three values as people read them; `null` hides 基准. */
  readonly base: string | null;
  readonly local: string;
  readonly remote: string;
  /** Names of the two choices; 本表 and 新版 stand beside the values by default. */
  readonly sides?: Readonly<Record<Choice, string>>;
  /** Somebody changed it since the preview. */
  readonly isNewer: boolean;
  readonly onChoose: (choice: Choice) => void;
}

/** A conflict: what was written last, what stands here, what the new edition has; one of the latter two is chosen. */
export function ConflictField(props: ConflictFieldProps) {
  const { label, header, choice, base, local, remote, sides, isNewer, onChoose } = props;
  const { messages } = usePane();
  const { side: words, pane } = messages.sync;
  const styles = useConflictStyles();
  const id = useId();
  const { isLocked } = useSyncEdit();
  const option = (value: Choice, side: string, text: string) => (
    <Radio
      className={styles.radio}
      value={value}
      label={
        <span>
          <span className={styles.side}>{side}</span>
          {text !== "" && <span className={styles.value}> {text}</span>}
        </span>
      }
    />
  );
  return (
    <div className={styles.root} {...(choice === null ? { "data-open": "" } : {})}>
      <div className={styles.head}>
        <span className={styles.header} id={id}>
          {header}
        </span>
        {isNewer && <EntryTag look="attention">{pane.newerMark}</EntryTag>}
        {choice === null ? <EntryTag look="attention">{pane.open}</EntryTag> : <EntryTag>{pane.chosen}</EntryTag>}
      </div>
      {base !== null && (
        <p className={styles.base}>
          {words.base} {base}
        </p>
      )}
      <RadioGroup
        className={styles.choices}
        aria-label={label}
        disabled={isLocked}
        value={choice ?? ""}
        onChange={(_, { value }) => {
          onChoose(value === "new" ? "new" : "local");
        }}
      >
        {option("local", sides?.local ?? words.local, local)}
        {option("new", sides?.new ?? words.new, remote)}
      </RadioGroup>
    </div>
  );
}
