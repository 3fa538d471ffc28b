import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useMemo } from "react";
import { usePane } from "../shell/pane";
import { diffWords, type DiffPart } from "./diffWords";

const useStyles = makeStyles({
  rows: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    margin: "2px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  label: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  sentence: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  gone: {
    color: "inherit",
    textDecorationLine: "line-through",
    textDecorationThickness: "2px",
    backgroundColor: tokens.colorPaletteRedBackground1,
    "@media (forced-colors: active)": { backgroundColor: "Canvas", color: "GrayText" },
  },
  fresh: {
    color: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
    textDecorationThickness: "2px",
    backgroundColor: tokens.colorPaletteGreenBackground1,
    "@media (forced-colors: active)": { backgroundColor: "Mark", color: "MarkText" },
  },
});

/** A sentence of both editions: what is gone struck through in the earlier one, what is new underlined in the later one. */
export function DiffSentence({ before, after }: { readonly before: string; readonly after: string }) {
  const { messages } = usePane();
  const { pane: words } = messages.sync;
  const styles = useStyles();
  const parts = useMemo(() => diffWords(before, after), [before, after]);
  const side = (own: DiffPart["kind"]) =>
    parts.map(({ kind, text }, at) => {
      if (kind === "same") return <Fragment key={at}>{text}</Fragment>;
      if (kind !== own) return null;
      return own === "gone" ? (
        <del key={at} className={styles.gone} title={words.wordsGone}>
          {text}
        </del>
      ) : (
        <ins key={at} className={styles.fresh} title={words.wordsNew}>
          {text}
        </ins>
      );
    });
  return (
    <dl className={styles.rows}>
      <dt className={styles.label}>{words.before}</dt>
      <dd className={styles.sentence}>{side("gone")}</dd>
      <dt className={styles.label}>{words.after}</dt>
      <dd className={styles.sentence}>{side("new")}</dd>
    </dl>
  );
}
