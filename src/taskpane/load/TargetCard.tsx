import { Badge, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import type { Target } from "../../domain/workPlan";
import type { PlanMessages } from "../../messages/planMessages";
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
  /** The region's name: what the buttons' names say to those who do not see the card. */
  readonly region: string;
  /** Place in its work point, counting from 1: the number in the sentence. */
  readonly number: number;
}

const useStateStyles = makeStyles({
  removed: { opacity: 0.75, "& h4, & dd, & h4 + span": { textDecorationLine: "line-through" } },
  doubtful: { borderLeftColor: tokens.colorStatusDangerBorderActive },
});

/** The reading as it stands, in words: what a person confirms who picks it. */
function asReadWords(target: Target, plan: PlanMessages): string {
  return [target.subject, target.indicator, plan.requirement(target.requirement, target.unit), plan.basis[target.basis]]
    .filter((part) => part !== "")
    .join("，");
}

/** One target as read: what, how much, by when, on what grounds; and what a person may do about it. */
export function TargetCard({ view, region, number }: TargetCardProps) {
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
  const actionOn = (action: string): string =>
    pane.target.actionOn(action, region, target.indicator === "" ? String(number) : target.indicator);
  const closeEditor = (): void => {
    setOpen("nothing");
    editButton.current?.focus();
  };

  return (
    <li
      tabIndex={-1}
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
              aria-label={actionOn(pane.target.why)}
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
              aria-label={actionOn(pane.target.edit)}
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
            className={styles.undo}
            size="small"
            appearance="subtle"
            aria-label={actionOn(state === "added" ? pane.target.delete : pane.target.undo)}
            onClick={() => {
              undo(key);
            }}
          >
            {state === "added" ? pane.target.delete : pane.target.undo}
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
      {review !== null && open !== "editor" && (
        <ReviewChoice
          review={review}
          unit={target.unit}
          asRead={asReadWords(target, plan)}
          onPick={decideThat}
          {...(target.indicator === "" || review.readings.length === 0
            ? {
                onEdit: () => {
                  setOpen("editor");
                },
              }
            : {})}
        />
      )}
      {waiting === key && <ReviewerField name="" onSign={sign} onCancel={drop} />}
    </li>
  );
}
