import { newWorkbook } from "../../../src/adapters/xlsx/fileWorkbook";
import { describeWorkbook } from "../../contract/workbookContract";
import { SavedWorkbook } from "../../support/savedWorkbook";

describeWorkbook("a new file", () => Promise.resolve(newWorkbook()));
describeWorkbook("a file that is saved after every change", () => Promise.resolve(new SavedWorkbook()));
