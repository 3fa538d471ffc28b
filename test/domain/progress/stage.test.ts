import { judge } from "../../../src/domain/progress/judge";
import type { Entered } from "../../../src/domain/progress/report";
import { report, settings, workPoint } from "../../support/rowBuilders";

test.each`
  stage                | midYear          | later            | yearEnd            | why
  ${"未启动"}          | ${"notStarted"}  | ${"behind"}      | ${"overdue"}       | ${"may wait for half of its time"}
  ${"推进中"}          | ${"onTrack"}     | ${"onTrack"}     | ${"overdue"}       | ${"must be done when due"}
  ${"已完成"}          | ${"met"}         | ${"met"}         | ${"met"}           | ${"is done"}
  ${"持续推进"}        | ${"notReported"} | ${"notReported"} | ${"dueUnreported"} | ${"says nothing without 进展情况"}
  ${null}              | ${"notReported"} | ${"notReported"} | ${"dueUnreported"} | ${"blank: 到期未报送 after the deadline"}
  ${"\u3000"}          | ${"notReported"} | ${"notReported"} | ${"dueUnreported"} | ${"white space is blank"}
  ${" 已完成 "}        | ${"met"}         | ${"met"}         | ${"met"}           | ${"white space around a word is none of it"}
  ${"基本完成"}        | ${"invalid"}     | ${"invalid"}     | ${"dueUnreported"} | ${"no word of ours"}
  ${1}                 | ${"invalid"}     | ${"invalid"}     | ${"dueUnreported"} | ${"a number"}
  ${{ error: "#N/A" }} | ${"invalid"}     | ${"invalid"}     | ${"dueUnreported"} | ${"an error"}
`(
  "$stage is $midYear in June, $later in July, $yearEnd at the end: $why",
  ({ stage, midYear, later, yearEnd }: Record<"stage" | "midYear" | "later" | "yearEnd", Entered>) => {
    const at = (date: string) => judge(workPoint(), report({ stage }), settings(date)).status;
    expect([at("2019-06-30"), at("2019-07-31"), at("2019-12-31")]).toEqual([midYear, later, yearEnd]);
  },
);

test.each<readonly [status: string, note: Entered, why: string]>([
  ["met", "已印发通知", "a note says what was done"],
  ["dueUnreported", null, "no note"],
  ["dueUnreported", " \u3000", "white space is no note"],
  ["dueUnreported", { error: "#REF!" }, "an error is no note"],
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
    actual: null,
    line: null,
    pace: null,
    completion: null,
    shortfall: null,
  });
});

test.each([
  ["met", "推进中", "已完成", "the office has seen that it is done"],
  ["onTrack", "已完成", "推进中", "the office has seen that it is not"],
  ["met", "差不多", "已完成", "the bureau's word is none of ours, the office's is"],
  ["invalid", "已完成", "同意", "the office's word is none of ours"],
])("is %s with 进展 %s and 核定值 %s: %s", (status, stage, verified) => {
  expect(judge(workPoint(), report({ stage, verified }), settings("2019-06-30")).status).toBe(status);
});
