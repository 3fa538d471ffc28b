import { execFile } from "node:child_process";
import fs, { mkdtemp, readFile as readRaw, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { readFile } from "../../../src/adapters/disk/readFile";
import { writeFileAtomically } from "../../../src/adapters/disk/writeFileAtomically";

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "workpoints-disk-"));
  path = join(folder, "台账.xlsx");
  await writeFile(path, "old");
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const bytes = new TextEncoder().encode("台账");
const failure = (code: string) => Object.assign(new Error(code), { code });

/** A disk on which one step of writing fails; everything before it is real. */
const faults: readonly (readonly [code: string, step: string, arrange: () => void])[] = [
  ["diskFull", "ENOSPC while the bytes are written", () => failHandle("writeFile", "ENOSPC")],
  ["diskFull", "EDQUOT while they are brought to the disk", () => failHandle("sync", "EDQUOT")],
  ["locked", "EBUSY when the new file takes the old one's place", () => failNext("rename", "EBUSY")],
  ["noPermission", "EACCES when a file is made in the folder", () => failNext("open", "EACCES")],
  ["noPermission", "EROFS when a file is made in the folder", () => failNext("open", "EROFS")],
];

function failNext(step: "open" | "rename", code: string): void {
  jest.spyOn(fs, step).mockRejectedValueOnce(failure(code));
}

function failHandle(step: "writeFile" | "sync", code: string): void {
  const open = fs.open;
  jest.spyOn(fs, "open").mockImplementationOnce(async (...args) => {
    const handle = await open(...args);
    jest.spyOn(handle, step).mockRejectedValueOnce(failure(code));
    return handle;
  });
}

test.each(faults)("%s: %s; the old file is untouched, and nothing else is left", async (code, _, arrange) => {
  arrange();
  await expect(writeFileAtomically(path, bytes)).rejects.toMatchObject({ name: "DiskError", code });
  expect(await readRaw(path, "utf8")).toBe("old");
  expect(await readdir(folder)).toEqual(["台账.xlsx"]);
});

test("a device, which may never end, is no file", async () => {
  await expect(readFile("/dev/zero")).rejects.toMatchObject({ code: "notAFile" });
});

test("a pipe is not waited for, and is no file", async () => {
  const pipe = join(folder, "pipe");
  await promisify(execFile)("mkfifo", [pipe]);
  await expect(readFile(pipe)).rejects.toMatchObject({ code: "notAFile" });
  await expect(writeFileAtomically(pipe, bytes)).rejects.toMatchObject({ code: "notAFile" });
});

test("what is no file is never replaced", async () => {
  await symlink("/dev/null", join(folder, "device"));
  await expect(writeFileAtomically(join(folder, "device"), bytes)).rejects.toMatchObject({ code: "notAFile" });
});

test.each([
  ["EACCES", "noPermission"],
  ["EBUSY", "locked"],
  ["EIO", "unknown"],
])("reading is refused on %s as %s", async (system, code) => {
  failNext("open", system);
  await expect(readFile(path)).rejects.toMatchObject({ name: "DiskError", code, details: { path } });
});
