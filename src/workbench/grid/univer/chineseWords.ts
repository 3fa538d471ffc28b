import type { ILocales } from "@univerjs/core";
import { mergeLocales } from "@univerjs/core";
import dataValidation from "@univerjs/data-validation/locale/zh-CN";
import design from "@univerjs/design/locale/zh-CN";
import docsUi from "@univerjs/docs-ui/locale/zh-CN";
import sheets from "@univerjs/sheets/locale/zh-CN";
import sheetsConditionalFormattingUi from "@univerjs/sheets-conditional-formatting-ui/locale/zh-CN";
import sheetsDataValidation from "@univerjs/sheets-data-validation/locale/zh-CN";
import sheetsDataValidationUi from "@univerjs/sheets-data-validation-ui/locale/zh-CN";
import sheetsFilter from "@univerjs/sheets-filter/locale/zh-CN";
import sheetsFilterUi from "@univerjs/sheets-filter-ui/locale/zh-CN";
import sheetsFormula from "@univerjs/sheets-formula/locale/zh-CN";
import sheetsFormulaUi from "@univerjs/sheets-formula-ui/locale/zh-CN";
import sheetsNumfmtUi from "@univerjs/sheets-numfmt-ui/locale/zh-CN";
import sheetsTable from "@univerjs/sheets-table/locale/zh-CN";
import sheetsTableUi from "@univerjs/sheets-table-ui/locale/zh-CN";
import sheetsUi from "@univerjs/sheets-ui/locale/zh-CN";
import ui from "@univerjs/ui/locale/zh-CN";

/** What version 0.25.1 forgot to translate: the line that tells how far a calculation is. */
const sheetsFormulaWords = {
  ...sheetsFormula,
  "sheets-formula": {
    ...sheetsFormula["sheets-formula"],
    progress: {
      analyzing: "正在分析公式…",
      calculating: "正在计算…",
      "array-analysis": "正在分析数组公式…",
      "array-calculation": "正在计算数组公式…",
      done: "计算完毕",
    },
  },
};

/** Univer's own words in Chinese: menus, function help, validation. */
export const chineseWords: ILocales[string] = mergeLocales(
  dataValidation,
  design,
  docsUi,
  sheets,
  sheetsConditionalFormattingUi,
  sheetsDataValidation,
  sheetsDataValidationUi,
  sheetsFilter,
  sheetsFilterUi,
  sheetsFormulaWords,
  sheetsFormulaUi,
  sheetsNumfmtUi,
  sheetsTable,
  sheetsTableUi,
  sheetsUi,
  ui,
);
