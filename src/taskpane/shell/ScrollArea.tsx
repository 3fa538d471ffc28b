import { makeStyles, tokens } from "@fluentui/react-components";
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
