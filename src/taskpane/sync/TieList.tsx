import { Radio, RadioGroup } from "@fluentui/react-components";
import { useMemo } from "react";
import type { SyncPlan, SyncTie } from "../../ledger/sync/syncPlan";
import { Disclosure } from "../shell/Disclosure";
import { useEntryStyles } from "../shell/entryStyles";
import { MoreButton, useShown } from "../shell/paging";
import { AttentionBox } from "../shell/layout";
import { usePane } from "../shell/pane";
import { EntryTag } from "./EntryHead";
import { rowName } from "../check/rowWords";
import { useSyncEdit } from "./syncChoices";

/** Ties shown at once. */
const page = 20;

/** The ties of a preview. They stay in sight when they are settled, to be settled otherwise. */
export function TieList({
  ties,
  sync,
  regionOf,
}: {
  readonly ties: readonly SyncTie[];
  /** The plan as chosen so far: what it has no tie about any more is settled. */
  readonly sync: SyncPlan;
  readonly regionOf: (key: string) => string;
}) {
  const { messages } = usePane();
  const { pane: words } = messages.sync;
  const entry = useEntryStyles();
  const { shown, showMore } = useShown(page);
  const settled = useMemo(() => settledBy(sync), [sync]);
  return (
    <AttentionBox label={words.tiesHeading(ties.length)}>
      <Disclosure level={3} label={words.tiesHeading(ties.length)} openAtFirst>
        <p className={entry.note}>{words.tiesHint}</p>
        <ul className={entry.list}>
          {ties.slice(0, shown).map((tie) => (
            <TieItem
              key={tie.after[0]?.key ?? tie.before[0]?.key ?? ""}
              tie={tie}
              settled={settled}
              regionOf={regionOf}
            />
          ))}
        </ul>
        <MoreButton rest={ties.length - shown} label={words.more} onMore={showMore} />
      </Disclosure>
    </AttentionBox>
  );
}

/** The row of the ledger that a row of the new edition is by now; `null` for a new one, `undefined` while it is open. */
function settledBy({ ties, keys }: SyncPlan): (after: string, tie: SyncTie) => string | null | undefined {
  const open = new Set(ties.flatMap(({ after }) => after.map(({ key }) => key)));
  return (after, { before }) => {
    if (open.has(after)) return undefined;
    const key = keys.get(after);
    return before.find((row) => row.key === key)?.key ?? null;
  };
}

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
  const { pair, isLocked } = useSyncEdit();
  return (
    <li className={styles.entry}>
      {tie.after.map(({ key, text, indicator, demand }) => {
        const chosen = settled(key, tie);
        const region = regionOf(key);
        const question = words.tieQuestion(`${region === "" ? "" : `${region} `}${rowName(indicator, text)}`);
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
              disabled={isLocked}
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
