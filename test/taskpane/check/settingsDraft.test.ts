import { defaultLedgerSettings, type LedgerSettings } from "../../../src/ledger/template/settings";
import { parseSettings, toSettingsDraft, type SettingsDraft } from "../../../src/taskpane/check/settingsDraft";

const settings: LedgerSettings = {
  ...defaultLedgerSettings,
  year: 2019,
  asOf: "2019-06-30",
  paceBuffer: 0.05,
};

test("what was not touched comes back as it was", () => {
  const { year, ...rest } = settings;
  expect(parseSettings(toSettingsDraft(settings), year)).toEqual({ kind: "settings", settings: rest });
});

test.each`
  change                     | problem          | why
  ${{ tolerance: "abc" }}    | ${"tolerance"}   | ${"it is no number"}
  ${{ tolerance: "101" }}    | ${"tolerance"}   | ${"it is above 100"}
  ${{ buffer: "-1" }}        | ${"buffer"}      | ${"it is negative"}
  ${{ buffer: "" }}          | ${"buffer"}      | ${"it is empty"}
  ${{ asOf: "2018-12-31" }}  | ${"asOf"}        | ${"it lies before the plan year"}
  ${{ dueSoonDays: "半月" }} | ${"dueSoonDays"} | ${"it is no number"}
  ${{ dueSoonDays: "1.5" }}  | ${"dueSoonDays"} | ${"a day is not cut"}
  ${{ dueSoonDays: "367" }}  | ${"dueSoonDays"} | ${"it is more than a year"}
  ${{ asOf: "" }}            | ${"asOf"}        | ${"it is empty"}
`("$problem is refused when $why", ({ change, problem }: { change: Partial<SettingsDraft>; problem: string }) => {
  const parsed = parseSettings({ ...toSettingsDraft(settings), ...change }, 2019);
  expect(parsed.kind === "problems" && [...parsed.problems]).toEqual([problem]);
});

test("a percentage may carry its sign and full-width digits", () => {
  expect(parseSettings({ ...toSettingsDraft(settings), tolerance: "１５%" }, 2019)).toMatchObject({
    kind: "settings",
    settings: { tolerance: 0.15 },
  });
});

test("days may carry their word and full-width digits", () => {
  expect(parseSettings({ ...toSettingsDraft(settings), dueSoonDays: "１５天" }, 2019)).toMatchObject({
    kind: "settings",
    settings: { dueSoonDays: 15 },
  });
});
