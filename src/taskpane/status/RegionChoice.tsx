import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Disclosure } from "../shell/Disclosure";
import { CheckRow } from "../shell/form";
import { usePane } from "../shell/pane";

const useStyles = makeStyles({
  group: {
    minWidth: 0,
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalXS} 20px`,
    border: "none",
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalXS },
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(136px, 1fr))",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    "& label": { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  },
});

export interface RegionChoiceProps {
  /** In the document's order; `""` for rows without one. */
  readonly regions: readonly string[];
  /** Those that get a region sheet; `null` for all, also for regions that come later. */
  readonly chosen: ReadonlySet<string> | null;
  readonly isLocked: boolean;
  readonly onChange: (chosen: ReadonlySet<string> | null) => void;
}

/** Which regions get a region sheet: all of them, unless somebody opens this and chooses. */
export function RegionChoice({ regions, chosen, isLocked, onChange }: RegionChoiceProps) {
  const { messages } = usePane();
  const { status: words } = messages.pane;
  const styles = useStyles();
  const isChosen = (region: string): boolean => chosen?.has(region) ?? true;
  const toggle = (region: string, wanted: boolean): void => {
    const next = new Set(regions.filter((other) => (other === region ? wanted : isChosen(other))));
    onChange(next.size === regions.length ? null : next);
  };
  const label = words.regionsChosen(regions.filter(isChosen).length, regions.length);
  return (
    <Disclosure level={3} label={label} openAtFirst={false}>
      <fieldset className={styles.group} aria-label={words.regionChoice}>
        <div className={styles.buttons}>
          <Button
            size="small"
            disabledFocusable={isLocked}
            onClick={() => {
              onChange(null);
            }}
          >
            {words.allRegions}
          </Button>
          <Button
            size="small"
            disabledFocusable={isLocked}
            onClick={() => {
              onChange(new Set());
            }}
          >
            {words.noRegions}
          </Button>
        </div>
        <ul className={styles.list}>
          {regions.map((region) => (
            <li key={region}>
              <CheckRow
                label={region === "" ? words.noRegion : region}
                value={isChosen(region)}
                isLocked={isLocked}
                onChange={(wanted) => {
                  toggle(region, wanted);
                }}
              />
            </li>
          ))}
        </ul>
      </fieldset>
    </Disclosure>
  );
}
