import type { Stats } from "node:fs";
import { open, stat, type FileHandle } from "node:fs/promises";

import { DiskError, toDiskError } from "./diskError";

/** Larger files are no ledgers and no documents. */
export const MAX_FILE_BYTES = 256 * 2 ** 20;
const PIECE = 2 ** 16;

/** Names under which a pipe was handed to this process on purpose. */
const HANDED_OVER = /^\/(?:dev\/(?:stdin|fd\/\d+)|proc\/self\/fd\/\d+)$/;

/**
 * Reads a whole file, or a pipe handed to this process (`/dev/stdin`, `/dev/fd/3`). Any other pipe would be waited for without
 * end, and is no file.
 * @param limit bytes
 * @throws DiskError
 */
export async function readFile(path: string, limit: number = MAX_FILE_BYTES): Promise<Uint8Array> {
  try {
    // Opening a pipe waits for whoever writes to it: it is looked at first.
    const mayBePipe = HANDED_OVER.test(path);
    refuseNoFile(await stat(path), path, mayBePipe);
    const file = await open(path, "r");
    try {
      const state = await file.stat();
      refuseNoFile(state, path, mayBePipe);
      if (state.size > limit) throw new DiskError("tooLarge", { path, limit, is: state.size });
      return state.isFile() ? await readKnown(file) : await readUntilEnd(file, path, limit);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw toDiskError(error, path);
  }
}

function refuseNoFile(state: Stats, path: string, mayBePipe: boolean): void {
  if (state.isDirectory()) throw new DiskError("isDirectory", { path });
  if (!state.isFile() && !(mayBePipe && (state.isFIFO() || state.isSocket())))
    throw new DiskError("notAFile", { path });
}

async function readKnown(file: FileHandle): Promise<Uint8Array> {
  const bytes = await file.readFile();
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A pipe does not say how much will come. */
async function readUntilEnd(file: FileHandle, path: string, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { bytesRead, buffer } = await file.read(new Uint8Array(PIECE), 0, PIECE, null);
    if (bytesRead === 0) break;
    size += bytesRead;
    if (size > limit) throw new DiskError("tooLarge", { path, limit, is: size });
    pieces.push(buffer.subarray(0, bytesRead));
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
