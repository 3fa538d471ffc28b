#!/usr/bin/env node
/**
 * `npx workpoints …` in a checkout: builds the command line if it is missing or older than its sources, then runs it.
 * Needs the packages (`npm ci`).
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

if (!existsSync(path.join(root, "node_modules", "webpack"))) {
  console.error("The packages are missing: run `npm ci` in the project first. 请先在项目目录运行 npm ci 安装依赖。");
  process.exit(2);
}
const { cliFile, ensureCli } = await import("../scripts/build.mjs");
await ensureCli();
await import(pathToFileURL(cliFile).href);
