import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId } from "react";
import {
  colorNames,
  defaultFlagColors,
  flagMarks,
  toFlagColor,
  type ColorName,
  type FlagColors,
  type FlagMark,
} from "../../ledger/template/flagColors";
import { usePane } from "../shell/pane";
import { markShape } from "./StatusMark";

const useStyles = makeStyles({
  group: { minWidth: 0, margin: 0, padding: 0, border: "none" },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200 },
  hint: {
    margin: `2px 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 104px",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    marginBottom: "2px",
  },
  // As the cell will look: letters and fill of the sheet, also where the pane is dark.
  sample: {
    padding: "2px 6px",
    border: "1px solid #C8CCD2",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    forcedColorAdjust: "none",
  },
  defaults: { marginTop: tokens.spacingVerticalXS },
});

export interface FlagColorFieldsProps {
  readonly colors: FlagColors;
  readonly isLocked: boolean;
  readonly onChange: (colors: FlagColors) => void;
}

/** 标记颜色: each mark as its cell will look, with a choice of colours, and the way back to red, yellow and green. */
export function FlagColorFields({ colors, isLocked, onChange }: FlagColorFieldsProps) {
  const { messages } = usePane();
  const { check: words } = messages.pane;
  const styles = useStyles();
  const id = useId();
  const wordOf = (mark: FlagMark): string =>
    mark === "dueSoon" ? messages.ledger.remark.dueSoon : messages.ledger.status[mark];
  return (
    <fieldset className={styles.group} aria-describedby={`${id}-hint`}>
      <legend className={styles.legend}>{words.flagColors}</legend>
      <p id={`${id}-hint`} className={styles.hint}>
        {words.flagColorsHint}
      </p>
      {flagMarks.map((mark) => {
        const { fill, color } = toFlagColor(colors[mark]) ?? { fill: "#FFFFFF", color: "#242424" };
        return (
          <div key={mark} className={styles.line}>
            <span id={`${id}-${mark}`} className={styles.sample} style={{ backgroundColor: fill, color }}>
              {markShape(mark)} {wordOf(mark)}
            </span>
            <Select
              size="small"
              aria-label={words.colorOf(wordOf(mark))}
              value={colors[mark]}
              disabled={isLocked}
              onChange={(_, { value }) => {
                const chosen = colorNames.find((name): name is ColorName => name === value);
                if (chosen !== undefined) onChange({ ...colors, [mark]: chosen });
              }}
            >
              {colorNames.map((name) => (
                <option key={name} value={name}>
                  {words.colors[name]}
                </option>
              ))}
            </Select>
          </div>
        );
      })}
      <Button
        className={styles.defaults}
        size="small"
        disabledFocusable={isLocked}
        onClick={() => {
          onChange(defaultFlagColors);
        }}
      >
        {words.defaultColors}
      </Button>
    </fieldset>
  );
}
