/**
 * `npm run start:excel`: serves the built pages over https and makes Excel on this computer know the add-in.
 *
 *   npm run start:excel                         Windows and Mac: registers the add-in, starts Excel, serves until Ctrl+C
 *   npm run start:excel -- --officejs china     Office.js from the CDN run by 21Vianet (or: local, from node_modules)
 *   npm run remove:excel                        takes the registration back
 *
 * Registering is what Excel documents for developers: on Windows a value under the user's `Wef\Developer` key, on a Mac a copy
 * of the manifest in Excel's `wef` folder. The certificate for localhost is made and trusted by office-addin-dev-certs, which
 * asks first (a system dialog).
 */
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ensureBuild } from "./build.mjs";
import { serve } from "./serve.mjs";

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const manifest = path.join(root, "manifest.xml");
const id = /<Id>([^<]+)<\/Id>/.exec(readFileSync(manifest, "utf8"))[1];
const port = 3000;

const { values } = parseArgs({
  options: { officejs: { type: "string", default: "cdn" }, remove: { type: "boolean", default: false } },
});

/** How each system makes Excel know an add-in, forget it, and start. */
const systems = {
  win32: {
    register: () => run("reg", ["add", developerKey, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"]),
    remove: () => run("reg", ["delete", developerKey, "/v", id, "/f"]),
    open: () => spawn("cmd", ["/c", "start", "", "excel"], { stdio: "ignore" }),
  },
  darwin: {
    register: () => {
      mkdirSync(path.dirname(macManifest), { recursive: true });
      copyFileSync(manifest, macManifest);
    },
    remove: () => rmSync(macManifest, { force: true }),
    open: () => spawn("open", ["-a", "Microsoft Excel"], { stdio: "ignore" }),
  },
};
const developerKey = "HKCU\\Software\\Microsoft\\Office\\16.0\\Wef\\Developer";
const macManifest = path.join(
  homedir(),
  "Library/Containers/com.microsoft.Excel/Data/Documents/wef",
  `${id}.manifest.xml`,
);

const system = systems[process.platform];
if (values.remove) {
  system?.remove();
  console.log("Excel no longer knows the add-in. 已从 Excel 移除“要点台账”。");
} else {
  await start();
}

async function start() {
  const tls = await certificate();
  await ensureBuild(values.officejs);
  const server = await serve({ port, tls });
  if (new URL(server.url).port !== String(port)) {
    await server.close();
    throw new Error(
      `Port ${port} is taken, and the manifest points to it: stop the other program. 端口 ${port} 已被占用。`,
    );
  }
  console.log(`\n  The pages are at https://localhost:${port}/ 页面已启动，按 Ctrl+C 停止。\n`);
  if (system) {
    system.register();
    system.open().on("error", () => console.log("  Excel did not start; start it yourself. 请手动打开 Excel。"));
    console.log(
      "  In Excel: Home › Add-ins › Developer Add-ins (Insert › My Add-ins) › 要点台账; then the tab 要点台账.",
    );
    console.log(
      "  在 Excel 中：开始 › 加载项（插入 › 我的加载项）› 开发人员加载项 › 要点台账，功能区随后出现“要点台账”选项卡。",
    );
  }
  console.log(
    "  Excel on the web: Home › Add-ins › More Add-ins › Upload My Add-in, choose manifest.xml in this folder,",
  );
  console.log(
    "  in a browser on this computer. 网页版 Excel：开始 › 加载项 › 上传我的加载项，选择本目录的 manifest.xml。\n",
  );
}

/** A certificate for localhost that this user's system trusts. */
async function certificate() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    console.error("The certificate for https://localhost could not be made or trusted. 本机证书未能安装：");
    throw error;
  }
}

function run(command, args) {
  const { status, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args[0]} failed: ${stderr ?? ""}`);
}
