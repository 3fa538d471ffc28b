import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePane } from "../shell/pane";
import type { RegionView } from "./planView";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: {
    display: "grid",
    gridTemplateColumns: "5em 1fr auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "baseline",
    width: "100%",
    padding: "3px 4px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  region: { fontWeight: tokens.fontWeightSemibold },
  requirement: { textAlign: "end" },
  doubtful: { color: tokens.colorStatusDangerForeground1 },
});

export interface TargetListProps {
  readonly views: readonly RegionView[];
  /** Asks for the region where the target stands in its sentence. */
  readonly onOpen: (regionCode: string) => void;
}

/** Every target in a line: region, what is counted, how much. All of a document can be seen at one look. */
export function TargetList({ views, onOpen }: TargetListProps) {
  const { messages } = usePane();
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={messages.pane.preview.overview}>
      {views.flatMap(({ region, points }) =>
        points.flatMap(({ targets }) =>
          targets
            .filter(({ state }) => state !== "removed")
            .map(({ key, target }) => (
              <li key={key}>
                <button
                  type="button"
                  className={styles.line}
                  onClick={() => {
                    onOpen(region.code);
                  }}
                >
                  <span className={styles.region}>{region.name}</span>
                  <span>{target.indicator}</span>
                  <span className={mergeClasses(styles.requirement, target.needsReview !== null && styles.doubtful)}>
                    {messages.plan.requirement(target.requirement, target.unit)}
                    {target.needsReview !== null && `（${messages.pane.preview.doubtful}）`}
                  </span>
                </button>
              </li>
            )),
        ),
      )}
    </ul>
  );
}
