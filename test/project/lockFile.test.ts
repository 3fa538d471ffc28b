import { readFileSync } from "node:fs";
import path from "node:path";
import type { LockFile, LockedPackage } from "../../scripts/lockRules";
import { lockProblems } from "../../scripts/lockRules";

const lock = JSON.parse(readFileSync(path.join(__dirname, "../../package-lock.json"), "utf8")) as LockFile;
const locked = (packages: Record<string, LockedPackage>) => ({ lockfileVersion: 3, packages });
const sound = { version: "1.0.0", integrity: "sha512-x" };

test("the lock file installs on every system, from any registry", () => {
  expect(lockProblems(lock)).toEqual([]);
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
});

test.each`
  packages                                                                                | problem                               | why
  ${{ "node_modules/a": { ...sound, resolved: "https://registry.example/a.tgz" } }}       | ${"names an address"}                 | ${"a machine without that registry could not install it"}
  ${{ "node_modules/a": { version: "1.0.0" } }}                                           | ${"has no checksum"}                  | ${"anything could be installed in its place"}
  ${{ "node_modules/a": { ...sound, optionalDependencies: { "a-win32-x64": "1.0.0" } } }} | ${"a-win32-x64, which the lock file"} | ${"its Windows binding would be missing"}
`("is refused when $why", ({ packages, problem }: { packages: Record<string, LockedPackage>; problem: string }) => {
  expect(lockProblems(locked(packages))).toEqual([expect.stringContaining(problem)]);
});

test.each([
  ["beside it", { "node_modules/a": { ...sound, optionalDependencies: { b: "1" } }, "node_modules/b": sound }],
  [
    "inside it",
    { "node_modules/a": { ...sound, optionalDependencies: { b: "1" } }, "node_modules/a/node_modules/b": sound },
  ],
  [
    "above it",
    {
      "node_modules/a/node_modules/c": { ...sound, optionalDependencies: { b: "1" } },
      "node_modules/a/node_modules/b": sound,
    },
  ],
])("finds an optional package %s", (_, packages) => {
  expect(lockProblems(locked(packages))).toEqual([]);
});
