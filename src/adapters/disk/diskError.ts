/**
 * Why the disk refused. The sentence for each code, and what to do, stands in `messages/`; `path` is in the details.
 *
 * `notFound` the file or its folder is missing · `isDirectory` a folder where a file is meant · `notAFile` a device or a pipe, which may never end · `noPermission` ·
 * `locked` another program holds the file · `diskFull` · `tooLarge` over the cap for one file (`limit`, `is` in bytes) ·
 * `exists` the output is there already and was not to be replaced · `changed` somebody saved the file since it was read · `unknown` (`reason`: the system's own code)
 */
export type DiskErrorCode =
  | "notFound"
  | "isDirectory"
  | "notAFile"
  | "noPermission"
  | "locked"
  | "diskFull"
  | "tooLarge"
  | "exists"
  | "changed"
  | "unknown";

export class DiskError extends Error {
  override readonly name = "DiskError";

  constructor(
    readonly code: DiskErrorCode,
    readonly details: Readonly<Record<string, string | number>> & { readonly path: string },
    options?: { cause?: unknown },
  ) {
    super(`${code} ${details.path}`, options);
  }
}

const codes: Readonly<Record<string, DiskErrorCode>> = {
  ENOENT: "notFound",
  ENOTDIR: "notFound",
  EISDIR: "isDirectory",
  EACCES: "noPermission",
  EPERM: "noPermission",
  EROFS: "noPermission",
  EBUSY: "locked",
  ETXTBSY: "locked",
  ENOSPC: "diskFull",
  EDQUOT: "diskFull",
  EEXIST: "exists",
};

/** What the system said, in our codes. */
export function toDiskError(error: unknown, path: string): DiskError {
  if (error instanceof DiskError) return error;
  const reason = systemCode(error);
  const code = Object.hasOwn(codes, reason) ? codes[reason] : undefined;
  return new DiskError(code ?? "unknown", { path, reason }, { cause: error });
}

/** The system's code of a failure (`ENOENT`), or `""`. Asked by shape: Jest's realm has another `Error`. */
export function systemCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}
