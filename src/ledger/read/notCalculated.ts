import type { CellError } from "../../workbook/cellValue";

/** What a cell is taken for whose formula nobody has calculated yet. No spreadsheet has an error of this name. */
export const NOT_CALCULATED: CellError = { error: "#CALC" };
