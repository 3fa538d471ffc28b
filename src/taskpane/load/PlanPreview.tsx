import { Button, makeStyles, SearchBox, ToggleButton, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import type { PlanReading } from "../../usecases/readPlan";
import { issueSentence } from "../../messages/issueSentence";
import { MoreButton, useShown } from "../shell/paging";
import { usePane } from "../shell/pane";
import { isInformational, ReadingNotes } from "./ReadingNotes";
import { countPlan, doubtfulPoints, filterViews, type PlanFilter, type RegionView } from "./planView";
import { RegionSection } from "./RegionSection";
import { TargetList } from "./TargetList";

/** Regions shown at once: documents of thousands of regions open as fast as this one. */
const page = 60;

/** Beyond so many work points only the first region is open: what is closed is not drawn. */
const openPoints = 200;

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  title: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outline: "none" },
  },
  leave: { flexShrink: 0, minWidth: 0, whiteSpace: "nowrap" },
  meta: { margin: "2px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  summary: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    wordBreak: "keep-all",
  },
  unwritten: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  filters: {
    "--filters-height": "40px",
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  group: { display: "flex", gap: "2px" },
  choice: { minWidth: 0, paddingLeft: "8px", paddingRight: "8px" },
  search: { flexGrow: 1, flexBasis: "100px", minWidth: 0 },
  nothing: { padding: `${tokens.spacingVerticalL} 0`, textAlign: "center", color: tokens.colorNeutralForeground3 },
});

export interface PlanPreviewProps {
  readonly reading: PlanReading;
  readonly isBuiltIn: boolean;
  /** Whether a person asked for this document just now; what opens by itself leaves the focus in the sheet. */
  readonly takesFocus: boolean;
  readonly views: readonly RegionView[];
  /** The plan is being written: it cannot be left. */
  readonly isLocked: boolean;
  readonly onLeave: () => void;
}

/** What was found in the document, to be read and set right before anything is written. */
export function PlanPreview({ reading, isBuiltIn, takesFocus, views, isLocked, onLeave }: PlanPreviewProps) {
  const { messages, announce } = usePane();
  const { preview, source } = messages.pane;
  const styles = useStyles();
  const [filter, setFilter] = useState<PlanFilter>("all");
  // What is decided under 待确认 stays in sight, to be seen and taken back, until the filter is chosen again.
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [isOverview, setIsOverview] = useState(false);
  const sought = useRef<string | null>(null);
  const sections = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState("");
  const { shown, showMore } = useShown(page);
  const heading = useRef<HTMLHeadingElement>(null);
  const wanted = useDeferredValue(words);
  const visible = useMemo(() => filterViews(views, filter, wanted, kept), [views, filter, wanted, kept]);
  const isLong = useMemo(() => countPlan(visible).points > openPoints, [visible]);
  const counts = useMemo(() => countPlan(views), [views]);
  const groupId = useId();
  const facts = reading.issues.filter(isInformational);
  const doubtful = reading.issues.filter((issue) => !isInformational(issue));
  const { plan, document } = reading;
  const filters: readonly { readonly value: PlanFilter; readonly label: string }[] = [
    { value: "all", label: preview.all },
    { value: "withTargets", label: preview.withTargets },
    { value: "doubtful", label: preview.doubtful },
  ];

  useEffect(() => {
    if (takesFocus) heading.current?.focus();
    // Once per document.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [reading]);

  useEffect(() => {
    if (isOverview || sought.current === null) return;
    const section = sections.current?.querySelector(`[data-region="${sought.current}"]`);
    section?.scrollIntoView({ block: "start" });
    section?.querySelector("button")?.focus({ preventScroll: true });
    sought.current = null;
  }, [isOverview]);

  const summary = preview.summary(counts);
  useEffect(() => {
    announce(summary);
  }, [announce, summary]);
  useEffect(
    () => () => {
      announce("");
    },
    [announce],
  );

  return (
    <>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {plan.title}
        </h2>
        <Button
          className={styles.leave}
          size="small"
          appearance="subtle"
          disabledFocusable={isLocked}
          onClick={onLeave}
        >
          {source.change}
        </Button>
      </div>
      <p className={styles.meta}>
        {[
          isBuiltIn ? source.builtIn : null,
          plan.documentNumber,
          plan.date === null ? null : messages.plan.date(plan.date),
        ]
          .filter((part) => part !== null)
          .join(" · ")}
      </p>
      <p className={styles.summary}>
        {summary}
        <span className={styles.unwritten}>{preview.nothingWrittenYet}</span>
      </p>
      {facts.map((fact, at) => (
        <p key={at} className={styles.meta}>
          {issueSentence(fact, messages.plan.issue)}
        </p>
      ))}
      {doubtful.length > 0 && <ReadingNotes issues={doubtful} />}
      <div className={styles.filters}>
        <div role="group" id={groupId} aria-label={preview.filter} className={styles.group}>
          {filters.map(({ value, label }) => (
            <ToggleButton
              key={value}
              size="small"
              className={styles.choice}
              appearance={!isOverview && filter === value ? "primary" : "subtle"}
              checked={!isOverview && filter === value}
              onClick={() => {
                setIsOverview(false);
                setFilter(value);
                setKept(doubtfulPoints(views));
              }}
            >
              {label}
            </ToggleButton>
          ))}
          <ToggleButton
            size="small"
            className={styles.choice}
            appearance={isOverview ? "primary" : "subtle"}
            checked={isOverview}
            onClick={() => {
              setFilter("withTargets");
              setIsOverview(true);
            }}
          >
            {preview.overview}
          </ToggleButton>
        </div>
        <SearchBox
          size="small"
          className={styles.search}
          aria-label={preview.search}
          placeholder={preview.search}
          value={words}
          dismiss={{ "aria-label": preview.clearSearch }}
          onChange={(_, { value }) => {
            setWords(value);
          }}
        />
      </div>
      {visible.length === 0 && <p className={styles.nothing}>{preview.nothingFound}</p>}
      {isOverview ? (
        <TargetList
          views={visible.slice(0, shown)}
          onOpen={(code) => {
            sought.current = code;
            setIsOverview(false);
          }}
        />
      ) : (
        <div ref={sections}>
          {visible.slice(0, shown).map((view, at) => (
            <RegionSection
              key={`${filter} ${wanted} ${view.region.code}`}
              source={document.text}
              year={plan.year}
              view={view}
              openAtFirst={isLong ? at === 0 : filter !== "all" || wanted !== "" || view.targets > 0 || view.doubts > 0}
            />
          ))}
        </div>
      )}
      <MoreButton rest={visible.length - shown} label={preview.moreRegions} onMore={showMore} />
    </>
  );
}
