import { screen } from "@testing-library/react";
import { act } from "react";
import { printRibbonFailure, ribbonFailureKey } from "../../../src/messages/errorMessages";
import { messagesFor } from "../../../src/messages/messagesFor";
import { renderApp } from "../renderApp";

test("what a ribbon button could not do is said in the pane, with what to do, until it is put aside", async () => {
  const { user } = renderApp();
  await screen.findByRole("heading", { level: 2, name: "2019年测试工作要点" });
  act(() => {
    const newValue = printRibbonFailure("protectedSheet", 1);
    window.dispatchEvent(new StorageEvent("storage", { key: ribbonFailureKey, newValue }));
  });
  const { what } = messagesFor("zh-CN").errors.workbook.protectedSheet({});
  expect(screen.getByText(what)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "重试" }));
  expect(screen.queryByText(what)).toBeNull();
});
