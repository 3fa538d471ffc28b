import type { Decision } from "../../src/domain/review/decision";
import { decide } from "../../src/domain/review/decide";
import type { WorkPlan } from "../../src/domain/workPlan";
import type { BaseReading } from "../../src/ledger/base/base";
import { toCellValue } from "../../src/ledger/read/ledgerIssues";
import { ledgerColumns, type Field } from "../../src/ledger/template/ledgerSpec";
import { ledgerRequest, readLedgerParts, type LedgerReading } from "../../src/ledger/read/readLedger";
import { readRow, textOf } from "../../src/ledger/read/readRow";
import { renderLedger } from "../../src/ledger/lay/renderLedger";
import type { ResolvedSync } from "../../src/ledger/sync/syncPlan";
import type { CellValue } from "../../src/workbook/cellValue";
import { MemoryWorkbook } from "./memoryWorkbook";

type Cells = ReadonlyMap<Field, CellValue>;

/**
 * A ledger without a workbook: the rows of its table and its base. It is edited as people edit tables, read as `readLedger`
 * reads them, and synced as an effect says: so that laws about planning need no writing.
 */
export class LedgerModel {
  private constructor(
    private readonly laid: LedgerReading,
    readonly rows: readonly Cells[],
    readonly base: BaseReading,
  ) {}

  /** The ledger of a plan as it is laid. */
  static async of(plan: WorkPlan, decisions: readonly Decision[] = []): Promise<LedgerModel> {
    const workbook = new MemoryWorkbook();
    await workbook.apply(renderLedger(decide(plan, decisions), { asOf: "2019-06-30", decisions }));
    const laid = readLedgerParts(await workbook.read(ledgerRequest));
    if (laid === null) throw new Error("no ledger was laid");
    return LedgerModel.from(laid);
  }

  /** The ledger of a workbook as it was read. */
  static from(read: LedgerReading): LedgerModel {
    return new LedgerModel(
      read,
      read.ledger.rows.map(({ cells }) => cells as Cells),
      read.base,
    );
  }

  /** Somebody types into the row of a key. */
  enter(key: string, values: Readonly<Partial<Record<Field, CellValue>>>): LedgerModel {
    if (!this.rows.some((cells) => cells.get("key") === key)) throw new Error(`no row ${key}`);
    return this.withRows(
      this.rows.map((cells) => (cells.get("key") === key ? withCells(cells, Object.entries(values)) : cells)),
    );
  }

  withRows(rows: readonly Cells[]): LedgerModel {
    return new LedgerModel(this.laid, rows, this.base);
  }

  withBase(base: BaseReading): LedgerModel {
    return new LedgerModel(this.laid, this.rows, base);
  }

  withoutRow(key: string): LedgerModel {
    return this.withRows(this.rows.filter((cells) => cells.get("key") !== key));
  }

  cell(key: string, field: Field): CellValue {
    const row = this.rows.find((cells) => cells.get("key") === key);
    if (row === undefined) throw new Error(`no row ${key}`);
    return row.get(field) ?? null;
  }

  reading(): LedgerReading {
    const { ledger, area } = this.laid;
    const keys = this.rows.map((cells) => textOf(cells.get("key") ?? null));
    const known = this.base.kind === "base" ? this.base.base : null;
    const isOurs = (key: string) => key !== "" && (known === null || known.rows.has(key));
    const rows = this.rows.flatMap((cells, index) => {
      const key = keys[index] ?? "";
      const isTwice = keys.indexOf(key) !== keys.lastIndexOf(key);
      return isOurs(key) ? [readRow(key, area.firstRow + index, cells, { isKeyAmbiguous: isTwice })] : [];
    });
    const unknown = keys.filter((key) => key !== "" && !isOurs(key));
    const issues = unknown.map((key) => ({ code: "unknownKey" as const, sheet: area.sheet, cell: "A1", key }));
    return {
      ...this.laid,
      base: this.base,
      ledger: { ...ledger, rows, issues, edition: known?.edition ?? ledger.edition, title: known?.title ?? "" },
    };
  }

  /** As the effect says. Cells that it does not expect are a mistake of the plan. */
  synced({ cells, added, base }: ResolvedSync): LedgerModel {
    const edited = cells.reduce((rows: readonly Cells[], { key, field, was, is }) => {
      const [row, ...others] = rows.filter((each) => each.get("key") === key);
      if (row === undefined || others.length > 0) throw new Error(`not one row ${key}`);
      expect(row.get(field) ?? null).toEqual(was);
      return rows.map((each) => (each === row ? withCells(row, [[field, toCellValue(is)]]) : each));
    }, this.rows);
    const laid = added.map(
      ({ cells: own }): Cells =>
        new Map(ledgerColumns.map(({ field }) => [field, toCellValue(own[field] ?? null)] as const)),
    );
    return new LedgerModel(this.laid, [...edited, ...laid], { kind: "base", base });
  }
}

function withCells(cells: Cells, values: readonly (readonly [string, CellValue])[]): Cells {
  return new Map([...cells, ...(values as readonly (readonly [Field, CellValue])[])]);
}
