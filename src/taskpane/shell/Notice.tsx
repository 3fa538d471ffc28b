import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";

export type NoticeIntent = "info" | "success" | "warning" | "error";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "20px 1fr",
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
}

/** A message in the flow of the pane: icon, words and what to do. Errors are announced at once. */
export function Notice({ intent, title, children, actions }: NoticeProps) {
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
    </div>
  );
}
