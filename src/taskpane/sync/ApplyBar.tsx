import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { type SyncPlan, countSync } from "../../ledger/sync/syncPlan";
import { usePane } from "../shell/pane";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "grid",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  buttons: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: tokens.spacingHorizontalS },
});

export interface ApplyBarProps {
  readonly sync: SyncPlan;
  /** Most rows would be withdrawn, and nobody agreed to that. */
  readonly waitsForConsent: boolean;
  /** There is nothing to write at all. */
  readonly isNothing: boolean;
  /** `null` while nothing is written. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly onApply: () => void;
  readonly onCancel: () => void;
  readonly onNextOpen: () => void;
}

/** The one button that writes, always in sight, and what it still waits for. */
export function ApplyBar(props: ApplyBarProps) {
  const { sync, waitsForConsent, isNothing, progress, onApply, onCancel, onNextOpen } = props;
  const { messages } = usePane();
  const { pane: words } = messages.sync;
  const styles = useStyles();
  const id = useId();
  // One of the undecided is the consent itself.
  const open = sync.undecided - (waitsForConsent ? 1 : 0);
  const waits = sync.undecided > 0;
  if (progress !== null) {
    const { done, total } = progress;
    return (
      <div className={styles.bar}>
        <Field
          size="small"
          validationState="none"
          validationMessage={total > 0 ? messages.pane.load.progress(done, total) : words.applying}
        >
          <ProgressBar aria-label={words.applying} {...(total > 0 ? { value: done, max: total } : {})} />
        </Field>
      </div>
    );
  }
  return (
    <div className={styles.bar}>
      {!isNothing && (
        <p className={styles.hint} id={id}>
          {waits ? words.waits(open, waitsForConsent) : words.ready(countSync(sync))}
        </p>
      )}
      <div className={styles.buttons}>
        {open > 0 && <Button onClick={onNextOpen}>{words.nextOpen}</Button>}
        <Button onClick={onCancel}>{words.cancel}</Button>
        {!isNothing && (
          <Button appearance="primary" disabledFocusable={waits} aria-describedby={id} onClick={onApply}>
            {words.apply}
          </Button>
        )}
      </div>
    </div>
  );
}
