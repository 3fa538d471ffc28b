import { Deflate, deflateSync } from "fflate";

import { crc32 } from "./crc32";
import type { ZipEntry } from "./zipIndex";

/** 1980-01-01, the first day a zip can name: the same content always makes the same file. */
const FIRST_DAY = 0x21;

/** Above this size a faster level is used: a sheet of 100,000 rows takes half the time and a fifth more room. */
const LARGE = 4 * 2 ** 20;

/** Characters that are encoded and packed at once. */
const STEP = 2 ** 18;

/** Packs new content as an entry. */
export function packEntry(name: string, content: Uint8Array): ZipEntry {
  return newEntry(name, crc32(content), content.length, deflateSync(content, { level: 6 }));
}

/** Packs text that comes in pieces. However long it is, little more than its packed bytes stands in memory. */
export function packText(name: string, pieces: Iterable<string>): ZipEntry {
  const start: Uint8Array[] = [];
  const packed: Uint8Array[] = [];
  let deflate: Deflate | null = null;
  let [crc, size] = [0, 0];
  for (const bytes of encoded(pieces)) {
    crc = crc32(bytes, crc);
    size += bytes.length;
    if (deflate) deflate.push(bytes);
    else start.push(bytes);
    if (deflate || size <= LARGE) continue;
    deflate = new Deflate({ level: 1 }, (chunk) => packed.push(chunk));
    for (const chunk of start) deflate.push(chunk);
  }
  if (!deflate) return newEntry(name, crc, size, deflateSync(joined(start), { level: 6 }));
  deflate.push(new Uint8Array(), true);
  return newEntry(name, crc, size, joined(packed));
}

function newEntry(name: string, crc: number, size: number, packed: Uint8Array): ZipEntry {
  return { name, method: 8, crc, size, packed, time: 0, date: FIRST_DAY, externalAttributes: 0 };
}

function* encoded(pieces: Iterable<string>): Iterable<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < STEP) continue;
    yield encoder.encode(waiting.join(""));
    waiting = [];
    length = 0;
  }
  yield encoder.encode(waiting.join(""));
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Writes a zip file. The packed bytes of every entry are copied as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  let length = 22;
  entries.forEach((entry, n) => (length += 30 + 46 + 2 * (names[n]?.length ?? 0) + entry.packed.length));
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, n) => {
    const name = names[n] as Uint8Array;
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeFields(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.packed, at + 30 + name.length);
    at += 30 + name.length + entry.packed.length;
  });
  const directory = at;
  entries.forEach((entry, n) => {
    const name = names[n] as Uint8Array;
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeFields(view, at + 6, entry, name.length);
    view.setUint32(at + 38, entry.externalAttributes, true);
    view.setUint32(at + 42, offsets[n] as number, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The 24 bytes that local header and directory share, from “version needed” to the length of the name. */
function writeFields(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, 0x0800, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
