import { Button, Field, Input, makeStyles, Radio, RadioGroup, Spinner, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { ExtractionError } from "../../extraction/extractionIssue";
import { ErrorNotice } from "../shell/Notice";
import { usePane } from "../shell/pane";
import type { Slot } from "../work/keeper";
import { useKept } from "../work/useWork";
import type { DocumentState, PlanSource } from "./document";

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  intro: {
    margin: `2px 0 ${tokens.spacingVerticalM}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  choices: { display: "grid", gap: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalM },
  choice: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    paddingRight: tokens.spacingHorizontalM,
    "&:has(input:checked)": {
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
      backgroundColor: tokens.colorBrandBackground2,
    },
  },
  dropping: { border: `1px dashed ${tokens.colorCompoundBrandStroke}` },
  label: { display: "block" },
  kind: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  note: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  file: { margin: "0 0 12px 36px" },
  hidden: { display: "none" },
  year: { margin: `${tokens.spacingVerticalM} 0`, maxWidth: "160px" },
  error: { marginBottom: tokens.spacingVerticalM },
  read: { width: "100%" },
});

/** What is chosen and typed before a document is read. */
interface SourceSlots {
  readonly kind: Slot<PlanSource["kind"] | null>;
  readonly file: Slot<File | null>;
  readonly year: Slot<string>;
}

const chosen: Readonly<Record<"load" | "sync", SourceSlots>> = { load: sourceSlots("load"), sync: sourceSlots("sync") };

function sourceSlots(tab: string): SourceSlots {
  return {
    kind: { name: `${tab} from`, initial: null },
    file: { name: `${tab} from file`, initial: null },
    year: { name: `${tab} for year`, initial: "" },
  };
}

export interface SourceChooserProps {
  /** What is chosen and typed stands for each tab by itself. */
  readonly tab: "load" | "sync";
  readonly state: DocumentState;
  /** In place of what the choice says when a ledger is to be loaded. */
  readonly heading?: string;
  readonly intro?: string;
  /** Which of the two is chosen at first. Default the built-in document. */
  readonly kindAtFirst?: PlanSource["kind"];
  readonly onRead: (source: PlanSource, year?: number) => void;
}

/** Which document to load: the built-in one, or a file of the same shape (chosen or dropped). */
export function SourceChooser({ tab, state, kindAtFirst = "builtIn", onRead, ...given }: SourceChooserProps) {
  const { messages } = usePane();
  const { source: words } = messages.pane;
  const { heading = words.heading, intro = words.intro } = given;
  const styles = useStyles();
  const slots = chosen[tab];
  const [chosenKind, setKind] = useKept(slots.kind);
  const kind = chosenKind ?? kindAtFirst;
  const [file, setFile] = useKept(slots.file);
  const [year, setYear] = useKept(slots.year);
  const [yearWrong, setYearWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const reading = state.phase === "reading";
  const needsYear = state.phase === "failed" && state.error instanceof ExtractionError && state.error.code === "noYear";
  const source: PlanSource | null = kind === "builtIn" ? { kind } : file === null ? null : { kind, file };

  const take = (taken: File | undefined): void => {
    if (taken === undefined) return;
    setKind("file");
    setFile(taken);
  };
  const read = (): void => {
    const stated = year.normalize("NFKC").trim();
    const wrong = needsYear && !/^(19|20)\d\d$/u.test(stated);
    setYearWrong(wrong);
    if (source === null) input.current?.click();
    else if (!wrong) onRead(source, ...(needsYear ? [Number(stated)] : []));
  };

  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files[0]);
      }}
    >
      <h2 className={styles.heading}>{heading}</h2>
      <p className={styles.intro}>{intro}</p>
      <RadioGroup
        className={styles.choices}
        aria-label={heading}
        value={kind}
        disabled={reading}
        onChange={(_, { value }) => {
          setKind(value === "file" ? "file" : "builtIn");
        }}
      >
        <div className={styles.choice}>
          <Radio
            value="builtIn"
            label={
              <span className={styles.label}>
                <span className={styles.kind}>{words.builtIn}</span>
                <span className={styles.name}>{words.builtInTitle}</span>
                <span className={styles.note}>{words.builtInNote}</span>
              </span>
            }
          />
        </div>
        <div className={styles.choice}>
          <Radio
            value="file"
            label={
              <span className={styles.label}>
                <span className={styles.kind}>{words.file}</span>
                <span className={styles.name}>{file?.name ?? words.noFile}</span>
                <span className={styles.note}>{words.fileNote}</span>
              </span>
            }
          />
          {kind === "file" && (
            <div className={styles.file}>
              <Button size="small" disabled={reading} onClick={() => input.current?.click()}>
                {words.chooseFile}
              </Button>
            </div>
          )}
        </div>
      </RadioGroup>
      <input
        ref={input}
        className={styles.hidden}
        type="file"
        accept=".txt,text/plain"
        aria-label={words.chooseFile}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      {state.phase === "failed" && (
        <div className={styles.error}>
          <ErrorNotice error={state.error} />
        </div>
      )}
      {needsYear && (
        <Field
          className={styles.year}
          label={words.year}
          hint={words.yearHint}
          {...(yearWrong ? { validationMessage: words.yearInvalid } : {})}
        >
          <Input
            inputMode="numeric"
            value={year}
            onChange={(_, { value }) => {
              setYear(value);
            }}
          />
        </Field>
      )}
      <Button
        className={styles.read}
        appearance="primary"
        disabledFocusable={reading}
        {...(reading ? { icon: <Spinner size="tiny" /> } : {})}
        onClick={read}
      >
        {reading ? words.reading : words.read}
      </Button>
    </div>
  );
}
