import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { LedgerIssue } from "../../ledger/read/ledger";
import { issueSentence } from "../../messages/issueSentence";
import { acceptNumbers, restoreSource } from "../../usecases/correctLedger";
import { refreshFlags } from "../../usecases/refreshFlags";
import { revealCell } from "../../usecases/reveal";
import { Disclosure } from "../shell/Disclosure";
import { AttentionBox } from "../shell/layout";
import { usePane } from "../shell/pane";
import type { PaneAction } from "../shell/useAction";

/** Issues shown at once. */
const page = 50;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    "& > span": { flexGrow: 1, minWidth: 0 },
    "& > button": { flexShrink: 0, whiteSpace: "nowrap", minWidth: 0 },
  },
  all: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalXS} 0` },
});

type Remedy =
  | { readonly kind: "restore"; readonly key: string }
  | { readonly kind: "accept"; readonly key: string; readonly number: number }
  | { readonly kind: "refreshFlags" };

function remedyOf(issue: LedgerIssue): Remedy | null {
  if (issue.code === "sourceChanged") return { kind: "restore", key: issue.key };
  if (issue.code === "entryInvalid" && issue.number !== null) {
    return { kind: "accept", key: issue.key, number: issue.number };
  }
  return issue.code === "formulaDamaged" ? { kind: "refreshFlags" } : null;
}

/** The cell that an issue is about; null where there is none to go to. */
function placeOf(issue: LedgerIssue): { readonly sheet: string; readonly cell: string } | null {
  if (issue.code === "columnMissing") return issue.perhaps ?? null;
  if (issue.code !== "settingUnreadable") return "sheet" in issue ? issue : null;
  const { sheet, cell } = issue;
  return sheet === undefined || cell === undefined ? null : { sheet, cell };
}

/** What is wrong with the ledger itself, each with the one click that sets it right, where there is one. */
export function IssueList({
  issues,
  action,
}: {
  readonly issues: readonly LedgerIssue[];
  readonly action: PaneAction;
}) {
  const { messages, services } = usePane();
  const { check: words } = messages.pane;
  const styles = useStyles();
  const remedies = issues.map(remedyOf);
  const keysOf = (kind: "restore" | "accept"): readonly string[] => [
    ...new Set(remedies.flatMap((remedy) => (remedy?.kind === kind ? [remedy.key] : []))),
  ];
  const restore = (keys: readonly string[]): void => {
    action.run("oneRequest", async () => words.restored(await restoreSource(services.workbook, keys)));
  };
  const accept = (keys: readonly string[]): void => {
    action.run("oneRequest", async () => words.accepted(await acceptNumbers(services.workbook, keys)));
  };
  const jump = (sheet: string, cell: string): void => {
    action.run("nothing", async () => {
      await revealCell(services.workbook, sheet, cell);
      return null;
    });
  };
  const refresh = (): void => {
    action.run("oneRequest", async () => {
      const outcome = await refreshFlags(services.workbook);
      return outcome.kind === "refreshed" ? words.refreshed(outcome.formulas) : words.empty;
    });
  };
  const button = (remedy: Remedy): { readonly label: string; readonly apply: () => void } => {
    switch (remedy.kind) {
      case "restore":
        return {
          label: words.restore,
          apply: () => {
            restore([remedy.key]);
          },
        };
      case "accept":
        return {
          label: words.acceptNumber(String(remedy.number)),
          apply: () => {
            accept([remedy.key]);
          },
        };
      case "refreshFlags":
        return { label: words.refreshFlags, apply: refresh };
    }
  };
  const changed = keysOf("restore");
  const plain = keysOf("accept");

  return (
    <AttentionBox label={words.issues(issues.length)}>
      <Disclosure level={3} label={words.issues(issues.length)} openAtFirst={issues.length <= 5}>
        {(changed.length > 1 || plain.length > 1) && (
          <div className={styles.all}>
            {plain.length > 1 && (
              <Button
                size="small"
                disabledFocusable={action.busy}
                onClick={() => {
                  accept(plain);
                }}
              >
                {words.acceptAll(plain.length)}
              </Button>
            )}
            {changed.length > 1 && (
              <Button
                size="small"
                disabledFocusable={action.busy}
                onClick={() => {
                  restore(changed);
                }}
              >
                {words.restoreAll(changed.length)}
              </Button>
            )}
          </div>
        )}
        <ul className={styles.list}>
          {issues.slice(0, page).map((issue, at) => {
            const remedy = remedies[at] ?? null;
            const offered = remedy === null ? null : button(remedy);
            const place = placeOf(issue);
            return (
              <li key={at} className={styles.item}>
                <span>{issueSentence(issue, messages.ledger.issue)}</span>
                {place !== null && (
                  <Button
                    size="small"
                    appearance="transparent"
                    title={words.jump}
                    aria-label={words.jumpTo(place.cell)}
                    disabledFocusable={action.busy}
                    onClick={() => {
                      jump(place.sheet, place.cell);
                    }}
                  >
                    {words.jumpShort}
                  </Button>
                )}
                {offered !== null && (
                  <Button size="small" disabledFocusable={action.busy} onClick={offered.apply}>
                    {offered.label}
                  </Button>
                )}
              </li>
            );
          })}
          {issues.length > page && <li className={styles.item}>{words.moreIssues(issues.length - page)}</li>}
        </ul>
      </Disclosure>
    </AttentionBox>
  );
}
