import { makeStyles, tokens } from "@fluentui/react-components";
import type { SyncPlan, SyncTie } from "../../ledger/sync/syncPlan";
import { useMemo } from "react";
import { Disclosure } from "../shell/Disclosure";
import { MoreButton } from "../shell/MoreButton";
import { usePane } from "../shell/PaneContext";
import { useShown } from "../shell/useShown";
import { useEntryStyles } from "./entryStyles";
import { TieItem } from "./TieItem";

/** Ties shown at once. */
const page = 20;

const useStyles = makeStyles({
  section: {
    border: `1px solid ${tokens.colorStatusWarningBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `0 ${tokens.spacingHorizontalS}`,
    margin: `${tokens.spacingVerticalS} 0`,
  },
});

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
  const styles = useStyles();
  const entry = useEntryStyles();
  const { shown, showMore } = useShown(page);
  const settled = useMemo(() => settledBy(sync), [sync]);
  return (
    <section className={styles.section} aria-label={words.tiesHeading(ties.length)}>
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
    </section>
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
