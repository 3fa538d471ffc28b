import { Inflate, inflateSync } from "fflate";

import { XlsxError } from "../xlsxError";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zipIndex";

/** Packed bytes handed over at once: what a lying entry can inflate to before it is noticed stays below 17 MB. */
const STEP = 16 * 1024;

/**
 * The inflated bytes of an entry, at most the size it states.
 * @throws XlsxError `corrupt`: damaged deflate, another size than stated, wrong checksum, unknown method
 */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  const bytes = entry.method === 0 ? entry.packed : inflate(entry);
  if (bytes.length !== entry.size) throw new XlsxError("corrupt", { part: entry.name, reason: "size" });
  if (crc32(bytes) !== entry.crc) throw new XlsxError("corrupt", { part: entry.name, reason: "checksum" });
  return bytes;
}

function inflate(entry: ZipEntry): Uint8Array {
  if (entry.method !== 8) throw new XlsxError("corrupt", { part: entry.name, reason: "method", method: entry.method });
  try {
    // One byte more than stated shows that there is more; nothing beyond it is kept.
    if (entry.packed.length <= STEP) return inflateSync(entry.packed, { out: new Uint8Array(entry.size + 1) });
    return inflateInSteps(entry);
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    throw new XlsxError("corrupt", { part: entry.name, reason: "deflate" }, { cause: error });
  }
}

function inflateInSteps(entry: ZipEntry): Uint8Array {
  const out = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > out.length) throw new XlsxError("corrupt", { part: entry.name, reason: "size" });
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < entry.packed.length; at += STEP) {
    stream.push(entry.packed.subarray(at, at + STEP), at + STEP >= entry.packed.length);
  }
  return length === out.length ? out : out.subarray(0, length);
}
