import { newDoubts } from "../../../src/ledger/sync/newDoubts";

const unit = "计量单位不明确，请核对";
const basis = "口径不明确，请核对";

test.each<[why: string, was: string | null, stands: string | null, doubts: string | null, is: string | null]>([
  ["none", null, null, null, null],
  ["a new one", null, null, unit, unit],
  ["a known one that was settled", unit, null, unit, null],
  ["a known one that still stands there", unit, unit, unit, null],
  ["one that somebody wrote there already", null, unit, unit, null],
  ["a new one beside a known one", unit, null, `${unit}；${basis}`, basis],
  ["behind what somebody wrote", null, "核实中", unit, `核实中；${unit}`],
  ["a blank is nothing", null, " ", unit, unit],
  ["one that the new words settle stays until somebody looks", unit, unit, null, null],
])("doubts of a new edition: %s", (_why, was, stands, doubts, is) => {
  expect(newDoubts(was, stands, doubts)).toBe(is);
});
