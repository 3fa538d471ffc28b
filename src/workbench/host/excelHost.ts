import type { CellRange } from "../../workbook/range";
import type { Grid } from "../grid/grid";
import { AfterMoves } from "./afterMoves";
import { runBatch, type ReferenceTable } from "./batch";
import { Book, type BookSnapshot, type CellsChanged, type SheetRecord } from "./book";
import { renameHeaders } from "./cells";
import { HostError, type HostErrorCode } from "./hostError";
import { workbookObject } from "./objects/workbookObject";
import { profiles, type ExcelProfile } from "./profile";
import { showRules } from "./showRules";
import type { WireAnswer, WireBatch } from "./wire";

/** What the client gets back: one answer, or the number of a fault of the host as a whole. */
export type HostAnswer = { readonly body: string } | { readonly fault: number };

/** Faults of the host as a whole, by Office's numbers. */
export const hostFault = {
  cellEdit: 5004,
  invalidSession: 5012,
  tooManyCalls: 5100,
  activityLimit: 5102,
  requestTooLarge: 5103,
  answerTooLarge: 5104,
  accessDenied: 7000,
} as const;

/** One request as it went over the wire. Bytes are those of the JSON in UTF-8. */
export interface WireLogEntry {
  readonly request: string;
  readonly requestBytes: number;
  readonly answer: string;
  readonly answerBytes: number;
}

/** Makes one request, or one action of it, fail. Requests and actions count from 1, from the moment it is planned. */
export type PlannedFault =
  | { readonly request: number; readonly fault: number }
  | { readonly request: number; readonly action: number; readonly code: HostErrorCode };

export interface ExcelHostOptions {
  readonly grid: Grid;
  readonly profile?: ExcelProfile;
  /** The sheet that a new workbook starts with. */
  readonly firstSheet?: string;
  /** The host's records from an earlier visit; the grid must hold the same workbook. */
  readonly snapshot?: BookSnapshot;
}

/** An event for the client: worksheet id, and the message as JSON. */
export interface ChangeEvent {
  readonly worksheetId: string;
  readonly message: string;
}

/** Request flag by which the add-in asks to wait until a person has finished with a cell. */
const waitForCellEdit = 64;

/**
 * A stand-in for Excel behind Microsoft's own client: it answers the client's requests from a grid.
 *
 * **What is imitation.** The requests are Microsoft's; every answer is ours. Imitated after documentation and reports, to
 * be confirmed in a real Excel (docs/excel-checklist.md): coercion of inputs, error codes and where they arise, growth of
 * tables, reading “this row” references in the short form, one formula string filling a range, priority of new rules, the
 * 5 MB limit of Excel on the web, change events. Not imitated at all: locales other than zh-CN and en-US, undo, co-authors,
 * printing, drawing charts, reading formats back. Unknown members are refused by name.
 */
export class ExcelHost {
  readonly book: Book;
  readonly profile: ExcelProfile;
  readonly log: WireLogEntry[] = [];
  private readonly references: ReferenceTable = { objects: new Map(), nextReference: 1 };
  private readonly listening = new Set<SheetRecord>();
  private readonly eventCallbacks = new Set<(event: ChangeEvent) => void>();
  private planned: PlannedFault | null = null;
  private requestsUntilFault = 0;
  private editing: Promise<void> | null = null;
  private readonly afterMoves: AfterMoves;
  private queue: Promise<unknown> = Promise.resolve();

  constructor({ grid, profile = profiles.current, firstSheet = "Sheet1", snapshot }: ExcelHostOptions) {
    this.book = new Book(grid, firstSheet, snapshot);
    this.profile = profile;
    this.afterMoves = new AfterMoves(this.book);
    grid.onMoved((move) => {
      this.afterMoves.follow(move);
    });
    grid.onEdited((range) => {
      this.personEdited(range);
    });
  }

