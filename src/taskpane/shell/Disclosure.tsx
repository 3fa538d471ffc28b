import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  heading: { margin: 0 },
  button: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    minHeight: "36px",
    padding: "4px 0",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    transitionProperty: "transform",
    transitionDuration: "100ms",
  },
  open: { transform: "rotate(90deg)" },
  name: { flexGrow: 1, maxWidth: "calc(100% - 24px)" },
});

export interface DisclosureProps {
  /** Heading level: the section's place in the outline of the pane. */
  readonly level: 3 | 4;
  readonly label: ReactNode;
  /** Beside the label, at the end of the line. */
  readonly aside?: ReactNode;
  readonly openAtFirst: boolean;
  readonly headingClassName?: string;
  readonly children: ReactNode;
}

/** A heading that opens and closes what is under it. What is closed is not drawn at all. */
export function Disclosure({ level, label, aside, openAtFirst, headingClassName, children }: DisclosureProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(openAtFirst);
  const id = useId();
  const Heading = level === 3 ? "h3" : "h4";
  return (
    <>
      <Heading className={mergeClasses(styles.heading, headingClassName)}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <ChevronRight16Regular className={mergeClasses(styles.chevron, open && styles.open)} aria-hidden />
          <span className={styles.name}>{label}</span>
          {aside}
        </button>
      </Heading>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </>
  );
}
