import { rangeAddress } from "../../workbook/range";
import type { FormulaTable } from "../../workbook/tableFormula";
import type { OpcPackage } from "./opc/opcPackage";
import type { Area } from "./sheet/cellReference";
import { parseArea } from "./sheet/cellReference";
import { toFileFormula } from "./sheet/formulaText";
import { elements, firstElement, nodeText, parseXmlNode, prefixOf, printXmlNode, xmlNode } from "./xml/xmlNode";
import { DECLARATION } from "./opc/relationships";
import { fromCellText, toCellText } from "./xml/xmlText";
import { XlsxError } from "./xlsxError";

/** A native table as its part declares it. */
export interface TableEntry {
  readonly name: string;
  readonly id: number;
  readonly part: string;
  /** The whole table: header row, body, totals row. */
  readonly area: Area;
  readonly hasHeader: boolean;
  readonly totalsRows: number;
  readonly columns: readonly string[];
}

export const TABLE_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
export const TABLE_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/table";

export function readTablePart(opc: OpcPackage, part: string): TableEntry {
  const root = parseXmlNode(opc.text(part), part);
  const { attributes } = root;
  const area = parseArea(attributes.get("ref") ?? "");
  const name = attributes.get("displayName") ?? attributes.get("name");
  if (area === null || name === undefined) throw new XlsxError("corrupt", { part, reason: "table" });
  const columns = firstElement(root, "tableColumns");
  return {
    name,
    id: Number(attributes.get("id") ?? 0),
    part,
    area,
    hasHeader: attributes.get("headerRowCount") !== "0",
    totalsRows: Number(attributes.get("totalsRowCount") ?? 0),
    columns: (columns ? elements(columns, "tableColumn") : []).map((node) =>
      fromCellText(node.attributes.get("name") ?? ""),
    ),
  };
}

/** The rows between header and totals. */
export function tableBody({ area, hasHeader, totalsRows }: TableEntry): Area {
  const header = hasHeader ? 1 : 0;
  return { ...area, row: area.row + header, rows: Math.max(0, area.rows - header - totalsRows) };
}

/** The table as the formulas of its rows name it. */
export function formulaTable(sheet: string, { name, area, columns }: TableEntry): FormulaTable {
  return { name, sheet, column: area.column, columns };
}

/** A new table part. Column names equal the header cells to the letter. */
export function tablePartXml(
  table: Omit<TableEntry, "part" | "hasHeader" | "totalsRows">,
  style: string | null,
): string {
  const ref = rangeAddress(table.area);
  const columns = table.columns.map((name, n) => xmlNode("tableColumn", { id: n + 1, name: toColumnName(name) }));
  const root = xmlNode(
    "table",
    {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      id: table.id,
      name: table.name,
      displayName: table.name,
      ref,
      totalsRowShown: 0,
    },
    [
      xmlNode("autoFilter", { ref }),
      xmlNode("tableColumns", { count: columns.length }, columns),
      xmlNode("tableStyleInfo", {
        name: style ?? undefined,
        showFirstColumn: 0,
        showLastColumn: 0,
        showRowStripes: 1,
        showColumnStripes: 0,
      }),
    ],
  );
  return DECLARATION + printXmlNode(root);
}

/** Declares the formula of a calculated column, so that new rows take it. */
export function setCalculatedColumn(opc: OpcPackage, table: TableEntry, column: number, formula: string): void {
  const root = parseXmlNode(opc.text(table.part), table.part);
  const columns = firstElement(root, "tableColumns");
  const node = columns ? elements(columns, "tableColumn")[column] : undefined;
  if (!node) throw new XlsxError("corrupt", { part: table.part, reason: "tableColumns" });
  const name = `${prefixOf(root.name)}calculatedColumnFormula`;
  const others = elements(node).filter((child) => child.name !== name);
  node.children.splice(0, node.children.length, xmlNode(name, {}, [toFileFormula(formula)]), ...others);
  opc.setText(table.part, DECLARATION + printXmlNode(root));
}

/** The formula each column declares, as the file holds it; `null` where there is none, or one for arrays. */
export function calculatedColumns(opc: OpcPackage, table: TableEntry): readonly (string | null)[] {
  const columns = firstElement(parseXmlNode(opc.text(table.part), table.part), "tableColumns");
  return (columns ? elements(columns, "tableColumn") : []).map((column) => {
    const formula = firstElement(column, "calculatedColumnFormula");
    return formula === null || formula.attributes.has("array") ? null : nodeText(formula);
  });
}

/** Line ends in a column's name are written as `_x000a_`. */
function toColumnName(name: string): string {
  return toCellText(name).replace(/\n/g, "_x000a_");
}
