import { Button } from "@fluentui/react-components";
import { isAdjusted } from "../../ledger/sync/reviewRemarks";
import { confirmAdjusted } from "../../usecases/correctLedger";
import type { CheckedRow } from "../../usecases/checkLedger";
import { Disclosure } from "../shell/Disclosure";
import { MoreButton, useShown } from "../shell/paging";
import { AttentionBox } from "../shell/layout";
import { usePane } from "../shell/pane";
import type { PaneAction } from "../shell/useAction";
import { rowName } from "./rowWords";
import { useEntryStyles } from "../shell/entryStyles";

/** Rows shown at once. */
const page = 20;

export interface AdjustedListProps {
  readonly rows: readonly CheckedRow[];
  readonly action: PaneAction;
  readonly onJump: (row: CheckedRow) => void;
}

/** Rows whose target a sync changed after they were reported: not judged until somebody confirms. Nothing where there are none. */
export function AdjustedList({ rows, action, onJump }: AdjustedListProps) {
  const { messages, services } = usePane();
  const { sync: words } = messages;
  const entry = useEntryStyles();
  const { shown, showMore } = useShown(page);
  const adjusted = rows.filter((row) => isAdjusted(reviewOf(row)));
  const confirm = (keys: readonly string[]): void => {
    action.run("oneRequest", async () => words.pane.confirmedAdjusted(await confirmAdjusted(services.workbook, keys)));
  };
  if (adjusted.length === 0) return null;
  return (
    <AttentionBox label={words.pane.adjustedHeading(adjusted.length)}>
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
                    disabledFocusable={action.busy}
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
    </AttentionBox>
  );
}

function reviewOf({ cells }: CheckedRow): string {
  const review = cells.get("review");
  return typeof review === "string" ? review : "";
}
