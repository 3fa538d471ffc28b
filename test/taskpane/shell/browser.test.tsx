import { paneMemory } from "../../../src/taskpane/shell/browser";

beforeEach(() => {
  localStorage.clear();
});

test("what was kept is there for the next pane", () => {
  expect(paneMemory(() => localStorage).keep("reviewer", "张三")).toBe(true);
  expect(paneMemory(() => localStorage).recall("reviewer")).toBe("张三");
  expect(paneMemory(() => localStorage).recall("other")).toBe("");
});

test.each([
  [
    "the storage itself is refused",
    () => {
      throw new DOMException("denied", "SecurityError");
    },
  ],
  [
    "the storage is full",
    () =>
      ({
        getItem: () => null,
        setItem: () => {
          throw new DOMException("full", "QuotaExceededError");
        },
      }) as unknown as Storage,
  ],
])("when %s, words are remembered until the pane is closed", (_, storage: () => Storage) => {
  const memory = paneMemory(storage);
  expect(memory.keep("reviewer", "张三")).toBe(false);
  expect(memory.recall("reviewer")).toBe("张三");
  expect(paneMemory(storage).recall("reviewer")).toBe("");
});
