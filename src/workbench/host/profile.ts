/** What an Excel product can do, as far as the add-in can ask. */
export interface ExcelProfile {
  readonly name: string;
  /** Highest ExcelApi set. */
  readonly excelApi: string;
  /** Bytes per request and per answer; Excel on the web has such a limit, the desktop none that is known. */
  readonly payloadLimit: number | null;
}

/** Products by the year in their name. 1.15 is what the packaged client itself knows. */
export const profiles = {
  "2019": { name: "Excel 2019", excelApi: "1.7", payloadLimit: null },
  floor: { name: "the declared floor", excelApi: "1.9", payloadLimit: null },
  "2021": { name: "Excel 2021", excelApi: "1.14", payloadLimit: null },
  "2024": { name: "Excel 2024", excelApi: "1.17", payloadLimit: null },
  current: { name: "current Excel", excelApi: "1.15", payloadLimit: null },
  web: { name: "Excel on the web", excelApi: "1.15", payloadLimit: 5_000_000 },
} as const satisfies Record<string, ExcelProfile>;

export type ProfileName = keyof typeof profiles;
