import { DocumentError } from "../../document/documentReader";

/** The text of a file without its byte order mark: UTF-8, UTF-16 by its mark, else GB18030 (which holds GBK and GB2312). */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new DocumentError("emptyFile");
  const text = decodeBy(encodingOf(bytes), bytes);
  if (hasControlCharacters(text)) throw new DocumentError("binaryFile");
  if (text.trim() === "") throw new DocumentError("emptyFile");
  return text;
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function decodeBy(encoding: Encoding, bytes: Uint8Array): string {
  const text = decodeStrictly(encoding, bytes);
  if (text !== null) return text;
  const chinese = encoding === "utf-8" && !bytes.includes(0) ? decodeStrictly("gb18030", bytes) : null;
  if (chinese !== null) return chinese;
  throw new DocumentError(bytes.includes(0) && encoding === "utf-8" ? "binaryFile" : "unreadableEncoding");
}

/** `null` when the bytes are not valid in this encoding. */
function decodeStrictly(encoding: string, bytes: Uint8Array): string | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch (error) {
    // By name, not by class: the decoder may belong to another realm than this script.
    if (typeof error === "object" && error !== null && "name" in error && error.name === "TypeError") return null;
    throw error;
  }
}

function hasControlCharacters(text: string): boolean {
  // Text files hold tabs, line breaks and form feeds below U+0020, and nothing else.
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u.test(text);
}
