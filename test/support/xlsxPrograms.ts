import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const soffice = [
  "/usr/bin/soffice",
  "/usr/local/bin/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
].find(existsSync);
const python = "/usr/bin/python3";

const programs: readonly (readonly [name: string, isThere: () => boolean])[] = [
  ["LibreOffice", () => soffice !== undefined],
  ["openpyxl", () => spawnSync(python, ["-c", "import openpyxl"]).status === 0],
  ["pdftotext", () => spawnSync("pdftotext", ["-v"]).error === undefined],
];

/** The outside judges come with the CI's machine, where a missing one fails. Elsewhere their tests are left out, and that is said. */
export function describeWithPrograms(name: string, tests: () => void): void {
  const missing = process.env.CI ? [] : programs.filter(([, isThere]) => !isThere()).map(([program]) => program);
  if (missing.length === 0) {
    describe(name, tests);
    return;
  }
  console.warn(`Tests of “${name}” are left out, as these programs are not installed: ${missing.join(", ")}.`);
  describe.skip(name, tests);
}

/** How wide a workbook's default font makes the columns: as on a Chinese Windows, or as Calibri does. */
export type Fonts = "office" | "narrow";

/** Opens the file in LibreOffice, which recalculates it, and saves it as `to`. Gives the new bytes. */
export function convertWithLibreOffice(bytes: Uint8Array, to: "xlsx" | "pdf", fonts: Fonts = "office"): Uint8Array {
  return convertAllWithLibreOffice([bytes], to, fonts)[0] ?? new Uint8Array();
}

/** The same for several files at once: most of the time goes into starting it. */
export function convertAllWithLibreOffice(
  files: readonly Uint8Array[],
  to: "xlsx" | "pdf",
  fonts: Fonts = "office",
): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "workpoints-office-"));
  try {
    const inputs = files.map((bytes, n) => {
      const input = join(folder, `in${n}.xlsx`);
      writeFileSync(input, bytes);
      return input;
    });
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const out = join(folder, "out");
    execFileSync(soffice ?? "soffice", ["--headless", profile, "--convert-to", to, "--outdir", out, ...inputs], {
      stdio: "ignore",
      env: { ...process.env, FONTCONFIG_FILE: join(__dirname, "fonts", `${fonts}.conf`) },
    });
    return files.map((_, n) => new Uint8Array(readFileSync(join(out, `in${n}.${to}`))));
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
    return JSON.parse(execFileSync(python, ["-c", program, path], { encoding: "utf8" }));
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

/** Pages that are drawn of one file: one shows what the next hundred are like. */
const DRAWN = 8;

/** Pictures of a PDF's pages from `first` on (counting from 1), as `page-01.png` … in the folder; none where nothing draws them. */
export function drawPdf(pdf: Uint8Array, folder: string, first: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "pages.pdf");
  writeFileSync(path, pdf);
  spawnSync("pdftoppm", [
    "-png",
    "-gray",
    "-r",
    "100",
    "-f",
    String(first),
    "-l",
    String(first + DRAWN - 1),
    path,
    join(folder, "page"),
  ]);
  rmSync(path);
}

/** The texts of a PDF, page by page; `stream`: in the order in which they were drawn, the lines of a cell together. */
export function pdfTexts(pdf: Uint8Array, order: "layout" | "stream" = "layout"): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "workpoints-pdf-"));
  try {
    const path = join(folder, "in.pdf");
    writeFileSync(path, pdf);
    const text = execFileSync("pdftotext", [order === "layout" ? "-layout" : "-raw", path, "-"], {
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    });
    return text.split("\f").slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
