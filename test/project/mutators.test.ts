import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";
import { projectRoot } from "../support/architecture/sourceFiles";

interface Mutant {
  readonly start: number;
  readonly mutator: string;
  readonly was: string;
  readonly replacement: string;
}

interface Mutators {
  readonly mutators: Readonly<Record<string, unknown>>;
  readonly mutantsOf: (source: string, file: string) => readonly Mutant[];
  readonly instrument: (source: string, file: string, mutants: readonly (Mutant & { id: number })[]) => string;
  readonly sample: (mutants: readonly Mutant[], size: number, seed: number) => readonly Mutant[];
}

const { instrument, mutantsOf, mutators, sample } = jest.requireActual<Mutators>("../../scripts/mutate/mutators.js");

const changesOf = (source: string) =>
  mutantsOf(source, "a.ts").map(({ mutator, was, replacement }) => `${mutator}: ${was} → ${replacement}`);

test.each`
  source                                      | expected
  ${"f(a + b)"}                               | ${["arithmetic: a + b → (a) - (b)"]}
  ${"f(a < b)"}                               | ${["comparison: a < b → (a) <= (b)", "comparison: a < b → (a) >= (b)"]}
  ${"f(a ?? b)"}                              | ${["logic: a ?? b → (a) && (b)"]}
  ${"i += n"}                                 | ${["assignment: i += n → (i) -= (n)"]}
  ${"f(!a)"}                                  | ${["sign: !a → a"]}
  ${"if (a) f()"}                             | ${["condition: a → true", "condition: a → false"]}
  ${"f(true)"}                                | ${["truth: true → false"]}
  ${"f(7)"}                                   | ${["number: 7 → 8"]}
  ${'f("省", "")'}                            | ${['string: "省" → ""', 'string: "" → "mutant"']}
  ${"f([a])"}                                 | ${["list: [a] → []"]}
  ${"f(a.some(g), b.filter(g))"}              | ${["method: a.some(g) → a.every(g)", "method: b.filter(g) → b"]}
  ${"function f() { g(); }"}                  | ${["block: { g(); } → "]}
  ${'import a from "a"; type B = "b" | 1'}    | ${[]}
  ${'throw new Error("no such row")'}         | ${[]}
  ${'const o = { "a-b": c }'}                 | ${[]}
  ${'f("a" + b)'}                             | ${['string: "a" → ""']}
  ${"[a, b] = c"}                             | ${[]}
  ${"class A { constructor() { this.a(); }}"} | ${[]}
`("$source has the mutants $expected", ({ source, expected }: { source: string; expected: readonly string[] }) => {
  expect(changesOf(source)).toEqual(expected);
});

/** What a source gives when one of its mutants is active; −1 is none. */
function resultWith(source: string, active: number): unknown {
  const mutants = mutantsOf(source, "a.ts").map((mutant, id) => ({ ...mutant, id }));
  const { outputText } = transpileModule(instrument(source, "a.ts", mutants), {
    compilerOptions: { target: ScriptTarget.ES2022, module: ModuleKind.CommonJS },
  });
  return runInNewContext(outputText.replace(/\s*$/u, "\nresult;"), { mutants: new Set(), activeMutant: active });
}

test("instrumented, a source is what it was, and each mutant is that one change", () => {
  const source = "function f(a) { return a > 1 && a + 1 < 4 ? `${a}` : []; }\nvar result = [0, 1, 2, 3].map(f).join();";
  expect(resultWith(source, -1)).toBe(",,2,");
  const results = mutantsOf(source, "a.ts").map(({ replacement }, id) => [replacement, resultWith(source, id)]);
  expect(results).toContainEqual(["(a) >= (1)", ",1,2,"]);
  expect(results).toContainEqual(["(a + 1) <= (4)", ",,2,3"]);
  expect(results).toContainEqual(["(a > 1) || (a + 1 < 4)", "0,1,2,3"]);
  expect(results).toContainEqual(["(a) - (1)", ",,2,3"]);
  expect(results).toContainEqual(['""', ",,,"]);
});

test("every mutator has mutants among our sources, and every source with all its mutants can be compiled", () => {
  const files = readdirSync(join(projectRoot, "src/adapters"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(projectRoot, "src/adapters", file));
  const used = new Set<string>();
  for (const file of files) {
    const source = readFileSync(file, "utf8");
    const mutants = mutantsOf(source, file).map((mutant, id) => ({ ...mutant, id }));
    for (const { mutator } of mutants) used.add(mutator);
    const text = instrument(source, file, mutants);
    const { diagnostics } = transpileModule(text, { reportDiagnostics: true });
    expect([file, diagnostics]).toEqual([file, []]);
    const asked = new Set([...text.matchAll(/mutant\((\d+)\)/gu)].map(([, id]) => Number(id)));
    expect([file, asked.size]).toEqual([file, mutants.length]);
  }
  expect([...used].sort()).toEqual(Object.keys(mutators).sort());
});

test("a sample is the same for the same seed, another for another, and the first of it are a smaller one", () => {
  const mutants = mutantsOf(Array.from({ length: 100 }, (_, n) => `f(${n});`).join("\n"), "a.ts");
  const first = sample(mutants, 10, 1);
  expect(sample(mutants, 10, 1)).toEqual(first);
  expect(sample(mutants, 10, 2)).not.toEqual(first);
  expect(first).toHaveLength(10);
  expect(sample(mutants, 4, 1)).toEqual(first.slice(0, 4));
});
