import { open } from "node:fs/promises";

import { DiskError, toDiskError } from "./diskError";

/** Larger files are no ledgers and no documents. */
export const MAX_FILE_BYTES = 256 * 2 ** 20;

/** @throws DiskError */
export async function readFile(path: string, limit: number = MAX_FILE_BYTES): Promise<Uint8Array> {
  try {
    const file = await open(path, "r");
    try {
      const state = await file.stat();
      if (state.isDirectory()) throw new DiskError("isDirectory", { path });
      if (state.isCharacterDevice() || state.isBlockDevice()) throw new DiskError("notAFile", { path });
      if (state.size > limit) throw new DiskError("tooLarge", { path, limit, is: state.size });
      const bytes = await file.readFile();
      return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw toDiskError(error, path);
  }
}
