import type { AssessmentSettings } from "../domain/progress/assessedRow";
import type { CellInput } from "../workbook/cellValue";
import { ledgerSpec, type SettingSpec } from "./ledgerSpec";
import { countedWords } from "./words";

type SettingField = SettingSpec["field"];

/** Workbook names of the settings, by field. */
export const settingNames = Object.fromEntries(ledgerSpec.settings.map(({ field, name }) => [field, name])) as Readonly<
  Record<SettingField, string>
>;

/** A setting as its cell holds it. */
export function toSettingCell(settings: AssessmentSettings, field: SettingField): CellInput {
  switch (field) {
    case "asOf":
      return { date: settings.asOf };
    case "paceOn":
      return countedWords[settings.paceOn ? "yes" : "no"];
    case "year":
    case "tolerance":
    case "paceBuffer":
      return settings[field];
  }
}
