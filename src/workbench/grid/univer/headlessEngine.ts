import "./iteratorSome";
import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { IFunctionService, UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-table/facade";
import type { UniverEngine } from "./engine";
import { forgetTreesWholly } from "./forgetTrees";

/** Univer as a calculating engine without a page: what Node and the formula laws use. */
export function createHeadlessEngine(): UniverEngine {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    logLevel: LogLevel.ERROR,
    locales: { [LocaleType.ZH_CN]: {} },
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  forgetTreesWholly(univer);
  const functions = univer.__getInjector().get(IFunctionService);
  return {
    univer,
    api: FUniver.newAPI(univer),
    hasSurface: false,
    // Long formulas are kept under a hash, which holds no word: only the empty one is found in every key.
    forgetParsed: () => {
      functions.deleteFormulaAstCacheKey("");
    },
  };
}
