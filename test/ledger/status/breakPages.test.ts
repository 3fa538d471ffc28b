import fc from "fast-check";
import { breakPages } from "../../../src/ledger/status/breakPages";
import { overviewColumns } from "../../../src/ledger/status/overviewColumns";
import { pageRoom } from "../../../src/ledger/status/pageRoom";
import type { PaperLine } from "../../../src/ledger/status/paper";
import { statusSpec, type LineStyle } from "../../../src/ledger/status/statusSpec";

const ROOM = 500;
const REPEATED = 60;

const line = (style: LineStyle, height: number): PaperLine => ({ style, cells: [style], height });
const again = line("region", 26);

/** A sheet as ours are: top, then regions with their tables, notes and feet. */
const regions = fc.array(fc.array(fc.integer({ min: 20, max: 160 }), { minLength: 1, maxLength: 40 }), {
  minLength: 1,
  maxLength: 4,
});
function sheetOf(tables: readonly (readonly number[])[]): readonly PaperLine[] {
  return [
    line("title", 34),
    line("header", 26),
    ...tables.flatMap((heights, index) => [
      { ...line("region", 26), startsPage: index > 0 },
      line("tally", 22),
      { ...line("band", 22), again },
      ...heights.map((height) => ({ ...line("body", height), again })),
      line("note", 30),
      line("foot", 26),
    ]),
  ];
}

/** Lines page by page. */
function pagesOf(lines: readonly PaperLine[]): readonly (readonly PaperLine[])[] {
  const pages: PaperLine[][] = [];
  for (const own of lines) {
    if (pages.length === 0 || own.startsPage === true) pages.push([]);
    pages.at(-1)?.push(own);
  }
  return pages;
}

const heightOf = (lines: readonly PaperLine[]): number => lines.reduce((sum, { height }) => sum + height, 0);

/** What every sheet of ours keeps to when it is cut into pages. */
const laws: readonly (readonly [string, (pages: readonly (readonly PaperLine[])[]) => boolean])[] = [
  [
    "no page is fuller than full",
    (pages) => pages.every((page, index) => heightOf(page) <= (index === 0 ? ROOM : ROOM - REPEATED)),
  ],
  ["no page ends with a name of what follows", (pages) => pages.every((page) => !["region", "tally", "band"].includes(page.at(-1)?.style ?? ""))], // prettier-ignore
  ["no page is without a row of a table", (pages) => pages.every((page) => page.some(({ style }) => style === "body"))],
  ["every page says whose it is", (pages) => pages.slice(1).every((page) => page[0]?.style === "region")],
];

/** Sheets that once broke a law, each with the reason. */
const examples: [number[][]][] = [
  [[[157, 158], [20]]], // the first table with its heading, notes and foot is one point higher than a page
  [[[20], [157, 160, 158]]], // the same for the last two rows of a page that is not the first
];

test.each(laws)("%s", (_law, holds) => {
  fc.assert(
    fc.property(regions, (tables) => {
      expect(holds(pagesOf(breakPages(sheetOf(tables), ROOM, REPEATED)))).toBe(true);
    }),
    { examples },
  );
});

test("two rows go with the notes and the foot where a page holds them, one where it does not", () => {
  const rowsOnLast = (heights: readonly number[]): number =>
    pagesOf(breakPages(sheetOf([heights]), ROOM, REPEATED))
      .at(-1)
      ?.filter(({ style }) => style === "body").length ?? 0;
  expect(rowsOnLast([100, 100, 100, 100])).toBe(2);
  expect(rowsOnLast([100, 200, 200])).toBe(1);
});

test("a last page that is nearly empty takes no row that would make it fuller than full", () => {
  const tall = { ...line("body", 360), again };
  const lines = [line("title", 34), line("header", 26), line("body", 20), line("body", 20), tall, line("body", 40), line("body", 40)]; // prettier-ignore
  const pages = pagesOf(breakPages(lines, ROOM, REPEATED));
  expect(pages.map(heightOf)).toEqual([460, 80]);
});

test("nothing but the names of what goes on is added, and nothing is lost", () => {
  fc.assert(
    fc.property(regions, (tables) => {
      const lines = sheetOf(tables);
      const own = breakPages(lines, ROOM, REPEATED).filter(({ cells }) => cells !== again.cells);
      expect(own.map(({ style, height }) => [style, height])).toEqual(
        lines.map(({ style, height }) => [style, height]),
      );
    }),
  );
});

test("what fits on a page stays whole", () => {
  const lines = sheetOf([[100, 100]]);
  expect(breakPages(lines, ROOM, REPEATED)).toEqual(lines);
});

test("a page of narrow columns holds less, as it is printed larger; no sheet is printed larger than it is", () => {
  const wide = overviewColumns({ hasPrevious: true, hasSevere: false, ranks: null });
  const narrow = wide.map(({ width }) => ({ width: width / 2 }));
  expect(pageRoom(narrow, statusSpec.page)).toBeLessThan(pageRoom(wide, statusSpec.page));
  expect(pageRoom([{ width: 1 }], statusSpec.page)).toBe(pageRoom([{ width: 2 }], statusSpec.page));
});
