import { waitFor } from "@testing-library/react";
import { ribbonFailureKey as leftBy } from "../../../src/messages/errorMessages";
import { attachRibbonButton } from "../../../src/workbench/page/ribbonButton";
import { ribbonFailureKey } from "../../../src/workbench/page/ribbonFailure";

const words = { running: "正在生成", done: "已生成", failed: "没有生成", late: "未能完成" };

/** Presses a button whose function does that, and gives what was said last and whether the pane was shown. */
async function press(work: () => Promise<void>): Promise<readonly [said: string, shown: boolean]> {
  const button = document.createElement("button");
  const said: string[] = [];
  const showPane = jest.fn();
  const run = jest.fn(work);
  const say = (sentence: string) => {
    said.push(sentence);
  };
  attachRibbonButton({ button, command: "makeStatusSheets", ribbon: { run }, words, say, showPane });
  button.click();
  expect(said).toEqual([words.running]);
  await waitFor(() => {
    expect(said).toHaveLength(2);
  });
  expect(run).toHaveBeenCalledWith("makeStatusSheets");
  return [said[1]!, showPane.mock.calls.length > 0];
}

beforeEach(() => {
  localStorage.setItem(ribbonFailureKey, "readOnly 1");
});

test("the add-in leaves its failures where the page looks for them", () => {
  expect(ribbonFailureKey).toBe(leftBy);
});

test("what was done is said, whatever failed before", async () => {
  expect(await press(() => Promise.resolve())).toEqual([words.done, false]);
});

test("what could not be done is said, and the pane that says why comes into sight", async () => {
  const fail = () => {
    localStorage.setItem(ribbonFailureKey, "tableMissing 2");
    return Promise.resolve();
  };
  expect(await press(fail)).toEqual([words.failed, true]);
});

test("what did not come to an end is said", async () => {
  const logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
  expect(await press(() => Promise.reject(new Error("did not complete")))).toEqual([words.late, false]);
  expect(logged).toHaveBeenCalledTimes(1);
  logged.mockRestore();
});
