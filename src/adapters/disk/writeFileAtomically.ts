import { randomBytes } from "node:crypto";
import { open, readFile, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { DiskError, systemCode, toDiskError } from "./diskError";

/**
 * Writes a file so that anyone sees either the old one or the whole new one: a temporary file beside it, brought to the
 * disk, then renamed. A link is followed; rights of the old file are kept. On failure the temporary file is gone and
 * what was there before is untouched. What is no file (a device, a pipe) is never replaced, nor is a file that is read-only.
 * A process that is killed leaves its temporary file, which a later write of the same file removes.
 * @param was what was read there: if the file holds something else by now, somebody saved it meanwhile, and it stays
 * @throws DiskError
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array, was?: Uint8Array): Promise<void> {
  try {
    const target = await followLink(path);
    const before = await stateOf(target);
    if (before?.isDirectory() === true) throw new DiskError("isDirectory", { path });
    if (before?.isFile() === false) throw new DiskError("notAFile", { path });
    if (before !== null && (before.mode & 0o222) === 0) throw new DiskError("noPermission", { path });
    await removeLeftovers(target);
    const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
    try {
      const file = await open(temporary, "wx", before?.mode ?? 0o666);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      if (was !== undefined && !(await holds(target, was))) throw new DiskError("changed", { path });
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  } catch (error) {
    throw toDiskError(error, path);
  }
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  return (await readFile(path)).equals(bytes);
}

async function followLink(path: string): Promise<string> {
  return (await stateOf(path)) === null ? path : realpath(path);
}

async function stateOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw error;
  }
}

/** Younger ones may be another process's, still being written. In milliseconds. */
const LEFT_OVER = 10 * 60_000;

async function removeLeftovers(target: string): Promise<void> {
  const folder = dirname(target);
  const start = `.${basename(target)}.`;
  for (const name of await namesIn(folder)) {
    if (!name.startsWith(start) || !/^[0-9a-f]{12}\.tmp$/.test(name.slice(start.length))) continue;
    const left = join(folder, name);
    const state = await stateOf(left);
    if (state !== null && Date.now() - state.mtimeMs > LEFT_OVER) await rm(left, { force: true });
  }
}

/** None where the folder may be written to and not be looked into; that is no reason not to write. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === "EACCES" || systemCode(error) === "EPERM") return [];
    throw error;
  }
}
