import { en } from "./en/en";
import type { Locale } from "./locale";
import type { Messages } from "./messages";
import { zhCN } from "./zh-CN/zhCN";

const languages: Readonly<Record<Locale, Messages>> = { "zh-CN": zhCN, en };

export function messagesFor(locale: Locale): Messages {
  return languages[locale];
}
