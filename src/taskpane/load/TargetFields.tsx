import { Checkbox, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { Basis, RequirementKind } from "../../domain/workPlan";
import { usePane } from "../shell/PaneContext";
import { usesBaseline, type DraftProblem, type TargetDraft } from "./targetDraft";

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
  const styles = useStyles();
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
