import { HostError } from "../hostError";

/** The argument as text. @throws HostError for anything else. */
export function text(value: unknown): string {
  if (typeof value !== "string") throw new HostError("InvalidArgument", "a text is needed here");
  return value;
}

/** The argument as number. @throws HostError for anything else. */
export function number(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value))
    throw new HostError("InvalidArgument", "a number is needed here");
  return value;
}

/** The argument as boolean. @throws HostError for anything else. */
export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument", "true or false is needed here");
  return value;
}

/** The argument as a plain record. @throws HostError for anything else. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new HostError("InvalidArgument", "an object is needed here");
  }
  return value as Readonly<Record<string, unknown>>;
}

/** The argument as one of a list of words. @throws HostError for anything else. */
export function word<const T extends string>(value: unknown, words: readonly T[]): T {
  const found = words.find((one) => one === value);
  if (found === undefined) throw new HostError("InvalidArgument", `one of ${words.join(", ")} is needed here`);
  return found;
}
