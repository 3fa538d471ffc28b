import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { useMemo, useRef, useState } from "react";
import { usePane } from "../shell/pane";
import { AddTarget } from "./TargetForm";
import { MarkedSentence, targetMarks } from "./MarkedSentence";
import type { PointView, RegionView } from "./planView";
import { ReviewChoice } from "./ReviewChoice";
import { useReview } from "./review";
import { ReviewerField } from "./ReviewerField";
import { toSentence } from "./sentence";
import { TargetCard } from "./TargetCard";

const useStyles = makeStyles({
  point: {
    listStyleType: "none",
    padding: `${tokens.spacingVerticalS} 0`,
    "& + &": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  sentence: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: "22px",
    overflowWrap: "anywhere",
    textAlign: "justify",
  },
  deliverable: { margin: "2px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  footnote: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  foot: { display: "flex", alignItems: "center", minHeight: "24px" },
  kind: { flexGrow: 1, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  add: { color: tokens.colorNeutralForeground3 },
  cards: { display: "grid", gap: tokens.spacingVerticalXS, margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0 },
});

export interface PointItemProps {
  /** The document's text: spans point into it. */
  readonly source: string;
  readonly year: number;
  readonly region: RegionView;
  readonly view: PointView;
}

/** One work point: the document's words, every target marked in them and on a card below, and its doubts. */
export function PointItem({ source, year, region, view }: PointItemProps) {
  const { messages } = usePane();
  const review = useReview();
  const { pane, plan } = messages;
  const styles = useStyles();
  const words = useRef<HTMLParagraphElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const [adding, setAdding] = useState<string | null>(null);
  const { point, targets } = view;
  const sentence = useMemo(() => toSentence(source, point.span), [source, point.span]);
  const marks = targetMarks(region, view);
  const apart = point.deliverable !== null && point.deliverable.span.start >= point.span.end ? point.deliverable : null;
  const saidElsewhere = marks.some(
    ({ span, mark }) => mark.number === null && span.start >= point.span.start && span.end <= point.span.end,
  );
  const closeAdding = (): void => {
    setAdding(null);
    addButton.current?.focus();
  };

  return (
    <li tabIndex={-1} className={styles.point}>
      <p ref={words} className={styles.sentence}>
        <MarkedSentence sentence={sentence} marks={marks} />
      </p>
      {apart !== null && (
        <p className={styles.deliverable}>
          {pane.preview.deliverable}：
          <MarkedSentence sentence={toSentence(source, apart.span)} marks={marks} />
        </p>
      )}
      {saidElsewhere && <p className={styles.footnote}>{pane.preview.saidElsewhere}</p>}
      {point.needsReview !== null && (
        <ReviewChoice
          review={point.needsReview}
          unit=""
          asRead={point.deliverable?.text ?? ""}
          onPick={(verdict) => {
            review.decide(point.key, verdict);
          }}
        />
      )}
      {targets.length > 0 && (
        <ol className={styles.cards}>
          {targets.map((target, at) => (
            <TargetCard key={target.key} view={target} region={region.region.name} number={at + 1} />
          ))}
        </ol>
      )}
      <div className={styles.foot}>
        <span className={styles.kind}>{targets.length === 0 ? plan.workPointKind[point.kind] : ""}</span>
        {hasNumeral(sentence.text) && (
          <Button
            aria-label={pane.target.actionOn(pane.target.add, region.region.name, point.text.slice(0, 20))}
            ref={(element: HTMLButtonElement | null) => {
              addButton.current = element;
            }}
            className={styles.add}
            size="small"
            appearance="transparent"
            icon={<Add16Regular />}
            title={pane.target.addHint}
            aria-expanded={adding !== null}
            disabledFocusable={review.isLocked}
            onMouseDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              setAdding(adding === null ? selectedIn(words.current) : null);
            }}
          >
            {pane.target.add}
          </Button>
        )}
      </div>
      {adding !== null && !review.isLocked && (
        <AddTarget
          pointKey={point.key}
          sentence={sentence}
          year={year}
          selected={adding}
          onAdd={(target) => {
            review.decide(point.key, { kind: "added", target });
            closeAdding();
          }}
          onCancel={closeAdding}
        />
      )}
      {review.waiting === point.key && !review.isLocked && (
        <ReviewerField name="" onSign={review.sign} onCancel={review.drop} />
      )}
    </li>
  );
}

/** A target that was missed has its number in the sentence; without any there is nothing to add. */
function hasNumeral(text: string): boolean {
  return /[\d０-９零〇一二两三四五六七八九十百千万亿半倍]/u.test(text);
}

/** The words selected inside the element; empty when the selection is elsewhere. */
function selectedIn(element: HTMLElement | null): string {
  const selection = window.getSelection();
  if (element === null || selection?.anchorNode == null || !element.contains(selection.anchorNode)) return "";
  return selection.toString().trim();
}
