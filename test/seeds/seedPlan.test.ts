import { readFileSync } from "node:fs";
import { join } from "node:path";
import { textReader } from "../../src/adapters/text/textReader";
import { readPlan } from "../../src/usecases/readPlan";

const seed = (name: string) => readFileSync(join(__dirname, "../../seeds", name));
const { plan, issues } = readPlan(seed("2019-work-points.txt"), "2019-work-points.txt", textReader);

describe("the 2019 document", () => {
  test("is read as exactly the plan that was reviewed by hand", () => {
    expect(plan).toEqual(JSON.parse(seed("2019-work-points.json").toString("utf8")));
  });

  test("names every provincial unit but 新疆", () => {
    expect(issues).toEqual([{ code: "regionsMissing", regions: ["新疆维吾尔自治区"] }]);
  });

  test("says what it is", () => {
    const { title, documentNumber, issuer, date, year, edition } = plan;
    expect({ title, documentNumber, issuer, date, year, edition }).toEqual({
      title: "2019年地方知识产权战略实施暨强国建设工作要点",
      documentNumber: "国知战联办〔2019〕8号",
      issuer: "国务院知识产权战略实施工作部际联席会议办公室",
      ...{ date: "2019-05-05", year: 2019, edition: "2019" },
    });
  });
});
