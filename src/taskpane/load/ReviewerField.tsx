import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { usePane } from "../shell/pane";

const useStyles = makeStyles({
  form: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorBrandBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  // The focus brings the whole form into sight, buttons included.
  input: { minWidth: 0, width: "100%", "& input": { scrollMarginBottom: "112px" } },
  buttons: { display: "flex", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalS },
});

export interface ReviewerFieldProps {
  readonly name: string;
  readonly onSign: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks who decides, where the decision stands. Escape leaves it undecided. */
export function ReviewerField({ name, onSign, onCancel }: ReviewerFieldProps) {
  const { messages } = usePane();
  const { review } = messages.pane;
  const styles = useStyles();
  const [draft, setDraft] = useState(name);
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    form.current?.querySelector("input")?.focus();
  }, []);

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={review.reviewer}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.trim() === "") setMissing(true);
        else {
          // The form goes: the focus stays with what was decided.
          event.currentTarget.closest("li")?.focus();
          onSign(draft.trim());
        }
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <Field
        size="small"
        label={review.reviewer}
        required
        hint={review.reviewerHint}
        {...(missing ? { validationMessage: review.reviewerMissing } : {})}
      >
        <Input
          size="small"
          className={styles.input}
          autoComplete="name"
          value={draft}
          onChange={(_, { value }) => {
            setDraft(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit">
          {review.sign}
        </Button>
        <Button size="small" onClick={onCancel}>
          {messages.pane.target.cancel}
        </Button>
      </div>
    </form>
  );
}
