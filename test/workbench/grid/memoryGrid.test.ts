import { MemoryGrid } from "../../../src/workbench/grid/memoryGrid";
import { describeGrid } from "../../contract/gridContract";

describeGrid("the grid in memory", () => ({ grid: new MemoryGrid(), calculates: false }));

test("a typed cell is told to whoever listens", () => {
  const grid = new MemoryGrid();
  grid.addSheet("表");
  const heard: unknown[] = [];
  grid.onEdited((range) => heard.push(range));
  grid.type("表", 1, 2, 30);
  expect(heard).toEqual([{ sheet: "表", row: 1, column: 2, rows: 1, columns: 1 }]);
  expect(grid.values({ sheet: "表", row: 1, column: 2, rows: 1, columns: 1 })).toEqual([[30]]);
});
