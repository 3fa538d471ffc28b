import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Disclosure } from "../shell/Disclosure";
import { usePane } from "../shell/pane";
import { PointItem } from "./PointItem";
import type { RegionView } from "./planView";

/** Work points drawn at once: a region of thousands opens as fast as one of three. */
const page = 50;

const useStyles = makeStyles({
  // Scrolled to, it stops below the filters that stay in view.
  section: { scrollMarginTop: "var(--filters-height)", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: {
    position: "sticky",
    top: "var(--filters-height)",
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  counts: {
    flexShrink: 0,
    display: "flex",
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  targets: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  doubts: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  points: { margin: 0, padding: "0 0 4px 20px" },
});

export interface RegionSectionProps {
  readonly source: string;
  readonly year: number;
  readonly view: RegionView;
  readonly openAtFirst: boolean;
}

/** One region: a heading that opens and closes, with what was found there, and its work points. */
export function RegionSection({ source, year, view, openAtFirst }: RegionSectionProps) {
  const { messages } = usePane();
  const { preview } = messages.pane;
  const styles = useStyles();
  const [shown, setShown] = useState(page);
  return (
    <section className={styles.section} aria-label={view.region.name} data-region={view.region.code}>
      <Disclosure
        level={3}
        label={view.region.name}
        openAtFirst={openAtFirst}
        headingClassName={styles.heading}
        aside={
          <span className={styles.counts}>
            {view.doubts > 0 && <span className={styles.doubts}>{preview.doubtsIn(view.doubts)}</span>}
            <span className={mergeClasses(view.targets > 0 && styles.targets)}>
              {view.targets > 0 ? preview.targetsIn(view.targets) : preview.pointsIn(view.points.length)}
            </span>
          </span>
        }
      >
        <ul className={styles.points}>
          {view.points.slice(0, shown).map((point) => (
            <PointItem key={point.point.key} source={source} year={year} region={view} view={point} />
          ))}
        </ul>
        {view.points.length > shown && (
          <Button
            size="small"
            onClick={() => {
              setShown(shown + page);
            }}
          >
            {preview.morePoints(view.points.length - shown)}
          </Button>
        )}
      </Disclosure>
    </section>
  );
}
