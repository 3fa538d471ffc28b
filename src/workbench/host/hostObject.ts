/** One member of an object: a property to get or set, or a method to call. */
export interface HostMember {
  /** A plain JSON value, or another object to walk on to. */
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
  /** Answers an object, `null` for a missing `…OrNullObject`, a plain value, or nothing. */
  readonly call?: (...values: readonly unknown[]) => unknown;
}

/** An object of Excel's model as this host knows it: exactly the members that the add-in uses, by their wire names. */
export interface HostObject {
  readonly type: string;
  /** What Excel would call the object in later requests. */
  readonly id?: string;
  /** Ranges can be kept in the reference table across requests. */
  readonly trackable?: true;
  /** The children, if it is a collection. */
  readonly items?: () => readonly HostObject[];
  readonly members: Readonly<Record<string, HostMember>>;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "members" in value && "type" in value;
}
