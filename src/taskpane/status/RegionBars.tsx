import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useContext } from "react";
import { countedStatuses } from "../../domain/progress/status";
import type { Summary, Tally } from "../../domain/progress/summary";
import { statusColor } from "../../ledger/template/flagColors";
import { FlagColorsContext } from "../check/StatusMark";
import { usePane } from "../shell/pane";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", fontSize: tokens.fontSizeBase200 },
  head: { textAlign: "start", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  regionColumn: { width: "84px" },
  progressColumn: { width: "84px", textAlign: "end" },
  region: { textAlign: "start", fontWeight: tokens.fontWeightRegular, padding: 0 },
  button: {
    width: "100%",
    minHeight: "28px",
    padding: "2px 4px 2px 0",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  pressed: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorBrandBackground2 },
  bar: { display: "flex", height: "18px" },
  segment: {
    minWidth: "14px",
    textAlign: "center",
    lineHeight: "16px",
    border: "1px solid #767676",
    marginLeft: "-1px",
    fontVariantNumeric: "tabular-nums",
    forcedColorAdjust: "none",
  },
  progress: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  rank: { display: "block", color: tokens.colorNeutralForeground3 },
  none: { color: tokens.colorNeutralForeground3 },
  total: { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
});

export interface RegionBarsProps {
  readonly summary: Summary;
  readonly picked: string | null;
  readonly onPick: (group: string | null) => void;
}

/**
 * A table that is a chart: a stacked bar of what must be met for each group, its numbers read out as words, with 达序时率 and,
 * where ranks are on, 位次. A group's name shows its rows. Groups without 必成 targets say so: no bar, no rate, no rank.
 */
export function RegionBars({ summary, picked, onPick }: RegionBarsProps) {
  const { messages } = usePane();
  const { status: words } = messages.pane;
  const styles = useStyles();
  const longest = Math.max(1, ...summary.groups.map(({ targets }) => targets.total));
  return (
    <table className={styles.table} aria-label={words.bars}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.regionColumn)}>
            {words.region}
          </th>
          <th scope="col" className={styles.head}>
            {words.targets}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.progressColumn)}>
            {words.onPaceRate}
          </th>
        </tr>
      </thead>
      <tbody>
        {summary.groups.map(({ group, targets, rank }) => (
          <tr key={group}>
            <th scope="row" className={styles.region}>
              <button
                type="button"
                className={mergeClasses(styles.button, group === picked && styles.pressed)}
                aria-pressed={group === picked}
                onClick={() => {
                  onPick(group === picked ? null : group);
                }}
              >
                {group === "" ? words.noRegion : group}
              </button>
            </th>
            {targets.total === 0 ? (
              <td colSpan={2} className={styles.none}>
                {words.noTargets}
              </td>
            ) : (
              <>
                <td>
                  <Bar counts={targets.counts} longest={longest} />
                </td>
                <td className={styles.progress}>
                  {words.rateOf(targets)}
                  {rank !== null && <span className={styles.rank}>{words.rank(rank)}</span>}
                </td>
              </>
            )}
          </tr>
        ))}
        <tr className={styles.total}>
          <th scope="row" className={styles.region}>
            {words.total}
          </th>
          <td>{words.targetCount(summary.total.targets.total)}</td>
          <td className={styles.progress}>{words.rateOf(summary.total.targets)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Bar({ counts, longest }: { readonly counts: Tally["counts"]; readonly longest: number }) {
  const { messages } = usePane();
  const styles = useStyles();
  const colors = useContext(FlagColorsContext);
  const parts = countedStatuses.filter((status) => counts[status] > 0);
  const sentence = parts.map((status) => messages.pane.status.count(messages.ledger.status[status], counts[status]));
  return (
    <div
      className={styles.bar}
      role="img"
      aria-label={sentence.join(messages.pane.status.comma)}
      title={sentence.join(messages.pane.status.comma)}
    >
      {parts.map((status) => (
        <span
          key={status}
          className={styles.segment}
          style={{
            width: `${(counts[status] / longest) * 100}%`,
            backgroundColor: statusColor(colors, status)?.fill ?? "#FFFFFF",
            color: statusColor(colors, status)?.color ?? "#242424",
          }}
        >
          {counts[status]}
        </span>
      ))}
    </div>
  );
}
