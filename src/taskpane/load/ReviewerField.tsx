import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { EditForm, TextRow } from "../shell/form";
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
  const sign = (form: HTMLFormElement): void => {
    if (draft.trim() === "") {
      setMissing(true);
      return;
    }
    // The form goes: the focus stays with what was decided.
    form.closest("li")?.focus();
    onSign(draft.trim());
  };
  return (
    <EditForm className={styles.form} label={review.reviewer} save={review.sign} onSave={sign} onCancel={onCancel}>
      <TextRow
        label={review.reviewer}
        required
        hint={review.reviewerHint}
        problem={missing ? review.reviewerMissing : undefined}
        inputClassName={styles.input}
        autoComplete="name"
        value={draft}
        onChange={setDraft}
      />
    </EditForm>
  );
}
