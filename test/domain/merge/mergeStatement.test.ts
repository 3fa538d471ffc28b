import fc from "fast-check";
import { mergeStatement, type Statement } from "../../../src/domain/merge/mergeField";

const fields = ["requirement", "value", "unit"] as const;
type Field = (typeof fields)[number];
type Stated = Statement<Field, string>;

const same = Object.is;
const merge = (base: Partial<Stated> | undefined, local: Stated, remote: Stated) =>
  mergeStatement(fields, base, local, remote, same);
const state = (words: string): Stated => {
  const [requirement = "", value = "", unit = ""] = words.split(" ");
  return { requirement, value, unit };
};
const kinds = (base: string | null, local: string, remote: string) =>
  fields
    .map((field) => merge(base === null ? undefined : state(base), state(local), state(remote))[field].kind)
    .join(" ");

test.each`
  base             | local            | remote           | kinds                           | why
  ${"至少 100 家"} | ${"至少 100 家"} | ${"至少 100 家"} | ${"same same same"}             | ${"nobody changed it"}
  ${"至少 100 家"} | ${"至少 100 家"} | ${"约 85 %"}     | ${"remote remote remote"}       | ${"only the other side changed it"}
  ${"至少 100 家"} | ${"约 90 家"}    | ${"至少 100 家"} | ${"local local same"}           | ${"only this side changed it"}
  ${"至少 100 家"} | ${"至少 120 家"} | ${"至少 120 家"} | ${"same same same"}             | ${"both made the same change"}
  ${"至少 100 家"} | ${"至少 120 家"} | ${"至少 130 家"} | ${"same conflict same"}         | ${"each side changed the number"}
  ${"至少 100 家"} | ${"至少 120 家"} | ${"至少 100 %"}  | ${"same conflict conflict"}     | ${"a number from here and a unit from there would be nobody's target"}
  ${"至少 100 家"} | ${"约 120 家"}   | ${"至少 85 %"}   | ${"conflict conflict conflict"} | ${"the requirement goes with the number"}
  ${"至少 100 家"} | ${"至少 120 家"} | ${"约 120 %"}    | ${"remote same remote"}         | ${"the other side made the change of this one, and others"}
  ${"至少 100 家"} | ${"约 120 %"}    | ${"至少 120 家"} | ${"local same local"}           | ${"this side made the change of the other one, and others"}
  ${null}          | ${"至少 100 家"} | ${"至少 120 家"} | ${"same conflict same"}         | ${"nobody knows what it was"}
`("$kinds when $why", (row: { base: string | null; local: string; remote: string; kinds: string }) => {
  expect(kinds(row.base, row.local, row.remote)).toBe(row.kinds);
});

test("a field that the base does not have is one of which nobody knows", () => {
  const merged = merge({ requirement: "至少", value: "100" }, state("至少 100 家"), state("至少 120 所"));
  expect(merged).toEqual({
    requirement: { kind: "same", value: "至少" },
    value: { kind: "conflict", base: "100", local: "100", remote: "120" },
    unit: { kind: "conflict", base: undefined, local: "家", remote: "所" },
  });
});

const statement = fc.record({
  requirement: fc.constantFrom("至少", "约"),
  value: fc.constantFrom("100", "120", "85"),
  unit: fc.constantFrom("家", "%"),
});

test("without a conflict the result is a statement that one of the sides made", () => {
  fc.assert(
    fc.property(statement, statement, statement, (base, local, remote) => {
      const merged = merge(base, local, remote);
      const merges = fields.map((field) => merged[field]);
      if (merges.some(({ kind }) => kind === "conflict")) return;
      const result = merges.map((each) => (each.kind === "conflict" ? "" : each.value)).join(" ");
      expect([local, remote].map((side) => fields.map((field) => side[field]).join(" "))).toContain(result);
    }),
  );
});

test("in a conflict every field that differs is one, so that either choice is one side's whole statement", () => {
  fc.assert(
    fc.property(fc.option(statement, { nil: undefined }), statement, statement, (base, local, remote) => {
      const merged = merge(base, local, remote);
      if (!fields.some((field) => merged[field].kind === "conflict")) return;
      for (const field of fields) expect(merged[field].kind).toBe(local[field] === remote[field] ? "same" : "conflict");
    }),
  );
});

test("exchanging the sides leaves conflicts conflicts, and the same base, local and remote in them", () => {
  fc.assert(
    fc.property(statement, statement, statement, (base, local, remote) => {
      const [there, back] = [merge(base, local, remote), merge(base, remote, local)];
      for (const field of fields) {
        const [one, other] = [there[field], back[field]];
        if (one.kind !== "conflict") expect({ kind: other.kind === "conflict" }).toEqual({ kind: false });
        else expect(other).toEqual({ ...one, local: one.remote, remote: one.local });
      }
    }),
  );
});

test("twice equals once: whatever was decided, the same other side again asks nothing", () => {
  fc.assert(
    fc.property(
      fc.option(statement, { nil: undefined }),
      statement,
      statement,
      fc.boolean(),
      (base, local, remote, own) => {
        const once = merge(base, local, remote);
        const value = (field: Field) => {
          const each = once[field];
          return each.kind === "conflict" ? (own ? each.local : each.remote) : each.value;
        };
        const result = { requirement: value("requirement"), value: value("value"), unit: value("unit") };
        const again = merge(remote, result, remote);
        for (const field of fields) expect(again[field]).toMatchObject({ value: result[field] });
      },
    ),
  );
});
