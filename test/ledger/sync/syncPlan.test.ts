import { shownCell } from "../../../src/ledger/sync/syncPlan";

test.each`
  field         | value                     | unit    | requirement | shown           | why
  ${"value"}    | ${0.85}                   | ${"%"}  | ${"至少"}   | ${"85%"}        | ${"cells hold fractions"}
  ${"value"}    | ${0.082}                  | ${"%"}  | ${"至少"}   | ${"8.2%"}       | ${"without the noise of binary fractions"}
  ${"value"}    | ${0.08}                   | ${"亿"} | ${"增长"}   | ${"8%"}         | ${"a growth is a percentage, whatever the unit"}
  ${"value"}    | ${2}                      | ${"%"}  | ${"倍数"}   | ${2}            | ${"a multiple is a factor, whatever the unit"}
  ${"baseline"} | ${0.5}                    | ${"%"}  | ${"倍数"}   | ${"50%"}        | ${"a baseline has the unit of its row"}
  ${"value"}    | ${100}                    | ${"家"} | ${"至少"}   | ${100}          | ${"a count is itself"}
  ${"deadline"} | ${43830}                  | ${"家"} | ${"至少"}   | ${"2019-12-31"} | ${"cells hold serials"}
  ${"deadline"} | ${{ date: "2019-12-31" }} | ${"家"} | ${"至少"}   | ${"2019-12-31"} | ${"what will be written is a date already"}
  ${"deadline"} | ${"年底"}                 | ${"家"} | ${"至少"}   | ${"年底"}       | ${"what is no date is shown as typed"}
  ${"unit"}     | ${null}                   | ${null} | ${null}     | ${null}         | ${"blank stays blank"}
`("$field $value of $unit is shown as $shown: $why", ({ field, value, unit, requirement, shown }) => {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-argument
  expect(shownCell(field, value, unit, requirement)).toBe(shown);
});
