import { openWorkbook } from "../../../src/adapters/xlsx/fileWorkbook";
import { hostileFiles } from "../../support/hostileWorkbooks";

/** Megabytes that reading may take on top of what the test runner holds. */
const MAX_MEMORY = 300;

test.each(hostileFiles.map((file) => [file.name, file] as const))(
  "%s: a typed refusal or the right answer, soon and small",
  async (_, { make, outcome }) => {
    const bytes = make();
    const before = process.memoryUsage().rss;
    const read = async () => {
      const workbook = openWorkbook(bytes);
      const { tableNames } = await workbook.read({});
      const reading = await workbook.read({ sheets: ["S"], tables: tableNames });
      return { values: reading.usedRanges.get("S")?.values };
    };
    const start = process.cpuUsage();
    const answer = await read().catch((error: unknown) => ({ refused: (error as { code: string }).code }));
    // The time of this process, not of the clock: other processes do not count.
    expect(process.cpuUsage(start).user / 1e3).toBeLessThan(10_000);
    expect(answer).toEqual(outcome);
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(MAX_MEMORY);
  },
);

test("a million styles are refused where a format has to be added", async () => {
  const file = hostileFiles.find(({ name }) => name === "a million styles");
  const workbook = openWorkbook(file?.make() ?? new Uint8Array());
  const range = { sheet: "S", row: 0, column: 0, rows: 1, columns: 1 };
  await expect(workbook.apply([{ kind: "setFormat", range, format: { bold: true } }])).rejects.toMatchObject({
    code: "tooLarge",
  });
});
