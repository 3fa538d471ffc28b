/**
 * Finds a Chromium-based browser on this machine: BROWSER_PATH, then Chrome, Edge or Chromium where they are usually
 * installed or on the PATH, then the one that `playwright-core install chromium` downloads. CommonJS, so that both the
 * scripts and the tests can load it.
 */
const { existsSync } = require("node:fs");
const path = require("node:path");

const names = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"];

/** The browser's path, or undefined. A BROWSER_PATH that names nothing counts as none: a wish is not replaced silently. */
function findBrowser(environment = process.env, platform = process.platform) {
  const chosen = environment.BROWSER_PATH;
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  return [...usualPlaces(environment, platform), ...downloaded()].find((file) => existsSync(file));
}

function usualPlaces(environment, platform) {
  if (platform === "win32") {
    const folders = [environment.PROGRAMFILES, environment["PROGRAMFILES(X86)"], environment.LOCALAPPDATA];
    const programs = [
      "Google/Chrome/Application/chrome.exe",
      "Microsoft/Edge/Application/msedge.exe",
      "Chromium/Application/chrome.exe",
    ];
    return programs.flatMap((program) => folders.filter(Boolean).map((folder) => path.join(folder, program)));
  }
  if (platform === "darwin") {
    return ["Google Chrome", "Microsoft Edge", "Chromium"].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  const folders = (environment.PATH ?? "").split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function downloaded() {
  try {
    return [require("playwright-core").chromium.executablePath()];
  } catch {
    // Before the packages are installed there is no playwright-core to ask.
    return [];
  }
}

module.exports = { findBrowser };
