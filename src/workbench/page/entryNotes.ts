import { rangeAddress, type CellRange } from "../../workbook/range";
import type { UniverGrid } from "../grid/univer/createGrid";
import type { ExcelHost } from "../host/excelHost";
import { breaksRule, validationAt } from "../host/entryNotes";

/**
 * What Excel shows beside a cell and the embedded grid does not: the prompt of the selected cell (unit and basis of what is to be
 * entered), and the warning when an entry lies outside its rule. They stand in the bar above the sheet, where they cover no cell.
 */
export function attachEntryNotes(prompt: HTMLElement, warning: HTMLElement, grid: UniverGrid, host: ExcelHost): void {
  grid.onSelected(({ sheet, row, column }) => {
    const told = validationAt(host.book, sheet, row, column)?.prompt;
    show(prompt, told && { title: told.title, text: told.message });
  });

  grid.onEdited((range) => {
    if (range.rows > 1 || range.columns > 1) return;
    show(warning, warningOf(range));
  });

  function warningOf(range: CellRange): Note | undefined {
    const validation = validationAt(host.book, range.sheet, range.row, range.column);
    const [[value = null] = []] = grid.values(range);
    if (!validation?.alert || !breaksRule(validation, value)) return undefined;
    const { title, message } = validation.alert;
    return { title: `${rangeAddress(range)} ${title}`, text: message };
  }
}

interface Note {
  readonly title: string;
  readonly text: string;
}

function show(element: HTMLElement, note: Note | undefined): void {
  element.hidden = note === undefined;
  if (note === undefined) {
    element.replaceChildren();
    return;
  }
  const title = document.createElement("strong");
  title.textContent = note.title;
  const text = document.createElement("span");
  text.textContent = note.text;
  element.replaceChildren(title, " ", text);
  element.title = `${note.title}\n${note.text}`;
}
