import ts from "typescript";

/** One import or re-export as it stands in a file. */
export interface SourceImport {
  /** A path from the project's root without extension (`src/domain/workPlan`), or a package as written (`node:fs`, `react`). */
  readonly target: string;
  readonly kind: "ours" | "package";
  readonly typeOnly: boolean;
  readonly line: number;
}

/** What the rules look at in one file. Positions are one-based lines. */
export interface SourceFacts {
  /** Path from the project's root, with `/` and extension. */
  readonly file: string;
  readonly imports: readonly SourceImport[];
  /** Uses of names that this program does not declare: `Excel`, `Office`, `fetch`, `Date.now` … */
  readonly globals: readonly { readonly name: string; readonly line: number }[];
  /** Lines on which something is awaited or declared `async`. */
  readonly asynchronous: readonly number[];
}

const watched = new Set([
  "Excel",
  "Office",
  "OfficeExtension",
  "fetch",
  "document",
  "window",
  "process",
  "localStorage",
]);

/** Reads the imports of one file, and the uses of what the rules watch, from TypeScript's own syntax tree. */
export function readSource(file: string, text: string): SourceFacts {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const imports: SourceImport[] = [];
  const globals: { name: string; line: number }[] = [];
  const asynchronous: number[] = [];
  const lineOf = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;

  const visit = (node: ts.Node): void => {
    const imported = importedBy(node);
    if (imported)
      imports.push({ ...resolve(file, imported.specifier), typeOnly: imported.typeOnly, line: lineOf(node) });
    const used = globalUsedBy(node);
    if (used) globals.push({ name: used, line: lineOf(node) });
    if (ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AsyncKeyword) asynchronous.push(lineOf(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { file, imports, globals, asynchronous };
}

function importedBy(node: ts.Node): { specifier: string; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return {
      specifier: node.moduleSpecifier.text,
      typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
    };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly };
  }
  if (ts.isCallExpression(node) && isLoading(node.expression)) {
    const [argument] = node.arguments;
    if (argument && ts.isStringLiteral(argument)) return { specifier: argument.text, typeOnly: false };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { specifier: node.argument.literal.text, typeOnly: true };
  }
  return undefined;
}

function isLoading(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require");
}

/** The watched name at the start of `Excel.run(…)`, `Office.Theme` in a type, `fetch(…)`, `Date.now()`, `new Date()`. */
function globalUsedBy(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const name = node.expression.text;
    if (watched.has(name) && !isDeclaredHere(node.expression)) return name;
    if (`${name}.${node.name.text}` === "Date.now" || `${name}.${node.name.text}` === "Math.random")
      return `${name}.${node.name.text}`;
  }
  if (ts.isQualifiedName(node) && ts.isIdentifier(node.left) && watched.has(node.left.text)) return node.left.text;
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "fetch") return "fetch";
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "Date") {
    return (node.arguments?.length ?? 0) === 0 ? "new Date()" : undefined;
  }
  return undefined;
}

/** Whether an enclosing function or block gives the name a meaning of its own: a parameter called `document`, say. */
function isDeclaredHere(name: ts.Identifier): boolean {
  for (let scope = name.parent; !ts.isSourceFile(scope); scope = scope.parent) {
    if (declares(scope, name.text)) return true;
  }
  return false;
}

function declares(scope: ts.Node, name: string): boolean {
  const named = (declaration: ts.ParameterDeclaration | ts.VariableDeclaration | ts.BindingElement): boolean =>
    ts.isIdentifier(declaration.name)
      ? declaration.name.text === name
      : declaration.name.elements.some((element) => !ts.isOmittedExpression(element) && named(element));
  if (ts.isFunctionLike(scope)) return scope.parameters.some(named);
  if (ts.isForOfStatement(scope) && ts.isVariableDeclarationList(scope.initializer)) {
    return scope.initializer.declarations.some(named);
  }
  if (!ts.isBlock(scope)) return false;
  return scope.statements.some(
    (statement) => ts.isVariableStatement(statement) && statement.declarationList.declarations.some(named),
  );
}

function resolve(from: string, specifier: string): Pick<SourceImport, "target" | "kind"> {
  if (!specifier.startsWith(".")) return { target: specifier, kind: "package" };
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return { target: parts.join("/").replace(/\.(tsx?|js)$/, ""), kind: "ours" };
}
