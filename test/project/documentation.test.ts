import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { projectRoot, sourceFiles } from "../support/architecture/sourceFiles";
import { readSource } from "../support/architecture/sourceGraph";

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const read = (file: string) => readFileSync(path.join(projectRoot, file), "utf8");
const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Package;
const tour = read("src/README.md");

/** Whether a table of the README names a package, itself or by a pattern such as `@univerjs/*`. */
function hasReason(name: string): boolean {
  const named = [...read("README.md").matchAll(/`([@\w][\w./*-]*)`/g)].map(([, word]) => word!);
  return named.some((word) => word === name || (word.endsWith("*") && name.startsWith(word.slice(0, -1))));
}

test("every dependency has its reason in the README", () => {
  const without = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !hasReason(name));
  expect(without).toEqual([]);
});

test("every package that ships is imported by the program", () => {
  const imported = [...sourceFiles("src")]
    .flatMap(([file, text]) => readSource(file, text).imports)
    .map(({ target }) => target);
  const unused = Object.keys(dependencies).filter(
    (name) => !imported.some((target) => target === name || target.startsWith(`${name}/`)),
  );
  expect(unused).toEqual([]);
});

test("the tour names every folder of the program, and nothing that is not there", () => {
  const folders = readdirSync(path.join(projectRoot, "src"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "adapters")
    .map(({ name }) => name);
  expect(folders.filter((name) => !tour.includes(`\`${name}/`))).toEqual([]);

  const named = [...tour.matchAll(/`((?:\w+\/)+(?:\w+\.tsx?)?)`/g)].map(([, place]) => place!);
  const inner = ["", "domain/progress/", "adapters/xlsx/", "ledger/", "taskpane/", "messages/", "adapters/"];
  const missing = named.filter(
    (place) => !inner.some((base) => existsSync(path.join(projectRoot, "src", base, place))),
  );
  expect(missing).toEqual([]);
});

test.each(["README.md", "CONTRIBUTING.md", "SECURITY.md", "src/README.md"])(
  "every local link in %s leads somewhere",
  (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link!);
    const broken = links.filter((link) => !existsSync(path.resolve(projectRoot, path.dirname(file), link)));
    expect(broken).toEqual([]);
  },
);
