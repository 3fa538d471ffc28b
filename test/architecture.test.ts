import { cycles, violations } from "./support/architecture/rules";
import type { AreaRule } from "./support/architecture/rules";
import { sourceFiles } from "./support/architecture/sourceFiles";
import { readSource } from "./support/architecture/sourceGraph";

const words = ["document", "domain", "workbook"];
const inside = [...words, "extraction", "ledger"];
const readers = ["adapters/csv", "adapters/docx", "adapters/html", "adapters/text", "adapters/xlsx"];

/** The only place where targets become cells and back; it answers at once. Its rooms, lowest first: none imports one above it. */
const ledgerRooms = [
  { room: "template", below: [], reason: "what both directions know of the ledger rests on nothing else of it" },
  { room: "formulas", below: ["template"], reason: "what is calculated follows from the template alone" },
  { room: "base", below: ["template"], reason: "what was written last is kept without knowing how it is laid or read" },
  { room: "read", below: ["template", "formulas", "base"], reason: "reading knows nothing of laying" },
  { room: "lay", below: ["template", "formulas", "base", "read"], reason: "laying may read what is there" },
  {
    room: "status",
    below: ["template", "formulas", "base", "read", "lay"],
    reason: "status sheets are made of a ledger, and no ledger needs them",
  },
  {
    room: "sync",
    below: ["template", "formulas", "base", "read", "lay"],
    reason: "a sync changes a ledger, and has never heard of a status sheet",
  },
] as const;

const drawing = ["react", "react-dom", "@fluentui/react-components", "@fluentui/react-icons"];

/** What the pane shows, lowest first: no layer imports one above it, and `sync` and `status` do not know each other. */
const paneLayers = [
  { layer: "work", below: [], reason: "the keeper of work runs jobs, whatever they do and however they are drawn" },
  { layer: "shell", below: ["work"], reason: "what every tab is drawn with knows no tab" },
  { layer: "check", below: ["work", "shell"], reason: "the check knows nothing of loading a document" },
  {
    layer: "load",
    below: ["work", "shell", "check"],
    reason: "a document is read and loaded without knowing of a sync",
  },
  {
    layer: "sync",
    below: ["work", "shell", "check", "load"],
    reason: "a sync begins with a document, and needs no status sheets",
  },
  {
    layer: "status",
    below: ["work", "shell", "check", "load"],
    reason: "status sheets are made of what was checked, whatever was synced",
  },
] as const;

/** Which folder may import which, and why: design decisions, not habits. */
const rules: readonly AreaRule[] = [
  { area: "document", ours: [], pure: true, reason: "what comes in knows nothing of ours" },
  { area: "domain", ours: [], pure: true, reason: "the domain has never heard of a cell or a page" },
  { area: "workbook", ours: [], reason: "what a spreadsheet is knows nothing of ours" },
  {
    area: "extraction",
    ours: ["document", "domain"],
    pure: true,
    reason: "the only place where text becomes targets knows text and targets, and answers at once",
  },
  ...ledgerRooms.map(({ room, below, reason }) => ({
    area: `ledger/${room}`,
    ours: ["domain", "workbook", ...below.map((lower) => `ledger/${lower}`)],
    pure: true,
    reason,
  })),
  {
    area: "messages",
    ours: [],
    types: [...inside, "usecases", "adapters/disk", "adapters/xlsx"],
    pure: true,
    reason: "words are looked up by code: only the types of the codes are needed",
  },
  { area: "usecases", ours: inside, reason: "a use case works with every adapter, so it names none" },
  {
    area: "adapters/officejs",
    ours: ["workbook"],
    globals: ["Excel", "Office", "OfficeExtension"],
    reason: "an adapter knows cells and has never heard of a target",
  },
  ...readers.map((area) => ({
    area,
    ours: ["document", "workbook"],
    packages: ["fflate"],
    reason: "an adapter knows blocks or cells and has never heard of a target",
  })),
  {
    area: "adapters/disk",
    ours: ["document", "workbook"],
    packages: ["node:"],
    globals: ["process"],
    reason: "the only adapter that touches the disk knows bytes",
  },
  ...paneLayers.map(({ layer, below, reason }) => ({
    area: `taskpane/${layer}`,
    ours: [
      ...(layer === "work" ? [] : [...inside, "usecases", "messages"]),
      ...below.map((lower) => `taskpane/${lower}`),
    ],
    packages: drawing,
    reason,
  })),
  {
    area: "taskpane/App",
    ours: ["usecases", "messages", ...paneLayers.map(({ layer }) => `taskpane/${layer}`)],
    packages: drawing,
    reason: "the pane puts its tabs together; it works with every adapter",
  },
  {
    area: "taskpane/index",
    ours: ["taskpane", "domain", "messages", "adapters/officejs", "adapters/text", "adapters/xlsx"],
    packages: ["react", "react-dom", "@fluentui/react-components"],
    globals: ["Excel", "Office"],
    reason:
      "the pane's entry chooses Excel, the reader of text and new workbooks as files, and nothing that only Node needs",
  },
  {
    area: "commands",
    ours: [...inside, "usecases", "messages", "adapters/officejs"],
    globals: ["Excel", "Office"],
    reason: "the ribbon's functions run use cases in Excel",
  },
  {
    area: "workbench",
    ours: ["workbook"],
    packages: ["@univerjs/"],
    reason: "the workbench stands in for Excel, which has never heard of a ledger",
  },
  {
    area: "workbench/recorder",
    ours: ["workbench", "workbook", "adapters/officejs"],
    reason: "the recorder runs in a real Excel, through the real adapter, to compare it with the stand-in",
  },
  {
    area: "cli",
    ours: [...inside, "usecases", "messages", "adapters/disk", ...readers],
    packages: ["node:"],
    globals: ["process"],
    reason: "the command line runs use cases on files",
  },
];

