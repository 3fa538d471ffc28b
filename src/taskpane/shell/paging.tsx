import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";

const useStyles = makeStyles({
  more: { margin: `${tokens.spacingVerticalS} 0` },
});

export interface MoreButtonProps {
  /** How many entries are not drawn; the button is there while there are any. */
  readonly rest: number;
  readonly label: (rest: number) => string;
  readonly onMore: () => void;
}

/** Draws another page of a long list. */
export function MoreButton({ rest, label, onMore }: MoreButtonProps) {
  const styles = useStyles();
  if (rest <= 0) return null;
  return (
    <Button className={styles.more} onClick={onMore}>
      {label(rest)}
    </Button>
  );
}

/** How many entries of a long list are drawn: a page at first, another with every call. */
export function useShown(page: number): { readonly shown: number; readonly showMore: () => void } {
  const [shown, setShown] = useState(page);
  return {
    shown,
    showMore: useCallback(() => {
      setShown((before) => before + page);
    }, [page]),
  };
}
