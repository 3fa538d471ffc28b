/**
 * What `npm run mutate` changes, and what it leaves alone.
 *
 * Left alone: types, imports and exports, names of properties, the words of errors that only a developer reads (`new Error(…)`),
 * constructors' bodies, and tests.
 */
const ts = require("typescript");

const S = ts.SyntaxKind;

/** An operator and those that stand in its place. */
const operators = {
  arithmetic: new Map([
    [S.PlusToken, ["-"]],
    [S.MinusToken, ["+"]],
    [S.AsteriskToken, ["/"]],
    [S.SlashToken, ["*"]],
    [S.PercentToken, ["*"]],
  ]),
  comparison: new Map([
    [S.LessThanToken, ["<=", ">="]],
    [S.LessThanEqualsToken, ["<", ">"]],
    [S.GreaterThanToken, [">=", "<="]],
    [S.GreaterThanEqualsToken, [">", "<"]],
    [S.EqualsEqualsEqualsToken, ["!=="]],
    [S.ExclamationEqualsEqualsToken, ["==="]],
  ]),
  logic: new Map([
    [S.AmpersandAmpersandToken, ["||"]],
    [S.BarBarToken, ["&&"]],
    [S.QuestionQuestionToken, ["&&"]],
  ]),
  assignment: new Map([
    [S.PlusEqualsToken, ["-="]],
    [S.MinusEqualsToken, ["+="]],
  ]),
};

/** A method and what stands in its place; null leaves the call out and keeps what it was called on. */
const methods = new Map([
  ["some", "every"],
  ["every", "some"],
  ["min", "max"],
  ["max", "min"],
  ["floor", "ceil"],
  ["ceil", "floor"],
  ["startsWith", "endsWith"],
  ["endsWith", "startsWith"],
  ["toUpperCase", "toLowerCase"],
  ["toLowerCase", "toUpperCase"],
  ["push", "unshift"],
  ["filter", null],
  ["reverse", null],
  ["slice", null],
  ["sort", null],
  ["toSorted", null],
  ["trim", null],
]);

/**
 * Every mutator with its rule: a node gives the texts that may stand in its place, as TypeScript.
 * `text` gives the source of a node.
 */
const mutators = {
  /** `+` to `-` and back (not where one side is a text), `*` to `/` and back, `%` to `*`. */
  arithmetic: (node, text) =>
    isBinary(node) && !(node.operatorToken.kind === S.PlusToken && isTextual(node))
      ? swapped(node, "arithmetic", text)
      : [],
  /** `<` to `<=` and `>=`, and so on; `===` to `!==` and back. */
  comparison: (node, text) => (isBinary(node) ? swapped(node, "comparison", text) : []),
  /** `&&` to `||` and back, `??` to `&&`. */
  logic: (node, text) => (isBinary(node) ? swapped(node, "logic", text) : []),
  /** `+=` to `-=` and back, `++` to `--` and back. */
  assignment: (node, text) => {
    if (isBinary(node)) return swapped(node, "assignment", text);
    if (!ts.isPrefixUnaryExpression(node) && !ts.isPostfixUnaryExpression(node)) return [];
    const other = { [S.PlusPlusToken]: "--", [S.MinusMinusToken]: "++" }[node.operator];
    if (other === undefined) return [];
    return [ts.isPrefixUnaryExpression(node) ? other + text(node.operand) : text(node.operand) + other];
  },
  /** `!a` to `a`, `-a` to `a`. */
  sign: (node, text) =>
    ts.isPrefixUnaryExpression(node) && [S.ExclamationToken, S.MinusToken].includes(node.operator)
      ? [text(node.operand)]
      : [],
  /** The condition of an `if`, a `while`, a `for` or a `?:` to true and to false. */
  condition: (node) => {
    const { parent } = node;
    if (parent === undefined) return [];
    if ((ts.isIfStatement(parent) || ts.isWhileStatement(parent)) && parent.expression === node)
      return ["true", "false"];
    if (ts.isConditionalExpression(parent) && parent.condition === node) return ["true", "false"];
    return ts.isForStatement(parent) && parent.condition === node ? ["false"] : [];
  },
  /** `true` to `false` and back. */
  truth: (node) => (node.kind === S.TrueKeyword ? ["false"] : node.kind === S.FalseKeyword ? ["true"] : []),
  /** A number to the next one. */
  number: (node) => (ts.isNumericLiteral(node) ? [String(Number(node.text) + 1)] : []),
  /** A text to an empty one; an empty one to a word. */
  string: (node) => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      return ts.isTaggedTemplateExpression(node.parent) ? [] : [node.text === "" ? '"mutant"' : '""'];
    }
    return ts.isTemplateExpression(node) && !ts.isTaggedTemplateExpression(node.parent) ? ['""'] : [];
  },
  /** A list with items to an empty one. */
  list: (node) => (ts.isArrayLiteralExpression(node) && node.elements.length > 0 && !isPattern(node) ? ["[]"] : []),
  /** A method to its opposite, or the call left out. */
  method: (node, text) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
    const { expression, name, questionDotToken } = node.expression;
    const other = methods.get(name.text);
    // In the midst of `a?.b().c` a bracket would end what `?.` skips.
    if (other === undefined || (ts.isOptionalChain(node) && ts.isOptionalChain(node.parent))) return [];
    if (other === null) return [text(expression)];
    const dot = questionDotToken === undefined ? "." : "?.";
    return [`${text(expression)}${dot}${other}(${node.arguments.map(text).join(", ")})`];
  },
  /** The block of a function, an `if`, an `else` or a loop emptied. */
  block: (node) =>
    ts.isBlock(node) && node.statements.length > 0 && !ts.isConstructorDeclaration(node.parent) && !isTry(node.parent)
      ? [""]
      : [],
};

