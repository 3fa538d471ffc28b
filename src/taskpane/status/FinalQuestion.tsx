import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { FinalQuestions } from "../../usecases/finalizeStatus";
import { MoreButton, useShown } from "../shell/paging";
import { usePane } from "../shell/pane";

/** Changed cells shown at once. */
const PAGE = 20;

const useStyles = makeStyles({
  box: {
    margin: `${tokens.spacingVerticalS} 0`,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingInlineStart: "20px", fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

export interface FinalQuestionProps {
  readonly questions: FinalQuestions;
  readonly isLocked: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** What a 定稿 asks before it is made, in its place in the pane: what is wrong, what is missing, what was changed by hand. */
export function FinalQuestion({ questions, isLocked, onConfirm, onCancel }: FinalQuestionProps) {
  const { messages } = usePane();
  const { status: words } = messages.pane;
  const styles = useStyles();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { shown, showMore } = useShown(PAGE);
  const { changedByHand } = questions;
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div ref={box} role="group" tabIndex={-1} aria-labelledby={id} className={styles.box}>
      <h3 id={id} className={styles.title}>
        {words.finalAsks}
      </h3>
      <ul className={styles.list}>
        {words.finalQuestions({ ...questions, changedByHand: changedByHand.length }).map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      {changedByHand.length > 0 && (
        <ul className={styles.list}>
          {changedByHand.slice(0, shown).map((change) => (
            <li key={change.cell}>
              {words.handChange({
                ...change,
                was: messages.ledger.value(change.was),
                is: messages.ledger.value(change.is),
              })}
            </li>
          ))}
        </ul>
      )}
      <MoreButton rest={changedByHand.length - shown} label={messages.pane.check.more} onMore={showMore} />
      <div className={styles.buttons}>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button size="small" disabledFocusable={isLocked} onClick={onConfirm}>
          {words.finalizeAnyway}
        </Button>
      </div>
    </div>
  );
}
