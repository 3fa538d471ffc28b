import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { yearEnd } from "../../domain/calendar";
import type { Target } from "../../domain/workPlan";
import { usePane } from "../shell/PaneContext";
import { findWords, type Sentence } from "./sentence";
import { parseDraft, type DraftProblem, type TargetDraft } from "./targetDraft";
import { TargetFields } from "./TargetFields";

const useStyles = makeStyles({
  form: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalS },
});

/** A first guess at the fields, from the words picked: “40家” → 40, 家. */
function draftFrom(words: string, year: number): TargetDraft {
  const number = /\d[\d,]*(?:\.\d+)?/u.exec(words.normalize("NFKC"))?.[0] ?? "";
  const unit = /[\d\s](?<unit>[^\d\s]{1,4})$/u.exec(words.normalize("NFKC"))?.groups?.unit ?? "";
  return {
    indicator: "",
    subject: "",
    kind: "atLeast",
    first: number,
    upper: "",
    unit,
    basis: "unspecified",
    baseline: "",
    deadline: yearEnd(year),
    aspirational: false,
  };
}

export interface AddTargetProps {
  readonly sentence: Sentence;
  readonly year: number;
  /** Words that were selected in the sentence; empty when none were. */
  readonly selected: string;
  readonly onAdd: (target: Omit<Target, "key">) => void;
  readonly onCancel: () => void;
}

/** Adds a target that the reading missed; its words must stand in the sentence, so that it can be traced there. */
export function AddTarget({ sentence, year, selected, onAdd, onCancel }: AddTargetProps) {
  const { messages } = usePane();
  const { target: labels } = messages.pane;
  const styles = useStyles();
  const [words, setWords] = useState(selected);
  const [draft, setDraft] = useState(() => draftFrom(selected, year));
  const [problems, setProblems] = useState<ReadonlySet<DraftProblem>>(new Set());
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const deadline = { date: yearEnd(year), stated: null };
  const span = findWords(sentence, words);

  useEffect(() => {
    form.current?.querySelector("input")?.focus();
  }, []);

  const add = (): void => {
    const parsed = parseDraft(draft, { deadline, baseline: null });
    setTried(true);
    setProblems(parsed.kind === "problems" ? parsed.problems : new Set());
    if (parsed.kind === "problems" || span === null) return;
    onAdd({
      ...parsed.edit,
      stated: words.trim(),
      hedges: [],
      spans: [span],
      why: [],
      needsReview: null,
    });
  };

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={labels.add}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <Field
        size="small"
        label={labels.words}
        required
        hint={labels.wordsHint}
        {...(tried && span === null ? { validationMessage: labels.wordsNotFound } : {})}
      >
        <Input
          size="small"
          value={words}
          onChange={(_, { value }) => {
            setWords(value);
            const guess = draftFrom(value, year);
            setDraft((before) => ({ ...before, first: guess.first, unit: guess.unit }));
          }}
        />
      </Field>
      <TargetFields draft={draft} problems={problems} onChange={setDraft} />
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit">
          {labels.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {labels.cancel}
        </Button>
      </div>
    </form>
  );
}