const isBinary = (node) => ts.isBinaryExpression(node);
const isTry = (node) => ts.isTryStatement(node) || ts.isCatchClause(node);

function swapped(node, kind, text) {
  const others = operators[kind].get(node.operatorToken.kind) ?? [];
  return others.map((other) => `(${text(node.left)}) ${other} (${text(node.right)})`);
}

/** A sum of texts, as far as that can be seen without types. */
function isTextual(node) {
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return true;
  return isBinary(node) && (isTextual(node.left) || isTextual(node.right));
}

/** `[a, b] = …` takes apart; it makes no list. */
function isPattern(node) {
  const { parent } = node;
  return isBinary(parent) && parent.left === node && parent.operatorToken.kind === S.EqualsToken;
}

/** Whether nothing of a node is mutated. */
function isLeftAlone(node) {
  if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return true;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return true;
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isTypeParameterDeclaration(node))
    return true;
  if (ts.isPropertyName(node) && node.parent !== undefined && node.parent.name === node) return true;
  return ts.isNewExpression(node) && node.expression.getText() === "Error";
}

const parse = (source, file) => ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);

/** Every mutant of a source, in order: where it stands, what stands there instead, and which mutator made it. */
function mutantsOf(source, file) {
  const tree = parse(source, file);
  const text = (node) => node.getText(tree);
  const found = [];
  const visit = (node) => {
    if (isLeftAlone(node)) return;
    for (const [mutator, rule] of Object.entries(mutators)) {
      for (const replacement of rule(node, text)) {
        const [start, end] = [node.getStart(tree), node.getEnd()];
        const line = tree.getLineAndCharacterOfPosition(start).line + 1;
        found.push({ file, start, end, line, mutator, was: source.slice(start, end), replacement });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/**
 * The source with all its mutants in it, each behind a question for its number: `mutant(7) ? changed : original`. So one
 * compiled file serves for all of them.
 */
function instrument(source, file, mutants) {
  const tree = parse(source, file);
  const byPlace = new Map();
  for (const mutant of mutants) byPlace.set(placeOf(mutant), [...(byPlace.get(placeOf(mutant)) ?? []), mutant]);
  const write = (node) => {
    const [start, end] = [node.getStart(tree), node.getEnd()];
    const own = byPlace.get(`${start}-${end}`) ?? [];
    const whole = writeChildren(node, start, end);
    const here = own.filter(({ mutator }) => (mutator === "block") === ts.isBlock(node));
    if (here.length === 0 || (!ts.isBlock(node) && !isOutermost(node, tree))) return whole;
    if (ts.isBlock(node)) return `{ if (mutant(${here[0].id})) {} else ${whole} }`;
    return `(${here.map(({ id, replacement }) => `mutant(${id}) ? (${replacement}) : `).join("")}(${whole}))`;
  };
  const writeChildren = (node, start, end) => {
    let text = "";
    let at = start;
    ts.forEachChild(node, (child) => {
      const [from, to] = [child.getStart(tree), child.getEnd()];
      if (from < at) return;
      text += source.slice(at, from) + write(child);
      at = to;
    });
    return text + source.slice(at, end);
  };
  const asked = `function mutant(id) { globalThis.mutants.add(id); return globalThis.activeMutant === id; }`;
  return `${writeChildren(tree, 0, source.length)}\n${asked}\n`;
}

const placeOf = ({ start, end }) => `${start}-${end}`;

/** Of nodes at one place (an expression and its only token) the outermost carries the mutants. */
function isOutermost(node, tree) {
  const { parent } = node;
  const isSamePlace =
    parent !== undefined && parent.getStart(tree) === node.getStart(tree) && parent.getEnd() === node.getEnd();
  return !isSamePlace || !ts.isExpression(parent);
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many of the mutants, drawn with the seed, in the order drawn: the first of a sample are a smaller sample. */
function sample(mutants, size, seed) {
  const random = randomFrom(seed);
  return mutants
    .map((mutant) => ({ mutant, lot: random() }))
    .sort((a, b) => a.lot - b.lot)
    .slice(0, size)
    .map(({ mutant }) => mutant);
}

module.exports = { instrument, mutantsOf, mutators, sample };
