import { makeStyles, tokens } from "@fluentui/react-components";
import { Disclosure } from "../shell/Disclosure";
import { MoreButton, useShown } from "../shell/paging";
import { usePane } from "../shell/pane";
import { useEntryStyles } from "../shell/entryStyles";
import { SyncEntryItem } from "./SyncEntryItem";
import { entryKey, type RegionGroup } from "./syncView";

/** Entries of a region shown at once. */
const page = 30;

const useStyles = makeStyles({
  region: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  count: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
});

export interface RegionChangesProps {
  readonly group: RegionGroup;
  readonly openAtFirst: boolean;
  readonly regionOf: (key: string) => string;
}

/** What a sync would do in one region. */
export function RegionChanges({ group, openAtFirst, regionOf }: RegionChangesProps) {
  const { messages } = usePane();
  const { pane: words } = messages.sync;
  const styles = useStyles();
  const entry = useEntryStyles();
  const { shown, showMore } = useShown(page);
  const { region, entries } = group;
  return (
    <section>
      <Disclosure
        level={3}
        label={region === "" ? messages.pane.status.noRegion : region}
        aside={<span className={styles.count}>{words.changesIn(entries.length)}</span>}
        openAtFirst={openAtFirst}
        headingClassName={styles.region}
      >
        <ul className={entry.list}>
          {entries.slice(0, shown).map((each) => (
            <SyncEntryItem key={entryKey(each)} entry={each} regionOf={regionOf} />
          ))}
        </ul>
        <MoreButton rest={entries.length - shown} label={words.more} onMore={showMore} />
      </Disclosure>
    </section>
  );
}
