/** @jest-environment ./test/support/officeEnvironment.ts */
import { ExcelWorkbook } from "../../src/adapters/officejs/excelWorkbook";
import { syncSheets } from "../../src/ledger/sync/syncRecord";
import { applySync } from "../../src/usecases/applySync";
import { previewSync } from "../../src/usecases/previewSync";
import { recoverSync } from "../../src/usecases/recoverSync";
import { undoSync } from "../../src/usecases/undoSync";
import { hostFault, type ExcelHost } from "../../src/workbench/host/excelHost";
import { actionType } from "../../src/workbench/host/wire";
import { openSaved, saveHost, stateOfHost, type SavedHost } from "../support/hostState";
import { startOffice } from "../support/startOffice";
import { filledIn, laterEdition, synced, takeNew } from "../support/syncCase";

const workbook = new ExcelWorkbook();
const at = "2019-11-22T10:00";
const plan = laterEdition();
let before: SavedHost;
let after: SavedHost;

const open = (saved: SavedHost): Promise<ExcelHost> => startOffice(openSaved(saved));
/** The actions of a request that do something: neither the looking up of an object nor a trace of ours. */
const deedsOf = ({ request }: { readonly request: string }): readonly number[] =>
  (JSON.parse(request) as { Actions: { ActionType: number }[] }).Actions.flatMap(({ ActionType }, index) =>
    ActionType === actionType.instantiate || ActionType === actionType.trace ? [] : [index + 1],
  );

beforeAll(async () => {
  const host = await startOffice();
  await filledIn(workbook);
  before = saveHost(host);
  await synced(workbook, plan, takeNew, at);
  after = saveHost(host);
});

/** Previews, then applies while the host fails as planned from there on. */
async function applyWith(host: ExcelHost, fault: (host: ExcelHost) => void): Promise<unknown> {
  const preview = await previewSync(workbook, plan, takeNew);
  if (preview.kind !== "plan") throw new Error(preview.kind);
  fault(host);
  return failureOf(applySync(workbook, plan, takeNew, preview.sync, { at }));
}

function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

/** The n-th request from now on is carried out, and its answer never comes. */
function loseAnswer(host: ExcelHost, n: number): void {
  const execute = host.execute.bind(host);
  let requests = 0;
  host.execute = async (body, flags) => {
    const answer = await execute(body, flags);
    requests += 1;
    return requests === n ? { fault: hostFault.invalidSession } : answer;
  };
}

test("a preview is two requests, applying at most four, undoing at most four", async () => {
  const host = await open(before);
  const preview = await previewSync(workbook, plan, takeNew);
  expect(host.log).toHaveLength(2);
  if (preview.kind !== "plan") throw new Error(preview.kind);
  await applySync(workbook, plan, takeNew, preview.sync, { at });
  expect(host.log.length - 2).toBeLessThanOrEqual(4);
  const applied = host.log.length;
  await undoSync(workbook, { at });
  expect(host.log.length - applied).toBeLessThanOrEqual(4);
  expect(stateOfHost(host, [syncSheets.history])).toBe(stateOfHost(await open(before)));
});

describe("a sync of which one request fails", () => {
  const states = async () => [stateOfHost(await open(before)), stateOfHost(await open(after))] as const;

  test.each([1, 2, 3, 4])("as a whole (the %ith) is not begun", async (request) => {
    const [old] = await states();
    const host = await open(before);
    const error = await applyWith(host, () => {
      host.planFault({ request, fault: hostFault.invalidSession });
    });
    expect(error).toMatchObject({ code: "connectionLost" });
    expect(await recoverSync(workbook, { at })).toEqual({ kind: "none" });
    expect(stateOfHost(host)).toBe(old);
  });

  test.each([
    [1, "not begun"],
    [3, "not begun"],
    [4, "complete"],
  ])("by a lost answer (the %ith) is %s", async (request, how) => {
    const host = await open(before);
    expect(await applyWith(host, () => loseAnswer(host, request))).toMatchObject({ code: "connectionLost" });
    expect(await recoverSync(workbook, { at })).toEqual({ kind: "none" });
    const [old, done] = await states();
    expect(stateOfHost(host)).toBe(how === "complete" ? done : old);
  });

  test("at any of its actions is taken back or finished", async () => {
    const [old, done] = await states();
    const actions = deedsOf(await writingRequest(before, () => synced(workbook, plan)));
    expect(actions.length).toBeGreaterThan(120);
    const outcomes: string[] = [];
    for (const action of actions) {
      const host = await open(before);
      const error = await applyWith(host, () => {
        host.planFault({ request: 4, action, code: "GeneralException" });
      });
      const { kind } = await recoverSync(workbook, { at });
      outcomes.push(kind);
      // One formula for a range that Excel refuses is copied down instead, and nothing failed.
      const expected = error === null || kind === "finished" ? done : old;
      if (stateOfHost(host) !== expected) expect([action, kind, stateOfHost(host)]).toEqual([action, kind, expected]);
    }
    expect([...new Set(outcomes)]).toEqual(["none", "takenBack", "finished"]);
  });
});

describe("an undoing of which one request fails", () => {
  test("at any of its actions goes on, or had not begun", async () => {
    const ours = [syncSheets.history, syncSheets.restore];
    const [old, done] = [stateOfHost(await open(before), ours), stateOfHost(await open(after))];
    for (const action of deedsOf(await writingRequest(after, () => undoSync(workbook, { at })))) {
      const host = await open(after);
      host.planFault({ request: 4, action, code: "GeneralException" });
      expect([action, await failureOf(undoSync(workbook, { at }))]).toEqual([action, expect.anything()]);
      const { kind } = await recoverSync(workbook, { at });
      const isOld = kind === "takenBack";
      if (stateOfHost(host, isOld ? ours : []) !== (isOld ? old : done))
        expect([action, kind, stateOfHost(host, isOld ? ours : [])]).toEqual([action, kind, isOld ? old : done]);
    }
  });
});

/** The last request of a piece of work: the one that writes. */
async function writingRequest(saved: SavedHost, work: () => Promise<unknown>) {
  const host = await open(saved);
  await work();
  return host.log.at(-1)!;
}
