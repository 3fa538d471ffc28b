import { subtract, type Area } from "../area";
import type { Book, SheetRecord, ValidationRecord } from "../book";
import { HostError } from "../hostError";
import type { HostMember, HostObject } from "../hostObject";
import { showValidation } from "../showValidation";
import { record, text, word } from "./arguments";

/** The data validation of a range. */
export function dataValidationObject(book: Book, sheet: SheetRecord, area: Area): HostObject {
  const change = (patch: (validation: ValidationRecord) => void): void => {
    book.refuseIfProtected(sheet);
    const same = sheet.validations.find((one) => sameArea(one.area, area));
    const validation = same ?? { area, rule: {} };
    patch(validation);
    if (!same) {
      uncover(sheet, area);
      sheet.validations.push(validation);
    }
    showValidation(book, sheet, validation);
  };
  const setting = (patch: (validation: ValidationRecord, value: unknown) => void): HostMember => ({
    set: (value) => {
      change((validation) => {
        patch(validation, value);
      });
    },
  });
  return {
    type: "DataValidation",
    members: {
      Clear: {
        call: () => {
          book.refuseIfProtected(sheet);
          uncover(sheet, area);
          book.grid.surface?.validation({ sheet: sheet.name, ...area }, null);
        },
      },
      Rule: setting((validation, value) => {
        validation.rule = checkedRule(value);
      }),
      Prompt: setting((validation, value) => {
        const prompt = record(value);
        validation.prompt = { title: upTo(32, prompt.title), message: upTo(255, prompt.message) };
      }),
      ErrorAlert: setting((validation, value) => {
        const alert = record(value);
        validation.alert = {
          title: upTo(32, alert.title),
          message: upTo(255, alert.message),
          style: word(alert.style, ["Stop", "Warning", "Information"]),
        };
      }),
      IgnoreBlanks: setting((_, value) => {
        if (value !== true) throw new HostError("NotImplemented", "validation of blanks is not imitated");
      }),
    },
  };
}

function checkedRule(value: unknown): Readonly<Record<string, unknown>> {
  const rule = record(value);
  const list = rule.list;
  if (list !== undefined) {
    const source = text(record(list).source);
    if (!source.startsWith("=") && source.length > 255) {
      throw new HostError("InvalidArgument", "a list of items in a validation holds at most 255 characters");
    }
  }
  return rule;
}

function upTo(length: number, value: unknown): string {
  const words = text(value);
  if (words.length > length) throw new HostError("InvalidArgument", `at most ${length} characters fit here`);
  return words;
}

function uncover(sheet: SheetRecord, area: Area): void {
  sheet.validations = sheet.validations.flatMap((one) =>
    subtract(one.area, area).map((rest) => ({ ...one, area: rest })),
  );
}

function sameArea(one: Area, other: Area): boolean {
  return (
    one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns
  );
}
