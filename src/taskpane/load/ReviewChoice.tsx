import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Reading, Review } from "../../domain/workPlan";
import { usePane } from "../shell/pane";
import { toVerdict, useReview, type Verdict } from "./review";

const useStyles = makeStyles({
  root: {
    marginTop: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  doubt: { fontWeight: tokens.fontWeightSemibold },
  choices: {
    marginLeft: "-6px",
    "& label": { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  },
});

export interface ReviewChoiceProps {
  readonly review: Review;
  readonly unit: string;
  /** The reading as it stands, in words. */
  readonly asRead: string;
  /** Opens the fields, where no reading can settle the doubt. */
  readonly onEdit?: () => void;
  readonly onPick: (verdict: Verdict) => void;
}

/** A doubt and its possible readings. Arrow keys only move; the button decides, so that nobody decides by passing through. */
export function ReviewChoice({ review, unit, asRead, onEdit, onPick }: ReviewChoiceProps) {
  const { messages } = usePane();
  const styles = useStyles();
  const doubtId = useId();
  const { isLocked } = useReview();
  const [picked, setPicked] = useState("");
  const readings = review.readings.length === 0 ? [{ kind: "asRead" } as const] : review.readings;
  const label = (option: Reading): string => {
    const words = messages.plan.reading(option, unit);
    return option.kind === "asRead" && asRead !== "" ? messages.pane.target.quoted(words, asRead) : words;
  };
  const reading = readings[Number.parseInt(picked, 10)];
  return (
    <div className={styles.root}>
      <div id={doubtId} className={styles.doubt}>
        {messages.plan.review[review.reason]}
      </div>
      <RadioGroup
        className={styles.choices}
        aria-labelledby={doubtId}
        value={picked}
        disabled={isLocked}
        onChange={(_, { value }) => {
          setPicked(value);
        }}
      >
        {readings.map((option, at) => (
          <Radio key={at} value={String(at)} label={label(option)} />
        ))}
      </RadioGroup>
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={reading === undefined || isLocked}
        onClick={(event) => {
          if (reading === undefined) return;
          // The choice goes: the focus stays with what was decided.
          event.currentTarget.closest("li")?.focus();
          onPick(toVerdict(reading));
        }}
      >
        {messages.pane.target.save}
      </Button>{" "}
      {onEdit !== undefined && (
        <Button size="small" disabledFocusable={isLocked} onClick={onEdit}>
          {messages.pane.target.fillIn}
        </Button>
      )}
    </div>
  );
}
