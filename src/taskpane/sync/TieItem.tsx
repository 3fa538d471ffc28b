import { Radio, RadioGroup } from "@fluentui/react-components";
import type { SyncTie } from "../../ledger/sync/syncPlan";
import { usePane } from "../shell/PaneContext";
import { entryName } from "./entryName";
import { useEntryStyles } from "./entryStyles";
import { EntryTag } from "./EntryTag";
import { useSyncEdit } from "./SyncEdit";

export interface TieItemProps {
  readonly tie: SyncTie;
  /** The row of the ledger that a row of the new edition is by now; `null` for a new one, `undefined` while it is open. */
  readonly settled: (after: string, tie: SyncTie) => string | null | undefined;
  readonly regionOf: (key: string) => string;
}

/** Nobody can tell which rows of the ledger the new ones are: a person says so, one by one. */
export function TieItem({ tie, settled, regionOf }: TieItemProps) {
  const { messages } = usePane();
  const { pane: words } = messages.sync;
  const styles = useEntryStyles();
  const { pair } = useSyncEdit();
  return (
    <li className={styles.entry}>
      {tie.after.map(({ key, text, indicator, demand }) => {
        const chosen = settled(key, tie);
        const region = regionOf(key);
        const question = words.tieQuestion(`${region === "" ? "" : `${region} `}${entryName(indicator, text)}`);
        return (
          <div key={key} className={styles.question} {...(chosen === undefined ? { "data-open": "" } : {})}>
            <div className={styles.head}>
              <p className={styles.name}>{question}</p>
              {chosen === undefined ? (
                <EntryTag look="attention">{words.open}</EntryTag>
              ) : (
                <EntryTag>{words.chosen}</EntryTag>
              )}
            </div>
            <p className={styles.sentence}>{text}</p>
            {words.tieDemand(plain(demand)) !== "" && <p className={styles.note}>{words.tieDemand(plain(demand))}</p>}
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
                  label={[before.indicator, plain(before.demand), before.text].filter((word) => word !== "").join("；")}
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

/** Words of cells, with single blanks between. */
function plain(demand: string): string {
  return demand.replace(/\s+/gu, " ").trim();
}
