import { readOfficeError } from "./officeError";

/** Characters that `btoa` takes at once without the call stack growing too large. */
const PIECE = 0x8000;

/**
 * Opens the bytes of an `.xlsx` file as a new workbook in a window of its own (ExcelApi 1.8).
 * @returns false where Excel refuses, as some hosts do whatever the set says: then the file has to be handed over otherwise
 */
export async function openNewWorkbook(bytes: Uint8Array): Promise<boolean> {
  try {
    await Excel.createWorkbook(toBase64(bytes));
    return true;
  } catch (error) {
    if (readOfficeError(error) !== null) return false;
    throw error;
  }
}

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}
