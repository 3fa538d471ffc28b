import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { countSync, type RemovedRow, type SyncChoices, type SyncPlan, type SyncTie } from "../../ledger/sync/syncPlan";
import type { EditionName } from "../../ledger/sync/syncRecord";
import type { ExtractionIssue } from "../../extraction/extractionIssue";
import { isInformational, ReadingNotes } from "../load/ReadingNotes";
import { MoreButton, useShown } from "../shell/paging";
import { Notice } from "../shell/Notice";
import { usePane } from "../shell/pane";
import { ScrollArea } from "../shell/layout";
import { ApplyBar, type Application } from "./ApplyBar";
import { ConflictBar, SyncFilterChoice } from "./SyncFilters";
import { RegionChanges } from "./RegionChanges";
import {
  type SyncEdit,
  SyncEditContext,
  withAllChosen,
  withChoice,
  withPair,
  withRowChoice,
  withWithdrawals,
} from "./syncChoices";
import { SyncNotices } from "./SyncNotices";
import { isEmptySync, toRegionGroups, type SyncFilter } from "./syncView";
import { TieList } from "./TieList";

/** Regions shown at once. */
const page = 40;

/** Beyond so many entries only the first region is open: what is closed is not drawn. */
const openEntries = 150;

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  title: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outline: "none" },
  },
  leave: { flexShrink: 0, minWidth: 0, whiteSpace: "nowrap" },
  meta: { margin: "2px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  nothing: { marginTop: tokens.spacingVerticalM },
});

export interface SyncPreviewProps {
  readonly sync: SyncPlan;
  /** The plan without any choice: its ties stay in sight when they are settled. */
  readonly asked: SyncPlan;
  readonly choices: SyncChoices;
  /** Names of the regions in the order of the new document. */
  readonly regions: readonly string[];
  /** Region of a key, of the ledger or of the new document. */
  readonly regionOf: (key: string) => string;
  /** Fields, by `conflictId`, that people changed since the last preview. */
  readonly newer: ReadonlySet<string>;
  /** What struck the reading of the new document. */
  readonly issues: readonly ExtractionIssue[];
  /** `null` while it is not being applied: then what is decided can be changed. */
  readonly application: Application | null;
  /** Something is being written, by this tab or another. */
  readonly isBusy: boolean;
  readonly onChoices: (choices: SyncChoices) => void;
  readonly onJump: (key: string) => void;
  readonly onCancel: () => void;
  readonly onApply: () => void;
}

