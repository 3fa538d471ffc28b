import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import NodeEnvironment from "jest-environment-node";

/** Where Microsoft's client lies, exactly as the package brings it. */
const clientFolder = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/** Compiled once per worker; every test file only runs them. */
const compiled = new Map<string, Script>();

function scriptOf(file: string): Script {
  let script = compiled.get(file);
  if (!script) {
    script = new Script(readFileSync(join(clientFolder, file), "utf8"), { filename: join(clientFolder, file) });
    compiled.set(file, script);
  }
  return script;
}

/**
 * A Node test environment that can run Microsoft's unmodified office.js in the test's own context.
 * The scripts ask for a window and a document: `startOffice` lays the little of them that they use.
 */
export default class OfficeEnvironment extends NodeEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    const context = this.getVmContext();
    if (!context) throw new Error("the test context is gone before the test began");
    Object.assign(this.global, {
      runOfficeScript: (file: string): void => {
        scriptOf(file).runInContext(context);
      },
    });
  }
}
