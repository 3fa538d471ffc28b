import { describeWorkbook } from "../contract/workbookContract";
import { MemoryWorkbook } from "./memoryWorkbook";

describeWorkbook("the workbook in plain arrays that tests of use cases look into", () =>
  Promise.resolve(new MemoryWorkbook()),
);
