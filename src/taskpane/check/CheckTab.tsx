import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { ErrorNotice } from "../shell/ErrorNotice";
import { usePane } from "../shell/PaneContext";
import { LedgerView } from "./LedgerView";
import type { LedgerCheckState } from "./useLedgerCheck";

const useStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  middle: {
    display: "grid",
    justifyItems: "center",
    gap: tokens.spacingVerticalM,
    paddingTop: "64px",
    textAlign: "center",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground3 },
});

export interface CheckTabProps {
  readonly ledger: LedgerCheckState;
  readonly onLoad: () => void;
}

/** Where the ledger stands: busy, none, refused, or what it shows. */
export function CheckTab({ ledger, onLoad }: CheckTabProps) {
  const { messages } = usePane();
  const { check: words } = messages.pane;
  const styles = useStyles();
  const { check, error, busy, refresh } = ledger;
  return (
    <div className={styles.scroll}>
      {error !== null && <ErrorNotice error={error} onRetry={refresh} />}
      {check === null && busy && (
        <div className={styles.middle}>
          <Spinner label={words.reading} />
        </div>
      )}
      {check?.kind === "noLedger" && error === null && (
        <div className={styles.middle}>
          <h2 className={styles.title}>{words.empty}</h2>
          <p className={styles.hint}>{words.emptyHint}</p>
          <Button appearance="primary" onClick={onLoad}>
            {words.goLoad}
          </Button>
        </div>
      )}
      {check?.kind === "ledger" && <LedgerView check={check} busy={busy} onRefresh={refresh} />}
    </div>
  );
}