  /** Answers one request. Requests are carried out one after the other, each once the grid has finished calculating. */
  execute(body: string, flags: number): Promise<HostAnswer> {
    const answer = this.queue.then(() => this.executeNow(body, flags));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  /** Calls back with each event that the add-in has subscribed to; returns the way to stop. */
  onEvent(callback: (event: ChangeEvent) => void): () => void {
    this.eventCallbacks.add(callback);
    return () => this.eventCallbacks.delete(callback);
  }

  /** Plans one failure; it happens once. */
  planFault(fault: PlannedFault): void {
    this.planned = fault;
    this.requestsUntilFault = fault.request;
  }

  /** A person begins to edit a cell: until the returned function is called, requests wait or are refused. */
  beginCellEdit(): () => void {
    let finish = (): void => undefined;
    this.editing = new Promise((resolve) => {
      finish = () => {
        this.editing = null;
        resolve();
      };
    });
    return finish;
  }

  private async executeNow(body: string, flags: number): Promise<HostAnswer> {
    const fault = this.takeFault();
    if (fault && "fault" in fault) return this.logged(body, { fault: fault.fault });
    if (this.editing) {
      if ((flags & waitForCellEdit) === 0) return this.logged(body, { body: refusedForCellEdit() });
      await this.editing;
    }
    const { payloadLimit } = this.profile;
    if (payloadLimit !== null && byteLength(body) > payloadLimit) {
      return this.logged(body, { fault: hostFault.requestTooLarge });
    }
    this.afterMoves.catchUp();
    await this.book.grid.settled();
    const root = workbookObject(this.book, {
      listen: (sheet, listening) => {
        if (listening) this.listening.add(sheet);
        else this.listening.delete(sheet);
      },
      removeReference: (id) => {
        this.references.objects.delete(id);
      },
    });
    const answer = runBatch(JSON.parse(body) as WireBatch, root, this.references, {
      beforeAction: (index) => {
        if (fault && "action" in fault && index === fault.action - 1) {
          throw new HostError(fault.code, "this failure was planned");
        }
      },
    });
    showRules(this.book);
    const text = JSON.stringify(answer);
    if (payloadLimit !== null && byteLength(text) > payloadLimit) {
      return this.logged(body, { fault: hostFault.answerTooLarge });
    }
    this.tellChanges();
    return this.logged(body, { body: text });
  }

  private takeFault(): PlannedFault | null {
    if (!this.planned) return null;
    this.requestsUntilFault -= 1;
    if (this.requestsUntilFault > 0) return null;
    const fault = this.planned;
    this.planned = null;
    return fault;
  }

  private logged(request: string, answer: HostAnswer): HostAnswer {
    const text = "body" in answer ? answer.body : "";
    this.log.push({ request, requestBytes: byteLength(request), answer: text, answerBytes: byteLength(text) });
    return answer;
  }

  private personEdited({ sheet: name, ...area }: CellRange): void {
    const sheet = this.book.findSheet(name);
    if (!sheet) return;
    renameHeaders(this.book, sheet, area);
    this.afterMoves.grow(sheet, area);
    this.book.noteChange({ sheet, area, source: "Local", triggerSource: "Unknown" });
    this.tellChanges();
  }

  private tellChanges(): void {
    for (const change of this.book.takeChanges()) {
      if (!this.listening.has(change.sheet)) continue;
      const event = { worksheetId: change.sheet.id, message: JSON.stringify(eventOf(this.book, change)) };
      for (const callback of this.eventCallbacks) callback(event);
    }
  }
}

function eventOf(book: Book, { sheet, area, source, triggerSource }: CellsChanged): Record<string, unknown> {
  const full = book.addressOf(sheet, area);
  return {
    address: full.slice(full.lastIndexOf("!") + 1),
    changeType: "RangeEdited",
    source,
    triggerSource,
    worksheetId: sheet.id,
    shiftDirection: "None",
  };
}

function refusedForCellEdit(): string {
  const answer: WireAnswer = {
    Results: [],
    TraceIds: [],
    Error: {
      Code: "InvalidOperationInCellEditMode",
      Message: "Excel is in cell-editing mode",
      Location: "",
      ActionIndex: 0,
      HttpStatusCode: 400,
    },
  };
  return JSON.stringify(answer);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
