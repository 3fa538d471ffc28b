import type { FDataValidationBuilder } from "@univerjs/sheets-data-validation/facade";
import type { Validation } from "../../../workbook/presentation";
import type { GridSurface } from "../grid";
import type { UniverBook } from "./univerBook";
import { errorStyle } from "./univerEnums";
import { subtract } from "../../host/area";
import { fromUniverRange, intersects, toUniverRange } from "./univerRange";

/** Shows validation: lists as menus, numbers and dates as marks on cells that break the rule. */
export function validating(book: UniverBook, own: (change: () => void) => void): Pick<GridSurface, "validation"> {
  return {
    validation: (range, validation) =>
      own(() => {
        const sheet = book.ensureSize(range);
        const area = toUniverRange(range);
        for (const rule of sheet.getDataValidations()) {
          const ranges = rule.getRanges().map((ruled) => ruled.getRange());
          if (!ranges.some((ruled) => intersects(ruled, area))) continue;
          // What the rule covers beside the area keeps it.
          const rest = ranges
            .flatMap((ruled) => subtract(fromUniverRange(ruled, range.sheet), range))
            .map(({ row, column, rows, columns }) => sheet.getRange(row, column, rows, columns));
          if (rest.length === 0) rule.delete();
          else rule.setRanges(rest);
        }
        if (validation === null) return;
        const builder = ruleBuilder(book, validation);
        if (builder === null) return;
        const rule = builder
          .setAllowInvalid(validation.alert?.style !== "stop")
          .setAllowBlank(true)
          .setOptions(options(validation))
          .build();
        sheet.getRange(range.row, range.column, range.rows, range.columns).setDataValidation(rule);
      }),
  };
}

/** The rule in Univer's words; `null` where every value is right and Univer has nothing to show. */
function ruleBuilder(book: UniverBook, { rule }: Validation): FDataValidationBuilder | null {
  const builder = book.engine.api.newDataValidation();
  if (rule.kind === "any") return null;
  if (rule.kind === "list") return builder.requireValueInList([...rule.items]);
  if (rule.kind === "date") return builder.requireDateBetween(new Date(rule.from), new Date(rule.to));
  if (rule.atMost === undefined) return builder.requireNumberGreaterThanOrEqualTo(rule.atLeast);
  return builder.requireNumberBetween(rule.atLeast, rule.atMost);
}

function options({ prompt, alert }: Validation): Parameters<FDataValidationBuilder["setOptions"]>[0] {
  return {
    ...(prompt && { promptTitle: prompt.title, prompt: prompt.text, showInputMessage: true }),
    ...(alert && {
      errorStyle: errorStyle[alert.style],
      errorTitle: alert.title,
      error: alert.text,
      showErrorMessage: true,
    }),
  };
}
