import { lstat, stat } from "node:fs/promises";
import { systemCode, toDiskError } from "../adapters/disk/diskError";
import { readFile } from "../adapters/disk/readFile";
import { writeFileAtomically } from "../adapters/disk/writeFileAtomically";
import type { Files } from "./context";

/** The files of this machine. */
export const diskFiles: Files = {
  read: (path) => readFile(path),
  write: writeFileAtomically,
  isSame: async (one, other) => {
    const [a, b] = await Promise.all([identityOf(one), identityOf(other)]);
    return a !== null && a === b;
  },
  kindOf: async (path) => {
    try {
      const state = await stat(path);
      if (state.isFile()) return "file";
      return state.isDirectory() ? "folder" : "other";
    } catch (error) {
      if (systemCode(error) !== "ENOENT") throw toDiskError(error, path);
      return (await isLink(path)) ? "brokenLink" : "nothing";
    }
  },
};

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch (error) {
    if (systemCode(error) === "ENOENT") return false;
    throw toDiskError(error, path);
  }
}

/** The same text for every name of one file: another spelling, a link, a hard link. `null` when there is no such file. */
async function identityOf(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw toDiskError(error, path);
  }
}
