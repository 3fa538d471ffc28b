import { makeStyles } from "@fluentui/react-components";
import type { SyncPlan } from "../../ledger/sync/syncPlan";
import { CheckRow } from "../shell/form";
import { Notice } from "../shell/Notice";
import { usePane } from "../shell/pane";
import { rowName } from "../check/rowWords";

/** Rows named in a notice; the rest are counted. */
const named = 20;

const useStyles = makeStyles({
  notices: { display: "grid", gap: "8px", margin: "8px 0" },
  list: { margin: 0, paddingLeft: "16px" },
});

export interface SyncNoticesProps {
  readonly sync: SyncPlan;
  readonly withdrawMost: boolean;
  readonly isLocked: boolean;
  readonly onWithdrawMost: (agreed: boolean) => void;
}

/** What a person has to know before anything else: no base, most rows gone, rows out of reach, decisions that lapse. */
export function SyncNotices({ sync, withdrawMost, isLocked, onWithdrawMost }: SyncNoticesProps) {
  const { messages } = usePane();
  const { sync: words } = messages;
  const styles = useStyles();
  const { basis, withdrawsMost, blocked, lapsed } = sync;
  const list = (lines: readonly string[]) => (
    <ul className={styles.list}>
      {lines.slice(0, named).map((line, at) => (
        <li key={at}>{line}</li>
      ))}
      {lines.length > named && <li>{words.pane.andMore(lines.length - named)}</li>}
    </ul>
  );
  if (basis === "threeWay" && !withdrawsMost && blocked.length + lapsed.length === 0) return null;
  return (
    <div className={styles.notices}>
      {withdrawsMost && (
        <Notice
          intent="warning"
          title={words.withdrawsMost(sync.removed.length)}
          actions={
            <CheckRow
              label={words.pane.confirmWithdrawMost}
              value={withdrawMost}
              isLocked={isLocked}
              onChange={onWithdrawMost}
            />
          }
        />
      )}
      {basis !== "threeWay" && <Notice intent="warning">{words.basis[basis]}</Notice>}
      {blocked.length > 0 && (
        <Notice intent="warning" title={words.pane.blockedHeading(blocked.length)}>
          {list(
            blocked.map(
              ({ region, text, key, reason }) => `${region} ${rowName("", text)}（${key}）：${words.blocked[reason]}`,
            ),
          )}
        </Notice>
      )}
      {lapsed.length > 0 && (
        <Notice intent="info" title={words.pane.lapsedHeading(lapsed.length)}>
          {list(lapsed.map((decision) => `${decision.key}：${words.lapsed(decision)}`))}
        </Notice>
      )}
    </div>
  );
}
