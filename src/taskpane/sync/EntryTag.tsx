import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  tag: {
    padding: "0 6px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  kind: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  attention: {
    color: tokens.colorStatusWarningForeground3,
    border: `1px solid ${tokens.colorStatusWarningBorder2}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface EntryTagProps {
  /** `kind`: what happens to the row; `attention`: somebody has to look; else a plain fact. */
  readonly look?: "kind" | "attention";
  readonly children: string;
}

/** A word about an entry, in a frame. */
export function EntryTag({ look, children }: EntryTagProps) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.tag, look !== undefined && styles[look])}>{children}</span>;
}
