import { XlsxError } from "../xlsxError";

/**
 * The text of an XML part: UTF-8, or UTF-16 as some programs write it.
 * @throws XlsxError `corrupt` when the bytes are neither
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    throw new XlsxError("corrupt", { part, reason: "encoding" }, { cause: error });
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}
