import type { Change } from "../../workbook/change";
import { WorkbookError, type WorkbookErrorCode } from "../../workbook/workbook";

/** What Office's error codes mean for the user, whatever was being done. */
const codeOf = new Map<string, WorkbookErrorCode>([
  ["InvalidOperationInCellEditMode", "cellBeingEdited"],
  ["ApiNotFound", "tooOldExcel"],
  ["ApiNotAvailable", "tooOldExcel"],
  ["RequestPayloadSizeLimitExceeded", "tooLarge"],
  ["ResponsePayloadSizeLimitExceeded", "tooLarge"],
  ["InvalidOrTimedOutSession", "connectionLost"],
  ["ActivityLimitReached", "connectionLost"],
  ["ConnectionFailure", "connectionLost"],
  ["InvalidRequestContext", "connectionLost"],
]);

/** Codes by which Office says that a name is taken; which of them it uses differs by object. */
const takenCodes: readonly string[] = ["ItemAlreadyExists", "InvalidArgument"];

/** The error of one `Excel.run`, as far as it is looked at here. */
export interface OfficeError {
  readonly code: string;
  /** The member that refused, such as `Range.values`; empty when the request as a whole was refused. */
  readonly location: string;
  /** Messages of the traces that were passed before the failure. */
  readonly traces: readonly string[];
}

/** The parts of an error thrown by Office.js, or `null` if it is none. */
export function readOfficeError(error: unknown): OfficeError | null {
  if (!(error instanceof OfficeExtension.Error)) return null;
  const debugInfo = error.debugInfo as { readonly errorLocation?: string } | undefined;
  return { code: error.code, location: debugInfo?.errorLocation ?? "", traces: error.traceMessages };
}

/**
 * The typed error for a failed request. What is no error of Office is a bug and comes back unchanged.
 * @param change the change that failed, where it is known
 */
export function toWorkbookError(error: unknown, change?: Change): unknown {
  const office = readOfficeError(error);
  if (!office) return error;
  const details = { officeCode: office.code, location: office.location };
  const taken = change && takenName(change, office);
  if (taken) return new WorkbookError(taken.code, { ...details, ...taken.details }, { cause: error });
  if (office.code === "AccessDenied") {
    return new WorkbookError(
      office.location === "" ? "readOnly" : "protectedSheet",
      { ...details, ...sheetOf(change) },
      {
        cause: error,
      },
    );
  }
  if (office.code === "ItemNotFound" && office.location.startsWith("WorksheetCollection")) {
    return new WorkbookError("sheetMissing", { ...details, ...sheetOf(change) }, { cause: error });
  }
  if ((change?.kind === "appendRows" || change?.kind === "removeLastRows") && office.code === "ItemNotFound") {
    return new WorkbookError("tableMissing", { ...details, table: change.table }, { cause: error });
  }
  if (change?.kind === "appendRows" && isInTheWay(office)) {
    return new WorkbookError("tableBlocked", { ...details, table: change.table }, { cause: error });
  }
  return new WorkbookError(codeOf.get(office.code) ?? "unknown", details, { cause: error });
}

/** Cells below a table cannot be moved down: another table, or a merged cell, would be torn apart. */
function isInTheWay({ code, location }: OfficeError): boolean {
  const refused = code === "InvalidOperation" || code === "InvalidArgument" || code === "InsertDeleteConflict";
  return refused && (location === "Range.insert" || location === "Table.resize");
}

function takenName(
  change: Change,
  { code, location }: OfficeError,
): { code: WorkbookErrorCode; details: Record<string, string> } | null {
  if (!takenCodes.includes(code)) return null;
  if (change.kind === "addSheet" && code === "ItemAlreadyExists") {
    return { code: "sheetExists", details: { sheet: change.sheet } };
  }
  if (change.kind === "renameSheet" && location === "Worksheet.name") {
    return { code: "sheetExists", details: { sheet: change.name } };
  }
  if (change.kind === "addTable" && location === "Table.name") {
    return { code: "tableExists", details: { table: change.table } };
  }
  if (change.kind === "setName" && location === "NamedItemCollection.add") {
    return { code: "nameExists", details: { name: change.name } };
  }
  return null;
}

function sheetOf(change: Change | undefined): Record<string, string> {
  if (!change) return {};
  if ("sheet" in change) return { sheet: change.sheet };
  return "range" in change ? { sheet: change.range.sheet } : {};
}
