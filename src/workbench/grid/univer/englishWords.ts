import type { ILocales } from "@univerjs/core";
import { mergeLocales } from "@univerjs/core";
import dataValidation from "@univerjs/data-validation/locale/en-US";
import design from "@univerjs/design/locale/en-US";
import docsUi from "@univerjs/docs-ui/locale/en-US";
import sheets from "@univerjs/sheets/locale/en-US";
import sheetsConditionalFormattingUi from "@univerjs/sheets-conditional-formatting-ui/locale/en-US";
import sheetsDataValidation from "@univerjs/sheets-data-validation/locale/en-US";
import sheetsDataValidationUi from "@univerjs/sheets-data-validation-ui/locale/en-US";
import sheetsFilter from "@univerjs/sheets-filter/locale/en-US";
import sheetsFilterUi from "@univerjs/sheets-filter-ui/locale/en-US";
import sheetsFormula from "@univerjs/sheets-formula/locale/en-US";
import sheetsFormulaUi from "@univerjs/sheets-formula-ui/locale/en-US";
import sheetsNumfmtUi from "@univerjs/sheets-numfmt-ui/locale/en-US";
import sheetsTable from "@univerjs/sheets-table/locale/en-US";
import sheetsTableUi from "@univerjs/sheets-table-ui/locale/en-US";
import sheetsUi from "@univerjs/sheets-ui/locale/en-US";
import ui from "@univerjs/ui/locale/en-US";

/** What version 0.25.1 forgot to translate: the line that tells how far a calculation is. */
const sheetsFormulaWords = {
  ...sheetsFormula,
  "sheets-formula": {
    ...sheetsFormula["sheets-formula"],
    progress: {
      analyzing: "Analysing formulas…",
      calculating: "Calculating…",
      "array-analysis": "Analysing array formulas…",
      "array-calculation": "Calculating array formulas…",
      done: "Calculated",
    },
  },
};

/** Univer's own words in English; loaded only when asked for. */
export const englishWords: ILocales[string] = mergeLocales(
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
