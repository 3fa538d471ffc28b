import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { ArrowSync16Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { useEffect, useRef, useState } from "react";
import type { CheckedRow, LedgerCheck } from "../../usecases/checkLedger";
import { revealRow } from "../../usecases/reveal";
import { Disclosure } from "../shell/Disclosure";
import { ActionNotice } from "../shell/Notice";
import { usePane } from "../shell/pane";
import { useAction } from "../shell/useAction";
import { jobSlot } from "../work/keeper";
import { AdjustedList } from "./AdjustedList";
import {
  attentionOfKind,
  dueSoonCount,
  filterWord,
  isOfKind,
  isShownBy,
  quantifiedShort,
  type RowFilter,
  type ShownKind,
  unreportedRows,
} from "./attention";
import { AttentionRows } from "./AttentionRows";
import { IssueList } from "./IssueList";
import { KindFilter, StatusChips } from "./RowFilters";
import { RowList } from "./RowList";
import { SettingsSection } from "./SettingsForm";

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
});

const actionSlot = jobSlot<string | null>("what the check does");

export interface CheckTabProps {
  readonly check: Extract<LedgerCheck, { kind: "ledger" }>;
  readonly busy: boolean;
  readonly onRefresh: () => void;
}

/** Counts, what is wrong with the ledger, what needs attention (or the rows of one status), what is in doubt, settings. */
export function CheckTab({ check, busy, onRefresh }: CheckTabProps) {
  const { messages, services, announce } = usePane();
  const { check: words } = messages.pane;
  const styles = useStyles();
  const action = useAction(actionSlot);
  const [picked, setPicked] = useState<RowFilter | null>(null);
  const { ledger, rows, counts, attention } = check;
  const { settings } = ledger;
  const [kind, setKind] = useState<ShownKind>("all");
  const listed =
    picked === null ? [...attention.wrong, ...unreportedRows(attention)] : rows.filter((row) => isShownBy(row, picked));
  const shown = listed.filter((row) => isOfKind(row, kind));
  const doubtful = rows.filter((row) => isShownBy(row, "needsReview"));
  const numbers = quantifiedShort(attention).map(([status, count]) =>
    words.countOf(messages.ledger.status[status], count),
  );
  const label =
    picked === null
      ? words.attention(attention.count)
      : words.rowsWith(filterWord(picked, messages.ledger), listed.length);
  const announced = useRef(attention.count);

  useEffect(() => {
    if (announced.current === attention.count) return;
    announced.current = attention.count;
    announce(words.updated(attention.count));
  }, [announce, attention.count, words]);

  const jump = (row: CheckedRow): void => {
    action.run("nothing", async () => {
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
          icon={busy ? <Spinner size="extra-tiny" aria-hidden /> : <ArrowSync16Regular />}
          disabledFocusable={busy}
          onClick={onRefresh}
        >
          {words.refresh}
        </Button>
      </div>
      <p className={styles.meta}>
        {words.asOf} {messages.plan.date(settings.asOf)} · {words.rows(rows.length)}
      </p>
      <StatusChips counts={counts} dueSoon={dueSoonCount(rows)} picked={picked} onPick={setPicked} />
      <ActionNotice action={action} />
      {ledger.issues.length > 0 && <IssueList issues={ledger.issues} action={action} />}
      <AdjustedList rows={rows} action={action} onJump={jump} />
      <div className={styles.listHead}>
        <h3 className={styles.listTitle}>{label}</h3>
        {picked === null ? (
          <p className={styles.hint}>{attention.count === 0 ? words.attentionNone : words.quantifiedShort(numbers)}</p>
        ) : (
          <Button
            size="small"
            appearance="transparent"
            onClick={() => {
              setPicked(null);
            }}
          >
            {words.showAttention}
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
      {picked === null ? (
        <AttentionRows
          key={kind}
          list={attentionOfKind(attention, kind)}
          label={label}
          isLocked={action.busy}
          onJump={jump}
        />
      ) : (
        <RowList key={`${picked} ${kind}`} rows={shown} label={label} isLocked={action.busy} onJump={jump} />
      )}
      {picked === null && doubtful.length > 0 && (
        <Disclosure level={3} label={words.doubtful(doubtful.length)} openAtFirst={false}>
          <RowList rows={doubtful} label={words.doubtful(doubtful.length)} isLocked={action.busy} onJump={jump} />
        </Disclosure>
      )}
      <SettingsSection ledger={ledger} action={action} />
    </>
  );
}
