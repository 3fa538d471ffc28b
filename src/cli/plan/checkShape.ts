import { readIsoDate } from "../../domain/calendar";
import type { PlanProblem, PlanValueType } from "../../messages/cliMessages";
import type { Members, Shape } from "./planShape";

/** Every place where a value does not have the shape, with the path to it. */
export function checkShape(value: unknown, shape: Shape, path = ""): readonly PlanProblem[] {
  switch (shape.kind) {
    case "nullable":
      return value === null ? [] : checkShape(value, shape.shape, path);
    case "value":
      return isOfType[shape.type](value) ? [] : [{ code: "notOfType", path, type: shape.type }];
    case "key":
      return typeof value === "string" && shape.pattern.test(value) ? [] : [{ code: "notOfType", path, type: "key" }];
    case "date":
      return typeof value === "string" && readIsoDate(value) !== null ? [] : [{ code: "notADate", path }];
    case "oneOf":
      return typeof value === "string" && shape.options.includes(value)
        ? []
        : [{ code: "notOneOf", path, options: shape.options }];
    case "list":
      if (!Array.isArray(value)) return [{ code: "notOfType", path, type: "array" }];
      if (shape.filled && value.length === 0) return [{ code: "notOfType", path, type: "filledArray" }];
      return value.flatMap((item: unknown, index) => checkShape(item, shape.of, `${path}[${index}]`));
    case "object":
      if (!isRecord(value)) return [{ code: "notOfType", path, type: "object" }];
      return checkMembers(value, shape.members, path, shape.extra);
    case "union":
      return checkVariant(value, shape, path);
  }
}

function checkMembers(
  value: Readonly<Record<string, unknown>>,
  members: Members,
  path: string,
  extra: Members = {},
): readonly PlanProblem[] {
  const at = (name: string): string => (path === "" ? name : `${path}.${name}`);
  const known = Object.entries({ ...members, ...extra }).flatMap(([name, shape]): readonly PlanProblem[] => {
    if (Object.hasOwn(value, name)) return checkShape(value[name], shape, at(name));
    return Object.hasOwn(extra, name) ? [] : [{ code: "missing", path: at(name) }];
  });
  const unknown = Object.keys(value)
    .filter((name) => !Object.hasOwn(members, name) && !Object.hasOwn(extra, name))
    .map((name): PlanProblem => ({ code: "unknown", path: at(name) }));
  const hasOnlyExtra = Object.keys(members).length === 0 && Object.keys(extra).length > 0;
  const isBare = hasOnlyExtra && Object.keys(value).length === 0;
  return [...known, ...unknown, ...(isBare ? [{ code: "missing", path: at("…") } as const] : [])];
}

function checkVariant(
  value: unknown,
  { by, variants }: Extract<Shape, { kind: "union" }>,
  path: string,
): readonly PlanProblem[] {
  if (!isRecord(value)) return [{ code: "notOfType", path, type: "object" }];
  const options = Object.keys(variants);
  const variant = options.find((option) => option === value[by]);
  if (variant === undefined) return [{ code: "notOneOf", path: `${path}.${by}`, options }];
  return checkMembers(value, { [by]: { kind: "oneOf", options: [variant] }, ...variants[variant] }, path);
}

type ValueType = Extract<Shape, { kind: "value" }>["type"];

const isOfType: Readonly<Record<Extract<PlanValueType, ValueType>, (value: unknown) => boolean>> = {
  text: (value) => typeof value === "string",
  filledText: (value) => typeof value === "string" && value !== "",
  number: (value) => typeof value === "number" && Number.isFinite(value),
  integer: (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0,
  year: (value) => typeof value === "number" && Number.isInteger(value) && value >= 1901 && value <= 2100,
  boolean: (value) => typeof value === "boolean",
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
