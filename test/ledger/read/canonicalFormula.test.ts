import { canonicalFormula } from "../../../src/ledger/read/canonicalFormula";

const written = 'IF(台账[[#This Row],[目标值]]>0,"约 [@线] IF(",TRUE)';

test.each([
  [written, "as it was written"],
  [`=${written}`, "with its sign"],
  ['=IF([@目标值]>0,"约 [@线] IF(",TRUE)', "as Excel shows it in the table"],
  ['=IF([@[目标值]]>0,"约 [@线] IF(",TRUE)', "with brackets that are not needed"],
  ['=IF( 台账[[#This Row], [目标值]] > 0 , "约 [@线] IF(" , TRUE )', "with white space"],
  ['=if(台账[[#this row],[目标值]]>0,"约 [@线] IF(",true)', "in small letters"],
  ['=_xlfn.IF([@目标值]>0,"约 [@线] IF(",TRUE)', "with the prefix that files put before newer functions"],
])("%s is the same formula: %s", (formula) => {
  expect(canonicalFormula(formula, "台账")).toBe(canonicalFormula(written, "台账"));
});

test.each([
  ['=IF([@目标值]>0,"约[@线] IF(",TRUE)', "another text"],
  ['=IF([@目标]>0,"约 [@线] IF(",TRUE)', "another column"],
  ['=IF(别表[@目标值]>0,"约 [@线] IF(",TRUE)', "another table"],
  ['=IF($G6>0,"约 [@线] IF(",TRUE)', "a reference to a cell"],
])("%s is none: %s", (formula) => {
  expect(canonicalFormula(formula, "台账")).not.toBe(canonicalFormula(written, "台账"));
});
