import { makeStyles, tokens } from "@fluentui/react-components";
import { countStatuses, pendingGroups } from "../../domain/progress/summary";
import type { CheckedRow, LedgerCheck } from "../../usecases/checkLedger";
import { revealRow } from "../../usecases/reveal";
import { dueSoonCount, filterWord, isShownBy, type RowFilter } from "../check/attention";
import { RowList } from "../check/RowList";
import { SettingsSection } from "../check/SettingsForm";
import { StatusChips } from "../check/RowFilters";
import { ActionNotice } from "../shell/Notice";
import { usePane } from "../shell/pane";
import { useAction } from "../shell/useAction";
import { jobSlot, type Slot } from "../work/keeper";
import { useKept } from "../work/useWork";
import { RegionBars } from "./RegionBars";
import { StatusSheetsForm } from "./StatusSheetsForm";

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  meta: { margin: "2px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  listTitle: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
});

const actionSlot = jobSlot<string | null>("what the status tab does");
const groupSlot: Slot<string | null> = { name: "group whose rows are shown", initial: null };
const filterSlot: Slot<RowFilter | null> = { name: "status whose rows are shown", initial: null };

export interface StatusTabProps {
  readonly check: Extract<LedgerCheck, { kind: "ledger" }>;
}

/** Where every group stands, as bars; rows of one group or status, each leading to its cell; status sheets and the circular. */
export function StatusTab({ check }: StatusTabProps) {
  const { messages, services } = usePane();
  const { check: checkWords, status: words } = messages.pane;
  const styles = useStyles();
  const action = useAction(actionSlot);
  const [group, setGroup] = useKept(groupSlot);
  const [filter, setFilter] = useKept(filterSlot);
  const { ledger, rows, summary, attention } = check;
  const { rankOn, reportBy, asOf } = ledger.settings;
  const pending = rankOn && reportBy !== null && !attention.unreportedFirst ? pendingGroups(summary) : 0;
  const ofGroup = group === null ? rows : rows.filter((row) => row.group === group);
  const shown = filter === null ? ofGroup : ofGroup.filter((row) => isShownBy(row, filter));
  const label = words.shown(group, filter === null ? null : filterWord(filter, messages.ledger), shown.length);

  const jump = (row: CheckedRow): void => {
    action.run("nothing", async () => ((await revealRow(services.workbook, row.key)) ? null : checkWords.rowGone));
  };

  return (
    <>
      <h2 className={styles.title}>{ledger.title}</h2>
      <p className={styles.meta}>
        {checkWords.asOf} {messages.plan.date(asOf)} · {words.ratesOf(summary.total.targets)}
      </p>
      <p className={styles.meta}>{words.ratesNote}</p>
      {pending > 0 && <p className={styles.meta}>{words.ranksProvisional(pending)}</p>}
      <StatusSheetsForm ledger={ledger} groups={summary.groups.map(({ group: name }) => name)} action={action} />
      <ActionNotice action={action} />
      <StatusChips
        counts={countStatuses(ofGroup.map(({ judgement }) => judgement))}
        dueSoon={dueSoonCount(ofGroup)}
        picked={filter}
        onPick={setFilter}
      />
      <RegionBars summary={summary} picked={group} onPick={setGroup} />
      {(group !== null || filter !== null) && (
        <>
          <h3 className={styles.listTitle}>{label}</h3>
          <RowList
            key={`${group ?? ""} ${filter ?? ""}`}
            rows={shown}
            label={label}
            isLocked={action.busy}
            onJump={jump}
          />
        </>
      )}
      <SettingsSection ledger={ledger} action={action} />
    </>
  );
}
