/** Escapes text for XML content and attributes. The text must hold no characters that XML forbids. */
export function escapeXml(text: string): string {
  if (!/[&<>"\n\t\r]/.test(text)) return text;
  return text.replace(/[&<>"\r]/g, (character) => escapes[character] ?? character);
}

/** The same for attributes, where line ends and tabs would be read as blanks. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\n\t]/g, (character) => (character === "\n" ? "&#10;" : "&#9;"));
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

// eslint-disable-next-line no-control-regex -- these are the very characters that XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000d-\u001f\ufffe\uffff]|_x[0-9a-fA-F]{4}_/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text as a cell stores it (ST_Xstring): what XML forbids becomes `_x0001_`, a literal `_x0041_` becomes `_x005F_x0041_`,
 * half a surrogate pair becomes U+FFFD.
 */
export function toCellText(text: string): string {
  return text
    .replace(forbidden, (match) =>
      match.length > 1 ? `_x005F${match}` : `_x${match.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replace(loneSurrogate, "\ufffd");
}

/** The inverse of {@link toCellText}. */
export function fromCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
