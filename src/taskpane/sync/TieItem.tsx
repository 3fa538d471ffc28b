import { Radio, RadioGroup } from "@fluentui/react-components";
import type { SyncTie } from "../../ledger/sync/syncPlan";
import { usePane } from "../shell/PaneContext";
import { entryName } from "./entryName";
import { useEntryStyles } from "./entryStyles";
import { EntryTag } from "./EntryTag";
import { useSyncEdit } from "./SyncEdit";

/** Nobody can tell which rows of the ledger the new ones are: a person says so, one by one. */
export function TieItem({ tie, regionOf }: { readonly tie: SyncTie; readonly regionOf: (key: string) => string }) {
  const { messages } = usePane();
  const { pane: words } = messages.sync;
  const styles = useEntryStyles();
  const { choices, pair } = useSyncEdit();
  return (
    <li className={styles.entry}>
      {tie.after.map(({ key, text, indicator }) => {
        const chosen = choices.pairs.get(key);
        const region = regionOf(key);
        const question = words.tieQuestion(`${region === "" ? "" : `${region} `}${entryName(indicator, text)}`);
        return (
          <div key={key} {...(chosen === undefined ? { "data-open": "" } : {})}>
            <div className={styles.head}>
              <p className={styles.name}>{question}</p>
              {chosen === undefined ? (
                <EntryTag look="attention">{words.open}</EntryTag>
              ) : (
                <EntryTag>{words.chosen}</EntryTag>
              )}
            </div>
            <p className={styles.sentence}>{text}</p>
            <RadioGroup
              aria-label={question}
              value={chosen === undefined ? "" : (chosen ?? newRow)}
              onChange={(_, { value }) => {
                pair(key, value === newRow ? null : value);
              }}
            >
              {tie.before.map((before) => (
                <Radio
                  key={before.key}
                  value={before.key}
                  label={
                    before.indicator === "" || before.indicator === before.text
                      ? before.text
                      : `${before.indicator}：${before.text}`
                  }
                />
              ))}
              <Radio value={newRow} label={words.tieNew} />
            </RadioGroup>
          </div>
        );
      })}
    </li>
  );
}

/** Stands for “it is new” among keys, which are never empty nor start with a space. */
const newRow = " new";
