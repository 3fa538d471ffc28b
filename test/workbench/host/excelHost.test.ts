/** @jest-environment ./test/support/officeEnvironment.ts */
import { MemoryGrid } from "../../../src/workbench/grid/memoryGrid";
import type { ExcelHost } from "../../../src/workbench/host/excelHost";
import { startOffice } from "../../support/startOffice";

let host: ExcelHost;
let grid: MemoryGrid;
beforeEach(async () => {
  grid = new MemoryGrid();
  host = await startOffice({ grid, profile: "web" });
});

/** Runs one request and gives the code and place of the refusal, or null. */
async function refusal(
  write: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
  options: Excel.RunOptions = {},
): Promise<{ code: string; location: string } | null> {
  try {
    await Excel.run(options, async (context) => {
      write(context.workbook.worksheets.getItem("Sheet1"), context);
      await context.sync();
    });
    return null;
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return { code: error.code, location: (error.debugInfo as { errorLocation?: string }).errorLocation ?? "" };
  }
}

const cell = (row: number, column: number, rows = 1, columns = 1) => ({ sheet: "Sheet1", row, column, rows, columns });

describe("refusals", () => {
  test("an unknown member is refused by name", async () => {
    const refused = await refusal((sheet) => {
      sheet.pivotTables.load("items/name");
    });
    expect(refused).toEqual({ code: "NotImplemented", location: "Worksheet.pivotTables" });
  });

  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void, string, string]>([
    [
      "a sheet is missing",
      (_, { workbook }) => workbook.worksheets.getItem("没有").activate(),
      "ItemNotFound",
      "WorksheetCollection.getItem",
    ],
    [
      "a sheet is taken",
      (_, { workbook }) => workbook.worksheets.add("sheet1"),
      "ItemAlreadyExists",
      "WorksheetCollection.add",
    ],
    [
      "a sheet's name is no name",
      (_, { workbook }) => workbook.worksheets.add("a/b"),
      "InvalidArgument",
      "WorksheetCollection.add",
    ],
    [
      "an array differs from its range",
      (sheet) => (sheet.getRange("A1:B2").values = [[1]]),
      "InvalidArgument",
      "Range.values",
    ],
    [
      "a range leaves the sheet",
      (sheet) => sheet.getRangeByIndexes(1_048_576, 0, 1, 1).load("values"),
      "InvalidArgument",
      "Worksheet.getRangeByIndexes",
    ],
    [
      "tables overlap",
      (sheet) => [sheet.tables.add("A1:B2", true), sheet.tables.add("B2:C3", true)],
      "InvalidArgument",
      "TableCollection.add",
    ],
    [
      "the last visible sheet is hidden",
      (sheet) => (sheet.visibility = "Hidden"),
      "InvalidOperation",
      "Worksheet.visibility",
    ],
  ])("when %s", async (_, write, code, location) => {
    expect(await refusal(write)).toEqual({ code, location });
  });

  test("a protected sheet takes no values", async () => {
    host.book.sheets[0]!.isProtected = true;
    const refused = await refusal((sheet) => {
      sheet.getRange("A1").values = [[1]];
    });
    expect(refused).toEqual({ code: "AccessDenied", location: "Range.values" });
  });

  test("what was done before the failing action stays", async () => {
    await refusal((sheet, { workbook }) => {
      sheet.getRange("A1").values = [["先"]];
      workbook.worksheets.getItem("没有").activate();
      sheet.getRange("A2").values = [["后"]];
    });
    expect(grid.values(cell(0, 0, 2))).toEqual([["先"], [null]]);
  });
});

describe("planned faults", () => {
  const write = (sheet: Excel.Worksheet) => {
    sheet.getRange("A1").untrack().values = [[1]];
  };

  test("the second request fails as a whole, the others do not", async () => {
    host.planFault({ request: 2, fault: 5012 });
    expect(await refusal(write)).toBeNull();
    expect((await refusal(write))?.code).toBe("InvalidOrTimedOutSession");
    expect(await refusal(write)).toBeNull();
  });

  test("one action of a request fails", async () => {
    host.planFault({ request: 1, action: 1, code: "GeneralException" });
    expect((await refusal(write))?.code).toBe("GeneralException");
    expect(grid.values(cell(0, 0))).toEqual([[null]]);
  });
});

