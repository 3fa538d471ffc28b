import { openWorkbook } from "../../src/adapters/xlsx/fileWorkbook";
import { columnIndex, type Field, type SettingField } from "../../src/ledger/template/ledgerSpec";
import { ledgerNames } from "../../src/ledger/template/names";
import { rangeAddress, type CellRange } from "../../src/workbook/range";

/** Address of a cell of a ledger as it was laid; rows as people count them: `addressOf("actual", 8)` is H8. */
export function addressOf(field: Field, row: number): string {
  return rangeAddress({ row: row - 1, column: columnIndex(field), rows: 1, columns: 1 });
}

/** Where a setting of the ledger of 2019 stands in a file. */
export async function settingPlace(bytes: Uint8Array, field: SettingField): Promise<CellRange> {
  const name = ledgerNames("2019").settings[field];
  const { names } = await openWorkbook(bytes).read({ names: [name] });
  return names.get(name)!.range;
}
