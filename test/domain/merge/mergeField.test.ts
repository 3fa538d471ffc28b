import fc from "fast-check";
import { type FieldMerge, mergeField } from "../../../src/domain/merge/mergeField";

const same = Object.is;
const merge = (base: string | undefined, local: string, remote: string) => mergeField(base, local, remote, same);
const value = fc.constantFrom("家", "所", "个", "");
const base = fc.option(value, { nil: undefined });

test.each<[string, string | undefined, string, string, FieldMerge<string>]>([
  ["nobody changed it", "家", "家", "家", { kind: "same", value: "家" }],
  ["both made the same change", "家", "所", "所", { kind: "same", value: "所" }],
  ["only the other side changed it", "家", "家", "所", { kind: "remote", value: "所" }],
  ["only this side changed it", "家", "所", "家", { kind: "local", value: "所" }],
  ["each side changed it differently", "家", "所", "个", { kind: "conflict", base: "家", local: "所", remote: "个" }],
  [
    "they differ and nobody knows who changed it",
    undefined,
    "所",
    "个",
    { kind: "conflict", base: undefined, local: "所", remote: "个" },
  ],
  ["nobody knows what it was, and it is the same now", undefined, "所", "所", { kind: "same", value: "所" }],
])("%s", (_, was, local, remote, expected) => {
  expect(merge(was, local, remote)).toEqual(expected);
});

test("no change changes nothing", () => {
  fc.assert(fc.property(value, (each) => expect(merge(each, each, each)).toEqual({ kind: "same", value: each })));
});

test("a side that equals the base has no opinion", () => {
  fc.assert(
    fc.property(value, value, (was, changed) => {
      expect(merge(was, was, changed)).toMatchObject({ value: changed });
      expect(merge(was, changed, was)).toMatchObject({ value: changed });
    }),
  );
});

test("twice equals once: what was merged meets the same other side again, and nothing is to do", () => {
  fc.assert(
    fc.property(base, value, value, fc.boolean(), (was, local, remote, choice) => {
      const once = merge(was, local, remote);
      const merged = once.kind === "conflict" ? (choice ? local : remote) : once.value;
      expect(merge(remote, merged, remote)).toMatchObject({ value: merged });
    }),
  );
});

test("exchanging the sides exchanges their parts, and nothing else", () => {
  const exchanged = (merged: FieldMerge<string>): FieldMerge<string> => {
    if (merged.kind === "conflict") return { ...merged, local: merged.remote, remote: merged.local };
    if (merged.kind === "same") return merged;
    return { ...merged, kind: merged.kind === "local" ? "remote" : "local" };
  };
  fc.assert(
    fc.property(base, value, value, (was, local, remote) => {
      expect(merge(was, remote, local)).toEqual(exchanged(merge(was, local, remote)));
    }),
  );
});

test("values are the same as the caller says: 1 and “1”, an empty cell and a blank", () => {
  const loosely = (one: string, other: string) => one.trim() === other.trim();
  expect(mergeField("家", "家 ", "所", loosely)).toEqual({ kind: "remote", value: "所" });
});