/** Everything that a sync would do, with what a person decides about it. Nothing here writes. */
export function SyncPreview(props: SyncPreviewProps) {
  const { sync, asked, choices, regions, regionOf, newer, issues, application, isBusy } = props;
  const { onChoices, onJump, onCancel, onApply } = props;
  const { messages, announce } = usePane();
  const { sync: words } = messages;
  const styles = useStyles();
  const [filter, setFilter] = useState<SyncFilter>("all");
  const doubtful = issues.filter((issue) => !isInformational(issue));
  const { shown, showMore } = useShown(page);
  const scroll = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const ties = useMemo(() => tiesOf(sync, asked), [sync, asked]);
  const counts = useMemo(() => ({ ...countSync(sync), ties: ties.length }), [sync, ties]);
  const groups = useMemo(() => toRegionGroups(sync, filter, regions), [sync, filter, regions]);
  const isLong = useMemo(() => groups.flatMap(({ entries }) => entries).length > openEntries, [groups]);
  const openConflicts = countOpenConflicts(sync);
  const isSame = isEmptySync(asked);
  const isNothing = isSame && isSameName(sync.from, sync.to);

  useEffect(() => {
    heading.current?.focus();
  }, []);
  const nothing = sync.blocked.length === 0 ? words.nothing : words.nothingElse;
  const summary = isSame ? nothing : words.counts(counts);
  useEffect(() => {
    announce(summary);
  }, [announce, summary]);

  const afterKeys = useMemo(() => new Map([...sync.keys].map(([after, key]) => [key, after])), [sync]);
  const removed = useMemo(() => removedByRegion(sync), [sync]);
  const isLocked = application !== null;
  const edit = useMemo(
    (): SyncEdit => ({
      choices,
      newer,
      choose: (id, choice) => {
        onChoices(withChoice(choices, id, choice));
      },
      chooseRow: (row, choice) => {
        onChoices(withRowChoice(choices, row, choice));
      },
      pair: (after, before) => {
        onChoices(withPair(choices, after, before));
      },
      afterOf: (key) => afterKeys.get(key) ?? null,
      removedIn: (region) => removed.get(region) ?? [],
      jump: onJump,
      isLocked,
    }),
    [choices, newer, isLocked, afterKeys, removed, onChoices, onJump],
  );

  const goToNextOpen = (): void => {
    const next = scroll.current?.querySelector("[data-open]");
    if (next === undefined || next === null) {
      // It is in a closed region or beyond the page: the conflicts alone are few.
      setFilter("conflicts");
      return;
    }
    next.scrollIntoView({ block: "center" });
    next.querySelector("input")?.focus({ preventScroll: true });
  };

  return (
    <SyncEditContext.Provider value={edit}>
      <ScrollArea ref={scroll}>
        <div className={styles.head}>
          <h2 ref={heading} tabIndex={-1} className={styles.title}>
            {sync.to.title}
          </h2>
          <Button
            className={styles.leave}
            size="small"
            appearance="subtle"
            disabledFocusable={isLocked}
            onClick={onCancel}
          >
            {messages.pane.source.change}
          </Button>
        </div>
        <p className={styles.meta}>{words.pane.fromTo(words.edition(sync.from), words.edition(sync.to))}</p>
        <p className={styles.meta}>
          {words.pane.unchanged(sync.unchanged)} · {words.pane.nothingWritten}
        </p>
        {newer.size > 0 && <Notice intent="warning">{words.changedMeanwhile(newer.size)}</Notice>}
        {isSame ? (
          <div className={styles.nothing}>
            <Notice intent={sync.blocked.length === 0 ? "success" : "info"} title={nothing} />
          </div>
        ) : (
          <SyncFilterChoice counts={counts} filter={filter} onPick={setFilter} />
        )}
        {doubtful.length > 0 && <ReadingNotes issues={doubtful} />}
        <SyncNotices
          sync={sync}
          withdrawMost={choices.withdrawMost}
          isLocked={isLocked}
          onWithdrawMost={(agreed) => {
            onChoices(withWithdrawals(choices, agreed));
          }}
        />
        {counts.conflicts > 0 && (
          <ConflictBar
            conflicts={counts.conflicts}
            open={openConflicts}
            isLocked={isLocked}
            conflictsOnly={filter === "conflicts"}
            onConflictsOnly={(only) => {
              setFilter(only ? "conflicts" : "all");
            }}
            onTakeAll={(choice) => {
              onChoices(withAllChosen(choices, choice));
            }}
          />
        )}
        {ties.length > 0 && (filter === "all" || filter === "ties") && (
          <TieList ties={ties} sync={sync} regionOf={regionOf} />
        )}
        {groups.slice(0, shown).map((group, at) => (
          <RegionChanges
            key={`${filter} ${group.region}`}
            group={group}
            openAtFirst={!isLong || at === 0}
            regionOf={regionOf}
          />
        ))}
        <MoreButton rest={groups.length - shown} label={words.pane.moreRegions} onMore={showMore} />
      </ScrollArea>
      <ApplyBar
        sync={sync}
        waitsForConsent={sync.withdrawsMost && !choices.withdrawMost}
        isNothing={isNothing}
        application={application}
        isBusy={isBusy}
        onApply={onApply}
        onCancel={onCancel}
        onNextOpen={goToNextOpen}
      />
    </SyncEditContext.Provider>
  );
}

function removedByRegion({ removed }: SyncPlan): ReadonlyMap<string, readonly RemovedRow[]> {
  const rows = new Map<string, RemovedRow[]>();
  for (const row of removed) rows.set(row.region, [...(rows.get(row.region) ?? []), row]);
  return rows;
}

/** Whether the document is the very one that the ledger was brought to last. */
function isSameName(one: EditionName, other: EditionName): boolean {
  return (
    one.edition === other.edition &&
    one.title === other.title &&
    one.documentNumber === other.documentNumber &&
    one.date === other.date
  );
}

/** All ties that were asked about: a settled one stays in sight, to be settled otherwise. */
function tiesOf(sync: SyncPlan, asked: SyncPlan): readonly SyncTie[] {
  const known = new Set(asked.ties.flatMap(({ after }) => after.map(({ key }) => key)));
  return [...asked.ties, ...sync.ties.filter(({ after }) => !after.some(({ key }) => known.has(key)))];
}

function countOpenConflicts({ changed, added }: SyncPlan): number {
  const fields = changed.flatMap((row) => row.fields);
  const rows = added.filter(({ returns, choice = null }) => returns && choice === null);
  return fields.filter(({ kind, choice }) => kind === "conflict" && choice === null).length + rows.length;
}
