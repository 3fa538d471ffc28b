/**
 * Whether a number format shows numbers as dates or times: it holds letters of days, months, years or hours outside texts,
 * escapes and colours. `General` and a missing format do not.
 */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/giu, "").replace(/General/giu, "");
  return /[ymdhs]/iu.test(bare);
}
