import { tokens, makeStyles } from "@fluentui/react-components";
import type { AttentionList } from "../../domain/progress/attention";
import type { CheckedRow } from "../../usecases/checkLedger";
import { Disclosure } from "../shell/Disclosure";
import { usePane } from "../shell/pane";
import { unreportedRows } from "./attention";
import { RowList } from "./RowList";

const useStyles = makeStyles({
  groups: { margin: 0, padding: `0 0 0 ${tokens.spacingHorizontalM}`, listStyleType: "none" },
});

export interface AttentionRowsProps {
  readonly list: AttentionList<CheckedRow>;
  readonly label: string;
  readonly isLocked: boolean;
  readonly onJump: (row: CheckedRow) => void;
}

/**
 * What needs attention: rows with something wrong, and one line a group for what was not reported: folded and last while
 * reports may still come, first and open once they are late.
 */
export function AttentionRows({ list, label, isLocked, onJump }: AttentionRowsProps) {
  const { wrong, unreportedFirst } = list;
  const rows = wrong.length > 0 && <RowList rows={wrong} label={label} isLocked={isLocked} onJump={onJump} />;
  const unreported = unreportedRows(list).length > 0 && (
    <UnreportedGroups list={list} isLocked={isLocked} onJump={onJump} />
  );
  return unreportedFirst ? (
    <>
      {unreported}
      {rows}
    </>
  ) : (
    <>
      {rows}
      {unreported}
    </>
  );
}

function UnreportedGroups({ list, isLocked, onJump }: Omit<AttentionRowsProps, "label">) {
  const { messages } = usePane();
  const { check: words } = messages.pane;
  const styles = useStyles();
  const heading = words.unreported(unreportedRows(list).length);
  return (
    <Disclosure key={String(list.unreportedFirst)} level={3} label={heading} openAtFirst={list.unreportedFirst}>
      <ul className={styles.groups} aria-label={heading}>
        {list.unreported.map(({ group, rows }) => {
          const label = words.unreportedOf(group, rows.length);
          return (
            <li key={group}>
              <Disclosure level={4} label={label} openAtFirst={false}>
                <RowList rows={rows} label={label} isLocked={isLocked} onJump={onJump} />
              </Disclosure>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
