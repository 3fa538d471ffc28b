import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const soffice = [
  "/usr/bin/soffice",
  "/usr/local/bin/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
].find(existsSync);
const python = ["/usr/bin/python3"].find(existsSync);

/** The outside judges come with the CI's machine. Elsewhere their tests are left out; in CI a missing judge fails. */
export const describeWithPrograms = (soffice && python) || process.env.CI ? describe : describe.skip;

/** Opens the file in LibreOffice, which recalculates it, and saves it as `to`. Gives the new bytes. */
export function convertWithLibreOffice(bytes: Uint8Array, to: "xlsx" | "pdf"): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "workpoints-office-"));
  try {
    writeFileSync(join(folder, "in.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const out = join(folder, "out");
    execFileSync(
      soffice ?? "soffice",
      ["--headless", profile, "--convert-to", to, "--outdir", out, join(folder, "in.xlsx")],
      { stdio: "ignore" },
    );
    return new Uint8Array(readFileSync(join(out, `in.${to}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs Python with openpyxl over the file (`path`); the script prints JSON. */
export function askOpenpyxl(bytes: Uint8Array, script: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), "workpoints-openpyxl-"));
  try {
    const path = join(folder, "in.xlsx");
    writeFileSync(path, bytes);
    const program = `import json, sys, openpyxl\nbook = openpyxl.load_workbook(sys.argv[1])\n${script}`;
    return JSON.parse(execFileSync(python ?? "python3", ["-c", program, path], { encoding: "utf8" }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Pages of a PDF as LibreOffice writes it. */
export function pdfPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  );
}
