import type { CellInput, CellValue } from "../../workbook/cellValue";
import type { LedgerBase } from "../base/base";
import type { Field } from "../template/ledgerSpec";
import type { PlanRow } from "../lay/planRows";
import type { EditionName } from "./syncPlan";

/**
 * What a decided sync does, by key and field: what is written, journalled and taken back. Where the cells stand is found
 * from a fresh reading each time.
 */
export interface SyncEffect {
  readonly from: EditionName;
  readonly to: EditionName;
  readonly cells: readonly CellEdit[];
  /** Laid at the end of the table, with minted keys, or with the key that they had when somebody deleted them. */
  readonly added: readonly PlanRow[];
  readonly base: LedgerBase;
  readonly history: readonly HistoryLine[];
}

/** One cell of the table. Only source and machine columns, and 核对 for 目标已调整 and new doubts. */
export interface CellEdit {
  readonly key: string;
  readonly field: Field;
  /** What stood there when it was read. */
  readonly was: CellValue;
  readonly is: CellInput;
}

/** One line of 变更记录. */
export interface HistoryLine {
  readonly key: string;
  readonly region: string;
  /** 指标, or the sentence of a row without one. */
  readonly subject: string;
  readonly event: "added" | "changed" | "removed" | "kept" | "undone";
  /** Header of the column; `""` for a whole row. */
  readonly header: string;
  readonly was: CellValue;
  /** Of a `kept` value what the new edition has and was declined. */
  readonly is: CellValue;
  /** `document`: the new edition's, nobody asked. `new`, `local`: as a person decided a conflict. */
  readonly decision: "document" | "new" | "local";
}
