import { errors as errorsInEnglish } from "./en/errors";
import { ledger as ledgerInEnglish, status as statusInEnglish } from "./en/ledger";
import { pane as paneInEnglish } from "./en/pane";
import { plan as planInEnglish } from "./en/plan";
import { sync as syncInEnglish } from "./en/sync";
import type { Locale, Messages } from "./messages";
import { errors } from "./zh-CN/errors";
import { ledger, status } from "./zh-CN/ledger";
import { pane } from "./zh-CN/pane";
import { plan } from "./zh-CN/plan";
import { sync } from "./zh-CN/sync";

const languages: Readonly<Record<Locale, Messages>> = {
  "zh-CN": { errors, plan, ledger, pane, status, sync },
  en: {
    errors: errorsInEnglish,
    plan: planInEnglish,
    ledger: ledgerInEnglish,
    pane: paneInEnglish,
    status: statusInEnglish,
    sync: syncInEnglish,
  },
};

/** Every sentence of the pane in one language. The command line's own sentences are apart (`cli/context.ts`): the pane does not carry them. */
export function messagesFor(locale: Locale): Messages {
  return languages[locale];
}
