/** Small settings of the page, remembered by the browser. Without its permission they last as long as the page. */
const remembered = new Map<string, string>();

export function readSetting(name: "paneWidth" | "language"): string | null {
  try {
    return localStorage.getItem(`workpoints.${name}`);
  } catch {
    // The browser refuses storage (private mode, policy): the page works without.
    return remembered.get(name) ?? null;
  }
}

export function writeSetting(name: "paneWidth" | "language", value: string): void {
  remembered.set(name, value);
  try {
    localStorage.setItem(`workpoints.${name}`, value);
  } catch {
    // As above: the setting stays in memory.
  }
}
