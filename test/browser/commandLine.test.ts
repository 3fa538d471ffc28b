import { spawn } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "../support/architecture/sourceFiles";

const launcher = join(projectRoot, "bin/workpoints.mjs");
const document = join(projectRoot, "seeds/2019-work-points.txt");

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line in a process of its own. `readOnce`: whoever reads it has enough after the first piece. */
function start(argv: readonly string[], readOnce = false): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [launcher, ...argv], { env: { ...process.env, LC_ALL: "zh_CN.UTF-8" } });
    let out = "";
    let err = "";
    child.stdout.on("data", (piece: Buffer) => {
      out += piece.toString();
      if (readOnce) child.stdout.destroy();
    });
    child.stderr.on("data", (piece: Buffer) => (err += piece.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

test("the built command line says its version", async () => {
  expect(await start(["--version"])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
  });
});

test("it ends quietly when nobody reads on", async () => {
  const { code, err } = await start(["extract", document], true);
  expect(code).toBe(0);
  expect(err).not.toContain("EPIPE");
});

test("what it refuses is a sentence and a 2", async () => {
  const { code, err } = await start(["status", join(projectRoot, "README.md")]);
  expect(code).toBe(2);
  expect(err).toContain("这不是 .xlsx 工作簿：文件实为文本。");
});
