import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Ledger } from "../../ledger/read/ledger";
import { finalizeStatus, type FinalQuestions } from "../../usecases/finalizeStatus";
import { makeStatusSheets } from "../../usecases/makeStatusSheets";
import { readCircular, readPreparedBy } from "../../usecases/openStatus";
import { CheckRow, TextRow } from "../shell/form";
import { ErrorNotice } from "../shell/Notice";
import { usePane } from "../shell/pane";
import type { PaneAction } from "../shell/useAction";
import { jobSlot, type Slot } from "../work/keeper";
import { useJob, useKeeper, useKept } from "../work/useWork";
import { FinalQuestion } from "./FinalQuestion";
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

/** What a person chose for the status sheets. */
interface StatusChoices {
  /** Whether 争取 targets are listed; `null`: as the ledger's setting has it. */
  readonly aspirational: boolean | null;
  /** Regions that get their part; `null`: all. */
  readonly regions: ReadonlySet<string> | null;
  readonly sheetEach: boolean;
  /** Of the printed ledger. */
  readonly paper: "A4" | "A3";
  /** 制表单位; `null` as long as nobody typed: then what the workbook remembers holds. */
  readonly preparedBy: string | null;
}

const choicesSlot: Slot<StatusChoices> = {
  name: "choices for the status sheets",
  initial: { aspirational: null, regions: null, sheetEach: false, paper: "A4", preparedBy: null },
};
const questionsSlot: Slot<FinalQuestions | null> = { name: "what a final copy asks first", initial: null };
const circularSlot: Slot<string | null> = { name: "circular", initial: null };
const readingPreparedBy = jobSlot<string>("reading who prepares the sheets");

export interface StatusSheetsFormProps {
  readonly ledger: Ledger;
  /** In the document's order. */
  readonly groups: readonly string[];
  readonly action: PaneAction;
}

/** 生成状态表, 定稿 and 复制通报, with who makes them, for which regions, and what they leave out. */
export function StatusSheetsForm({ ledger, groups, action }: StatusSheetsFormProps) {
  const { messages, services } = usePane();
  const { check, status: words } = messages.pane;
  const { workbook } = services;
  const { sheet } = ledger.range;
  const styles = useStyles();
  const keeper = useKeeper();
  const [choices, keepChoices] = useKept(choicesSlot);
  const [circular, keepCircular] = useKept(circularSlot);
  const [questions, keepQuestions] = useKept(questionsSlot);
  const remembered = useJob(readingPreparedBy);
  const { sheetEach, preparedBy } = choices;
  const isLocked = action.busy;
  const includeAspirational = choices.aspirational ?? ledger.settings.circulateAspirational;
  const options = { includeAspirational, ...(preparedBy === null ? {} : { preparedBy: preparedBy.trim() }) };
  const choose = (change: Partial<StatusChoices>): void => {
    keepChoices({ ...choices, ...change });
  };

  useEffect(() => {
    keeper.read(readingPreparedBy, { run: () => readPreparedBy(workbook, sheet) });
  }, [keeper, workbook, sheet]);

  const make = (): void => {
    action.run("severalRequests", async () => {
      const made = await makeStatusSheets(workbook, {
        ...options,
        arrangement: sheetEach ? "sheetEach" : "oneSheet",
        paper: choices.paper,
        ...(choices.regions === null ? {} : { regions: [...choices.regions] }),
      });
      return made.kind === "noLedger" ? check.empty : words.made(made);
    });
  };
  const finalize = (confirmed: boolean): void => {
    keepQuestions(null);
    action.run("severalRequests", async () => {
      const outcome = await finalizeStatus(workbook, { ...options, confirmed });
      switch (outcome.kind) {
        case "finalized":
          return words.finalized(outcome.period, outcome.sheets.length, outcome.hidden.length);
        case "asks":
          keepQuestions(outcome.questions);
          return null;
        case "noDate":
          return words.noDate;
        case "noLedger":
          return check.empty;
      }
    });
  };
  const copy = (): void => {
    action.run("nothing", async () => {
      const outcome = await readCircular(workbook, { includeAspirational });
      if (outcome.kind === "noLedger") return check.empty;
      const text = messages.status.circular(outcome.circular);
      const copied = await services.copyText(text);
      keepCircular(text);
      return copied ? words.copied : words.copyByHand;
    });
  };

  return (
    <>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isLocked} onClick={make}>
          {words.make}
        </Button>
        <Button
          disabledFocusable={isLocked}
          title={words.finalizeHint}
          onClick={() => {
            finalize(false);
          }}
        >
          {words.finalize}
        </Button>
        <Button disabledFocusable={isLocked} onClick={copy}>
          {words.copy}
        </Button>
      </div>
      {questions !== null && (
        <FinalQuestion
          questions={questions}
          isLocked={isLocked}
          onConfirm={() => {
            finalize(true);
          }}
          onCancel={() => {
            keepQuestions(null);
          }}
        />
      )}
      {remembered.error !== null && (
        <ErrorNotice
          error={remembered.error}
          onRetry={() => {
            keeper.retry(readingPreparedBy);
          }}
        />
      )}
      <TextRow
        label={words.preparedBy}
        value={preparedBy ?? remembered.outcome ?? ""}
        isLocked={isLocked}
        onChange={(typed) => {
          choose({ preparedBy: typed });
        }}
      />
      <RegionChoice
        regions={groups}
        chosen={choices.regions}
        isLocked={isLocked}
        onChange={(chosen) => {
          choose({ regions: chosen });
        }}
      />
      <div className={styles.choices}>
        <CheckRow
          label={words.includeAspirational}
          value={includeAspirational}
          isLocked={isLocked}
          onChange={(aspirational) => {
            choose({ aspirational });
          }}
        />
        <CheckRow
          label={words.sheetEach}
          value={sheetEach}
          isLocked={isLocked}
          onChange={(each) => {
            choose({ sheetEach: each });
          }}
        />
        <CheckRow
          label={words.paperA3}
          value={choices.paper === "A3"}
          isLocked={isLocked}
          onChange={(large) => {
            choose({ paper: large ? "A3" : "A4" });
          }}
        />
      </div>
      {circular !== null && <Circular text={circular} />}
    </>
  );
}

/** The circular, to be copied by hand where the host does not let us: a new one is selected at once. */
function Circular({ text }: { readonly text: string }) {
  const { messages } = usePane();
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.querySelector("textarea")?.select();
  }, [text]);
  return (
    <div ref={root}>
      <Field size="small" label={messages.pane.status.circular}>
        <Textarea className={styles.text} size="small" readOnly value={text} />
      </Field>
    </div>
  );
}
