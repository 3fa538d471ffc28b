import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { isAdjusted } from "../../ledger/sync/reviewRemarks";
import { confirmAdjusted } from "../../usecases/correctLedger";
import type { CheckedRow } from "../../usecases/checkLedger";
import type { LedgerAction } from "./useLedgerAction";
import { Disclosure } from "../shell/Disclosure";
import { MoreButton, useShown } from "../shell/paging";
import { usePane } from "../shell/pane";
import { rowName } from "./rowWords";
import { useEntryStyles } from "../shell/entryStyles";

/** Rows shown at once. */
const page = 20;

const useStyles = makeStyles({
  section: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `0 ${tokens.spacingHorizontalS}`,
    margin: `${tokens.spacingVerticalS} 0`,
  },
});

export interface AdjustedListProps {
  readonly rows: readonly CheckedRow[];
  readonly action: LedgerAction;
  readonly onJump: (row: CheckedRow) => void;
}

/** Rows whose target a sync changed after they were reported: not judged until somebody confirms. Nothing where there are none. */
export function AdjustedList({ rows, action, onJump }: AdjustedListProps) {
  const { messages, services } = usePane();
  const { sync: words } = messages;
  const styles = useStyles();
  const entry = useEntryStyles();
  const { shown, showMore } = useShown(page);
  const adjusted = rows.filter((row) => isAdjusted(reviewOf(row)));
  const confirm = (keys: readonly string[]): void => {
    action.run(async () => words.pane.confirmedAdjusted(await confirmAdjusted(services.workbook, keys)));
  };
  if (adjusted.length === 0) return null;
  return (
    <section className={styles.section} aria-label={words.pane.adjustedHeading(adjusted.length)}>
      <Disclosure level={3} label={words.pane.adjustedHeading(adjusted.length)} openAtFirst={adjusted.length <= 5}>
        {adjusted.length > 1 && (
          <Button
            size="small"
            disabledFocusable={action.busy}
            onClick={() => {
              confirm(adjusted.map(({ key }) => key));
            }}
          >
            {words.pane.confirmAllAdjusted(adjusted.length)}
          </Button>
        )}
        <ul className={entry.list}>
          {adjusted.slice(0, shown).map((row) => {
            const name = rowName(row.indicator, row.workPoint);
            return (
              <li key={row.key} className={entry.entry}>
                <p className={entry.name}>
                  {row.region} {name}
                </p>
                <p className={entry.note}>{reviewOf(row)}</p>
                <div className={entry.buttons}>
                  <Button
                    size="small"
                    disabledFocusable={action.busy}
                    aria-label={words.pane.choiceOf(row.region, name, words.pane.confirmAdjusted)}
                    onClick={() => {
                      confirm([row.key]);
                    }}
                  >
                    {words.pane.confirmAdjusted}
                  </Button>
                  <Button
                    size="small"
                    appearance="transparent"
                    aria-label={words.pane.jumpTo(row.region, name)}
                    onClick={() => {
                      onJump(row);
                    }}
                  >
                    {messages.pane.check.jumpShort}
                  </Button>
                </div>
              </li>
            );
          })}
        </ul>
        <MoreButton rest={adjusted.length - shown} label={words.pane.more} onMore={showMore} />
      </Disclosure>
    </section>
  );
}

function reviewOf({ cells }: CheckedRow): string {
  const review = cells.get("review");
  return typeof review === "string" ? review : "";
}
