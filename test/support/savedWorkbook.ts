import { newWorkbook, openWorkbook, type FileWorkbook } from "../../src/adapters/xlsx/fileWorkbook";
import type { Change } from "../../src/workbook/change";
import type { ReadRequest, Workbook } from "../../src/workbook/workbook";

/** A workbook that is saved and opened again around every call, so that nothing but the file can carry it. */
export class SavedWorkbook implements Workbook {
  bytes: Uint8Array;

  constructor(start: FileWorkbook = newWorkbook()) {
    this.bytes = start.toBytes();
  }

  read(request: ReadRequest) {
    return openWorkbook(this.bytes).read(request);
  }

  async apply(changes: readonly Change[]) {
    const workbook = openWorkbook(this.bytes);
    try {
      return await workbook.apply(changes);
    } finally {
      this.bytes = workbook.toBytes();
    }
  }
}