const graph = [...sourceFiles("src")].map(([file, text]) => readSource(file, text));

test("every file imports and uses only what its folder may", () => {
  expect(violations(graph, rules)).toEqual([]);
});

test("no imports run in a circle", () => {
  expect(cycles(graph)).toEqual([]);
});

test("the program was read: it has files in every inner folder, and they import each other", () => {
  for (const area of words) expect(graph.some(({ file }) => file.startsWith(`src/${area}/`))).toBe(true);
  expect(graph.flatMap(({ imports }) => imports).length).toBeGreaterThan(graph.length);
});

describe("the rules notice", () => {
  test.each`
    file                            | text                                                 | why
    ${"src/domain/judge.ts"}        | ${'import { x } from "../workbook/range";'}          | ${"a domain that knows cells"}
    ${"src/domain/judge.ts"}        | ${'import type { X } from "../workbook/range";'}     | ${"a domain that knows only the type of a cell"}
    ${"src/domain/judge.ts"}        | ${'export { x } from "../workbook/range";'}          | ${"a re-export"}
    ${"src/domain/judge.ts"}        | ${'const x = import("../workbook/range");'}          | ${"a late import"}
    ${"src/domain/judge.ts"}        | ${'type X = import("../workbook/range").X;'}         | ${"an import inside a type"}
    ${"src/domain/judge.ts"}        | ${"const today = new Date();"}                       | ${"a domain that looks at the clock"}
    ${"src/extraction/numeral.ts"}  | ${"async function f() {}"}                           | ${"an extraction that waits"}
    ${"src/ledger/lay/render.ts"}   | ${'import { x } from "../../adapters/officejs/y";'}  | ${"a ledger that knows Excel"}
    ${"src/ledger/read/row.ts"}     | ${'import { x } from "../lay/renderLedger";'}        | ${"a reading that knows how a ledger is laid"}
    ${"src/ledger/new.ts"}          | ${""}                                                | ${"a ledger file that lies in no room"}
    ${"src/messages/zh.ts"}         | ${'import { x } from "../domain/workPlan";'}         | ${"words that need code, not only its type"}
    ${"src/usecases/load.ts"}       | ${'import { x } from "../adapters/officejs/excel";'} | ${"a use case that chooses an adapter"}
    ${"src/usecases/load.ts"}       | ${"await Excel.run(f);"}                             | ${"a use case that calls Excel"}
    ${"src/adapters/officejs/x.ts"} | ${'import { x } from "../../domain/workPlan";'}      | ${"an adapter that knows targets"}
    ${"src/adapters/xlsx/zip.ts"}   | ${'import { readFileSync } from "node:fs";'}         | ${"a reader that touches the disk"}
    ${"src/taskpane/load/Load.tsx"} | ${"const theme: Office.OfficeTheme = f();"}          | ${"a component that knows Office"}
    ${"src/taskpane/load/Load.tsx"} | ${'import { Univer } from "@univerjs/core";'}        | ${"a pane that carries the spreadsheet"}
    ${"src/taskpane/shell/pane.ts"} | ${'import { x } from "../check/CheckTab";'}          | ${"a shell that knows a tab"}
    ${"src/taskpane/work/work.ts"}  | ${'import { x } from "../../usecases/loadLedger";'}  | ${"a keeper that knows what a job does"}
    ${"src/taskpane/check/row.ts"}  | ${'import { x } from "../sync/SyncTab";'}            | ${"a check that knows of a sync"}
    ${"src/taskpane/sync/Sync.tsx"} | ${'import { x } from "../status/StatusTab";'}        | ${"a sync that knows of status sheets"}
    ${"src/taskpane/new.tsx"}       | ${""}                                                | ${"a file of the pane that lies in no layer"}
    ${"src/workbench/host/book.ts"} | ${'import { x } from "../../ledger/ledger";'}        | ${"a host that knows ledgers"}
    ${"src/somewhere/new.ts"}       | ${""}                                                | ${"a folder without a rule"}
  `("$why", ({ file, text }: { file: string; text: string }) => {
    expect(violations([readSource(file, text)], rules)).toEqual([expect.stringContaining(file)]);
  });

  test("where the import stands and why it is wrong", () => {
    const facts = readSource("src/domain/judge.ts", '\n\nimport { x } from "../workbook/range";');
    expect(violations([facts], rules)).toEqual([
      "src/domain/judge.ts:3 imports src/workbook/range: the domain has never heard of a cell or a page",
    ]);
  });

  test("a circle of three files", () => {
    const files = ["ab", "bc", "ca"].map(([own, next]) => readSource(`src/domain/${own!}.ts`, `import "./${next!}";`));
    expect(cycles(files)).toEqual(["src/domain/a → src/domain/b → src/domain/c → src/domain/a"]);
  });

  test("no wrong in a parameter that is called document, or in a method that is called fetch", () => {
    const facts = readSource("src/extraction/plan.ts", "export const f = (document: D) => document.blocks;");
    expect(violations([facts], rules)).toEqual([]);
  });
});
