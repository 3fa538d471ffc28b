import { changeSettings } from "../../src/usecases/changeSettings";
import { checkLedger } from "../../src/usecases/checkLedger";
import { acceptNumbers, confirmAdjusted, restoreSource } from "../../src/usecases/correctLedger";
import { finalizeStatus } from "../../src/usecases/finalizeStatus";
import { loadLedger } from "../../src/usecases/loadLedger";
import { makeStatusSheets } from "../../src/usecases/makeStatusSheets";
import { previewSync } from "../../src/usecases/previewSync";
import { refreshFlags } from "../../src/usecases/refreshFlags";
import { undoSync } from "../../src/usecases/undoSync";
import type { CalculatingWorkbook } from "../../src/workbook/workbook";
import { samplePlan } from "./plans";
import { filledIn, keys, laterEdition, synced, takeNew, typed } from "./syncCase";

/** Something that a user asks for, in a workbook that was prepared for it. */
export interface Deed {
  /** Also the name of the reviewed text. */
  readonly name: string;
  readonly prepare: (workbook: CalculatingWorkbook) => Promise<unknown>;
  readonly onlyReads?: true;
  readonly run: (workbook: CalculatingWorkbook) => Promise<unknown>;
}

const ABOUT = "2019-370000-01-1";
const PERCENT = "2019-370000-01-2";
const AT = "2019-11-22T09:30";
const nothing = (): Promise<void> => Promise.resolve();

const sampleLedger = (workbook: CalculatingWorkbook): Promise<unknown> =>
  loadLedger(workbook, samplePlan(), { asOf: "2019-06-30" });

/** The sample ledger with one thing wrong of each kind that can be put right. */
async function spoiledLedger(workbook: CalculatingWorkbook): Promise<void> {
  await sampleLedger(workbook);
  await typed(workbook, [
    [ABOUT, "累计完成", "460家"],
    [ABOUT, "目标值", 50],
    [ABOUT, "状态", "● 达标"],
    [PERCENT, "累计完成", "８５％"],
  ]);
}

async function statusLedger(workbook: CalculatingWorkbook): Promise<void> {
  await loadLedger(workbook, samplePlan(), { asOf: "2019-09-30" });
  await typed(workbook, [
    [ABOUT, "累计完成", 120],
    [ABOUT, "进展情况", "已印发方案。\n正在组织申报。"],
    [PERCENT, "累计完成", 0.85],
  ]);
}

/** Everything that writes into a workbook or asks it, in the order in which a year brings it. */
export const deeds: readonly Deed[] = [
  { name: "load", prepare: nothing, run: sampleLedger },
  { name: "check", onlyReads: true, prepare: spoiledLedger, run: (workbook) => checkLedger(workbook) },
  { name: "refresh", prepare: spoiledLedger, run: (workbook) => refreshFlags(workbook) },
  {
    name: "settings",
    prepare: sampleLedger,
    run: (workbook) =>
      changeSettings(workbook, { asOf: "2019-09-30", tolerance: 0.05, paceOn: false, dueSoonDays: 15 }),
  },
  { name: "accept-numbers", prepare: spoiledLedger, run: (workbook) => acceptNumbers(workbook, [ABOUT, PERCENT]) },
  { name: "restore-source", prepare: spoiledLedger, run: (workbook) => restoreSource(workbook, [ABOUT]) },
  { name: "status-sheets", prepare: statusLedger, run: (workbook) => makeStatusSheets(workbook) },
  {
    name: "status-sheets-again",
    prepare: async (workbook) => {
      await statusLedger(workbook);
      await makeStatusSheets(workbook, { arrangement: "sheetEach", preparedBy: "省知识产权局" });
    },
    run: (workbook) => makeStatusSheets(workbook, { regions: [], includeAspirational: false }),
  },
  {
    name: "final-status",
    prepare: statusLedger,
    run: (workbook) => finalizeStatus(workbook, { madeAt: "2019-10-08T09:30" }),
  },
  {
    name: "preview-sync",
    onlyReads: true,
    prepare: filledIn,
    run: (workbook) => previewSync(workbook, laterEdition(), takeNew),
  },
  { name: "sync", prepare: filledIn, run: (workbook) => synced(workbook, laterEdition(), takeNew, AT) },
  {
    name: "confirm-adjusted",
    prepare: async (workbook) => {
      await filledIn(workbook);
      await synced(workbook, laterEdition(), takeNew, AT);
    },
    run: (workbook) => confirmAdjusted(workbook, [keys.enterprises]),
  },
  {
    name: "undo-sync",
    prepare: async (workbook) => {
      await filledIn(workbook);
      await synced(workbook, laterEdition(), takeNew, AT);
    },
    run: (workbook) => undoSync(workbook, { at: "2019-11-23T10:00" }),
  },
];
