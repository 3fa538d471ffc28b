import { Badge, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { usePane } from "../shell/PaneContext";
import type { Verdict } from "./newDecision";
import type { TargetView } from "./planView";
import { ReviewChoice } from "./ReviewChoice";
import { useReview } from "./ReviewContext";
import { ReviewerField } from "./ReviewerField";
import { TargetEditor } from "./TargetEditor";
import { useTargetCardStyles } from "./targetCardStyles";

export interface TargetCardProps {
  readonly view: TargetView;
  /** Place in its work point, counting from 1: the number in the sentence. */
  readonly number: number;
}

const useStateStyles = makeStyles({
  removed: { opacity: 0.75, "& dd, & h5": { textDecorationLine: "line-through" } },
  doubtful: { borderLeftColor: tokens.colorStatusDangerBorderActive },
});

/** One target as read: what, how much, by when, on what grounds; and what a person may do about it. */
export function TargetCard({ view, number }: TargetCardProps) {
  const { messages } = usePane();
  const { decide, undo, waiting, sign, drop } = useReview();
  const { plan, pane } = messages;
  const styles = useTargetCardStyles();
  const stateStyles = useStateStyles();
  const [open, setOpen] = useState<"nothing" | "why" | "editor">("nothing");
  const whyId = useId();
  const editButton = useRef<HTMLButtonElement>(null);
  const { target, state, key } = view;
  const review = state === "removed" ? null : target.needsReview;
  const doubtful = review !== null;
  const decideThat = (verdict: Verdict): void => {
    decide(key, verdict);
  };
  const closeEditor = (): void => {
    setOpen("nothing");
    editButton.current?.focus();
  };

  return (
    <li
      className={mergeClasses(
        styles.card,
        doubtful && stateStyles.doubtful,
        state === "removed" && stateStyles.removed,
      )}
      aria-label={pane.target.label(number, target.indicator)}
    >
      <div className={styles.head}>
        <span className={styles.number} aria-hidden>
          {number}
        </span>
        <h4 className={styles.indicator}>{target.indicator}</h4>
        <span className={styles.requirement}>{plan.requirement(target.requirement, target.unit)}</span>
      </div>
      <dl className={styles.facts}>
        {target.subject !== "" && (
          <>
            <dt>{pane.target.subject}</dt>
            <dd>{target.subject}</dd>
          </>
        )}
        <dt>{pane.target.basis}</dt>
        <dd>{plan.basis[target.basis]}</dd>
        <dt>{pane.target.deadline}</dt>
        <dd>{plan.deadline(target.deadline)}</dd>
      </dl>
      <div className={styles.actions}>
        {doubtful && (
          <Badge appearance="tint" color="danger">
            {pane.target.doubtful}
          </Badge>
        )}
        {target.aspirational && (
          <Badge appearance="outline" color="informative">
            {pane.target.aspirational}
          </Badge>
        )}
        {state !== "asRead" && (
          <Badge appearance="tint" color={state === "removed" ? "subtle" : "success"}>
            {pane.target[state]}
          </Badge>
        )}
        <span className={styles.spring} />
        {state !== "removed" && (
          <>
            <Button
              size="small"
              appearance="subtle"
              aria-expanded={open === "why"}
              aria-controls={whyId}
              onClick={() => {
                setOpen(open === "why" ? "nothing" : "why");
              }}
            >
              {pane.target.why}
            </Button>
            <Button
              ref={(element: HTMLButtonElement | null) => {
                editButton.current = element;
              }}
              size="small"
              appearance="subtle"
              aria-expanded={open === "editor"}
              onClick={() => {
                setOpen(open === "editor" ? "nothing" : "editor");
              }}
            >
              {pane.target.edit}
            </Button>
          </>
        )}
        {state !== "asRead" && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              undo(key);
            }}
          >
            {pane.target.undo}
          </Button>
        )}
      </div>
      <div id={whyId} hidden={open !== "why"} className={styles.why}>
        <ul>
          <li>“{target.stated}”</li>
          {target.why.map((reason) => (
            <li key={reason}>{plan.reason[reason]}</li>
          ))}
        </ul>
      </div>
      {open === "editor" && (
        <TargetEditor
          target={target}
          onSave={(change) => {
            decideThat({ kind: "changed", change });
            closeEditor();
          }}
          onRemove={() => {
            decideThat({ kind: "notATarget" });
            setOpen("nothing");
          }}
          onCancel={closeEditor}
        />
      )}
      {review !== null && open !== "editor" && <ReviewChoice review={review} unit={target.unit} onPick={decideThat} />}
      {waiting === key && <ReviewerField name="" onSign={sign} onCancel={drop} />}
    </li>
  );
}
