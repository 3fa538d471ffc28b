import { FluentProvider, makeStaticStyles, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useCallback, useId, useMemo, useState, type ReactNode } from "react";
import { messagesFor } from "../messages/messagesFor";
import type { LedgerCheck } from "../usecases/checkLedger";
import { CheckTab } from "./check/CheckTab";
import { LedgerTab } from "./check/LedgerTab";
import { useLedgerCheck } from "./check/useLedgerCheck";
import { loading, LoadTab } from "./load/LoadTab";
import { ErrorNotice } from "./shell/Notice";
import { PaneContext, TabShownContext, useAnnouncer, usePane } from "./shell/pane";
import type { PaneServices } from "./shell/services";
import { usePaneTheme } from "./shell/theme";
import { useRibbonFailure } from "./shell/useRibbonFailure";
import { StatusTab } from "./status/StatusTab";
import { RecoveryNotice, useRecovery } from "./sync/Recovery";
import { SyncTab } from "./sync/SyncTab";
import { createKeeper, type Slot } from "./work/keeper";
import { KeeperContext, useKeeper, useKept } from "./work/useWork";

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

/** The tab that somebody asked for; `null`: the one where the work is. */
const chosenTab: Slot<TabName | null> = { name: "tab", initial: null };

function tabOf(value: unknown): TabName | null {
  return tabNames.find((name) => name === value) ?? null;
}

/** The task pane: what every part of it needs, and the keeper that owns its work. */
export function App({ services }: { readonly services: PaneServices }) {
  useGlobalStyles();
  const styles = useStyles();
  const messages = messagesFor(services.locale);
  const { sentence, announce } = useAnnouncer();
  const [keeper] = useState(createKeeper);
  const pane = useMemo(() => ({ services, messages, announce }), [services, messages, announce]);
  return (
    <FluentProvider theme={usePaneTheme(services.isDark)} className={styles.pane}>
      <KeeperContext.Provider value={keeper}>
        <PaneContext.Provider value={pane}>
          <Tabs />
          <div role="status" className={styles.spoken}>
            {sentence}
          </div>
        </PaneContext.Provider>
      </KeeperContext.Provider>
    </FluentProvider>
  );
}

/** The four tabs. They open where it was asked, or where the work is: on Check when the workbook holds a ledger, else on Load. */
function Tabs() {
  const { services, messages } = usePane();
  const styles = useStyles();
  const keeper = useKeeper();
  const recover = useRecovery();
  const onRead = useCallback(
    (check: LedgerCheck) => {
      recover(check);
      // A ledger that was loaded here and is gone again can be loaded again.
      if (check.kind === "noLedger" && keeper.outcome(loading)?.kind !== "cancelled") keeper.forget(loading);
    },
    [recover, keeper],
  );
  const ledger = useLedgerCheck(services.workbook, onRead);
  const { failure, dismiss } = useRibbonFailure(messages);
  const [chosen, choose] = useKept(chosenTab);
  const id = useId();
  const { refresh } = ledger;
  const tab: TabName = chosen ?? tabOf(services.opensOn) ?? (ledger.check?.kind === "ledger" ? "check" : "load");
  const open = useCallback(
    (name: TabName) => {
      // Nothing tells when a sheet is deleted: whether a ledger can be loaded is asked when somebody wants to.
      if (name === "load") refresh();
      choose(name);
    },
    [choose, refresh],
  );
  const goCheck = useCallback(() => {
    open("check");
  }, [open]);
  const goLoad = useCallback(() => {
    open("load");
  }, [open]);
  const stayOnLoad = useCallback(() => {
    choose("load");
  }, [choose]);
  const panel = (name: TabName, content: ReactNode) => (
    <div
      id={`${id}-${name}`}
      role="tabpanel"
      aria-labelledby={`${id}-tab-${name}`}
      hidden={tab !== name}
      className={styles.panel}
    >
      <TabShownContext.Provider value={tab === name}>{content}</TabShownContext.Provider>
    </div>
  );

  return (
    <>
      <header className={styles.header}>
        <h1 className={styles.product}>{messages.pane.productName}</h1>
        <TabList
          size="small"
          aria-label={messages.pane.tabs.label}
          selectedValue={tab}
          onTabSelect={(_, { value }) => {
            open(tabOf(value) ?? "load");
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
              refresh();
            }}
          />
        )}
        <RecoveryNotice />
        {panel("load", <LoadTab ledgerCheck={ledger} onStart={stayOnLoad} onCheck={goCheck} />)}
        {panel(
          "check",
          <LedgerTab ledger={ledger} onLoad={goLoad}>
            {(check) => <CheckTab check={check} busy={ledger.busy} onRefresh={refresh} />}
          </LedgerTab>,
        )}
        {panel("sync", <SyncTab ledgerCheck={ledger} onLoad={goLoad} />)}
        {panel(
          "status",
          tab === "status" && (
            <LedgerTab ledger={ledger} onLoad={goLoad}>
              {(check) => <StatusTab check={check} />}
            </LedgerTab>
          ),
        )}
      </main>
    </>
  );
}
