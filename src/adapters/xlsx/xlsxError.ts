/**
 * Why a file is refused. The sentence for each code, and what to do, stands in `messages/`.
 *
 * | code | when | details |
 * | --- | --- | --- |
 * | `encrypted` | a password is needed to open it | |
 * | `legacyFormat` | an old binary workbook (`.xls`, `.et`) | |
 * | `notAWorkbook` | something else | `looksLike`: `empty`, `html`, `text`, `binary`, `zip`, `xlsb`, `ods`, `docx`, `pptx` |
 * | `corrupt` | a workbook that is damaged | `part`, `reason` |
 * | `tooLarge` | over a cap that keeps the machine alive | `part`, `limit`, `is`, `reason` |
 * | `forbiddenXml` | a DOCTYPE or an entity of its own in the XML | `part` |
 * | `unsupportedChange` | a change that would damage the file, or that a file cannot hold | `change`, `reason`, `sheet`, `cell` |
 */
export type XlsxErrorCode =
  "encrypted" | "legacyFormat" | "notAWorkbook" | "corrupt" | "tooLarge" | "forbiddenXml" | "unsupportedChange";

/** The file refused. `details` are plain values for the sentence. */
export class XlsxError extends Error {
  override readonly name = "XlsxError";

  constructor(
    readonly code: XlsxErrorCode,
    readonly details: Readonly<Record<string, string | number>> = {},
    options?: { cause?: unknown },
  ) {
    super(`${code} ${JSON.stringify(details)}`, options);
  }
}
