/** A key of ours: `<edition>-<region code>-<running number>`, of a target also `-<running number in the point>`. */
export interface KeyParts {
  readonly edition: string;
  /** Six digits, or `X00001` … of a region that the list does not know. */
  readonly region: string;
  readonly point: number;
  /** `null`: the key is that of a point. */
  readonly target: number | null;
}

/** The parts of a key; `null` for what was never minted: a name that somebody gave to a row of their own. */
export function keyParts(key: string): KeyParts | null {
  const match = /^(.+)-(\d{6}|X\d{5})-(\d+)(?:-(\d+))?$/.exec(key);
  if (match === null) return null;
  const [, edition = "", region = "", point, target] = match;
  return { edition, region, point: Number(point), target: target === undefined ? null : Number(target) };
}

/** Key of the point that a key belongs to: its own, if it is that of a point. */
export function pointOfKey(key: string): string {
  const target = keyParts(key)?.target ?? null;
  return target === null ? key : key.slice(0, key.lastIndexOf("-"));
}
