import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { countSync } from "../../ledger/sync/syncPlan";
import type { SyncPlan } from "../../ledger/sync/syncPlan";
import { WriteBar } from "../shell/layout";
import { usePane } from "../shell/pane";

const useStyles = makeStyles({
  bar: { gap: tokens.spacingVerticalXS },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  buttons: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: tokens.spacingHorizontalS },
});

/** How far writing has come; without progress, it has just begun. */
export interface Application {
  readonly progress: { readonly done: number; readonly total: number } | null;
}

export interface ApplyBarProps {
  readonly sync: SyncPlan;
  /** Most rows would be withdrawn, and nobody agreed to that. */
  readonly waitsForConsent: boolean;
  /** There is nothing to write at all. */
  readonly isNothing: boolean;
  /** `null` while it is not being applied. */
  readonly application: Application | null;
  /** Something is being written, by this tab or another. */
  readonly isBusy: boolean;
  readonly onApply: () => void;
  readonly onCancel: () => void;
  readonly onNextOpen: () => void;
}

/** The one button that writes, always in sight, and what it still waits for. */
export function ApplyBar(props: ApplyBarProps) {
  const { sync, waitsForConsent, isNothing, application, isBusy, onApply, onCancel, onNextOpen } = props;
  const { messages } = usePane();
  const { pane: words } = messages.sync;
  const styles = useStyles();
  const id = useId();
  // One of the undecided is the consent itself.
  const open = sync.undecided - (waitsForConsent ? 1 : 0);
  const waits = sync.undecided > 0;
  if (application !== null) {
    const { progress } = application;
    return (
      <WriteBar className={styles.bar}>
        <Field
          size="small"
          validationState="none"
          validationMessage={
            progress === null ? words.applying : messages.pane.load.progress(progress.done, progress.total)
          }
        >
          <ProgressBar
            aria-label={words.applying}
            {...(progress === null ? {} : { value: progress.done, max: progress.total })}
          />
        </Field>
      </WriteBar>
    );
  }
  return (
    <WriteBar className={styles.bar}>
      {!isNothing && (
        <p className={styles.hint} id={id}>
          {waits ? words.waits(open, waitsForConsent) : words.ready(countSync(sync))}
        </p>
      )}
      <div className={styles.buttons}>
        {open > 0 && <Button onClick={onNextOpen}>{words.nextOpen}</Button>}
        <Button onClick={onCancel}>{words.cancel}</Button>
        {!isNothing && (
          <Button appearance="primary" disabledFocusable={waits || isBusy} aria-describedby={id} onClick={onApply}>
            {words.apply}
          </Button>
        )}
      </div>
    </WriteBar>
  );
}
