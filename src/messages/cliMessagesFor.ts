import type { CliMessages } from "./cliMessages";
import { cli as en } from "./en/cli";
import type { Locale } from "./messages";
import { cli as zhCN } from "./zh-CN/cli";

const languages: Readonly<Record<Locale, CliMessages>> = { "zh-CN": zhCN, en };

/** The words of the command line. Apart from `messagesFor`, so that the pane does not carry them. */
export function cliMessagesFor(locale: Locale): CliMessages {
  return languages[locale];
}
