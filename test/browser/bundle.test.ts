import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../support/architecture/sourceFiles";

const built = (file: string) => path.join(projectRoot, "dist", file);
const page = (name: string) => readFileSync(built(`${name}.html`), "utf8");
const scripts = (name: string) =>
  [...page(name).matchAll(/<script defer(?:="defer")? src="?([\w./-]+\.js)"?>/g)].map(([, file]) => file!);

describe.each(["taskpane", "commands"])("the built page %s", (name) => {
  test("loads Office.js first, and then its own scripts", () => {
    const [first, ...own] = scripts(name);
    expect(first).toBe("office-js/office.js");
    expect(own).toContain(`${name}.js`);
    expect(own.filter((file) => !existsSync(built(file)))).toEqual([]);
  });

  test("does not carry the spreadsheet of the workbench", () => {
    for (const file of scripts(name).slice(1)) expect(readFileSync(built(file), "utf8")).not.toMatch(/univer/i);
  });

  test("allows no inline script and no eval", () => {
    const [, policy] = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(page(name)) ?? [];
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'sha256-");
    expect(policy).not.toContain("unsafe");
  });
});
