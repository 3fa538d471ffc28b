/** Languages the program speaks. zh-CN is the one it is written for. */
export type Locale = "zh-CN" | "en";

/** The language for a tag as Office or a browser states it (“zh-TW”, “en-GB”): Chinese unless it is plainly English. */
export function toLocale(tag: string | undefined): Locale {
  return tag?.toLowerCase().startsWith("en") === true ? "en" : "zh-CN";
}
