import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { AddedRow } from "../../ledger/sync/syncPlan";
import { usePane } from "../shell/PaneContext";
import { entryName } from "./entryName";
import { useSyncEdit } from "./SyncEdit";

const useStyles = makeStyles({
  // Sentences are longer than the pane is wide.
  field: { gridTemplateColumns: "minmax(0, 1fr)", marginTop: "4px" },
  select: { minWidth: 0, "& > select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});

/** Says that a new row is one that the edition seems to have dropped. Nothing where its region lost none. */
export function PairChoice({ row }: { readonly row: AddedRow }) {
  const { messages } = usePane();
  const { pane: words } = messages.sync;
  const { afterOf, removedIn, pair } = useSyncEdit();
  const styles = useStyles();
  const after = afterOf(row.row.key);
  const candidates = removedIn(row.region);
  if (after === null || row.returns || candidates.length === 0) return null;
  return (
    <Field className={styles.field} size="small" label={words.pairWith}>
      <Select
        className={styles.select}
        size="small"
        value=""
        onChange={(_, { value }) => {
          if (value !== "") pair(after, value);
        }}
      >
        <option value="">{words.pairWithNone}</option>
        {candidates.map(({ key, indicator, text }) => (
          <option key={key} value={key}>
            {indicator === "" ? entryName("", text) : `${indicator}：${entryName("", text)}`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
