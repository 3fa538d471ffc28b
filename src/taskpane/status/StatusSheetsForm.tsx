import { Button, Checkbox, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { finalizeStatus } from "../../usecases/finalizeStatus";
import { makeStatusSheets } from "../../usecases/makeStatusSheets";
import { readCircular } from "../../usecases/readCircular";
import type { LedgerAction } from "../check/useLedgerAction";
import { usePane } from "../shell/PaneContext";

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

/** 生成状态表, 定稿 and 复制通报, with what they leave out. */
export function StatusSheetsForm({ action }: { readonly action: LedgerAction }) {
  const { messages, services } = usePane();
  const { check, status: words } = messages.pane;
  const styles = useStyles();
  const [includeAspirational, setIncludeAspirational] = useState(true);
  const [sheetEach, setSheetEach] = useState(false);
  const [circular, setCircular] = useState<string | null>(null);
  const text = useRef<HTMLDivElement>(null);
  const { workbook } = services;

  useEffect(() => {
    if (circular !== null) text.current?.querySelector("textarea")?.select();
  }, [circular]);

  const make = (): void => {
    action.run(async () => {
      const made = await makeStatusSheets(workbook, {
        includeAspirational,
        arrangement: sheetEach ? "sheetEach" : "oneSheet",
      });
      return made.kind === "noLedger" ? check.empty : words.made(made);
    });
  };
  const finalize = (): void => {
    action.run(async () => {
      const outcome = await finalizeStatus(workbook, { includeAspirational });
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
      <div className={styles.choices}>
        <Checkbox
          label={words.includeAspirational}
          checked={includeAspirational}
          onChange={(_, { checked }) => {
            setIncludeAspirational(checked === true);
          }}
        />
        <Checkbox
          label={words.sheetEach}
          checked={sheetEach}
          onChange={(_, { checked }) => {
            setSheetEach(checked === true);
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
