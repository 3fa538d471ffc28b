import { Button } from "@fluentui/react-components";
import {
  conflictId,
  type AddedRow,
  type ChangedRow,
  type Choice,
  type MovedRow,
  type RemovedRow,
} from "../../ledger/sync/syncPlan";
import { usePane } from "../shell/PaneContext";
import { addedFacts } from "./addedFacts";
import { ConflictField } from "./ConflictField";
import { DiffSentence } from "./DiffSentence";
import { EntryHead } from "./EntryHead";
import { entryName } from "./entryName";
import { useEntryStyles } from "./entryStyles";
import { EntryTag } from "./EntryTag";
import { FieldChanges } from "./FieldChanges";
import { PairChoice } from "./PairChoice";
import { useSyncEdit } from "./SyncEdit";
import { hasConflict, type SyncEntry } from "./syncView";

/** One entry of the preview. @param regionOf the region of a key, for what perhaps moved between regions */
export function SyncEntryItem({
  entry,
  regionOf,
}: {
  readonly entry: SyncEntry;
  readonly regionOf: (key: string) => string;
}) {
  const styles = useEntryStyles();
  return (
    <li className={styles.entry}>
      {entry.kind === "changed" && <ChangedItem row={entry.row} />}
      {entry.kind === "added" && <AddedItem row={entry.row} regionOf={regionOf} />}
      {entry.kind === "removed" && <RemovedItem row={entry.row} regionOf={regionOf} />}
      {entry.kind === "moved" && <MovedItem row={entry.row} />}
    </li>
  );
}

function ChangedItem({ row }: { readonly row: ChangedRow }) {
  const { messages } = usePane();
  const { sync } = messages;
  const styles = useEntryStyles();
  const { chooseRow, pair, afterOf } = useSyncEdit();
  const after = afterOf(row.key);
  const name = entryName(row.row.cells.indicator, row.after);
  const conflicts = row.fields.filter(({ kind }) => kind === "conflict").length;
  const takeRow = (choice: Choice) => (
    <Button
      size="small"
      aria-label={sync.pane.choiceOf(row.region, name, sync.pane.takeRow[choice])}
      onClick={() => {
        chooseRow(row, choice);
      }}
    >
      {sync.pane.takeRow[choice]}
    </Button>
  );
  return (
    <>
      <EntryHead
        region={row.region}
        name={name}
        rowKey={row.key}
        hasRow
        tags={
          <>
            <EntryTag look="kind">{sync.kind.changed}</EntryTag>
            {hasConflict(row) && <EntryTag look="kind">{sync.kind.conflicts}</EntryTag>}
            {row.reported && <EntryTag>{sync.reported}</EntryTag>}
            {row.adjusted && <EntryTag look="attention">{sync.adjusted}</EntryTag>}
          </>
        }
      />
      {row.before === row.after ? (
        <p className={styles.sentence}>{row.after}</p>
      ) : (
        <DiffSentence before={row.before} after={row.after} />
      )}
      <FieldChanges row={row} name={name} />
      {conflicts > 1 && (
        <div className={styles.buttons}>
          {takeRow("new")}
          {takeRow("local")}
        </div>
      )}
      <p className={styles.note}>{sync.reason(row.reason)}</p>
      {after !== null && row.reason.code !== "sameWords" && (
        <Button
          size="small"
          appearance="transparent"
          aria-label={sync.pane.choiceOf(row.region, name, sync.pane.unpair)}
          onClick={() => {
            pair(after, null);
          }}
        >
          {sync.pane.unpair}
        </Button>
      )}
    </>
  );
}

function AddedItem({ row, regionOf }: { readonly row: AddedRow; readonly regionOf: (key: string) => string }) {
  const { messages } = usePane();
  const { sync } = messages;
  const styles = useEntryStyles();
  const { choose, newer } = useSyncEdit();
  const { key, cells } = row.row;
  const name = entryName(cells.indicator, row.text);
  const id = conflictId(key, null);
  return (
    <>
      <EntryHead
        region={row.region}
        name={name}
        rowKey={key}
        hasRow={false}
        tags={
          <>
            <EntryTag look="kind">{sync.kind.added}</EntryTag>
            {row.returns && <EntryTag look="kind">{sync.kind.conflicts}</EntryTag>}
            {row.perhapsFrom !== null && <EntryTag>{sync.perhapsFrom(regionOf(row.perhapsFrom))}</EntryTag>}
          </>
        }
      />
      {row.text !== name && <p className={styles.sentence}>{row.text}</p>}
      {row.row.kind === "quantified" && <p className={styles.note}>{addedFacts(row, messages).join(" · ")}</p>}
      <PairChoice row={row} />
      {row.returns && (
        <ConflictField
          label={sync.pane.choiceOf(row.region, name, sync.returns)}
          header={sync.returns}
          choice={row.choice ?? null}
          base={null}
          local=""
          remote=""
          sides={sync.returnChoice}
          isNewer={newer.has(id)}
          onChoose={(choice) => {
            choose(id, choice);
          }}
        />
      )}
    </>
  );
}

function RemovedItem({ row, regionOf }: { readonly row: RemovedRow; readonly regionOf: (key: string) => string }) {
  const { messages } = usePane();
  const { sync } = messages;
  const styles = useEntryStyles();
  const name = entryName(row.indicator, row.text);
  const { removedGone, removedStays, removedEmpty } = sync.pane;
  return (
    <>
      <EntryHead
        region={row.region}
        name={name}
        rowKey={row.key}
        hasRow={row.sheetRow !== null}
        tags={
          <>
            <EntryTag look="kind">{sync.kind.removed}</EntryTag>
            {row.filled && <EntryTag look="attention">{sync.reported}</EntryTag>}
            {row.perhapsTo !== null && <EntryTag>{sync.perhapsTo(regionOf(row.perhapsTo))}</EntryTag>}
          </>
        }
      />
      {row.text !== name && <p className={styles.sentence}>{row.text}</p>}
      <p className={styles.note}>{row.sheetRow === null ? removedGone : row.filled ? removedStays : removedEmpty}</p>
    </>
  );
}

function MovedItem({ row }: { readonly row: MovedRow }) {
  const { messages } = usePane();
  const { sync } = messages;
  const styles = useEntryStyles();
  return (
    <>
      <EntryHead
        region={row.region}
        name={entryName("", row.text)}
        rowKey={row.key}
        hasRow
        tags={<EntryTag look="kind">{sync.kind.moved}</EntryTag>}
      />
      <p className={styles.note}>{sync.moved(row.from, row.to)}</p>
    </>
  );
}
