import type { Change } from "../../../workbook/change";
import type { PageLayout } from "../../../workbook/presentation";
import { pointsFromMillimetres } from "../units";
import type { ChangeContext } from "./changeContext";

/** Sets how a sheet prints (ExcelApi 1.9). */
export function setPageLayout(
  context: ChangeContext,
  { sheet, layout }: Extract<Change, { kind: "setPageLayout" }>,
): void {
  const page = context.sheet(sheet).pageLayout;
  page.orientation = layout.orientation === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = layout.paper;
  const { wide, tall } = layout.fitToPages;
  page.zoom = { horizontalFitToPages: wide, ...(tall > 0 ? { verticalFitToPages: tall } : {}) };
  setMargins(page, layout.margins);
  if (layout.printArea) page.setPrintArea(context.range({ sheet, ...layout.printArea }));
  if (layout.titleRows) {
    const { row, rows } = layout.titleRows;
    page.setPrintTitleRows(`$${row + 1}:$${row + rows}`);
  }
  setHeaders(page.headersFooters.defaultForAllPages, layout);
  if (layout.centerHorizontally !== undefined) page.centerHorizontally = layout.centerHorizontally;
  if (layout.blackAndWhite !== undefined) page.blackAndWhite = layout.blackAndWhite;
}

function setMargins(page: Excel.PageLayout, margins: PageLayout["margins"]): void {
  page.topMargin = pointsFromMillimetres(margins.top);
  page.bottomMargin = pointsFromMillimetres(margins.bottom);
  page.leftMargin = pointsFromMillimetres(margins.left);
  page.rightMargin = pointsFromMillimetres(margins.right);
  page.headerMargin = pointsFromMillimetres(margins.header);
  page.footerMargin = pointsFromMillimetres(margins.footer);
}

function setHeaders(all: Excel.HeaderFooter, { header, footer }: PageLayout): void {
  if (header?.left !== undefined) all.leftHeader = header.left;
  if (header?.center !== undefined) all.centerHeader = header.center;
  if (header?.right !== undefined) all.rightHeader = header.right;
  if (footer?.left !== undefined) all.leftFooter = footer.left;
  if (footer?.center !== undefined) all.centerFooter = footer.center;
  if (footer?.right !== undefined) all.rightFooter = footer.right;
}

/** Replaces the manual page breaks of a sheet (ExcelApi 1.9). */
export function setPageBreaks(
  context: ChangeContext,
  { sheet, rows }: Extract<Change, { kind: "setPageBreaks" }>,
): void {
  const { horizontalPageBreaks, verticalPageBreaks } = context.sheet(sheet);
  horizontalPageBreaks.removePageBreaks();
  verticalPageBreaks.removePageBreaks();
  for (const row of rows) horizontalPageBreaks.add(context.range({ sheet, row, column: 0, rows: 1, columns: 1 }));
}
