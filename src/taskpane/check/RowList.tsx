import { makeStyles, tokens } from "@fluentui/react-components";
import type { CheckedRow } from "../../usecases/checkLedger";
import { MoreButton, useShown } from "../shell/paging";
import { usePane } from "../shell/pane";
import { rowFacts, rowName } from "./rowWords";
import { StatusMark } from "./StatusMark";

/** Rows shown at once. */
const page = 100;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  row: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalXS,
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: { overflowWrap: "anywhere" },
  region: { fontWeight: tokens.fontWeightSemibold },
  status: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  facts: {
    gridColumn: "2 / -1",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface RowListProps {
  readonly rows: readonly CheckedRow[];
  readonly label: string;
  /** Something is being written: the selection stays where it is. */
  readonly isLocked: boolean;
  readonly onJump: (row: CheckedRow) => void;
}

/** Rows of the ledger, each a button that goes to its cell. */
export function RowList({ rows, label, isLocked, onJump }: RowListProps) {
  const { messages } = usePane();
  const styles = useStyles();
  const { shown, showMore } = useShown(page);
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {rows.slice(0, shown).map((row) => (
          <li key={row.key} className={styles.item}>
            <button
              type="button"
              className={styles.row}
              title={messages.pane.check.jump}
              aria-disabled={isLocked}
              onClick={() => {
                onJump(row);
              }}
            >
              <StatusMark status={row.judgement.status} />
              <span className={styles.name}>
                <span className={styles.region}>{row.group}</span> {rowName(row.indicator, row.workPoint)}
              </span>
              <span className={styles.status}>{messages.ledger.status[row.judgement.status]}</span>
              <span className={styles.facts}>{rowFacts(row, messages).join(" · ")}</span>
            </button>
          </li>
        ))}
      </ul>
      <MoreButton rest={rows.length - shown} label={messages.pane.check.more} onMore={showMore} />
    </>
  );
}
