import { makeStyles, tokens } from "@fluentui/react-components";
import { countStatuses, summarise } from "../../domain/progress/summary";
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
const regionSlot: Slot<string | null> = { name: "region whose rows are shown", initial: null };
const filterSlot: Slot<RowFilter | null> = { name: "status whose rows are shown", initial: null };

export interface StatusTabProps {
  readonly check: Extract<LedgerCheck, { kind: "ledger" }>;
}

/** Where every region stands, as bars; rows of one region or status, each leading to its cell; status sheets and the circular. */
export function StatusTab({ check }: StatusTabProps) {
  const { messages, services } = usePane();
  const { check: checkWords, status: words } = messages.pane;
  const styles = useStyles();
  const action = useAction(actionSlot);
  const [region, setRegion] = useKept(regionSlot);
  const [filter, setFilter] = useKept(filterSlot);
  const { ledger, rows } = check;
  const summary = summarise(
    rows.map(({ region: name, assessed, aspirational, judgement }) => ({
      group: name,
      kind: assessed.kind,
      aspirational,
      judgement,
    })),
    ledger.settings,
  );
  const ofRegion = region === null ? rows : rows.filter((row) => row.region === region);
  const shown = filter === null ? ofRegion : ofRegion.filter((row) => isShownBy(row, filter));
  const label = words.shown(region, filter === null ? null : filterWord(filter, messages.ledger), shown.length);

  const jump = (row: CheckedRow): void => {
    action.run("nothing", async () => ((await revealRow(services.workbook, row.key)) ? null : checkWords.rowGone));
  };

  return (
    <>
      <h2 className={styles.title}>{ledger.title}</h2>
      <p className={styles.meta}>
        {checkWords.asOf} {messages.plan.date(ledger.settings.asOf)} · {words.rateNote}
      </p>
      <StatusSheetsForm ledger={ledger} regions={summary.groups.map(({ group }) => group)} action={action} />
      <ActionNotice action={action} />
      <StatusChips
        counts={countStatuses(ofRegion.map(({ judgement }) => judgement))}
        dueSoon={dueSoonCount(ofRegion)}
        picked={filter}
        onPick={setFilter}
      />
      <RegionBars summary={summary} picked={region} onPick={setRegion} />
      {(region !== null || filter !== null) && (
        <>
          <h3 className={styles.listTitle}>{label}</h3>
          <RowList
            key={`${region ?? ""} ${filter ?? ""}`}
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
