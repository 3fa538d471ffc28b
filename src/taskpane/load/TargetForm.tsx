import { Button, Checkbox, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { yearEnd } from "../../domain/calendar";
import type { TargetEdit } from "../../domain/review/decision";
import type { Basis, RequirementKind, Target } from "../../domain/workPlan";
import { usePane } from "../shell/pane";
import { findWords, type Sentence } from "./sentence";
import { type DraftProblem, parseDraft, type TargetDraft, toDraft, usesBaseline } from "./targetDraft";

const useFieldStyles = makeStyles({
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

const kinds: readonly RequirementKind[] = [
  "atLeast",
  "moreThan",
  "about",
  "between",
  "atMost",
  "lessThan",
  "growth",
  "multiple",
];
const bases: readonly Basis[] = ["increment", "total", "unspecified"];

export interface TargetFieldsProps {
  readonly draft: TargetDraft;
  readonly problems: ReadonlySet<DraftProblem>;
  readonly onChange: (draft: TargetDraft) => void;
}

/** The fields of a target that a person may set. */
export function TargetFields({ draft, problems, onChange }: TargetFieldsProps) {
  const { messages } = usePane();
  const { target: words } = messages.pane;
  const styles = useFieldStyles();
  const set = (change: Partial<TargetDraft>): void => {
    onChange({ ...draft, ...change });
  };
  const problem = (...codes: readonly DraftProblem[]): { validationMessage?: string } => {
    const found = codes.find((code) => problems.has(code));
    return found === undefined ? {} : { validationMessage: words[found] };
  };
  const firstLabel =
    draft.kind === "between"
      ? words.lower
      : draft.kind === "growth"
        ? words.percent
        : draft.kind === "multiple"
          ? words.factor
          : words.value;

  return (
    <div className={styles.grid}>
      <Field size="small" className={styles.wide} label={words.indicator} required {...problem("indicatorMissing")}>
        <Input
          size="small"
          className={styles.control}
          value={draft.indicator}
          onChange={(_, { value }) => {
            set({ indicator: value });
          }}
        />
      </Field>
      <Field size="small" label={words.requirement}>
        <Select
          size="small"
          value={draft.kind}
          onChange={(_, { value }) => {
            set({ kind: kinds.find((kind) => kind === value) ?? draft.kind });
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {messages.plan.requirementKind[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field size="small" label={firstLabel} required {...problem("numberInvalid", "numberNegative", "numberTooLong")}>
        <Input
          size="small"
          className={styles.control}
          inputMode="decimal"
          value={draft.first}
          onChange={(_, { value }) => {
            set({ first: value });
          }}
        />
      </Field>
      {draft.kind === "between" && (
        <Field size="small" label={words.upper} required {...problem("rangeInvalid")}>
          <Input
            size="small"
            className={styles.control}
            inputMode="decimal"
            value={draft.upper}
            onChange={(_, { value }) => {
              set({ upper: value });
            }}
          />
        </Field>
      )}
      <Field size="small" label={words.unit}>
        <Input
          size="small"
          className={styles.control}
          value={draft.unit}
          onChange={(_, { value }) => {
            set({ unit: value });
          }}
        />
      </Field>
      <Field size="small" label={words.subject}>
        <Input
          size="small"
          className={styles.control}
          value={draft.subject}
          onChange={(_, { value }) => {
            set({ subject: value });
          }}
        />
      </Field>
      <Field size="small" label={words.basis}>
        <Select
          size="small"
          value={draft.basis}
          onChange={(_, { value }) => {
            set({ basis: bases.find((basis) => basis === value) ?? draft.basis });
          }}
        >
          {bases.map((basis) => (
            <option key={basis} value={basis}>
              {messages.plan.basis[basis]}
            </option>
          ))}
        </Select>
      </Field>
      {(usesBaseline(draft) || draft.baseline !== "") && (
        <Field
          size="small"
          className={styles.wide}
          label={words.baseline}
          hint={words.baselineHint}
          {...problem("baselineInvalid")}
        >
          <Input
            size="small"
            className={styles.control}
            inputMode="decimal"
            value={draft.baseline}
            onChange={(_, { value }) => {
              set({ baseline: value });
            }}
          />
        </Field>
      )}
      <Field size="small" label={words.deadline} required {...problem("dateInvalid")}>
        <Input
          size="small"
          className={styles.control}
          type="date"
          value={draft.deadline}
          onChange={(_, { value }) => {
            set({ deadline: value });
          }}
        />
      </Field>
      <Checkbox
        className={styles.wide}
        label={words.aspirationalHint}
        checked={draft.aspirational}
        onChange={(_, { checked }) => {
          set({ aspirational: checked === true });
        }}
      />
    </div>
  );
}

const useFormStyles = makeStyles({
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
  const styles = useFormStyles();
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

const useAddStyles = makeStyles({
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
  const styles = useAddStyles();
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
