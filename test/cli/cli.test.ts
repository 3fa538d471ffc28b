import { parseCommandLine } from "../../src/cli/cli";
import { UsageError } from "../../src/cli/cliError";
import type { UsageProblem } from "../../src/messages/cliMessages";

const parse = (line: string) => parseCommandLine(line.split(" ").filter((word) => word !== ""));

test.each<[string, object]>([
  ["extract doc.txt", { kind: "extract", file: "doc.txt", year: null, out: null }],
  [
    "extract doc.txt --year 2019 --out p.json",
    { kind: "extract", year: 2019, out: { path: "p.json", overwrite: false } },
  ],
  [
    "build --out l.xlsx doc.txt --as-of=2019-09-30",
    { kind: "build", file: "doc.txt", out: { path: "l.xlsx", overwrite: false }, asOf: "2019-09-30" },
  ],
  ["status l.xlsx --json", { kind: "status", file: "l.xlsx", asOf: null, json: true }],
  [
    "status l.xlsx --sheets --out s.xlsx --regions 山东省,山西省 --final",
    {
      kind: "status",
      sheets: {
        out: { path: "s.xlsx", overwrite: false },
        regions: ["山东省", "山西省"],
        sheetEach: false,
        final: true,
      },
    },
  ],
  ["status l.xlsx --circular", { kind: "status", circular: true, sheets: null }],
  ["check l.xlsx", { kind: "check", restoreTo: null, json: false }],
  ["check l.xlsx --restore --out r.xlsx", { kind: "check", restoreTo: { kind: "out", path: "r.xlsx" } }],
  [
    "check l.xlsx --restore --out r.xlsx --overwrite",
    { kind: "check", restoreTo: { kind: "out", path: "r.xlsx", overwrite: true } },
  ],
  ["check --restore --in-place l.xlsx", { kind: "check", restoreTo: { kind: "inPlace" } }],
  ["status -- --odd.xlsx", { kind: "status", file: "--odd.xlsx" }],
  ["--help", { kind: "help", topic: "program" }],
  ["help check", { kind: "help", topic: "check" }],
  ["build -h", { kind: "help", topic: "build" }],
  ["--version", { kind: "version" }],
])("%s", (line, command) => {
  expect(parse(line).command).toMatchObject(command);
});

test.each<[string, UsageProblem]>([
  ["", { code: "noCommand" }],
  ["--progress", { code: "noCommand" }],
  ["statsu l.xlsx", { code: "unknownCommand", name: "statsu", near: "status" }],
  ["help report", { code: "unknownCommand", name: "report", near: null }],
  ["status l.xlsx --as-fo 2019-09-30", { code: "unknownOption", option: "--as-fo", near: "--as-of" }],
  ["status l.xlsx --restore", { code: "unknownOption", option: "--restore", near: null }],
  ["status l.xlsx --out x", { code: "sheetsMissing", option: "--out" }],
  ["status l.xlsx --final", { code: "sheetsMissing", option: "--final" }],
  ["status l.xlsx --sheets", { code: "outMissing" }],
  ["status l.xlsx -q", { code: "unknownOption", option: "-q", near: null }],
  ["build doc.txt --out", { code: "valueMissing", option: "--out" }],
  ["build doc.txt --out --as-of 2019-09-30", { code: "valueMissing", option: "--out" }],
  ["build doc.txt --out=", { code: "valueMissing", option: "--out" }],
  ["status l.xlsx --json=yes", { code: "valueNotTaken", option: "--json" }],
  ["build d --out a.xlsx --out b.xlsx", { code: "optionTwice", option: "--out" }],
  ["status", { code: "fileMissing", command: "status" }],
  ["status 一.xlsx 二.xlsx", { code: "tooManyFiles", extra: "二.xlsx" }],
  ["status l.xlsx --as-of 2019-02-29", { code: "badDate", option: "--as-of", value: "2019-02-29" }],
  ["extract d --year 19", { code: "badYear", value: "19" }],
  ["status l.xlsx --lang fr", { code: "badLanguage", value: "fr" }],
  ["build doc.txt", { code: "outMissing" }],
  ["extract doc.txt --overwrite", { code: "outMissing" }],
  ["check l.xlsx --restore", { code: "targetMissing" }],
  ["check l.xlsx --restore --in-place --out r.xlsx", { code: "targetTwice" }],
  ["check l.xlsx --in-place", { code: "restoreMissing", option: "--in-place" }],
])("“%s” is not understood: %o", (line, problem) => {
  let thrown: unknown;
  try {
    parse(line);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(UsageError);
  expect((thrown as UsageError).problem).toEqual(problem);
});
