import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { ArrowSync16Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { useEffect, useRef, useState } from "react";
import type { Status } from "../../domain/progress/status";
import type { CheckedRow, LedgerCheck } from "../../usecases/checkLedger";
import { revealRow } from "../../usecases/revealRow";
import { Disclosure } from "../shell/Disclosure";
import { ErrorNotice } from "../shell/ErrorNotice";
import { Notice } from "../shell/Notice";
import { usePane } from "../shell/PaneContext";
import { attentionRows, isOfKind, quantifiedShort, type RowKind } from "./attention";
import { IssueList } from "./IssueList";
import { KindFilter } from "./KindFilter";
import { RowList } from "./RowList";
import { SettingsForm } from "./SettingsForm";
import { StatusChips } from "./StatusChips";
import { useLedgerAction } from "./useLedgerAction";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  title: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  refresh: { flexShrink: 0, minWidth: 0, whiteSpace: "nowrap" },
  meta: { margin: "2px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  listHead: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  listTitle: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  hint: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  settings: { marginTop: tokens.spacingVerticalM, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

export interface LedgerViewProps {
  readonly check: Extract<LedgerCheck, { kind: "ledger" }>;
  readonly busy: boolean;
  readonly onRefresh: () => void;
}

/** Counts, what is wrong with the ledger, what falls short (or the rows of one status), settings. */
export function LedgerView({ check, busy, onRefresh }: LedgerViewProps) {
  const { messages, services, announce } = usePane();
  const { check: words } = messages.pane;
  const styles = useStyles();
  const action = useLedgerAction(onRefresh);
  const [picked, setPicked] = useState<Status | null>(null);
  const { ledger, rows, counts, shortfalls } = check;
  const { settings } = ledger;
  const [kind, setKind] = useState<RowKind>("all");
  const listed = picked === null ? shortfalls : rows.filter(({ judgement }) => judgement.status === picked);
  const shown = picked === null ? attentionRows(shortfalls, kind) : listed.filter((row) => isOfKind(row, kind));
  const numbers = quantifiedShort(shortfalls).map(([status, count]) =>
    words.countOf(messages.ledger.status[status], count),
  );
  const label =
    picked === null
      ? words.shortfalls(shortfalls.length)
      : words.rowsWith(messages.ledger.status[picked], listed.length);
  const unreadable = ledger.issues.some(({ code }) => code === "settingUnreadable");
  const announced = useRef(shortfalls.length);

  useEffect(() => {
    if (announced.current === shortfalls.length) return;
    announced.current = shortfalls.length;
    announce(words.updated(shortfalls.length));
  }, [announce, shortfalls.length, words]);

  const jump = (row: CheckedRow): void => {
    action.run(async () => {
      const found = await revealRow(services.workbook, row.key);
      return found ? null : words.rowGone;
    });
  };

  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{ledger.title}</h2>
        <Button
          className={styles.refresh}
          size="small"
          appearance="subtle"
          icon={busy ? <Spinner size="extra-tiny" /> : <ArrowSync16Regular />}
          disabledFocusable={busy}
          onClick={onRefresh}
        >
          {words.refresh}
        </Button>
      </div>
      <p className={styles.meta}>
        {words.asOf} {messages.plan.date(settings.asOf)} · {words.rows(rows.length)}
      </p>
      <StatusChips counts={counts} picked={picked} onPick={setPicked} />
      {action.error !== null && <ErrorNotice error={action.error} onRetry={action.retry} />}
      {action.done !== null && <Notice intent="success">{action.done}</Notice>}
      {ledger.issues.length > 0 && <IssueList issues={ledger.issues} action={action} />}
      <div className={styles.listHead}>
        <h3 className={styles.listTitle}>{label}</h3>
        {picked === null ? (
          <p className={styles.hint}>
            {shortfalls.length === 0 ? words.shortfallsNone : words.quantifiedShort(numbers)}
          </p>
        ) : (
          <Button
            size="small"
            appearance="transparent"
            onClick={() => {
              setPicked(null);
            }}
          >
            {words.showShortfalls}
          </Button>
        )}
      </div>
      {listed.length > 0 && (
        <KindFilter
          kind={kind}
          counts={{
            all: listed.length,
            quantified: listed.filter((row) => isOfKind(row, "quantified")).length,
            qualitative: listed.filter((row) => isOfKind(row, "qualitative")).length,
          }}
          onPick={setKind}
        />
      )}
      <RowList key={`${picked ?? "shortfalls"} ${kind}`} rows={shown} label={label} onJump={jump} />
      <div className={styles.settings}>
        <Disclosure key={String(unreadable)} level={3} label={words.settings} openAtFirst={unreadable}>
          <SettingsForm
            key={`${settings.asOf} ${settings.tolerance} ${settings.paceBuffer} ${String(settings.paceOn)}`}
            settings={settings}
            action={action}
          />
        </Disclosure>
      </div>
    </>
  );
}
