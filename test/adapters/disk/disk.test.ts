import { chmod, mkdtemp, mkdir, readFile as readRaw, readdir, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { readFile } from "../../../src/adapters/disk/readFile";
import { writeFileAtomically } from "../../../src/adapters/disk/writeFileAtomically";

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), "workpoints-disk-"))));
afterEach(() => rm(folder, { recursive: true }));

const bytes = new TextEncoder().encode("台账");

test("a file is written whole, replaces the old one and leaves nothing else behind", async () => {
  const path = join(folder, "台账.xlsx");
  await writeFile(path, "old");
  await writeFileAtomically(path, bytes);
  expect(await readFile(path)).toEqual(bytes);
  expect(await readdir(folder)).toEqual(["台账.xlsx"]);
});

test("what a killed write left is removed by a later one; a younger one may still be written, others are not ours", async () => {
  const path = join(folder, "台账.xlsx");
  const names = [
    ".台账.xlsx.0123456789ab.tmp",
    ".台账.xlsx.ba9876543210.tmp",
    ".台账.xlsx.mine.tmp",
    ".乙.xlsx.0123456789ab.tmp",
  ];
  for (const name of names) await writeFile(join(folder, name), "half");
  const hourAgo = Date.now() / 1000 - 3600;
  for (const name of names.filter((_, n) => n !== 1)) await utimes(join(folder, name), hourAgo, hourAgo);
  await writeFileAtomically(path, bytes);
  expect((await readdir(folder)).sort()).toEqual([...names.slice(1), "台账.xlsx"].sort());
});

test("a link stays a link, and the file it points to is replaced", async () => {
  await writeFile(join(folder, "real.xlsx"), "old");
  await symlink(join(folder, "real.xlsx"), join(folder, "link.xlsx"));
  await writeFileAtomically(join(folder, "link.xlsx"), bytes);
  expect(new Uint8Array(await readRaw(join(folder, "real.xlsx")))).toEqual(bytes);
});

test.each`
  code             | why                                        | path
  ${"notFound"}    | ${"the file is missing"}                   | ${"none.xlsx"}
  ${"notFound"}    | ${"the folder is missing"}                 | ${"none/none.xlsx"}
  ${"isDirectory"} | ${"a folder stands where a file is meant"} | ${"sub"}
`("reading is refused with $code when $why", async ({ code, path }: { code: string; path: string }) => {
  await mkdir(join(folder, "sub"));
  await expect(readFile(join(folder, path))).rejects.toMatchObject({ name: "DiskError", code });
});

test("reading stops before a file over the cap", async () => {
  await writeFile(join(folder, "large"), "12345");
  await expect(readFile(join(folder, "large"), 4)).rejects.toMatchObject({
    code: "tooLarge",
    details: { is: 5, limit: 4 },
  });
});

test.each`
  code             | why                                        | path
  ${"notFound"}    | ${"the folder is missing"}                 | ${"none/out.xlsx"}
  ${"isDirectory"} | ${"a folder stands where a file is meant"} | ${"sub"}
`(
  "writing is refused with $code when $why, and leaves nothing behind",
  async ({ code, path }: { code: string; path: string }) => {
    await mkdir(join(folder, "sub"));
    await expect(writeFileAtomically(join(folder, path), bytes)).rejects.toMatchObject({ code });
    expect(await readdir(folder)).toEqual(["sub"]);
  },
);

test("a file that somebody saved since it was read stays as they saved it, and nothing is left beside it", async () => {
  const path = join(folder, "台账.xlsx");
  await writeFile(path, "read");
  const was = await readFile(path);
  await writeFile(path, "saved");
  await expect(writeFileAtomically(path, bytes, was)).rejects.toMatchObject({ code: "changed" });
  expect(await readRaw(path, "utf8")).toBe("saved");
  expect(await readdir(folder)).toEqual(["台账.xlsx"]);
  await writeFileAtomically(path, bytes, await readFile(path));
  expect(await readFile(path)).toEqual(bytes);
});

test("a read-only file is not replaced", async () => {
  const path = join(folder, "台账.xlsx");
  await writeFile(path, "old");
  await chmod(path, 0o444);
  await expect(writeFileAtomically(path, bytes)).rejects.toMatchObject({ code: "noPermission" });
  expect(await readRaw(path, "utf8")).toBe("old");
});
