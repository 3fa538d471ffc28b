import { makeStyles } from "@fluentui/react-components";
import { headerOf } from "../../ledger/template/ledgerSpec";
import type { KeptCell } from "../../ledger/sync/takeBack";
import { usePane } from "../shell/PaneContext";

/** Cells and rows named; the rest are counted. */
const named = 30;

const useStyles = makeStyles({
  list: { margin: "2px 0", paddingLeft: "16px" },
});

export interface KeptListProps {
  readonly cells: readonly KeptCell[];
  /** Keys of rows. */
  readonly rows: readonly string[];
}

/** What was left as it is when a sync was taken back, because people had changed it since. */
export function KeptList({ cells, rows }: KeptListProps) {
  const { messages } = usePane();
  const { sync: words } = messages;
  const styles = useStyles();
  const list = (title: string, lines: readonly string[]) => (
    <>
      {title}
      <ul className={styles.list}>
        {lines.slice(0, named).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > named && <li>{words.pane.andMore(lines.length - named)}</li>}
      </ul>
    </>
  );
  return (
    <>
      {cells.length > 0 &&
        list(
          words.keptCells(cells.length),
          cells.map(({ key, field }) => `${key} ${headerOf(field)}`),
        )}
      {rows.length > 0 && list(words.keptRows(rows.length), rows)}
    </>
  );
}
