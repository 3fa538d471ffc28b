import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../support/architecture/sourceFiles";
import { expectRendered } from "../support/renderedText";

const folder = path.join(projectRoot, "examples");
const names = readdirSync(folder).flatMap((file) => (file.endsWith(".ts") ? [path.basename(file, ".ts")] : []));

const run = (name: string): string =>
  execFileSync(process.execPath, [path.join(folder, "run.js"), name], { encoding: "utf8", stdio: "pipe" });

test.each(names)(
  "the example %s prints what is kept beside it",
  (name) => {
    expectRendered(folder, `${name}.txt`, run(name));
  },
  60_000,
);

test("every kept text belongs to an example", () => {
  const texts = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  expect(texts.sort()).toEqual(names.map((name) => `${name}.txt`).sort());
  expect(names).not.toEqual([]);
});

test("an example that is not there is named, with those that are", () => {
  expect(() => run("nothing")).toThrow(/Which example\? ledgerAndJudgement, planFromText, syncTwoEditions/u);
});
