import { act, render, screen } from "@testing-library/react";
import { messagesFor } from "../../../src/messages/messagesFor";
import { successTime, SuccessNotice } from "../../../src/taskpane/shell/Notice";
import { PaneContext, TabShownContext } from "../../../src/taskpane/shell/pane";
import type { PaneServices } from "../../../src/taskpane/shell/services";

function renderSuccess(isShown: boolean): { readonly closed: () => number } {
  const onClose = jest.fn();
  const pane = { services: {} as PaneServices, messages: messagesFor("zh-CN"), announce: () => undefined };
  render(
    <PaneContext.Provider value={pane}>
      <TabShownContext.Provider value={isShown}>
        <SuccessNotice onClose={onClose}>设置已保存。</SuccessNotice>
      </TabShownContext.Provider>
    </PaneContext.Provider>,
  );
  return { closed: () => onClose.mock.calls.length };
}

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

const pass = (time: number) => {
  act(() => {
    jest.advanceTimersByTime(time);
  });
};

test("a success goes by itself once it was in sight for a while", () => {
  const { closed } = renderSuccess(true);
  pass(successTime - 1);
  expect(closed()).toBe(0);
  pass(1);
  expect(closed()).toBe(1);
});

test("in a tab that is not in sight it waits", () => {
  const { closed } = renderSuccess(false);
  pass(10 * successTime);
  expect(closed()).toBe(0);
});

test("it goes by a click, and stays as long as somebody is at it", () => {
  const { closed } = renderSuccess(true);
  const close = screen.getByRole("button", { name: "关闭提示" });
  act(() => {
    close.focus();
  });
  pass(10 * successTime);
  expect(closed()).toBe(0);
  act(() => {
    close.click();
  });
  expect(closed()).toBe(1);
});
