import { Button, Checkbox, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { usePane } from "./pane";

const useStyles = makeStyles({
  form: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalS },
});

/** What every row of a form has. */
interface RowProps<Value> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly className?: string | undefined;
  /** What is written just now cannot be changed. */
  readonly isLocked?: boolean;
}

export interface TextRowProps extends RowProps<string> {
  readonly hint?: string;
  readonly required?: boolean;
  /** What is wrong with the text. */
  readonly problem?: string | undefined;
  readonly type?: "text" | "date";
  readonly inputMode?: "decimal" | "numeric";
  readonly disabled?: boolean;
  readonly inputClassName?: string;
  readonly autoComplete?: string;
}

/** A text to be typed, under its label. */
export function TextRow(props: TextRowProps) {
  const { label, value, onChange, className, isLocked = false, hint, required = false, problem, type = "text" } = props;
  const { inputMode, disabled = false, inputClassName, autoComplete } = props;
  return (
    <Field
      size="small"
      label={label}
      required={required}
      className={className}
      hint={hint ?? null}
      validationMessage={problem ?? null}
    >
      <Input
        size="small"
        value={value}
        disabled={disabled}
        // Not disabled: the field that was typed in keeps the focus.
        readOnly={isLocked}
        type={type}
        inputMode={inputMode}
        autoComplete={autoComplete}
        className={inputClassName}
        onChange={(_, { value: typed }) => {
          onChange(typed);
        }}
      />
    </Field>
  );
}

export interface SelectRowProps<Value extends string> extends RowProps<Value> {
  readonly options: readonly Value[];
  readonly wordOf: (option: Value) => string;
}

/** One of a few values, under its label. */
export function SelectRow<Value extends string>(props: SelectRowProps<Value>) {
  const { label, value, onChange, className, isLocked = false, options, wordOf } = props;
  return (
    <Field size="small" label={label} className={className}>
      <Select
        size="small"
        value={value}
        disabled={isLocked}
        onChange={(_, { value: picked }) => {
          const option = options.find((each) => each === picked);
          if (option !== undefined) onChange(option);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {wordOf(option)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Yes or no. */
export function CheckRow({ label, value, onChange, className, isLocked = false }: RowProps<boolean>) {
  return (
    <Checkbox
      label={label}
      checked={value}
      disabled={isLocked}
      className={className}
      onChange={(_, { checked }) => {
        onChange(checked === true);
      }}
    />
  );
}

export interface EditFormProps {
  /** What it is for, to those who do not see where it stands. */
  readonly label?: string;
  readonly className?: string;
  /** On the button that saves. */
  readonly save: string;
  readonly onSave: (form: HTMLFormElement) => void;
  readonly onCancel: () => void;
  /** Further buttons. */
  readonly buttons?: ReactNode;
  readonly children: ReactNode;
}

/** A form that opens in the flow of the pane with the focus in its first field. Enter saves, Escape leaves all as it was. */
export function EditForm({ label, className, save, onSave, onCancel, buttons, children }: EditFormProps) {
  const { messages } = usePane();
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector("input")?.focus();
  }, []);
  return (
    <form
      ref={form}
      className={className ?? styles.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave(event.currentTarget);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      {children}
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit">
          {save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {messages.pane.target.cancel}
        </Button>
        {buttons}
      </div>
    </form>
  );
}
