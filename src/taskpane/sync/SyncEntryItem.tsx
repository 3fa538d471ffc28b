import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import {
  type AddedRow,
  type ChangedRow,
  type Choice,
  type MovedRow,
  type RemovedRow,
  conflictId,
  shownCell,
} from "../../ledger/sync/syncPlan";
import type { Field as LedgerField } from "../../ledger/template/ledgerSpec";
import type { Messages } from "../../messages/messages";
import { useEntryStyles } from "../shell/entryStyles";
import { usePane } from "../shell/pane";
import { ConflictField, FieldChanges } from "./FieldChanges";
import { DiffSentence } from "./DiffSentence";
import { EntryHead, EntryTag } from "./EntryHead";
import { rowName } from "../check/rowWords";
import { useSyncEdit } from "./syncChoices";
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
  const { chooseRow, pair, afterOf, isLocked } = useSyncEdit();
  const after = afterOf(row.key);
  const name = rowName(row.row.cells.indicator, row.after);
  const conflicts = row.fields.filter(({ kind }) => kind === "conflict").length;
  const takeRow = (choice: Choice) => (
    <Button
      size="small"
      aria-label={sync.pane.choiceOf(row.region, name, sync.pane.takeRow[choice])}
      disabledFocusable={isLocked}
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
          disabledFocusable={isLocked}
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
  const name = rowName(cells.indicator, row.text);
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
  const name = rowName(row.indicator, row.text);
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
        name={rowName("", row.text)}
        rowKey={row.key}
        hasRow
        tags={<EntryTag look="kind">{sync.kind.moved}</EntryTag>}
      />
      <p className={styles.note}>{sync.moved(row.from, row.to)}</p>
    </>
  );
}

/** What a new row asks for, in the words that its cells will have: “至少 120 家”, “当年新增”, “2020年12月31日”. */
export function addedFacts({ row }: AddedRow, { ledger, plan }: Messages): readonly string[] {
  const { cells } = row;
  const words = (field: LedgerField): string => {
    const value = cells[field] ?? null;
    return value === null || value === "" ? "" : ledger.value(shownCell(field, value, cells.unit, cells.measure));
  };
  const { deadline } = cells;
  const isDate = typeof deadline === "object" && deadline !== null;
  const [value, upper] = [words("value"), words("upper")];
  const amount = upper === "" ? value : `${value}–${upper}`;
  const unit = value.endsWith("%") ? "" : words("unit");
  return [
    [words("requirement"), amount, unit].filter((word) => word !== "").join(" "),
    words("basis"),
    isDate ? plan.date(deadline.date) : "",
    words("review"),
  ].filter((word) => word !== "");
}

const useStyles = makeStyles({
  // Sentences are longer than the pane is wide.
  field: { gridTemplateColumns: "minmax(0, 1fr)", marginTop: "4px" },
  select: { minWidth: 0, "& > select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});

/** Says that a new row is one that the edition seems to have dropped. Nothing where its region lost none. */
export function PairChoice({ row }: { readonly row: AddedRow }) {
  const { messages } = usePane();
  const { pane: words } = messages.sync;
  const { afterOf, removedIn, pair, isLocked } = useSyncEdit();
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
        disabled={isLocked}
        onChange={(_, { value }) => {
          if (value !== "") pair(after, value);
        }}
      >
        <option value="">{words.pairWithNone}</option>
        {candidates.map(({ key, indicator, text }) => (
          <option key={key} value={key}>
            {indicator === "" ? rowName("", text) : `${indicator}：${rowName("", text)}`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
