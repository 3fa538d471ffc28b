import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Ledger } from "../../ledger/read/ledger";
import type { LedgerSettings } from "../../ledger/template/settings";
import { changeSettings } from "../../usecases/changeSettings";
import { Disclosure } from "../shell/Disclosure";
import { usePane } from "../shell/pane";
import { FlagColorFields } from "./FlagColorFields";
import { parseSettings, type SettingsProblem, toSettingsDraft } from "./settingsDraft";
import type { LedgerAction } from "./useLedgerAction";

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalS, padding: `0 0 ${tokens.spacingVerticalM} 20px` },
  input: { minWidth: 0, maxWidth: "160px" },
  paceHint: { margin: "-8px 0 0 32px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  save: { justifySelf: "start" },
});

export interface SettingsFormProps {
  readonly settings: LedgerSettings;
  readonly action: LedgerAction;
}

/** The named cells above the table, to be changed here or there: where those change, the fields follow, and the focus stays. */
export function SettingsForm({ settings, action }: SettingsFormProps) {
  const { messages, services } = usePane();
  const { check: words } = messages.pane;
  const styles = useStyles();
  const [draft, setDraft] = useState(() => toSettingsDraft(settings));
  const [shown, setShown] = useState(settings);
  const [problems, setProblems] = useState<ReadonlySet<SettingsProblem>>(new Set());
  if (JSON.stringify(shown) !== JSON.stringify(settings)) {
    setShown(settings);
    setDraft(toSettingsDraft(settings));
  }
  const problem = (code: SettingsProblem, sentence: string): { validationMessage?: string } =>
    problems.has(code) ? { validationMessage: sentence } : {};

  const save = (): void => {
    const parsed = parseSettings(draft, settings.year);
    setProblems(parsed.kind === "problems" ? parsed.problems : new Set());
    if (parsed.kind === "problems") return;
    action.run(async () => {
      await changeSettings(services.workbook, parsed.settings);
      return words.saved;
    });
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field size="small" label={words.asOf} {...problem("asOf", words.dateInvalid(settings.year))}>
        <Input
          size="small"
          className={styles.input}
          type="date"
          value={draft.asOf}
          onChange={(_, { value }) => {
            setDraft({ ...draft, asOf: value });
          }}
        />
      </Field>
      <Field
        size="small"
        label={words.tolerance}
        hint={words.toleranceHint}
        {...problem("tolerance", words.percentInvalid)}
      >
        <Input
          size="small"
          className={styles.input}
          inputMode="decimal"
          value={draft.tolerance}
          onChange={(_, { value }) => {
            setDraft({ ...draft, tolerance: value });
          }}
        />
      </Field>
      <Checkbox
        label={words.paceOn}
        checked={draft.paceOn}
        onChange={(_, { checked }) => {
          setDraft({ ...draft, paceOn: checked === true });
        }}
      />
      <p className={styles.paceHint}>{words.paceOnHint}</p>
      <Field size="small" label={words.buffer} hint={words.bufferHint} {...problem("buffer", words.percentInvalid)}>
        <Input
          size="small"
          className={styles.input}
          inputMode="decimal"
          disabled={!draft.paceOn}
          value={draft.buffer}
          onChange={(_, { value }) => {
            setDraft({ ...draft, buffer: value });
          }}
        />
      </Field>
      <Field
        size="small"
        label={words.dueSoonDays}
        hint={words.dueSoonDaysHint}
        {...problem("dueSoonDays", words.daysInvalid)}
      >
        <Input
          size="small"
          className={styles.input}
          inputMode="numeric"
          value={draft.dueSoonDays}
          onChange={(_, { value }) => {
            setDraft({ ...draft, dueSoonDays: value });
          }}
        />
      </Field>
      <Checkbox
        label={words.circulateAspirational}
        checked={draft.circulateAspirational}
        onChange={(_, { checked }) => {
          setDraft({ ...draft, circulateAspirational: checked === true });
        }}
      />
      <p className={styles.paceHint}>{words.circulateAspirationalHint}</p>
      <FlagColorFields
        colors={draft.flagColors}
        onChange={(flagColors) => {
          setDraft({ ...draft, flagColors });
        }}
      />
      <Button className={styles.save} size="small" appearance="primary" type="submit" disabledFocusable={action.busy}>
        {words.save}
      </Button>
    </form>
  );
}

const useSectionStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalM, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

export interface SettingsSectionProps {
  readonly ledger: Ledger;
  readonly action: LedgerAction;
}

/** The settings of the ledger, folded away until they are wanted, or until one cannot be read. */
export function SettingsSection({ ledger, action }: SettingsSectionProps) {
  const { messages } = usePane();
  const styles = useSectionStyles();
  const unreadable = ledger.issues.some(({ code }) => code === "settingUnreadable");
  return (
    <div className={styles.section}>
      <Disclosure key={String(unreadable)} level={3} label={messages.pane.check.settings} openAtFirst={unreadable}>
        <SettingsForm settings={ledger.settings} action={action} />
      </Disclosure>
    </div>
  );
}
