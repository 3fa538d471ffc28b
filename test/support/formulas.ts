import fc from "fast-check";

/** Columns of a table, also such as need escapes or look like cells. */
export const tableColumns = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom("目标值", "累计完成", "a b", "增长(%)", "it's", "[x]", "#1", "A1", "甲\n乙", "@", "行:列", "a]b'c"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }).filter((name) => /^\S.*\S$|^\S$/u.test(name)),
  ),
  { minLength: 1, maxLength: 6, selector: (name) => name.toLowerCase() },
);

const escaped = (name: string) => name.replace(/['[\]#]/g, "'$&");

/** Of the own row of a table: single columns and ranges of columns, in the long form. */
export function ownRow(table: string, columns: readonly string[]): fc.Arbitrary<string> {
  const index = fc.nat(columns.length - 1);
  return fc.oneof(
    index.map((n) => `${table}[[#This Row],[${escaped(columns[n]!)}]]`),
    fc
      .tuple(index, index)
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
      .map(([a, b]) => `SUM(${table}[[#This Row],[${escaped(columns[a]!)}]:[${escaped(columns[b]!)}]])`),
  );
}

/** What is the same in each row. */
export const everywhere = fc.constantFrom(
  ...[
    "1.5",
    '"甲""[@a] A6 S!"',
    "截至日期",
    "$A$1",
    "'a b'!$B$2",
    "TRUE",
    "MAX('别 表'!$A$1:$B$3)",
    "SUM($1:$2)",
    "PI()",
  ],
);

/** An expression over operands, with functions, signs and blanks. */
export function expression(operand: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      operand,
      fc
        .tuple(tie("tree"), fc.constantFrom("+", " - ", "*", "&", "<=", " <> "), tie("tree"))
        .map((part) => part.join("")),
      fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => `IF(${a}>0,${b},"")`),
      tie("tree").map((a) => `(-${a})`),
    ),
  }));
  return tree;
}