describe("limits", () => {
  const megabytes = (count: number) =>
    Array.from({ length: count }, () => ["长".repeat(10_000).concat("x".repeat(2_000))]);

  test("Excel on the web takes no request above 5 MB", async () => {
    const rows = megabytes(160);
    const refused = await refusal((sheet) => {
      sheet.getRangeByIndexes(0, 0, rows.length, 1).values = rows;
    });
    expect(refused?.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(grid.usedRange("Sheet1")).toBeNull();
  });

  test("nor gives an answer above 5 MB", async () => {
    grid.write(
      cell(0, 0, 160),
      megabytes(160).map(([value = ""]) => [{ value }]),
    );
    const refused = await refusal((sheet) => {
      sheet.getRange("A1:A160").load("values");
    });
    expect(refused?.code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("the log counts bytes, not letters", async () => {
    await refusal((sheet) => {
      sheet.getRange("A1").values = [["长"]];
    });
    const [{ request, requestBytes } = { request: "", requestBytes: 0 }] = host.log;
    expect(requestBytes).toBe(request.length + 2);
  });
});

describe("while a person edits a cell", () => {
  const write = (sheet: Excel.Worksheet) => {
    sheet.getRange("A1").untrack().values = [[1]];
  };

  test("a request is refused", async () => {
    const finish = host.beginCellEdit();
    expect((await refusal(write))?.code).toBe("InvalidOperationInCellEditMode");
    finish();
    expect(await refusal(write)).toBeNull();
  });

  test("a request that may wait, waits", async () => {
    const finish = host.beginCellEdit();
    const request = refusal(write, { delayForCellEdit: true });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(grid.values(cell(0, 0))).toEqual([[null]]);
    finish();
    expect(await request).toBeNull();
    expect(grid.values(cell(0, 0))).toEqual([[1]]);
  });
});

describe("change events", () => {
  test("edits of a person and writes of the add-in are told with address and origin", async () => {
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").onChanged.add(({ address, source, triggerSource }) => {
        heard.push([address, source, triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
    });
    grid.type("Sheet1", 4, 2, 30);
    await refusal((sheet) => {
      sheet.getRange("A1:B1").values = [[1, 2]];
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual([
      ["C5", "Local", "Unknown"],
      ["A1:B1", "Local", "ThisLocalAddin"],
    ]);
  });
});

describe("tables", () => {
  const layTable = () =>
    refusal((sheet) => {
      sheet.getRange("A1:C3").values = [
        ["指标", "目标", "线"],
        ["甲", 10, ""],
        ["乙", 20, ""],
      ];
      const table = sheet.tables.add("A1:C3", true);
      table.name = "台账";
      sheet.getRange("C2:C3").formulas = "=[@目标]*2" as unknown as string[][];
      const rules = sheet.getRange("A2:C3").conditionalFormats;
      rules.clearAll();
      const rule = rules.add("Custom");
      rule.custom.rule.formula = "=$C2>30";
      rule.custom.format.fill.color = "#FF0000";
    });

  test("one formula string fills the range, kept in the long form and shown in the short one", async () => {
    expect(await layTable()).toBeNull();
    const formula = "=台账[[#This Row],[目标]]*2";
    expect(grid.formulas(cell(1, 2, 2))).toEqual([[formula], [formula]]);
    const shown = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("C2").load("formulas");
      await context.sync();
      return range.formulas as unknown;
    });
    expect(shown).toEqual([["=[@目标]*2"]]);
  });

  /** The grid is done with an entry before the host writes of its own. */
  const ready = () => new Promise((resolve) => setTimeout(resolve, 0));

  test("an entry right below makes the table grow, with its formula and its rules", async () => {
    await layTable();
    grid.type("Sheet1", 3, 0, "丙");
    await ready();
    const [table] = host.book.tables;
    expect(table?.area.rows).toBe(4);
    expect(grid.formulas(cell(3, 2))).toEqual([["=台账[[#This Row],[目标]]*2"]]);
    expect(host.book.sheets[0]?.rules.map(({ area }) => area)).toEqual([{ row: 1, column: 0, rows: 3, columns: 3 }]);
  });

  test.each([
    ["two rows below", 4, 0],
    ["beside the table", 3, 3],
  ])("an entry %s does not", async (_, row, column) => {
    await layTable();
    grid.type("Sheet1", row, column, "丙");
    await ready();
    expect(host.book.tables[0]?.area.rows).toBe(3);
  });

  test("a new rule stands above the older ones", async () => {
    await refusal((sheet) => {
      for (const formula of ["=FALSE", "=TRUE"]) {
        sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = formula;
      }
    });
    expect(host.book.sheets[0]?.rules.map(({ formula }) => formula)).toEqual(["=TRUE", "=FALSE"]);
  });
});
