import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { useContext, useEffect, useState, type ReactNode } from "react";
import { DocumentError } from "../../document/documentReader";
import { ExtractionError } from "../../extraction/extractionIssue";
import type { ErrorSentence } from "../../messages/errorMessages";
import type { Messages } from "../../messages/messages";
import { WorkbookError } from "../../workbook/workbook";
import { TabShownContext, usePane } from "./pane";
import { BuiltInMissing } from "./services";
import type { PaneAction } from "./useAction";

export type NoticeIntent = "info" | "success" | "warning" | "error";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "20px 1fr auto",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  info: { "& > svg": { color: tokens.colorNeutralForeground3 } },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    "& > svg": { color: tokens.colorStatusSuccessForeground1 },
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    "& > svg": { color: tokens.colorStatusWarningForeground3 },
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    "& > svg": { color: tokens.colorStatusDangerForeground1 },
  },
  title: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: { minWidth: 0 },
  close: { minWidth: "24px", margin: "-2px -6px -2px 0" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

const icons = {
  info: Info20Regular,
  success: CheckmarkCircle20Filled,
  warning: Warning20Filled,
  error: ErrorCircle20Filled,
};

export interface NoticeProps {
  readonly intent: NoticeIntent;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Puts the notice away; without it, the notice stays. */
  readonly onClose?: () => void;
}

/** A message in the flow of the pane: icon, words and what to do. Errors are announced at once. */
export function Notice({ intent, title, children, actions, onClose }: NoticeProps) {
  const { messages } = usePane();
  const styles = useStyles();
  const Icon = icons[intent];
  return (
    <div className={mergeClasses(styles.root, styles[intent])} role={intent === "error" ? "alert" : undefined}>
      <Icon aria-hidden />
      <div className={styles.body}>
        {title !== undefined && <div className={styles.title}>{title}</div>}
        {children}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {onClose !== undefined && (
        <Button
          className={styles.close}
          size="small"
          appearance="transparent"
          icon={<Dismiss16Regular />}
          aria-label={messages.pane.closeNotice}
          onClick={onClose}
        />
      )}
    </div>
  );
}

/** How long a success is in sight before it goes, in milliseconds. */
export const successTime = 10_000;

/** What was done: it goes away by itself once it was in sight for a while, or by a click. */
export function SuccessNotice({ children, onClose }: { readonly children: ReactNode; readonly onClose: () => void }) {
  const isShown = useContext(TabShownContext);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!isShown || isHeld) return undefined;
    const timer = setTimeout(onClose, successTime);
    return () => {
      clearTimeout(timer);
    };
  }, [isShown, isHeld, onClose, children]);
  const hold = (): void => {
    setHeld(true);
  };
  const release = (): void => {
    setHeld(false);
  };
  return (
    <div onMouseEnter={hold} onMouseLeave={release} onFocus={hold} onBlur={release}>
      <Notice intent="success" onClose={onClose}>
        {children}
      </Notice>
    </div>
  );
}

/** What became of an action: why it failed, with a way to try again, or what it did. */
export function ActionNotice({
  action,
}: {
  readonly action: Pick<PaneAction, "error" | "done" | "retry" | "dismiss">;
}) {
  const { error, done, retry, dismiss } = action;
  return (
    <>
      {error !== null && <ErrorNotice error={error} onRetry={retry} />}
      {done !== null && <SuccessNotice onClose={dismiss}>{done}</SuccessNotice>}
    </>
  );
}

/** What was refused, what to do about it, and a way to try again. */
export function ErrorNotice({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { messages } = usePane();
  const { what, todo } = errorSentence(error, messages);
  const retry = onRetry && (
    <Button size="small" onClick={onRetry}>
      {messages.pane.retry}
    </Button>
  );
  return (
    <Notice intent="error" title={what} {...(retry === undefined ? {} : { actions: retry })}>
      {todo}
    </Notice>
  );
}

/** What a person reads when something was refused. What nobody foresaw is said as it is, never hidden. */
export function errorSentence(error: unknown, { errors }: Messages): ErrorSentence {
  if (error instanceof DocumentError) return errors.document[error.code](error.details);
  if (error instanceof ExtractionError) return errors.extraction[error.code](error.details);
  if (error instanceof WorkbookError) return errors.workbook[error.code](error.details);
  if (error instanceof BuiltInMissing) return errors.builtInMissing;
  return errors.unexpected(error instanceof Error ? error.message : String(error));
}
