import { createHash } from "node:crypto";
import {
  actionType,
  pathType,
  type ArgumentInfo,
  type WireAction,
  type WireBatch,
} from "../../src/workbench/host/wire";

/** A list that is longer as JSON is told by its start and a checksum: what stands in it is reviewed elsewhere. */
const LONGEST = 200;

/**
 * What Office.js sends to Excel, as a text to review: request by request and action by action, in the words of its API, with
 * names and arguments and without the numbers by which client and host know objects.
 */
export function requestsText(log: readonly { readonly request: string }[]): string {
  return log
    .map(({ request }, index) => {
      const batch = JSON.parse(request) as WireBatch;
      const lines = batch.Actions.flatMap((action) => actionText(batch, action));
      return `———— request ${index + 1} ————\n${lines.join("\n")}\n`;
    })
    .join("\n");
}

function actionText(batch: WireBatch, action: WireAction): readonly string[] {
  // They only fetch the object's number, and mark a place for messages about errors.
  if (action.ActionType === actionType.instantiate || action.ActionType === actionType.trace) return [];
  const object = pathText(batch, action.ObjectPathId);
  const given = argumentsText(batch, action.ArgumentInfo);
  switch (action.ActionType) {
    case actionType.query: {
      const { Select = [], Top, Skip } = action.QueryInfo ?? {};
      const paging = [Top === undefined ? "" : ` top ${Top}`, Skip === undefined ? "" : ` skip ${Skip}`].join("");
      return [`${object}.load(${Select.join(", ")}${paging})`];
    }
    case actionType.setProperty:
      return [`${object}.${lowerFirst(action.Name)} = ${given}`];
    case actionType.update:
      return [`${object}.set(${given})`];
    default:
      return [`${object}.${lowerFirst(action.Name)}(${given})`];
  }
}

function pathText(batch: WireBatch, id: number): string {
  const path = batch.ObjectPaths[String(id)];
  if (path === undefined) throw new Error(`a request speaks of an object ${id} without a path`);
  const { ObjectPathType, Name, ParentObjectPathId = 0, ArgumentInfo } = path;
  const parent = ParentObjectPathId > 0 ? pathText(batch, ParentObjectPathId) : "";
  switch (ObjectPathType) {
    case pathType.global:
      return "excel";
    case pathType.property:
      return `${parent}.${lowerFirst(Name)}`;
    case pathType.indexer:
      return `${parent}[${argumentsText(batch, ArgumentInfo)}]`;
    case pathType.method:
      return `${parent}.${lowerFirst(Name)}(${argumentsText(batch, ArgumentInfo)})`;
    case pathType.newObject:
      return `new ${Name}(${argumentsText(batch, ArgumentInfo)})`;
    case pathType.reference:
      return "an object kept from an earlier request";
    default:
      return "nothing";
  }
}

function argumentsText(batch: WireBatch, info: ArgumentInfo | undefined): string {
  const objects = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? [])
    .map((argument, index) => {
      const id = objects[index];
      return typeof id === "number" && id > 0 ? pathText(batch, id) : shortened(JSON.stringify(argument));
    })
    .join(", ");
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const sum = createHash("sha256").update(text).digest("base64url").slice(0, 8);
  return `${text.slice(0, LONGEST)}… (${text.length} characters, ${sum})`;
}

function lowerFirst(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
