/** @jest-environment ./test/support/officeEnvironment.ts */
import { readOfficeError, toWorkbookError } from "../../../src/adapters/officejs/officeError";
import type { Change } from "../../../src/workbook/change";
import { WorkbookError } from "../../../src/workbook/workbook";
import { startOffice } from "../../support/startOffice";

beforeAll(async () => {
  await startOffice();
});

/** What Microsoft's client throws. */
function refusedBy(code: string, errorLocation?: string): Error {
  const debugInfo = errorLocation === undefined ? undefined : { errorLocation };
  const OfficeError = OfficeExtension.Error as unknown as new (parts: object) => Error;
  return new OfficeError({ code, message: "", traceMessages: ["."], debugInfo });
}

const range = { sheet: "台账页", row: 0, column: 0, rows: 1, columns: 1 };
const changes = {
  none: undefined,
  values: { kind: "setValues", range, values: [[1]] },
  addSheet: { kind: "addSheet", sheet: "新页", visibility: "visible" },
  renameSheet: { kind: "renameSheet", sheet: "旧名", name: "新名" },
  addTable: { kind: "addTable", table: "台账", range, style: null },
  setName: { kind: "setName", name: "截至日期", range },
  appendRows: { kind: "appendRows", table: "台账", values: [[1]] },
  removeLastRows: { kind: "removeLastRows", table: "台账", rows: 1 },
} satisfies Record<string, Change | undefined>;

const sheet = { sheet: "台账页" };
const table = { table: "台账" };

test.each<[keyof typeof changes, string, string, string, object]>([
  ["none", "InvalidOperationInCellEditMode", "Range.values", "cellBeingEdited", {}],
  ["none", "ApiNotFound", "", "tooOldExcel", {}],
  ["none", "ApiNotAvailable", "", "tooOldExcel", {}],
  ["none", "RequestPayloadSizeLimitExceeded", "", "tooLarge", {}],
  ["none", "ResponsePayloadSizeLimitExceeded", "", "tooLarge", {}],
  ["none", "InvalidOrTimedOutSession", "", "connectionLost", {}],
  ["none", "ActivityLimitReached", "", "connectionLost", {}],
  ["none", "ConnectionFailure", "", "connectionLost", {}],
  ["none", "InvalidRequestContext", "", "connectionLost", {}],
  ["none", "GeneralException", "", "unknown", {}],
  ["none", "ItemNotFound", "TableCollection.getItem", "unknown", {}],
  ["none", "ItemNotFound", "WorksheetCollection.getItem", "sheetMissing", {}],
  ["values", "ItemNotFound", "WorksheetCollection.getItem", "sheetMissing", sheet],
  ["values", "ItemNotFound", "TableCollection.getItem", "unknown", {}],
  ["values", "AccessDenied", "Range.values", "protectedSheet", sheet],
  ["values", "AccessDenied", "", "readOnly", sheet],
  ["none", "AccessDenied", "Range.values", "protectedSheet", {}],
  ["addSheet", "AccessDenied", "WorksheetCollection.add", "protectedSheet", { sheet: "新页" }],
  ["appendRows", "AccessDenied", "Table.resize", "protectedSheet", {}],
  ["addSheet", "ItemAlreadyExists", "WorksheetCollection.add", "sheetExists", { sheet: "新页" }],
  ["addSheet", "InvalidArgument", "WorksheetCollection.add", "unknown", {}],
  ["renameSheet", "ItemAlreadyExists", "Worksheet.name", "sheetExists", { sheet: "新名" }],
  ["renameSheet", "InvalidArgument", "Worksheet.name", "sheetExists", { sheet: "新名" }],
  ["renameSheet", "InvalidArgument", "Worksheet.visibility", "unknown", {}],
  ["renameSheet", "GeneralException", "Worksheet.name", "unknown", {}],
  ["addTable", "InvalidArgument", "Table.name", "tableExists", table],
  ["addTable", "ItemAlreadyExists", "Table.name", "tableExists", table],
  ["addTable", "InvalidArgument", "TableCollection.add", "unknown", {}],
  ["setName", "ItemAlreadyExists", "NamedItemCollection.add", "nameExists", { name: "截至日期" }],
  ["setName", "InvalidArgument", "NamedItem.visible", "unknown", {}],
  ["values", "InvalidArgument", "Table.name", "unknown", {}],
  ["appendRows", "ItemNotFound", "TableCollection.getItem", "tableMissing", table],
  ["removeLastRows", "ItemNotFound", "TableCollection.getItem", "tableMissing", table],
  ["appendRows", "InvalidOperation", "Range.insert", "tableBlocked", table],
  ["appendRows", "InvalidArgument", "Range.insert", "tableBlocked", table],
  ["appendRows", "InsertDeleteConflict", "Range.insert", "tableBlocked", table],
  ["appendRows", "InvalidArgument", "Table.resize", "tableBlocked", table],
  ["appendRows", "InvalidArgument", "Range.values", "unknown", {}],
  ["appendRows", "GeneralException", "Range.insert", "unknown", {}],
  ["removeLastRows", "InvalidOperation", "Table.resize", "unknown", {}],
])("while writing %s, %s at “%s” means %s, of %j", (change, officeCode, location, code, named) => {
  const refused = refusedBy(officeCode, location);
  const error = toWorkbookError(refused, changes[change]);
  expect(error).toBeInstanceOf(WorkbookError);
  expect(error).toMatchObject({ code, cause: refused });
  expect((error as WorkbookError).details).toEqual({ officeCode, location, ...named });
});

test("what Office did not throw is a bug, and comes back as it is", () => {
  const bug = new TypeError("undefined is not a function");
  expect(toWorkbookError(bug, changes.values)).toBe(bug);
  expect(readOfficeError(bug)).toBeNull();
});

test("an error that does not say where it arose is one of the whole request", () => {
  expect(readOfficeError(refusedBy("AccessDenied"))).toEqual({ code: "AccessDenied", location: "", traces: ["."] });
});
