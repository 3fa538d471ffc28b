import { Field, Select } from "@fluentui/react-components";
import type { AddedRow } from "../../ledger/sync/syncPlan";
import { usePane } from "../shell/PaneContext";
import { entryName } from "./entryName";
import { useSyncEdit } from "./SyncEdit";

/** Says that a new row is one that the edition seems to have dropped. Nothing where its region lost none. */
export function PairChoice({ row }: { readonly row: AddedRow }) {
  const { messages } = usePane();
  const { pane: words } = messages.sync;
  const { afterOf, removedIn, pair } = useSyncEdit();
  const after = afterOf(row.row.key);
  const candidates = removedIn(row.region);
  if (after === null || row.returns || candidates.length === 0) return null;
  return (
    <Field size="small" label={words.pairWith}>
      <Select
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
