import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode, Ref } from "react";

const useStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    // The place of what is hidden from sight only: it would lengthen the page beyond the pane.
    position: "relative",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  bar: {
    flexShrink: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  box: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `0 ${tokens.spacingHorizontalS}`,
    margin: `${tokens.spacingVerticalS} 0`,
  },
});

export interface ScrollAreaProps {
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}

/** The part of a tab that scrolls, between what stays in sight above and below it. */
export function ScrollArea({ children, ref }: ScrollAreaProps) {
  const styles = useStyles();
  return (
    <div className={styles.scroll} ref={ref}>
      {children}
    </div>
  );
}

/** Below what scrolls, always in sight: the one button that writes, and what it waits for. */
export function WriteBar({ className, children }: { readonly className: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.bar, className)}>{children}</div>;
}

/** A frame around what somebody has to look at. @param label what it holds, for those who do not see it */
export function AttentionBox({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.box} aria-label={label}>
      {children}
    </section>
  );
}
