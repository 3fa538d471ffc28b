import { plainNumber } from "../../src/usecases/openLedger";

test.each`
  text         | unit    | number    | why
  ${"30家"}    | ${"家"} | ${30}     | ${"the row's own unit"}
  ${"30 家"}   | ${"家"} | ${30}     | ${"with a space"}
  ${"３０"}    | ${"家"} | ${30}     | ${"full-width digits"}
  ${"三十"}    | ${"家"} | ${30}     | ${"Chinese digits"}
  ${"三十家"}  | ${"家"} | ${30}     | ${"and the unit"}
  ${"30"}      | ${"家"} | ${30}     | ${"a number that became text"}
  ${"1,200"}   | ${"家"} | ${1200}   | ${"thousands"}
  ${"1.5万"}   | ${"家"} | ${15_000} | ${"a power of ten"}
  ${"85%"}     | ${"%"}  | ${0.85}   | ${"a percentage is a fraction in cells"}
  ${"85"}      | ${"%"}  | ${0.85}   | ${"the sign was left out"}
  ${"0.85"}    | ${"%"}  | ${0.85}   | ${"a fraction already"}
  ${"８５％"}  | ${"%"}  | ${0.85}   | ${"full-width sign"}
  ${"约30"}    | ${"家"} | ${null}   | ${"not exact"}
  ${"30余家"}  | ${"家"} | ${null}   | ${"not exact"}
  ${"30多"}    | ${"家"} | ${null}   | ${"not exact"}
  ${"30人"}    | ${"家"} | ${null}   | ${"another unit"}
  ${"30/50"}   | ${"家"} | ${null}   | ${"two numbers"}
  ${"6月30日"} | ${"家"} | ${null}   | ${"a date"}
  ${"/"}       | ${"家"} | ${null}   | ${"nothing"}
  ${"无"}      | ${"家"} | ${null}   | ${"nothing"}
  ${"一百二"}  | ${"家"} | ${null}   | ${"120 to the ear, 102 to the letter: to be asked"}
  ${"百家"}    | ${"家"} | ${null}   | ${"a manner of speaking"}
  ${"-5"}      | ${"家"} | ${null}   | ${"a negative is wrong either way"}
  ${"家"}      | ${"家"} | ${null}   | ${"a unit alone"}
`(
  "“$text” in a row of $unit is $number: $why",
  ({ text, unit, number }: { text: string; unit: string; number: number | null }) => {
    expect(plainNumber(text, unit)).toBe(number);
  },
);
