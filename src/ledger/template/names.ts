import { ledgerSpec, type SettingField } from "./ledgerSpec";

/** The settings that formulas calculate with, each as far as it can be used, else its default. */
export const usedSettings = ["tolerance", "paceOn", "startMonth", "paceBuffer", "severeLag", "dueSoonDays"] as const;

export type UsedSetting = (typeof usedSettings)[number];

/**
 * The workbook names of one ledger. Each ends in the ledger's id (“截至日期_2019”), so that two ledgers in one workbook do not
 * share them. Letters, digits and `_` only: what Excel, WPS and LibreOffice all take for a name and never for a cell.
 */
export interface LedgerNames {
  /** The id that they end in. */
  readonly id: string;
  /** Cells as somebody filled them in. */
  readonly settings: Readonly<Record<SettingField, string>>;
  /** Cells beside them that hold what is used. */
  readonly used: Readonly<Record<UsedSetting, string>>;
  /** 判定日期: the as-of date, empty where it or the plan year cannot be calculated with. */
  readonly judgedOn: string;
  /** 已过月数: whole months over at the as-of date, counted from 起算月; may be negative. */
  readonly monthsDone: string;
  /** 已过季度: quarters of the plan year that are over at the as-of date, 0 to 3. */
  readonly quartersDone: string;
  /** 空白字符: cells with the characters that show nothing. */
  readonly blanks: string;
  readonly title: string;
  /** The line below the title. */
  readonly source: string;
}

export function ledgerNames(id: string): LedgerNames {
  const named = (words: string): string => `${words}_${id}`;
  const settings = Object.fromEntries(
    ledgerSpec.settings.map(({ field, name }) => [field, named(name)]),
  ) as LedgerNames["settings"];
  const used = Object.fromEntries(
    usedSettings.map((field) => [field, `在用${settings[field]}`]),
  ) as LedgerNames["used"];
  return {
    id,
    settings,
    used,
    judgedOn: named("判定日期"),
    monthsDone: named("已过月数"),
    quartersDone: named("已过季度"),
    blanks: named("空白字符"),
    title: named("台账标题"),
    source: named("台账依据"),
  };
}

/** The id of a ledger of the edition in a workbook where these ids are taken: “2019”, “2019_2” … */
export function ledgerId(edition: string, taken: ReadonlySet<string>): string {
  const plain = edition.replace(/[^\p{L}\p{N}]+/gu, "_");
  let id = plain;
  for (let number = 2; taken.has(id); number += 1) id = `${plain}_${number}`;
  return id;
}
