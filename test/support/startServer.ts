import { spawn } from "node:child_process";
import path from "node:path";

const start = path.join(__dirname, "../../scripts/start.mjs");

/**
 * Runs what `npm start` runs, on a free port and without opening a browser. With WORKPOINTS_URL the tests drive a workbench that
 * runs already, for work on the tests themselves.
 */
export function startServer(): Promise<{ url: string; stop: () => void }> {
  const running = process.env.WORKPOINTS_URL;
  if (running) return Promise.resolve({ url: running, stop: () => undefined });
  const server = spawn(process.execPath, [start], {
    env: { ...process.env, PORT: "0", WORKPOINTS_NO_OPEN: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+\//u.exec(said)?.[0];
      if (url !== undefined) resolve({ url, stop: () => server.kill() });
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.on("error", reject);
    server.on("exit", (code) => {
      reject(new Error(`npm start ended with ${String(code)}:\n${said}`));
    });
  });
}
