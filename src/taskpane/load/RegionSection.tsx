import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import type { Decision } from "../../domain/review/decision";
import { usePane } from "../shell/PaneContext";
import { PointItem } from "./PointItem";
import type { RegionView } from "./planView";

const useStyles = makeStyles({
  section: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, position: "sticky", top: "var(--filters-height)", zIndex: 1 },
  button: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    minHeight: "36px",
    padding: "4px 0",
    border: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3, transitionProperty: "transform", transitionDuration: "100ms" },
  open: { transform: "rotate(90deg)" },
  name: { flexGrow: 1, minWidth: 0 },
  counts: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  hasTargets: { color: tokens.colorBrandForeground1 },
  hasDoubts: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  points: { margin: 0, padding: "0 0 4px 20px" },
});

export interface RegionSectionProps {
  readonly source: string;
  readonly year: number;
  readonly view: RegionView;
  readonly openAtFirst: boolean;
  readonly onDecide: (decision: Decision) => void;
  readonly onUndo: (key: string) => void;
}

/** One region: a heading that opens and closes, with what was found there, and its work points. */
export function RegionSection({ source, year, view, openAtFirst, onDecide, onUndo }: RegionSectionProps) {
  const { messages } = usePane();
  const styles = useStyles();
  const [open, setOpen] = useState(openAtFirst);
  const listId = useId();
  return (
    <section className={styles.section} aria-label={view.region.name}>
      <h4 className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={listId}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <ChevronRight16Regular className={mergeClasses(styles.chevron, open && styles.open)} aria-hidden />
          <span className={styles.name}>{view.region.name}</span>
          <span
            className={mergeClasses(
              styles.counts,
              view.targets > 0 && styles.hasTargets,
              view.doubts > 0 && styles.hasDoubts,
            )}
          >
            {messages.pane.preview.regionCounts(view.points.length, view.targets, view.doubts)}
          </span>
        </button>
      </h4>
      <ul id={listId} className={styles.points} hidden={!open}>
        {open &&
          view.points.map((point) => (
            <PointItem
              key={point.point.key}
              source={source}
              year={year}
              region={view}
              view={point}
              onDecide={onDecide}
              onUndo={onUndo}
            />
          ))}
      </ul>
    </section>
  );
}
