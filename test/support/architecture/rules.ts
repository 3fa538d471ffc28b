import type { SourceFacts } from "./sourceGraph";

/** What one folder may use. Folders are paths under `src/`; the longest that fits a file holds for it. */
export interface AreaRule {
  readonly area: string;
  /** Folders or files under `src/` that it may import, besides its own. */
  readonly ours: readonly string[];
  /** Folders under `src/` whose types it may import, and nothing else of them. */
  readonly types?: readonly string[];
  /** Packages, by name or by scope (`@univerjs/`). */
  readonly packages?: readonly string[];
  /** Watched names that it may use. */
  readonly globals?: readonly string[];
  /** Whether it answers at once, with nothing but its arguments. */
  readonly pure?: boolean;
  readonly reason: string;
}

const browser = ["document", "window", "fetch", "localStorage", "Date.now", "new Date()", "Math.random"];

/** What breaks the rules, one sentence each, with the place of the import or use. */
export function violations(files: readonly SourceFacts[], rules: readonly AreaRule[]): string[] {
  return files.flatMap((facts) => {
    const rule = ruleFor(facts.file, rules);
    if (!rule) return [`${facts.file}: no rule says what this folder may import`];
    return [...importsAgainst(rule, facts), ...usesAgainst(rule, facts)];
  });
}

function ruleFor(file: string, rules: readonly AreaRule[]): AreaRule | undefined {
  const fitting = rules.filter(({ area }) => lies(file.replace(/\.tsx?$/, ""), area));
  return fitting.sort((one, other) => other.area.length - one.area.length)[0];
}

/** Whether a path from the root is the file or folder `place` under `src/`, or lies in it. */
function lies(path: string, place: string): boolean {
  return path === `src/${place}` || path.startsWith(`src/${place}/`);
}

function importsAgainst(rule: AreaRule, { file, imports }: SourceFacts): string[] {
  return imports.flatMap(({ target, kind, typeOnly, line }) => {
    const allowed =
      kind === "package"
        ? (rule.packages ?? []).some((name) => fits(target, name))
        : lies(target, rule.area) ||
          rule.ours.some((place) => lies(target, place)) ||
          (typeOnly && (rule.types ?? []).some((place) => lies(target, place)));
    return allowed ? [] : [`${file}:${String(line)} imports ${target}: ${rule.reason}`];
  });
}

function fits(target: string, name: string): boolean {
  return target === name || target.startsWith(name.endsWith("/") || name.endsWith(":") ? name : `${name}/`);
}

function usesAgainst(rule: AreaRule, { file, globals, asynchronous }: SourceFacts): string[] {
  const allowed = [...(rule.globals ?? []), ...(rule.pure ? [] : browser)];
  const uses = globals
    .filter(({ name }) => !allowed.includes(name))
    .map(({ name, line }) => `${file}:${String(line)} uses ${name}: ${rule.reason}`);
  const waits = rule.pure ? asynchronous.map((line) => `${file}:${String(line)} waits: ${rule.reason}`) : [];
  return [...uses, ...waits];
}

/** Every import cycle once, as the files it runs through: `src/a.ts → src/b.ts → src/a.ts`. */
export function cycles(files: readonly SourceFacts[]): string[] {
  const byPath = new Map(files.map((facts) => [facts.file.replace(/\.tsx?$/, ""), facts]));
  const state = new Map<string, "open" | "done">();
  const found: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (state.get(path) === "done") return;
    if (state.get(path) === "open") {
      found.push([...way.slice(way.indexOf(path)), path].join(" → "));
      return;
    }
    state.set(path, "open");
    for (const { target } of byPath.get(path)?.imports ?? []) {
      if (byPath.has(target)) visit(target, [...way, path]);
    }
    state.set(path, "done");
  };
  for (const path of byPath.keys()) visit(path, []);
  return found;
}
