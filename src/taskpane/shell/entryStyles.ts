import { makeStyles, tokens } from "@fluentui/react-components";

/** The look of one entry of the preview, whatever kind it is. */
export const useEntryStyles = makeStyles({
  entry: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  name: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  jump: { flexShrink: 0, minWidth: 0, whiteSpace: "nowrap" },
  tags: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, margin: "2px 0" },
  note: {
    margin: "2px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  sentence: {
    margin: "2px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "pre-wrap",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: "4px" },
  question: { paddingBottom: tokens.spacingVerticalM },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});
