import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { yearEnd } from "../../domain/calendar";
import type { TargetEdit } from "../../domain/review/decision";
import type { Basis, Bound, Measure, Target } from "../../domain/workPlan";
import { CheckRow, EditForm, SelectRow, TextRow } from "../shell/form";
import { usePane } from "../shell/pane";
import type { Slot } from "../work/keeper";
import { useKept } from "../work/useWork";
import { planPrefix } from "./document";
import { findWords, type Sentence } from "./sentence";
import { draftFromWords, parseDraft, toDraft, usesBaseline, type DraftProblem, type TargetDraft } from "./targetDraft";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    // An error under one field leaves its neighbour where it is.
    alignItems: "start",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  wide: { gridColumn: "1 / -1" },
  control: { minWidth: 0, width: "100%" },
});

const bounds: readonly Bound[] = ["atLeast", "moreThan", "about", "between", "atMost", "lessThan", "aboutAtMost"];
const measures: readonly Measure[] = ["level", "growth", "points", "multiple"];
const bases: readonly Basis[] = ["increment", "total", "unspecified"];
const none: ReadonlySet<DraftProblem> = new Set();

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
  const [draft, keepDraft] = useKept(draftSlot(target.key));
  const [problems, setProblems] = useState(none);
  const standing = draft ?? { words: "", fields: toDraft(target) };
  const closed =
    (then: () => void): (() => void) =>
    () => {
      keepDraft(null);
      then();
    };
  const save = (): void => {
    const parsed = parseDraft(standing.fields, target);
    if (parsed.kind === "problems") setProblems(parsed.problems);
    else
      closed(() => {
        onSave(parsed.edit);
      })();
  };
  return (
    <EditForm
      save={words.save}
      onSave={save}
      onCancel={closed(onCancel)}
      buttons={
        <Button size="small" appearance="subtle" onClick={closed(onRemove)}>
          {words.notATarget}
        </Button>
      }
    >
      <TargetFields
        draft={standing.fields}
        problems={problems}
        onChange={(fields) => {
          keepDraft({ ...standing, fields });
        }}
      />
    </EditForm>
  );
}

export interface AddTargetProps {
  /** Key of the work point. */
  readonly pointKey: string;
  readonly sentence: Sentence;
  readonly year: number;
  /** Words that were selected in the sentence; empty when none were. */
  readonly selected: string;
  readonly onAdd: (target: Omit<Target, "key">) => void;
  readonly onCancel: () => void;
}

/** Adds a target that the reading missed; its words must stand in the sentence, so that it can be traced there. */
export function AddTarget({ pointKey, sentence, year, selected, onAdd, onCancel }: AddTargetProps) {
  const { messages } = usePane();
  const { target: labels } = messages.pane;
  const [draft, keepDraft] = useKept(draftSlot(pointKey));
  const [problems, setProblems] = useState(none);
  const [tried, setTried] = useState(false);
  const { words, fields } = draft ?? { words: selected, fields: draftFromWords(selected, year) };
  const span = findWords(sentence, words);
  const close = (): void => {
    keepDraft(null);
  };
  const add = (): void => {
    const parsed = parseDraft(fields, { deadline: { date: yearEnd(year), stated: null }, baseline: null });
    setTried(true);
    setProblems(parsed.kind === "problems" ? parsed.problems : none);
    if (parsed.kind === "problems" || span === null) return;
    close();
    onAdd({ ...parsed.edit, stated: words.trim(), hedges: [], spans: [span], why: [], needsReview: null });
  };
  return (
    <EditForm
      label={labels.add}
      save={labels.save}
      onSave={add}
      onCancel={() => {
        close();
        onCancel();
      }}
    >
      <TextRow
        label={labels.words}
        required
        hint={labels.wordsHint}
        problem={tried && span === null ? labels.wordsNotFound : undefined}
        value={words}
        onChange={(typed) => {
          const { first, unit } = draftFromWords(typed, year);
          keepDraft({ words: typed, fields: { ...fields, first, unit } });
        }}
      />
      <TargetFields
        draft={fields}
        problems={problems}
        onChange={(changed) => {
          keepDraft({ words, fields: changed });
        }}
      />
    </EditForm>
  );
}

/** What was typed into an open form, about a target or, for one that was missed, about its work point. */
function draftSlot(key: string): Slot<{ readonly words: string; readonly fields: TargetDraft } | null> {
  return { name: `${planPrefix}draft ${key}`, initial: null };
}

interface TargetFieldsProps {
  readonly draft: TargetDraft;
  readonly problems: ReadonlySet<DraftProblem>;
  readonly onChange: (draft: TargetDraft) => void;
}

/** The fields of a target that a person may set. */
function TargetFields({ draft, problems, onChange }: TargetFieldsProps): ReactNode {
  const { messages } = usePane();
  const { target: words } = messages.pane;
  const styles = useStyles();
  const problem = (...codes: readonly DraftProblem[]): string | undefined => {
    const found = codes.find((code) => problems.has(code));
    return found === undefined ? undefined : words[found];
  };
  const text = (field: "indicator" | "first" | "upper" | "unit" | "subject" | "baseline" | "deadline") => ({
    inputClassName: styles.control,
    value: draft[field],
    onChange: (value: string) => {
      onChange({ ...draft, [field]: value });
    },
  });
  const isRange = draft.bound === "between";
  const numberLabel = { level: words.value, growth: words.percent, points: words.points, multiple: words.factor };
  const firstLabel = isRange ? words.lower : numberLabel[draft.measure];
  return (
    <div className={styles.grid}>
      <TextRow
        label={words.indicator}
        required
        className={styles.wide}
        problem={problem("indicatorMissing")}
        {...text("indicator")}
      />
      <SelectRow
        label={words.requirement}
        value={draft.bound}
        options={bounds}
        wordOf={(bound) => messages.plan.bound[bound]}
        onChange={(bound) => {
          onChange({ ...draft, bound });
        }}
      />
      <SelectRow
        label={words.measure}
        value={draft.measure}
        options={measures}
        wordOf={(measure) => messages.plan.measure[measure]}
        onChange={(measure) => {
          onChange({ ...draft, measure });
        }}
      />
      <TextRow
        label={firstLabel}
        required
        inputMode="decimal"
        problem={problem("numberInvalid", "numberNegative", "numberTooLong")}
        {...text("first")}
      />
      {isRange && (
        <TextRow
          label={words.upper}
          required
          inputMode="decimal"
          problem={problem("rangeInvalid")}
          {...text("upper")}
        />
      )}
      <TextRow label={words.unit} {...text("unit")} />
      <TextRow label={words.subject} {...text("subject")} />
      <SelectRow
        label={words.basis}
        value={draft.basis}
        options={bases}
        wordOf={(basis) => messages.plan.basis[basis]}
        onChange={(basis) => {
          onChange({ ...draft, basis });
        }}
      />
      {(usesBaseline(draft) || draft.baseline !== "") && (
        <TextRow
          label={words.baseline}
          className={styles.wide}
          hint={words.baselineHint}
          inputMode="decimal"
          problem={problem("baselineInvalid")}
          {...text("baseline")}
        />
      )}
      <TextRow label={words.deadline} required type="date" problem={problem("dateInvalid")} {...text("deadline")} />
      <CheckRow
        className={styles.wide}
        label={words.aspirationalHint}
        value={draft.aspirational}
        onChange={(aspirational) => {
          onChange({ ...draft, aspirational });
        }}
      />
    </div>
  );
}
