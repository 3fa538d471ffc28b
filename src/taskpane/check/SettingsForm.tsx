import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Ledger } from "../../ledger/read/ledger";
import type { LedgerSettings } from "../../ledger/template/settings";
import { changeSettings } from "../../usecases/changeSettings";
import { Disclosure } from "../shell/Disclosure";
import { CheckRow, TextRow } from "../shell/form";
import { usePane } from "../shell/pane";
import type { PaneAction } from "../shell/useAction";
import type { Slot } from "../work/keeper";
import { useKept } from "../work/useWork";
import { FlagColorFields } from "./FlagColorFields";
import { parseSettings, toSettingsDraft, type SettingsDraft, type SettingsProblem } from "./settingsDraft";

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalM, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  form: { display: "grid", gap: tokens.spacingVerticalS, padding: `0 0 ${tokens.spacingVerticalM} 20px` },
  input: { minWidth: 0, maxWidth: "160px" },
  hint: { margin: "-8px 0 0 32px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  save: { justifySelf: "start" },
});

export interface SettingsSectionProps {
  readonly ledger: Ledger;
  readonly action: PaneAction;
}

/** The settings of the ledger, folded away until they are wanted, or until one cannot be read. */
export function SettingsSection({ ledger, action }: SettingsSectionProps) {
  const { messages } = usePane();
  const styles = useStyles();
  const unreadable = ledger.issues.some(({ code }) => code === "settingUnreadable");
  return (
    <div className={styles.section}>
      <Disclosure key={String(unreadable)} level={3} label={messages.pane.check.settings} openAtFirst={unreadable}>
        <SettingsForm settings={ledger.settings} action={action} />
      </Disclosure>
    </div>
  );
}

/** What was typed and is not saved, and the settings that it was to change: where those are others by now, it is void. */
const typedSettings: Slot<{ readonly of: LedgerSettings; readonly draft: SettingsDraft } | null> = {
  name: "settings that are not saved",
  initial: null,
};

interface SettingsFormProps {
  readonly settings: LedgerSettings;
  readonly action: PaneAction;
}

/** The cells of the settings, to be changed here or there: where those change, the fields follow, and the focus stays. */
function SettingsForm({ settings, action }: SettingsFormProps) {
  const { messages, services } = usePane();
  const { check: words } = messages.pane;
  const styles = useStyles();
  const [typed, keepTyped] = useKept(typedSettings);
  const [problems, setProblems] = useState<ReadonlySet<SettingsProblem>>(new Set());
  const isTyped = typed !== null && JSON.stringify(typed.of) === JSON.stringify(settings);
  const draft = isTyped ? typed.draft : toSettingsDraft(settings);

  const row = <Name extends keyof SettingsDraft>(name: Name) => ({
    value: draft[name],
    isLocked: action.busy,
    onChange: (value: SettingsDraft[Name]) => {
      keepTyped({ of: settings, draft: { ...draft, [name]: value } });
    },
  });
  const field = (name: SettingsProblem, sentence: string) => ({
    ...row(name),
    inputClassName: styles.input,
    problem: problems.has(name) ? sentence : undefined,
  });
  const save = (): void => {
    const parsed = parseSettings(draft, settings.year);
    setProblems(parsed.kind === "problems" ? parsed.problems : new Set());
    if (parsed.kind === "problems") return;
    action.run("oneRequest", async () => {
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
      <TextRow label={words.asOf} type="date" {...field("asOf", words.dateInvalid(settings.year))} />
      <TextRow
        label={words.tolerance}
        hint={words.toleranceHint}
        inputMode="decimal"
        {...field("tolerance", words.percentInvalid)}
      />
      <CheckRow label={words.paceOn} {...row("paceOn")} />
      <p className={styles.hint}>{words.paceOnHint}</p>
      <TextRow
        label={words.buffer}
        hint={words.bufferHint}
        inputMode="decimal"
        disabled={!draft.paceOn}
        {...field("buffer", words.percentInvalid)}
      />
      <TextRow
        label={words.dueSoonDays}
        hint={words.dueSoonDaysHint}
        inputMode="numeric"
        {...field("dueSoonDays", words.daysInvalid)}
      />
      <CheckRow label={words.circulateAspirational} {...row("circulateAspirational")} />
      <p className={styles.hint}>{words.circulateAspirationalHint}</p>
      <FlagColorFields
        colors={draft.flagColors}
        isLocked={action.busy}
        onChange={(flagColors) => {
          keepTyped({ of: settings, draft: { ...draft, flagColors } });
        }}
      />
      <Button className={styles.save} size="small" appearance="primary" type="submit" disabledFocusable={action.busy}>
        {words.save}
      </Button>
    </form>
  );
}
