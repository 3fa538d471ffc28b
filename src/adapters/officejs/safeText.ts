/**
 * What to write so that Excel keeps a text as that text. In a cell whose number format is `@` Excel does so by itself.
 * Elsewhere a text that Excel might read as formula, number, percentage, date, time, boolean or error gets a leading
 * apostrophe, which Excel takes away again. A text that begins with an apostrophe gets one more in any case.
 */
export function safeText(text: string, inTextFormat: boolean): string {
  if (text.startsWith("'")) return `'${text}`;
  return inTextFormat || text === "" || isPlainly(text) ? text : `'${text}`;
}

/** Longer than any date, time or amount with words that Excel would recognise. */
const longestRecognised = 60;

/** Whether Excel cannot take the text for anything but text. When in doubt, it can: an apostrophe does no harm. */
function isPlainly(text: string): boolean {
  if (/^[=+\-@#\t\r\n]/u.test(text)) return false;
  if (/^\s*(?:true|false)\s*$/iu.test(text)) return false;
  if (!/\p{Nd}/u.test(text)) return true;
  return text.length > longestRecognised && /\p{Script=Han}/u.test(text);
}
