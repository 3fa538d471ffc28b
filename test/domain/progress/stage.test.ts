import { judge } from "../../../src/domain/progress/judge";
import type { Entered } from "../../../src/domain/progress/report";
import { report, settings, workPoint } from "../../support/rowBuilders";

test.each`
  stage                | midYear          | later            | yearEnd          | why
  ${"未启动"}          | ${"notStarted"}  | ${"behind"}      | ${"overdue"}     | ${"may wait for half of its time"}
  ${"推进中"}          | ${"onTrack"}     | ${"onTrack"}     | ${"overdue"}     | ${"must be done when due"}
  ${"已完成"}          | ${"met"}         | ${"met"}         | ${"met"}         | ${"is done"}
  ${"持续推进"}        | ${"onTrack"}     | ${"onTrack"}     | ${"overdue"}     | ${"owes a note of what was done"}
  ${null}              | ${"notReported"} | ${"notReported"} | ${"notReported"} | ${"blank, also after the deadline"}
  ${"\u3000"}          | ${"notReported"} | ${"notReported"} | ${"notReported"} | ${"white space is blank"}
  ${" 已完成 "}        | ${"met"}         | ${"met"}         | ${"met"}         | ${"white space around a word is none of it"}
  ${"基本完成"}        | ${"invalid"}     | ${"invalid"}     | ${"invalid"}     | ${"no word of ours"}
  ${1}                 | ${"invalid"}     | ${"invalid"}     | ${"invalid"}     | ${"a number"}
  ${{ error: "#N/A" }} | ${"invalid"}     | ${"invalid"}     | ${"invalid"}     | ${"an error"}
`(
  "$stage is $midYear in June, $later in July, $yearEnd at the end: $why",
  ({ stage, midYear, later, yearEnd }: Record<"stage" | "midYear" | "later" | "yearEnd", Entered>) => {
    const at = (date: string) => judge(workPoint(), report({ stage }), settings(date)).status;
    expect([at("2019-06-30"), at("2019-07-31"), at("2019-12-31")]).toEqual([midYear, later, yearEnd]);
  },
);

test.each<readonly [status: string, note: Entered, why: string]>([
  ["met", "已印发通知", "a note says what was done"],
  ["overdue", null, "no note"],
  ["overdue", " \u3000", "white space is no note"],
  ["overdue", { error: "#REF!" }, "an error is no note"],
])("持续推进 is %s when due: %s is %s", (status, note) => {
  expect(judge(workPoint(), report({ stage: "持续推进", note }), settings("2019-12-31")).status).toBe(status);
});

test("未启动 is not behind where pace is switched off", () => {
  const off = settings("2019-11-30", { paceOn: false });
  expect(judge(workPoint(), report({ stage: "未启动" }), off).status).toBe("notStarted");
});

test("a stage that nobody knows is remarked, and a work point has no numbers", () => {
  expect(judge(workPoint(), report({ stage: "差不多", actual: 5 }), settings("2019-06-30"))).toEqual({
    status: "invalid",
    remarks: ["stageUnknown"],
    line: null,
    pace: null,
    completion: null,
    shortfall: null,
  });
});
