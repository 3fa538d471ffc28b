/** @jest-environment ./test/support/officeEnvironment.ts */
import { openNewWorkbook } from "../../../src/adapters/officejs/openNewWorkbook";
import { startOffice } from "../../support/startOffice";

beforeAll(async () => {
  await startOffice();
});

/** Lets Excel answer, and gives what it was asked to open. */
function answering(answer: () => Promise<void>): string[] {
  const asked: string[] = [];
  Excel.createWorkbook = (base64) => {
    asked.push(base64 ?? "");
    return answer();
  };
  return asked;
}

test.each([0, 1, 0x7fff, 0x8000, 0x8001, 200_000])("a file of %i bytes arrives whole", async (length) => {
  const asked = answering(() => Promise.resolve());
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) % 256);
  expect(await openNewWorkbook(bytes)).toBe(true);
  expect(asked.map((text) => new Uint8Array(Buffer.from(text, "base64")))).toEqual([bytes]);
});

test("where Excel refuses, it says so", async () => {
  const OfficeError = OfficeExtension.Error as unknown as new (parts: object) => Error;
  answering(() => Promise.reject(new OfficeError({ code: "ApiNotAvailable", message: "", traceMessages: [] })));
  expect(await openNewWorkbook(new Uint8Array(3))).toBe(false);
});

test("a bug is thrown", async () => {
  answering(() => Promise.reject(new TypeError("no window")));
  await expect(openNewWorkbook(new Uint8Array(3))).rejects.toThrow("no window");
});
