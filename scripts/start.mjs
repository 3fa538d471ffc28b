/**
 * `npm start`: builds the pages where sources changed, serves them on this machine and opens the workbench in the browser.
 *
 *   PORT=3000              wished port; a free one is taken when it is in use
 *   WORKPOINTS_NO_OPEN=1   does not open a browser (nor is one opened where CI is set)
 */
import { spawn } from "node:child_process";
import { ensureBuild } from "./build.mjs";
import { serve } from "./serve.mjs";

await ensureBuild();
const wished = Number(process.env.PORT ?? 3000);
const server = await serve({ port: wished });
console.log(`\n  要点台账 工作台已启动：${server.url}\n  The Workpoints workbench is at ${server.url}\n`);
if (wished !== 0 && !server.url.endsWith(`:${wished}/`))
  console.log(`  （${wished} 端口已被占用，已改用其他端口。Port ${wished} was taken.）\n`);
console.log("  按 Ctrl+C 停止。Press Ctrl+C to stop.");
if (!process.env.WORKPOINTS_NO_OPEN && !process.env.CI) open(server.url);

/** Opens the page with whatever this system opens addresses with; where there is nothing, the printed address is enough. */
function open(url) {
  const [command, ...args] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", url]
      : process.platform === "darwin"
        ? ["open", url]
        : ["xdg-open", url];
  const opener = spawn(command, args, { stdio: "ignore", detached: true });
  opener.on("error", () => console.log("  请在浏览器中打开上面的地址。Open the address above in a browser."));
  opener.unref();
}
