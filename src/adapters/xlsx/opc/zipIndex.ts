import { XlsxError } from "../xlsxError";
import type { PackageLimits } from "./packageLimits";

/** One entry as the central directory states it. `packed` are the bytes as they lie in the file. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  readonly time: number;
  readonly date: number;
  readonly externalAttributes: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;

/**
 * Lists a zip file without inflating anything.
 * @throws XlsxError `corrupt`, `tooLarge` (entries, sizes, ratio), `encrypted` (a zip with a password)
 */
export function readZipIndex(bytes: Uint8Array, limits: PackageLimits): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view, limits);
  } catch (error) {
    if (error instanceof RangeError) throw new XlsxError("corrupt", { reason: "directoryCutOff" }, { cause: error });
    throw error;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView, limits: PackageLimits): readonly ZipEntry[] {
  const { count, offset } = findDirectory(view);
  if (count > limits.entries) throw new XlsxError("tooLarge", { reason: "entries", limit: limits.entries, is: count });
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = offset;
  for (let n = 0; n < count; n++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new XlsxError("corrupt", { reason: "directory" });
    const { entry, next } = readEntry(bytes, view, at);
    at = next;
    if (entry.name.endsWith("/")) continue;
    total += entry.size;
    checkSize(entry, total, limits);
    const key = entry.name.toLowerCase();
    if (names.has(key)) throw new XlsxError("corrupt", { part: entry.name, reason: "twice" });
    names.add(key);
    entries.push(entry);
  }
  return entries;
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count === 0xffff || offset === 0xffffffff) return findZip64Directory(view, at);
    return { count, offset };
  }
  throw new XlsxError("corrupt", { reason: "cutOff" });
}

function findZip64Directory(view: DataView, end: number): { count: number; offset: number } {
  if (view.getUint32(end - 20, true) !== ZIP64_LOCATOR) throw new XlsxError("corrupt", { reason: "directory" });
  const at = readUint64(view, end - 12);
  if (view.getUint32(at, true) !== ZIP64_END) throw new XlsxError("corrupt", { reason: "directory" });
  return { count: readUint64(view, at + 32), offset: readUint64(view, at + 48) };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const extraAt = at + 46 + nameLength;
  const name = new TextDecoder().decode(bytes.subarray(at + 46, extraAt)).replace(/\\/g, "/");
  if (flags & 1) throw new XlsxError("encrypted", { part: name });
  const sizes = readSizes(view, at, extraAt, extraAt + extraLength);
  if (view.getUint32(sizes.offset, true) !== LOCAL_HEADER)
    throw new XlsxError("corrupt", { part: name, reason: "localHeader" });
  const start = sizes.offset + 30 + view.getUint16(sizes.offset + 26, true) + view.getUint16(sizes.offset + 28, true);
  if (start + sizes.packed > bytes.length) throw new XlsxError("corrupt", { part: name, reason: "cutOff" });
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    crc: view.getUint32(at + 16, true),
    size: sizes.size,
    packed: bytes.subarray(start, start + sizes.packed),
    externalAttributes: view.getUint32(at + 38, true),
  };
  return { entry, next: extraAt + extraLength + view.getUint16(at + 32, true) };
}

/** Sizes and offset; each of the three moves to the zip64 extra field when its own field is all ones. */
function readSizes(view: DataView, at: number, extraAt: number, extraEnd: number) {
  let packed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  for (let field = extraAt; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    const take = () => {
      value += 8;
      return readUint64(view, value - 8);
    };
    if (size === 0xffffffff) size = take();
    if (packed === 0xffffffff) packed = take();
    if (offset === 0xffffffff) offset = take();
  }
  return { packed, size, offset };
}

function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function checkSize(entry: ZipEntry, total: number, limits: PackageLimits): void {
  const { name, size, packed } = entry;
  if (size > limits.entryBytes) {
    throw new XlsxError("tooLarge", { part: name, reason: "entryBytes", limit: limits.entryBytes, is: size });
  }
  if (size > limits.ratioFromBytes && size > packed.length * limits.ratio) {
    const is = Math.round(size / Math.max(1, packed.length));
    throw new XlsxError("tooLarge", { part: name, reason: "ratio", limit: limits.ratio, is });
  }
  if (total > limits.totalBytes)
    throw new XlsxError("tooLarge", { reason: "totalBytes", limit: limits.totalBytes, is: total });
}
