import type { FrameLocator, Page } from "playwright-core";
import { ledgerColumns } from "../../src/ledger/template/ledgerSpec";
import { readCells } from "./workbenchPage";

/** Loads the built-in 2019 document through the pane, as a statistician does, and waits until the ledger stands. */
export async function loadLedger(page: Page): Promise<FrameLocator> {
  const pane = page.frameLocator("#pane-frame");
  await pane.getByRole("button", { name: "载入到工作簿" }).click();
  await pane.getByText("已载入台账").first().waitFor();
  return pane;
}

/** Finds cells of the ledger by region and header, as a person reads them, wherever the table stands at the moment. */
export async function readLedger(page: Page, sheet = "工作要点台账") {
  const cells = await readCells(page, { sheet, row: 0, column: 0, rows: 100, columns: ledgerColumns.length });
  const headerRow = cells.findIndex((line) => line.includes("累计完成"));
  const headers = cells[headerRow]!;
  const column = (header: string): number => {
    const found = headers.indexOf(header);
    if (found < 0) throw new Error(`The ledger has no column ${header}`);
    return found;
  };
  const settings = cells.findIndex((line) => line.includes("截至日期："));
  return {
    headerRow,
    column,
    rowOf: (region: string, value: number): number =>
      cells.findIndex((line) => line[column("地区")] === region && line[column("目标值")] === value),
    address: (header: string, row: number): string => `${letters(column(header))}${row + 1}`,
    asOfDate: `${letters(cells[settings]!.indexOf("截至日期：") + 1)}${settings + 1}`,
    read: async (header: string, row: number) =>
      (await readCells(page, { sheet, row, column: column(header), rows: 1, columns: 1 }))[0]?.[0],
  };
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `A${letters(column - 26)}`;
}
