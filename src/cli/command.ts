import type { SyncChoices } from "../ledger/sync/syncPlan";
import type { CommandName } from "../messages/cliMessages";
import type { Locale } from "../messages/messages";

/** What the user asked for. Dates are ISO dates, files are paths as typed. */
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
      /** Prints the text to circulate instead of the table. */
      readonly circular: boolean;
      /** Status sheets to make in a copy; `null`: none. */
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

/** Where a command writes: to a file that was named, or to the input itself if that was asked for. */
export type WriteTarget = ({ readonly kind: "out" } & OutputFile) | { readonly kind: "inPlace" };

/** A file to write. An existing file is replaced only if `overwrite` is set. */
export interface OutputFile {
  readonly path: string;
  readonly overwrite: boolean;
}

/** Which status sheets to make, and where to write the workbook with them. */
export interface SheetsAsked {
  readonly out: OutputFile;
  /** `null`: every region. */
  readonly regions: readonly string[] | null;
  /** One sheet for each region. */
  readonly sheetEach: boolean;
  /** 制表单位; `null`: what the workbook remembers, else who issued the document. */
  readonly preparedBy: string | null;
  /** Of the printed ledger. */
  readonly paper: "A4" | "A3";
  /** Also saves a final copy (定稿); `confirmed`: whatever there is to ask about first. `null`: none. */
  readonly final: { readonly confirmed: boolean } | null;
}

export interface Invocation {
  readonly command: Command;
  /** `null`: the language of the system. */
  readonly locale: Locale | null;
  /** Whether progress is shown even where stderr is no terminal. */
  readonly progress: boolean;
}

/** A command of one kind. */
export type Asked<Kind> = Extract<Command, { kind: Kind }>;

/** 0: done, nothing found. 1: done, with findings. A refusal is thrown instead. */
export type Outcome = 0 | 1;
