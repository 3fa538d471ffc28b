/** Files as the commands see them. The real ones are in `diskFiles.ts`; tests put failing ones in their place. */
export interface Files {
  /** @throws DiskError */
  read(path: string): Promise<Uint8Array>;
  /** Either the whole new file or the old one is seen. @param was what must still stand there @throws DiskError `changed` … */
  write(path: string, bytes: Uint8Array, was?: Uint8Array): Promise<void>;
  /** Whether both are there and the same file, under whatever names. @throws DiskError */
  isSame(one: string, other: string): Promise<boolean>;
  /** What stands there, links followed. @throws DiskError */
  kindOf(path: string): Promise<PathKind>;
}

/** `brokenLink`: a link that leads nowhere. `other`: a device, a pipe or a socket. */
export type PathKind = "nothing" | "file" | "folder" | "brokenLink" | "other";

/** Where the program's words go. */
export interface Io {
  readonly files: Files;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether stderr is a terminal, where progress is welcome. */
  readonly isTerminal: boolean;
  /** The language of the system as it states it: `zh_CN.UTF-8`. */
  readonly systemLanguage: string | undefined;
  readonly version: string;
  /** The date on this machine, as an ISO date. */
  readonly today: () => string;
  /** Date and time of day on this machine, to the minute: `2019-11-22T09:30`. */
  readonly now: () => string;
  /** Milliseconds, of any clock that goes on. */
  readonly clock: () => number;
}
