/**
 * Makes a fresh clone ready: `npm start` and `npm test` run this first.
 *
 *   node scripts/setUp.mjs             installs the packages, if the lock file says other ones than are there
 *   node scripts/setUp.mjs --browser   and sees that the browser tests find a browser
 *
 * Plain Node without dependencies, because it runs before there are any. A missing browser is told, not fatal: the tests
 * that need none still run, and those that need one fail.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./findBrowser.js";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const stamp = path.join(root, "node_modules", ".workpoints-setup");

requireNode(20, 11);
installPackages();
if (process.argv.includes("--browser")) provideBrowser();

function requireNode(major, minor) {
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split(".").map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  fail(
    `Node ${major}.${minor} or newer is needed; this is ${process.versions.node}. 请安装 Node ${major} 或更新版本。`,
  );
}

function installPackages() {
  const lock = readFileSync(path.join(root, "package-lock.json"), "utf8");
  const wanted = createHash("sha256").update(lock).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  if (!holdsEveryPackage(JSON.parse(lock))) {
    console.log("Installing the packages (once; a minute or two). 首次运行，正在安装依赖…");
    const { status } = runNpm(["ci", "--prefer-offline", "--no-audit", "--no-fund"]);
    if (status !== 0) {
      fail("The packages could not be installed: see the lines above. 依赖安装失败，请检查网络或 npm 镜像设置后重试。");
    }
  }
  writeFileSync(stamp, wanted);
}

/** Whether npm's own record of node_modules names every package of the lock file (optional ones depend on the machine). */
function holdsEveryPackage(lock) {
  const record = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  return Object.entries(lock.packages).every(
    ([place, entry]) => place === "" || entry.optional || installed[place]?.version === entry.version,
  );
}

/** Runs npm through Node itself: starting `npm.cmd` directly fails on Windows since Node 20.12. */
function runNpm(args) {
  const beside = path.dirname(process.execPath);
  const npm = [
    process.env.npm_execpath,
    path.join(beside, "node_modules/npm/bin/npm-cli.js"),
    path.join(beside, "../lib/node_modules/npm/bin/npm-cli.js"),
  ].find((file) => file && /npm-cli\.[cm]?js$/.test(file) && existsSync(file));
  if (!npm) fail("npm was not found beside Node: run `npm ci` yourself, then try again.");
  return spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: "inherit" });
}

function provideBrowser() {
  if (findBrowser()) return;
  if (canUseApt()) {
    console.log("Installing Chromium for the browser tests (once).");
    const quiet = {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    };
    spawnSync("apt-get", ["update", "-q"], quiet);
    spawnSync("apt-get", ["install", "-qy", "--no-install-recommends", "chromium", "fonts-noto-cjk"], quiet);
  }
  if (!findBrowser()) {
    console.log("Downloading Chromium for the browser tests (once).");
    const cli = path.join(root, "node_modules", "playwright-core", "cli.js");
    spawnSync(process.execPath, [cli, "install", "chromium"], { cwd: root, stdio: "inherit" });
  }
  if (findBrowser()) return;
  console.error(
    "No browser was found, so the browser tests will fail. Install Chrome, Edge or Chromium, or set BROWSER_PATH to one;\n" +
      "`npm run test:unit` needs none. 未找到浏览器：请安装 Chrome 或 Edge，或用 BROWSER_PATH 指明其路径。",
  );
}

/** Root on Debian or Ubuntu, as in most build containers. */
function canUseApt() {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
