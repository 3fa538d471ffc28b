import { Button, Checkbox, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Ledger } from "../../ledger/read/ledger";
import { finalizeStatus } from "../../usecases/finalizeStatus";
import { makeStatusSheets } from "../../usecases/makeStatusSheets";
import { readCircular } from "../../usecases/openStatus";
import { readPreparedBy } from "../../usecases/openStatus";
import type { Workbook } from "../../workbook/workbook";
import type { LedgerAction } from "../check/useLedgerAction";
import { ErrorNotice } from "../shell/Notice";
import { usePane } from "../shell/pane";
import { RegionChoice } from "./RegionChoice";

const useStyles = makeStyles({
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  choices: { display: "grid", "& label": { fontSize: tokens.fontSizeBase200 } },
  text: { width: "100%", "& textarea": { minHeight: "120px" } },
});

export interface StatusSheetsFormProps {
  readonly ledger: Ledger;
  /** In the document's order. */
  readonly regions: readonly string[];
  readonly action: LedgerAction;
  readonly choices: StatusChoices;
  readonly onChoose: (choices: StatusChoices) => void;
}

/** 生成状态表, 定稿 and 复制通报, with who makes them, for which regions, and what they leave out. */
export function StatusSheetsForm({ ledger, regions, action, choices, onChoose }: StatusSheetsFormProps) {
  const { messages, services } = usePane();
  const { check, status: words } = messages.pane;
  const styles = useStyles();
  const { sheetEach } = choices;
  const [circular, setCircular] = useState<string | null>(null);
  const text = useRef<HTMLDivElement>(null);
  const { workbook } = services;
  const preparedBy = usePreparedBy(workbook, ledger.range.sheet);
  const includeAspirational = choices.aspirational ?? ledger.settings.circulateAspirational;
  const options = {
    includeAspirational,
    ...(preparedBy.typed === undefined ? {} : { preparedBy: preparedBy.typed.trim() }),
  };

  useEffect(() => {
    if (circular !== null) text.current?.querySelector("textarea")?.select();
  }, [circular]);

  const make = (): void => {
    action.run(async () => {
      const made = await makeStatusSheets(workbook, {
        ...options,
        arrangement: sheetEach ? "sheetEach" : "oneSheet",
        ...(choices.regions === null ? {} : { regions: [...choices.regions] }),
      });
      return made.kind === "noLedger" ? check.empty : words.made(made);
    });
  };
  const finalize = (): void => {
    action.run(async () => {
      const outcome = await finalizeStatus(workbook, options);
      if (outcome.kind === "finalized") return words.finalized(outcome.period, outcome.sheets.length);
      return outcome.kind === "noDate" ? words.noDate : check.empty;
    });
  };
  const copy = (): void => {
    action.run(async () => {
      const outcome = await readCircular(workbook, { includeAspirational });
      if (outcome.kind === "noLedger") return check.empty;
      const told = messages.status.circular(outcome.circular);
      const copied = await services.copyText(told);
      setCircular(told);
      return copied ? words.copied : words.copyByHand;
    });
  };

  return (
    <>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={action.busy} onClick={make}>
          {words.make}
        </Button>
        <Button disabledFocusable={action.busy} title={words.finalizeHint} onClick={finalize}>
          {words.finalize}
        </Button>
        <Button disabledFocusable={action.busy} onClick={copy}>
          {words.copy}
        </Button>
      </div>
      {preparedBy.error !== null && <ErrorNotice error={preparedBy.error} onRetry={preparedBy.retry} />}
      <Field size="small" label={words.preparedBy}>
        <Input
          size="small"
          value={preparedBy.value}
          onChange={(_, { value }) => {
            preparedBy.type(value);
          }}
        />
      </Field>
      <RegionChoice
        regions={regions}
        chosen={choices.regions}
        onChange={(chosen) => {
          onChoose({ ...choices, regions: chosen });
        }}
      />
      <div className={styles.choices}>
        <Checkbox
          label={words.includeAspirational}
          checked={includeAspirational}
          onChange={(_, { checked }) => {
            onChoose({ ...choices, aspirational: checked === true });
          }}
        />
        <Checkbox
          label={words.sheetEach}
          checked={sheetEach}
          onChange={(_, { checked }) => {
            onChoose({ ...choices, sheetEach: checked === true });
          }}
        />
      </div>
      {circular !== null && (
        <div ref={text}>
          <Field size="small" label={words.circular}>
            <Textarea className={styles.text} size="small" readOnly value={circular} />
          </Field>
        </div>
      )}
    </>
  );
}

/** What a person chose for the status sheets; it holds while the pane is open, whichever tab is looked at. */
export interface StatusChoices {
  /** Whether 争取 targets are listed; `null`: as the ledger's setting has it. */
  readonly aspirational: boolean | null;
  /** Regions that get their part; `null`: all. */
  readonly regions: ReadonlySet<string> | null;
  readonly sheetEach: boolean;
}

export const noStatusChoices: StatusChoices = { aspirational: null, regions: null, sheetEach: false };

export interface PreparedBy {
  /** What stands in the field. */
  readonly value: string;
  /** What was typed; `undefined` as long as nobody did: then what the workbook remembers holds. */
  readonly typed: string | undefined;
  readonly type: (value: string) => void;
  /** Why the workbook could not be asked; `null` when it could. */
  readonly error: unknown;
  readonly retry: () => void;
}

/** 制表单位: what the workbook remembers, until somebody types. @param sheet that of the ledger */
export function usePreparedBy(workbook: Workbook, sheet: string): PreparedBy {
  const [remembered, setRemembered] = useState("");
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    readPreparedBy(workbook, sheet).then((known) => {
      setRemembered(known);
      setError(null);
    }, setError);
  }, [workbook, sheet, attempt]);
  const retry = (): void => {
    setAttempt(attempt + 1);
  };
  return { value: typed ?? remembered, typed, type: setTyped, error, retry };
}
