import { Badge, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import type { Target } from "../../domain/workPlan";
import type { PlanMessages } from "../../messages/planMessages";
import { usePane } from "../shell/pane";
import type { TargetView } from "./planView";
import { useReview, type Verdict } from "./review";
import { ReviewChoice } from "./ReviewChoice";
import { ReviewerField } from "./ReviewerField";
import { TargetEditor } from "./TargetForm";

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
  const { decide, undo, waiting, sign, drop, isLocked } = useReview();
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
              disabledFocusable={isLocked}
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
            disabledFocusable={isLocked}
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
      {open === "editor" && !isLocked && (
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
      {waiting === key && !isLocked && <ReviewerField name="" onSign={sign} onCancel={drop} />}
    </li>
  );
}

export const useTargetCardStyles = makeStyles({
  card: {
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorPaletteYellowBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    minWidth: 0,
  },
  head: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalXS },
  number: {
    flexShrink: 0,
    minWidth: "16px",
    height: "16px",
    borderRadius: "8px",
    textAlign: "center",
    fontSize: "11px",
    lineHeight: "16px",
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground2,
  },
  indicator: {
    flexGrow: 1,
    margin: 0,
    minWidth: 0,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  requirement: {
    flexShrink: 0,
    maxWidth: "55%",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightBold,
    color: tokens.colorBrandForeground1,
    fontVariantNumeric: "tabular-nums",
  },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
    margin: "2px 0 0 20px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    "& dt": { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
    "& dd": { margin: 0 },
    "& dd:not(:last-of-type)::after": { content: '" ·"' },
  },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "2px", marginLeft: "20px" },
  spring: { flexGrow: 1 },
  undo: { marginLeft: "auto" },
  why: {
    margin: "0 0 2px 20px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    "& ul": { margin: 0, paddingLeft: "16px" },
  },
});
