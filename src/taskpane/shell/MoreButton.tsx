import { Button, makeStyles, tokens } from "@fluentui/react-components";

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
