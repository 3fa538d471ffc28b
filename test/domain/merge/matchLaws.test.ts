import fc from "fast-check";
import type { EditionRow } from "../../../src/domain/merge/matching";
import { matchEditions } from "../../../src/domain/merge/matchEditions";

/** Sentences from few words, so that same, alike and different ones all come often. */
const verb = fc.constantFrom("推动", "培育", "认定", "持续推动");
const subject = fc.constantFrom("企业", "高校", "");
const object = fc.constantFrom("贯标工作", "贯标培训", "知识产权示范创建工作");
const count = fc.constantFrom(3, 5, 8);

const targetRow = fc
  .record({ verb, subject, object, count })
  .map((words): Omit<EditionRow, "key" | "point" | "region" | "withdrawn"> => ({
    kind: "quantified",
    text: `${words.verb}${words.count}家${words.subject}开展${words.object}。`,
    indicator: `${words.verb}${words.object}`,
    subject: words.subject,
    demand: `${words.count}家`,
  }));
const pointRow = fc
  .record({ verb, subject, object, kind: fc.constantFrom("qualitative" as const, "note" as const) })
  .map((words): Omit<EditionRow, "key" | "point" | "region" | "withdrawn"> => ({
    kind: words.kind,
    text: `${words.verb}${words.subject}开展${words.object}。`,
    indicator: "",
    subject: "",
    demand: "",
  }));
const rows = (name: string) =>
  fc
    .array(fc.tuple(fc.oneof(targetRow, pointRow), fc.constantFrom("650000", "660000"), fc.boolean()), {
      maxLength: 12,
    })
    .map((list) =>
      list.map(([row, region, withdrawn], index): EditionRow => {
        const key = `${name}${index}`;
        return { ...row, key, point: key, region, withdrawn: withdrawn && index % 3 === 0 };
      }),
    );
const editions = fc.tuple(rows("old-"), rows("new-"));

test("each row of both editions stands in exactly one of matches, added, removed and ties", () => {
  fc.assert(
    fc.property(editions, ([before, after]) => {
      const { matches, added, removed, ties } = matchEditions(before, after);
      const earlier = [...matches.map((match) => match.before), ...removed, ...ties.flatMap((tie) => tie.before)];
      const later = [...matches.map((match) => match.after), ...added, ...ties.flatMap((tie) => tie.after)];
      expect(earlier.sort()).toEqual(before.map(({ key }) => key).sort());
      expect(later.sort()).toEqual(after.map(({ key }) => key).sort());
    }),
  );
});

test("so they do whatever a person said", () => {
  const pairs = fc.array(fc.tuple(fc.nat(12), fc.option(fc.nat(12))), { maxLength: 4 });
  fc.assert(
    fc.property(editions, pairs, ([before, after], said) => {
      const chosen = new Map(said.map(([one, other]) => [`new-${one}`, other === null ? null : `old-${other}`]));
      const { matches, added, removed, ties } = matchEditions(before, after, chosen);
      const earlier = [...matches.map((match) => match.before), ...removed, ...ties.flatMap((tie) => tie.before)];
      const later = [...matches.map((match) => match.after), ...added, ...ties.flatMap((tie) => tie.after)];
      expect(earlier.sort()).toEqual(before.map(({ key }) => key).sort());
      expect(later.sort()).toEqual(after.map(({ key }) => key).sort());
    }),
  );
});

test("an edition with itself: every row is itself, by its words", () => {
  fc.assert(
    fc.property(rows("old-"), (edition) => {
      const standing = edition.map((row) => ({ ...row, withdrawn: false }));
      const { matches } = matchEditions(standing, standing);
      expect(matches).toEqual(standing.map(({ key }) => ({ before: key, after: key, reason: { code: "sameWords" } })));
    }),
  );
});

test("regions are never crossed, nor is one row elsewhere in its own region", () => {
  fc.assert(
    fc.property(editions, ([before, after]) => {
      const regionOf = new Map([...before, ...after].map(({ key, region }) => [key, region]));
      const matching = matchEditions(before, after);
      for (const match of matching.matches) expect(regionOf.get(match.after)).toBe(regionOf.get(match.before));
      for (const tie of matching.ties) {
        expect(new Set([...tie.before, ...tie.after].map((key) => regionOf.get(key))).size).toBe(1);
      }
      for (const pair of matching.perhapsMoved) expect(regionOf.get(pair.after)).not.toBe(regionOf.get(pair.before));
    }),
  );
});

/** Of words that stand several times and more often in one edition, the first take part in one direction only: see the table. */
function withoutTwins(edition: readonly EditionRow[]): readonly EditionRow[] {
  const seen = new Set<string>();
  return edition.filter(({ region, kind, text, indicator, subject: whose }) => {
    const words = [region, kind, text, indicator, whose].join();
    return seen.size < seen.add(words).size;
  });
}

test("exchanging the editions exchanges what is found, and nothing else", () => {
  fc.assert(
    fc.property(editions, ([some, others]) => {
      const [before, after] = [withoutTwins(some), withoutTwins(others)];
      const there = matchEditions(before, after);
      const back = matchEditions(after, before);
      const inverted = back.matches.map((match) => ({ ...match, before: match.after, after: match.before }));
      expect(new Set(there.matches)).toEqual(new Set(inverted));
      expect(new Set(there.added)).toEqual(new Set(back.removed));
      expect(new Set(there.removed)).toEqual(new Set(back.added));
      expect(new Set(there.ties)).toEqual(new Set(back.ties.map((tie) => ({ before: tie.after, after: tie.before }))));
    }),
  );
});

test("the order of the rows says nothing where no two have the same words", () => {
  const shuffled = editions.chain(([before, after]) => {
    const own = [withoutTwins(before), withoutTwins(after)] as const;
    return fc.tuple(
      fc.constant(own),
      fc.shuffledSubarray([...own[0]], { minLength: own[0].length }),
      fc.shuffledSubarray([...own[1]], { minLength: own[1].length }),
    );
  });
  fc.assert(
    fc.property(shuffled, ([[before, after], earlier, later]) => {
      expect(new Set(matchEditions(earlier, later).matches)).toEqual(new Set(matchEditions(before, after).matches));
    }),
  );
});
