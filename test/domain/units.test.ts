import { isCountedUnit } from "../../src/domain/units";

test.each`
  unit           | counted
  ${"家"}        | ${true}
  ${"所"}        | ${true}
  ${"期"}        | ${true}
  ${"人次"}      | ${true}
  ${"天"}        | ${true}
  ${"%"}         | ${false}
  ${"个百分点"}  | ${false}
  ${"万元"}      | ${false}
  ${"万亿元"}    | ${false}
  ${"万亩"}      | ${false}
  ${"亿千瓦时"}  | ${false}
  ${"件/万人口"} | ${false}
  ${""}          | ${false}
`("“$unit” is counted: $counted", ({ unit, counted }: { unit: string; counted: boolean }) => {
  expect(isCountedUnit(unit)).toBe(counted);
});
