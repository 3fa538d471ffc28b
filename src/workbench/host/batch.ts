import { HostError } from "./hostError";
import { isHostObject, type HostMember, type HostObject } from "./hostObject";
import { actionType, pathType, type ArgumentInfo, type WireAction, type WireAnswer, type WireBatch } from "./wire";

/** Objects that were asked to live on after their request. */
export interface ReferenceTable {
  readonly objects: Map<string, HostObject>;
  nextReference: number;
}

export interface BatchHooks {
  /** Called before each action with its number, counting from 0; may throw to make the action fail. */
  readonly beforeAction: (index: number) => void;
}

/**
 * Carries out one batch: actions in order, paths resolved when first needed and once per batch (so an `Add` runs once).
 * Stops at the first refusal and leaves what was done before it, as Excel does: a batch is no transaction.
 * Whatever is not a refusal (a bug of the host) is answered as `GeneralException` with its own message.
 */
export function runBatch(
  batch: WireBatch,
  root: HostObject,
  references: ReferenceTable,
  hooks: BatchHooks,
): WireAnswer {
  const run = new BatchRun(batch, root, references);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      hooks.beforeAction(index);
      if (action.ActionType === actionType.trace) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: run.perform(action) });
    } catch (problem) {
      const refusal = problem instanceof HostError ? problem : new HostError("GeneralException", String(problem));
      return {
        Results: results,
        TraceIds: traceIds,
        Error: {
          Code: refusal.code,
          Message: refusal.message,
          Location: run.locationOf(action),
          ActionIndex: index,
          HttpStatusCode: refusal.status,
        },
      };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

/** Whom the client tells at its start that it listens for ribbon commands. */
const internalService: HostObject = {
  type: "Microsoft.InternalService.AddinInternalService",
  members: { NotifyActionHandlerReady: { call: () => null } },
};

class BatchRun {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly kept = new Map<HostObject, string>();
  private failing: string | null = null;

  constructor(
    private readonly batch: WireBatch,
    private readonly root: HostObject,
    private readonly references: ReferenceTable,
  ) {}

  perform(action: WireAction): unknown {
    if (action.ActionType === actionType.trace) return null;
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case actionType.instantiate:
        return object && this.identityOf(object);
      case actionType.query:
        return object && this.project(object, action.QueryInfo?.Select ?? []);
      case actionType.setProperty: {
        const [value] = this.argumentsOf(action.ArgumentInfo);
        if (!object) throw new HostError("ItemNotFound", `there is no object to set ${action.Name} on`);
        const { set } = this.member(object, action.Name);
        if (!set) throw this.unknown(object, action.Name, "set");
        set(value);
        return null;
      }
      case actionType.method: {
        if (action.Name === "_KeepReference") return object && this.keep(object);
        if (!object) return null;
        return this.plain(this.call(object, action.Name, action.ArgumentInfo));
      }
      default:
        throw new HostError("NotImplemented", `this host knows no action of type ${action.ActionType}`);
    }
  }

  /** Where the add-in's code failed, in Office's way: `WorksheetCollection.add`. */
  locationOf(action: WireAction): string {
    if (this.failing) return this.failing;
    const object = this.resolved.get(action.ObjectPathId);
    return object ? location(object, action.Name) : action.Name;
  }

  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const object = this.find(id);
    this.resolved.set(id, object);
    return object;
  }

  private find(id: number): HostObject | null {
    const path = this.batch.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidArgument", `the request has no object path ${id}`);
    if (path.ObjectPathType === pathType.global) return this.root;
    if (path.ObjectPathType === pathType.nullObject) return null;
    if (path.ObjectPathType === pathType.newObject && path.Name === internalService.type) return internalService;
    if (path.ObjectPathType === pathType.reference) {
      const kept = this.references.objects.get(path.Name);
      if (!kept) throw new HostError("InvalidReference", `the reference ${path.Name} is gone`);
      return kept;
    }
    if (path.ParentObjectPathId === undefined) throw new HostError("InvalidArgument", `path ${id} has no parent`);
    const parent = this.resolve(path.ParentObjectPathId);
    if (!parent) return null;
    const found = this.walk(parent, path.ObjectPathType, path.Name, path.ArgumentInfo);
    if (found !== null && !isHostObject(found)) throw this.unknown(parent, path.Name, "walk to");
    return found;
  }

  private walk(parent: HostObject, type: number, name: string, info: ArgumentInfo | undefined): unknown {
    switch (type) {
      case pathType.property: {
        const { get } = this.member(parent, name);
        if (!get) throw this.unknown(parent, name, "get");
        return get();
      }
      case pathType.method:
        return this.call(parent, name, info);
      case pathType.indexer:
        return this.call(parent, "GetItem", info);
      default:
        throw new HostError("NotImplemented", `this host knows no object path of type ${type}`);
    }
  }

  private call(object: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    const { call } = this.member(object, name);
    if (!call) throw this.unknown(object, name, "call");
    const values = this.argumentsOf(info);
    try {
      return call(...values);
    } catch (problem) {
      this.failing = location(object, name);
      throw problem;
    }
  }

  private argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => {
      const id = ids?.[index];
      return typeof id === "number" && id > 0 ? this.resolve(id) : value;
    });
  }

  private member(object: HostObject, name: string): HostMember {
    const member = Object.hasOwn(object.members, name) ? object.members[name] : undefined;
    if (!member) throw this.unknown(object, name, "find");
    return member;
  }

  private unknown(object: HostObject, name: string, verb: string): HostError {
    this.failing = location(object, name);
    return new HostError("NotImplemented", `the Excel host of the workbench cannot ${verb} ${this.failing}`);
  }

  private keep(object: HostObject): null {
    if (object.trackable && !this.kept.has(object)) {
      const reference = `{ref-${String(this.references.nextReference++)}}`;
      this.kept.set(object, reference);
      this.references.objects.set(reference, object);
    }
    return null;
  }

  private identityOf(object: HostObject): Record<string, unknown> {
    const reference = this.kept.get(object);
    return {
      ...(object.id === undefined ? {} : { Id: object.id }),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  private plain(value: unknown): unknown {
    return isHostObject(value) ? this.identityOf(value) : (value ?? null);
  }

  /** The asked properties of an object, or of every child if it is a collection. */
  private project(object: HostObject, selects: readonly string[]): Record<string, unknown> {
    if (object.items) return { _Items: object.items().map((item) => this.projectOne(item, selects)) };
    return this.projectOne(object, selects);
  }

  private projectOne(object: HostObject, selects: readonly string[]): Record<string, unknown> {
    const answer = this.identityOf(object);
    const deeper = new Map<string, string[]>();
    for (const select of selects) {
      const [first = "", ...rest] = select.split("/");
      const name = first.charAt(0).toUpperCase() + first.slice(1);
      const { get } = this.member(object, name);
      if (!get) throw this.unknown(object, name, "get");
      if (rest.length === 0) answer[name] = this.loaded(get());
      else deeper.set(name, [...(deeper.get(name) ?? []), rest.join("/")]);
    }
    for (const [name, selectsBelow] of deeper) {
      const child = this.member(object, name).get?.();
      answer[name] = isHostObject(child) ? this.project(child, selectsBelow) : null;
    }
    return answer;
  }

  private loaded(value: unknown): unknown {
    if (isHostObject(value)) throw new HostError("InvalidArgument", `${value.type} cannot be loaded as a whole here`);
    return value;
  }
}

function location(object: HostObject, name: string): string {
  return `${object.type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
