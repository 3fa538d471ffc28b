import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const projectRoot = path.resolve(__dirname, "../../..");

/** Text of every TypeScript file under a folder of the project, by path from its root with `/`. */
export function sourceFiles(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"))
    .map((file) => `${folder}/${file.split(path.sep).join("/")}`)
    .sort();
  return new Map(files.map((file) => [file, readFileSync(path.join(projectRoot, file), "utf8")]));
}
