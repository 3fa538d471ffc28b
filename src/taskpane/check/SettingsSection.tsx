import { makeStyles, tokens } from "@fluentui/react-components";
import type { Ledger } from "../../ledger/read/ledger";
import { Disclosure } from "../shell/Disclosure";
import { usePane } from "../shell/PaneContext";
import { SettingsForm } from "./SettingsForm";
import type { LedgerAction } from "./useLedgerAction";

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalM, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

export interface SettingsSectionProps {
  readonly ledger: Ledger;
  readonly action: LedgerAction;
}

/** The settings of the ledger, folded away until they are wanted, or until one cannot be read. */
export function SettingsSection({ ledger, action }: SettingsSectionProps) {
  const { messages } = usePane();
  const styles = useStyles();
  const unreadable = ledger.issues.some(({ code }) => code === "settingUnreadable");
  return (
    <div className={styles.section}>
      <Disclosure key={String(unreadable)} level={3} label={messages.pane.check.settings} openAtFirst={unreadable}>
        <SettingsForm settings={ledger.settings} action={action} />
      </Disclosure>
    </div>
  );
}
