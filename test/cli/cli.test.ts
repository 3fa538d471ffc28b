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
        paper: "A4",
        final: { confirmed: false },
      },
    },
  ],
  [
    "status l.xlsx --sheets --out s.xlsx --final --yes --a3",
    { kind: "status", sheets: { paper: "A3", final: { confirmed: true } } },
  ],
  [
    "status l.xlsx --sheets --out s.xlsx --prepared-by 省知识产权局",
    { kind: "status", sheets: { preparedBy: "省知识产权局", regions: null } },
  ],
  ["status l.xlsx --circular", { kind: "status", circular: true, sheets: null }],
  ["check l.xlsx", { kind: "check", restoreTo: null, json: false }],
  ["check l.xlsx --restore --out r.xlsx", { kind: "check", restoreTo: { kind: "out", path: "r.xlsx" } }],
  [
    "check l.xlsx --restore --out r.xlsx --overwrite",
    { kind: "check", restoreTo: { kind: "out", path: "r.xlsx", overwrite: true } },
  ],
  ["check --restore --in-place l.xlsx", { kind: "check", restoreTo: { kind: "inPlace" } }],
  [
    "sync l.xlsx --with new.txt --preview",
    {
      kind: "sync",
      file: "l.xlsx",
      with: "new.txt",
      target: null,
      choices: { others: null, withdrawMost: false },
      json: false,
    },
  ],
  [
    "sync l.xlsx --with new.txt --in-place --take new --allow-withdrawals",
    { target: { kind: "inPlace" }, choices: { others: "new", withdrawMost: true } },
  ],
  [
    "sync l.xlsx --with new.txt --out n.xlsx --overwrite --pairs a-1=b-2，a-2=new",
    {
      target: { kind: "out", path: "n.xlsx", overwrite: true },
      choices: {
        pairs: new Map([
          ["a-1", "b-2"],
          ["a-2", null],
        ]),
      },
    },
  ],
  [
    "sync l.xlsx --undo --in-place --json",
    { kind: "undoSync", file: "l.xlsx", target: { kind: "inPlace" }, json: true },
  ],
  [
    "rollover o.xlsx --with new.txt --out n.xlsx --as-of 2020-03-31",
    { kind: "rollOver", file: "o.xlsx", with: "new.txt", out: { path: "n.xlsx" }, asOf: "2020-03-31", json: false },
  ],
  ["help sync", { kind: "help", topic: "sync" }],
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
  ["status l.xlsx --sheets --out x --yes", { code: "finalMissing", option: "--yes" }],
  ["status l.xlsx --prepared-by 省局", { code: "sheetsMissing", option: "--prepared-by" }],
  ["status l.xlsx --sheets --out x --prepared-by", { code: "valueMissing", option: "--prepared-by" }],
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
  ["snyc l.xlsx", { code: "unknownCommand", name: "snyc", near: "sync" }],
  ["roll-over l.xlsx", { code: "unknownCommand", name: "roll-over", near: "rollover" }],
  ["sync l.xlsx --wiht new.txt", { code: "unknownOption", option: "--wiht", near: "--with" }],
  ["sync l.xlsx --preview", { code: "withMissing" }],
  ["sync l.xlsx --with new.txt", { code: "syncTargetMissing" }],
  ["sync l.xlsx --with new.txt --preview --in-place", { code: "notWithPreview", option: "--in-place" }],
  ["sync l.xlsx --with new.txt --in-place --out n.xlsx", { code: "targetTwice" }],
  ["sync l.xlsx --with new.txt --preview --take theirs", { code: "badTake", value: "theirs" }],
  ["sync l.xlsx --with new.txt --preview --pairs a=b,c", { code: "badPair", value: "c" }],
  ["sync l.xlsx --with new.txt --preview --pairs a=b,a=c", { code: "badPair", value: "a=c" }],
  ["sync l.xlsx --undo", { code: "undoTargetMissing" }],
  ["sync l.xlsx --undo --in-place --with new.txt", { code: "notWithUndo", option: "--with" }],
  ["rollover o.xlsx --out n.xlsx", { code: "withMissing" }],
  ["rollover o.xlsx --with new.txt", { code: "outMissing" }],
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
