import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { TargetEdit } from "../../domain/review/decision";
import type { Target } from "../../domain/workPlan";
import { usePane } from "../shell/PaneContext";
import { parseDraft, toDraft, type DraftProblem } from "./targetDraft";
import { TargetFields } from "./TargetFields";

const useStyles = makeStyles({
  form: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalS },
});

export interface TargetEditorProps {
  readonly target: Target;
  readonly onSave: (change: TargetEdit) => void;
  readonly onRemove: () => void;
  readonly onCancel: () => void;
}

/** Sets a target right, or says that it is none. Escape leaves it as it was. */
export function TargetEditor({ target, onSave, onRemove, onCancel }: TargetEditorProps) {
  const { messages } = usePane();
  const { target: words } = messages.pane;
  const styles = useStyles();
  const [draft, setDraft] = useState(() => toDraft(target));
  const [problems, setProblems] = useState<ReadonlySet<DraftProblem>>(new Set());
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    form.current?.querySelector("input")?.focus();
  }, []);

  const save = (): void => {
    const parsed = parseDraft(draft, target);
    if (parsed.kind === "edit") onSave(parsed.edit);
    else setProblems(parsed.problems);
  };

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <TargetFields draft={draft} problems={problems} onChange={setDraft} />
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit">
          {words.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button size="small" appearance="subtle" onClick={onRemove}>
          {words.notATarget}
        </Button>
      </div>
    </form>
  );
}
