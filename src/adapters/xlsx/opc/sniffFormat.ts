import { XlsxError } from "../xlsxError";

/** Refuses what is no zip file at all, in the user's terms. */
export function checkIsZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new XlsxError("notAWorkbook", { looksLike: "empty" });
  if (startsWith(bytes, [0x50, 0x4b])) return;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw compoundFile(bytes);
  throw new XlsxError("notAWorkbook", { looksLike: looksLike(bytes) });
}

/** An OLE compound file is an encrypted workbook, an old one (`.xls`, `.et`), or another program's file. */
function compoundFile(bytes: Uint8Array): XlsxError {
  if (holdsName(bytes, "EncryptedPackage")) return new XlsxError("encrypted");
  if (holdsName(bytes, "Workbook") || holdsName(bytes, "Book")) return new XlsxError("legacyFormat");
  return new XlsxError("notAWorkbook", { looksLike: "binary" });
}

/** Names in a compound file are UTF-16, each in its own directory entry. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const codes = Array.from(name)
    .flatMap((letter) => [letter.charCodeAt(0), 0])
    .concat(0, 0);
  for (let at = bytes.indexOf(codes[0] as number); at >= 0; at = bytes.indexOf(codes[0] as number, at + 1)) {
    if (startsWith(bytes.subarray(at), codes)) return true;
  }
  return false;
}

function looksLike(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 2048);
  const text = new TextDecoder().decode(head);
  if (/^\s*(<!doctype html|<html|<meta|<table)/i.test(text.replace(/^\uFEFF/, ""))) return "html";
  const isText = head.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13);
  return isText ? "text" : "binary";
}

function startsWith(bytes: Uint8Array, codes: readonly number[]): boolean {
  return codes.every((code, n) => bytes[n] === code);
}
