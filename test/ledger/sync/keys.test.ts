import type { EditionRow } from "../../../src/domain/merge/matching";
import { keyParts, mintKeys, pointOfKey } from "../../../src/ledger/sync/keys";

function row(key: string, region = "130000"): EditionRow {
  const kind = pointOfKey(key) === key ? "qualitative" : "quantified";
  const rest = { text: "", indicator: "", subject: "", demand: "", withdrawn: false };
  return { key, point: pointOfKey(key), region, kind, ...rest };
}

/** @param carried `new → old` */
function minted(
  rows: readonly string[],
  carried: Readonly<Record<string, string>>,
  taken: readonly string[],
  edition = "2019",
) {
  const added = rows.filter((key) => !(key in carried));
  const keys = mintKeys(
    edition,
    rows.map((key) => row(key)),
    new Set(added),
    new Map(Object.entries(carried)),
    taken,
    ({ region }) => region,
  );
  return Object.fromEntries(keys);
}

const one = "2019-130000-01";
const two = "2019-130000-02";

test.each<
  [
    why: string,
    rows: readonly string[],
    carried: Record<string, string>,
    taken: readonly string[],
    keys: Record<string, string>,
  ]
>([
  ["the first point of a region", [one], {}, [], { [one]: one }],
  ["the next number of the region", [one, two], { [two]: one }, [one], { [one]: two }],
  ["never the number of a row that is gone", [one], {}, ["2019-130000-07-2"], { [one]: "2019-130000-08" }],
  ["more than ninety-nine points", [one], {}, ["2019-130000-99"], { [one]: "2019-130000-100" }],
  ["another region's numbers do not count", [one], {}, ["2019-140000-09"], { [one]: one }],
  [
    "a target of a point that is known goes under its key",
    [`${two}-1`, `${two}-2`],
    { [`${two}-1`]: `${one}-3` },
    [`${one}-3`],
    { [`${two}-2`]: `${one}-4` },
  ],
  [
    "also where the point had no number before",
    [`${two}-1`, `${two}-2`],
    { [`${two}-1`]: one },
    [one],
    { [`${two}-2`]: `${one}-1` },
  ],
  [
    "targets of a new point share it",
    [`${one}-1`, `${one}-2`],
    {},
    [one],
    { [`${one}-1`]: `${two}-1`, [`${one}-2`]: `${two}-2` },
  ],
  ["names that people gave to rows take no number", [one], {}, ["自-1", "2019-130000", ""], { [one]: one }],
])("keys: %s", (_why, rows, carried, taken, keys) => {
  expect(minted(rows, carried, taken)).toEqual(keys);
});

test("a new edition mints under its own name", () => {
  expect(minted([one], {}, [one], "2020")).toEqual({ [one]: "2020-130000-01" });
});

test.each([
  ["2019-130000-01", { edition: "2019", region: "130000", point: 1, target: null }],
  ["2019-130000-01-12", { edition: "2019", region: "130000", point: 1, target: 12 }],
  ["2019-2-X00001-103", { edition: "2019-2", region: "X00001", point: 103, target: null }],
  ["2019-123456-130000-01-1", { edition: "2019-123456", region: "130000", point: 1, target: 1 }],
  ["自-1", null],
  ["2019-13-01", null],
])("the parts of %s", (key, parts) => {
  expect(keyParts(key)).toEqual(parts);
});
