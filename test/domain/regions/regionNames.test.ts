import { findRegion, regionNames } from "../../../src/domain/regions/regionNames";

test("codes and names stand for one unit each", () => {
  const names = regionNames.flatMap((region) => [region.name, region.short, ...region.aliases]);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(regionNames.map((region) => region.code)).size).toBe(regionNames.length);
  expect(regionNames.filter((region) => region.expected)).toHaveLength(32);
});

test.each`
  words                       | name
  ${"河北省"}                 | ${"河北省"}
  ${"广西"}                   | ${"广西壮族自治区"}
  ${"新疆"}                   | ${"新疆维吾尔自治区"}
  ${"兵团"}                   | ${"新疆生产建设兵团"}
  ${"新疆生产\u3000建设兵团"} | ${"新疆生产建设兵团"}
  ${"滨海新区"}               | ${undefined}
`("$words is $name", ({ words, name }: { words: string; name: string | undefined }) => {
  expect(findRegion(words)?.name).toBe(name);
});
