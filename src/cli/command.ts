import type { SyncChoices } from "../ledger/sync/syncPlan";
import type { CommandName } from "../messages/cliMessages";
import type { Locale } from "../messages/messages";

/** What was asked for. Dates are ISO dates, files are paths as typed. */
export type Command =
  | { readonly kind: "help"; readonly topic: CommandName | "program" }
  | { readonly kind: "version" }
  | { readonly kind: "extract"; readonly file: string; readonly year: number | null; readonly out: OutputFile | null }
  | { readonly kind: "build"; readonly file: string; readonly out: OutputFile; readonly asOf: string | null }
  | {
      readonly kind: "status";
      readonly file: string;
      readonly asOf: string | null;
      readonly json: boolean;
      /** Prints the text that is circulated, and no table. */
      readonly circular: boolean;
      /** Status sheets to be made in a copy; `null`: none. */
      readonly sheets: SheetsAsked | null;
    }
  | {
      readonly kind: "check";
      readonly file: string;
      /** Where the restored ledger goes; `null`: nothing is restored. */
      readonly restoreTo: WriteTarget | null;
      readonly json: boolean;
    }
  | {
      readonly kind: "sync";
      readonly file: string;
      /** The new edition: a document, or a plan as JSON. */
      readonly with: string;
      /** `null`: only a preview, nothing is written. */
      readonly target: WriteTarget | null;
      readonly choices: SyncChoices;
      readonly json: boolean;
    }
  | { readonly kind: "undoSync"; readonly file: string; readonly target: WriteTarget; readonly json: boolean }
  | {
      readonly kind: "rollOver";
      /** Last year's ledger, which is only read. */
      readonly file: string;
      /** The work points of the new year: a document, or a plan as JSON. */
      readonly with: string;
      readonly out: OutputFile;
      readonly asOf: string | null;
      readonly json: boolean;
    };

/** The one rule for writing: a file that was named, or the input itself when that was asked for. */
export type WriteTarget = ({ readonly kind: "out" } & OutputFile) | { readonly kind: "inPlace" };

/** A file to be made. One that is there already is replaced only where `overwrite` was asked for. */
export interface OutputFile {
  readonly path: string;
  readonly overwrite: boolean;
}

/** Which status sheets are made, and where the workbook with them goes. */
export interface SheetsAsked {
  readonly out: OutputFile;
  /** `null`: every region. */
  readonly regions: readonly string[] | null;
  /** A sheet for each region. */
  readonly sheetEach: boolean;
  /** 制表单位; `null`: what the workbook remembers, else who issued the document. */
  readonly preparedBy: string | null;
  /** Saves a 定稿 as well. */
  readonly final: boolean;
}

export interface Invocation {
  readonly command: Command;
  /** `null`: that of the system. */
  readonly locale: Locale | null;
  /** Whether progress is told where no terminal is. */
  readonly progress: boolean;
}

/** What was asked for with one kind of command. */
export type Asked<Kind> = Extract<Command, { kind: Kind }>;

/** 0: done, nothing found. 1: done, with findings. What is refused is thrown. */
export type Outcome = 0 | 1;
