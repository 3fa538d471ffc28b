import { makeStyles, tokens } from "@fluentui/react-components";
import type { SyncTie } from "../../ledger/sync/syncPlan";
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
  regionOf,
}: {
  readonly ties: readonly SyncTie[];
  readonly regionOf: (key: string) => string;
}) {
  const { messages } = usePane();
  const { pane: words } = messages.sync;
  const styles = useStyles();
  const entry = useEntryStyles();
  const { shown, showMore } = useShown(page);
  return (
    <section className={styles.section} aria-label={words.tiesHeading(ties.length)}>
      <Disclosure level={3} label={words.tiesHeading(ties.length)} openAtFirst>
        <p className={entry.note}>{words.tiesHint}</p>
        <ul className={entry.list}>
          {ties.slice(0, shown).map((tie) => (
            <TieItem key={tie.after[0]?.key ?? tie.before[0]?.key ?? ""} tie={tie} regionOf={regionOf} />
          ))}
        </ul>
        <MoreButton rest={ties.length - shown} label={words.more} onMore={showMore} />
      </Disclosure>
    </section>
  );
}
