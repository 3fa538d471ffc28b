import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { LedgerCheck } from "../../usecases/checkLedger";
import type { LedgerCheckState } from "./useLedgerCheck";
import { ErrorNotice } from "../shell/Notice";
import { FlagColorsContext } from "./StatusMark";
import { usePane } from "../shell/pane";
import { ScrollArea } from "../shell/layout";

const useStyles = makeStyles({
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

export interface LedgerTabProps {
  readonly ledger: LedgerCheckState;
  readonly onLoad: () => void;
  /** What is shown of a ledger. */
  readonly children: (check: Extract<LedgerCheck, { kind: "ledger" }>) => ReactNode;
}

/** Where the ledger stands: busy, none, refused, or what it shows. */
export function LedgerTab({ ledger, onLoad, children }: LedgerTabProps) {
  const { messages } = usePane();
  const { check: words } = messages.pane;
  const styles = useStyles();
  const { check, error, busy, refresh } = ledger;
  return (
    <ScrollArea>
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
      {check?.kind === "ledger" && (
        <FlagColorsContext.Provider value={check.ledger.settings.flagColors}>
          {children(check)}
        </FlagColorsContext.Provider>
      )}
    </ScrollArea>
  );
}
