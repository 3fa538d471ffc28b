import { FluentProvider, makeStaticStyles, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useCallback, useId, useMemo, useState } from "react";
import { messagesFor } from "../messages/messagesFor";
import { LedgerView } from "./check/CheckTab";
import { useLedgerCheck } from "./check/useLedgerCheck";
import { LoadTab } from "./load/LoadTab";
import type { PaneServices } from "./shell/services";
import { ErrorNotice } from "./shell/Notice";
import { LedgerTab } from "./check/LedgerTab";
import { PaneContext, useAnnouncer } from "./shell/pane";
import { usePaneTheme } from "./shell/theme";
import { useRibbonFailure } from "./shell/useRibbonFailure";
import { noStatusChoices, type StatusChoices } from "./status/StatusSheetsForm";
import { StatusView } from "./status/StatusTab";
import { RecoveryNotice, useRecovery } from "./sync/Recovery";
import { SyncTab } from "./sync/SyncTab";

const useGlobalStyles = makeStaticStyles({
  "html, body, #root": { height: "100%", margin: 0 },
  "*, *::before, *::after": { boxSizing: "border-box" },
  "[hidden]": { display: "none !important" },
});

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  header: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    // Excel lays a menu of 12 × 32 px over the top right corner.
    padding: `0 ${tokens.spacingHorizontalXXXL} 0 ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  product: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  panel: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

const tabNames = ["load", "check", "sync", "status"] as const;

type TabName = (typeof tabNames)[number];

function tabOf(value: unknown): TabName | null {
  return tabNames.find((name) => name === value) ?? null;
}

/** The task pane. Opens where it was asked to, or where the work is: on Check when the workbook holds a ledger, else on Load. */
export function App({ services }: { readonly services: PaneServices }) {
  useGlobalStyles();
  const styles = useStyles();
  const messages = messagesFor(services.locale);
  const { sentence, announce } = useAnnouncer();
  const { failure, dismiss } = useRibbonFailure(messages);
  const ledger = useLedgerCheck(services.workbook);
  const [chosen, setChosen] = useState<TabName | null>(() => tabOf(services.opensOn));
  const [statusChoices, setStatusChoices] = useState<StatusChoices>(noStatusChoices);
  const id = useId();
  const tab: TabName = chosen ?? (ledger.check?.kind === "ledger" ? "check" : "load");
  const pane = useMemo(() => ({ services, messages, announce }), [services, messages, announce]);
  const goCheck = useCallback(() => {
    setChosen("check");
  }, []);
  const goLoad = useCallback(() => {
    setChosen("load");
  }, []);
  const { refresh } = ledger;
  const recovery = useRecovery(services, ledger.check, refresh);
  const onLoaded = useCallback(() => {
    // The result stays in sight: the tab must not jump to Check by itself.
    setChosen("load");
    refresh();
  }, [refresh]);
  const panel = (name: TabName) => ({
    id: `${id}-${name}`,
    role: "tabpanel",
    "aria-labelledby": `${id}-tab-${name}`,
    hidden: tab !== name,
    className: styles.panel,
  });

  return (
    <FluentProvider theme={usePaneTheme(services.isDark)} className={styles.pane}>
      <PaneContext.Provider value={pane}>
        <header className={styles.header}>
          <h1 className={styles.product}>{messages.pane.productName}</h1>
          <TabList
            size="small"
            aria-label={messages.pane.tabs.label}
            selectedValue={tab}
            onTabSelect={(_, { value }) => {
              setChosen(tabNames.find((name) => name === value) ?? "load");
            }}
          >
            {tabNames.map((name) => (
              <Tab key={name} id={`${id}-tab-${name}`} value={name} aria-controls={`${id}-${name}`}>
                {messages.pane.tabs[name]}
              </Tab>
            ))}
          </TabList>
        </header>
        <main className={styles.main}>
          {failure !== null && (
            <ErrorNotice
              error={failure}
              onRetry={() => {
                dismiss();
                ledger.refresh();
              }}
            />
          )}
          <RecoveryNotice recovery={recovery} />
          <div {...panel("load")}>
            <LoadTab ledgerCheck={ledger} onLoaded={onLoaded} onCheck={goCheck} />
          </div>
          <div {...panel("check")}>
            <LedgerTab ledger={ledger} onLoad={goLoad}>
              {(check) => <LedgerView check={check} busy={ledger.busy} onRefresh={refresh} />}
            </LedgerTab>
          </div>
          <div {...panel("sync")}>
            <SyncTab ledgerCheck={ledger} isShown={tab === "sync"} onLoad={goLoad} />
          </div>
          <div {...panel("status")}>
            {tab === "status" && (
              <LedgerTab ledger={ledger} onLoad={goLoad}>
                {(check) => (
                  <StatusView check={check} onRefresh={refresh} choices={statusChoices} onChoose={setStatusChoices} />
                )}
              </LedgerTab>
            )}
          </div>
        </main>
        <div role="status" className={styles.spoken}>
          {sentence}
        </div>
      </PaneContext.Provider>
    </FluentProvider>
  );
}
