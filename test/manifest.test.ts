import { readFileSync } from "node:fs";
import path from "node:path";
import { manifestFacts } from "../scripts/manifestFacts";
import { manifestFor } from "../scripts/manifestFor";
import { manifestProblems } from "../scripts/manifestRules";

const manifest = readFileSync(path.join(__dirname, "../manifest.xml"), "utf8");
const facts = { ...manifestFacts(), functions: ["refreshFlags", "makeStatusSheets"] };
const rulesBrokenBy = (source: string) => [...new Set(manifestProblems(source, facts).map(({ rule }) => rule))];

test("the manifest is in order", () => {
  expect(manifestProblems(manifest, facts)).toEqual([]);
});

test("every function that the ribbon calls is associated by the commands page", () => {
  expect(manifestFacts().functions).toEqual(["refreshFlags", "makeStatusSheets"]);
});

test.each`
  rule              | from                                               | to                                           | why
  ${"xml"}          | ${"</OfficeApp>"}                                  | ${""}                                        | ${"an element is never closed"}
  ${"xml"}          | ${"<!--"}                                          | ${"<!-- a -- b"}                             | ${"a comment holds two hyphens"}
  ${"id"}           | ${"<Id>21547b81"}                                  | ${"<Id>workpoints"}                          | ${"the id is no GUID"}
  ${"version"}      | ${"<Version>1"}                                    | ${"<Version>9"}                              | ${"the version is not the package's"}
  ${"permissions"}  | ${"ReadWriteDocument"}                             | ${"ReadDocument"}                            | ${"it may not read cells"}
  ${"requirements"} | ${'Name="ExcelApi" MinVersion="1.9"'}              | ${'Name="ExcelApi" MinVersion="1.7"'}        | ${"an Excel without page layout is let in"}
  ${"hosts"}        | ${'<Host Name="Workbook"'}                         | ${'<Host Name="Document"'}                   | ${"the host is Word"}
  ${"length"}       | ${'DefaultValue="台账"'}                           | ${`DefaultValue="${"台".repeat(126)}"`}      | ${"a label has 126 characters"}
  ${"length"}       | ${'DefaultValue="台账"'}                           | ${'DefaultValue=""'}                         | ${"a label is empty"}
  ${"resource"}     | ${'<Label resid="Tab.Label"'}                      | ${'<Label resid="Tab.Missing"'}              | ${"a label refers to nothing"}
  ${"resource"}     | ${'<FunctionFile resid="Commands.Url"'}            | ${'<FunctionFile resid="Tab.Label"'}         | ${"a page is a text"}
  ${"locale"}       | ${'<bt:Override Locale="en-US" Value="Ledger" />'} | ${""}                                        | ${"a label has no English"}
  ${"address"}      | ${"https://localhost:3000/commands.html"}          | ${"http://localhost:3000/commands.html"}     | ${"a page is not https"}
  ${"address"}      | ${"https://localhost:3000/commands.html"}          | ${"https://localhost:3000/command.html"}     | ${"the build makes no such page"}
  ${"address"}      | ${"taskpane.html?tab=sync"}                        | ${"pane.html?tab=sync"}                      | ${"the build makes no such page, whatever it is asked"}
  ${"address"}      | ${"https://localhost:3000/commands.html"}          | ${"https://elsewhere.example/commands.html"} | ${"a page lies elsewhere"}
  ${"icon"}         | ${"assets/icon-16.png"}                            | ${"assets/icon-17.png"}                      | ${"a picture is missing"}
  ${"icon"}         | ${"assets/icon-16.png"}                            | ${"assets/icon-32.png"}                      | ${"a picture has another size than stated"}
  ${"command"}      | ${">refreshFlags<"}                                | ${">refreshFlag<"}                           | ${"a button calls what is not there"}
`("a manifest is refused when $why", ({ rule, from, to }: Record<string, string>) => {
  expect(manifest).toContain(from);
  expect(rulesBrokenBy(manifest.replace(from!, to!))).toContain(rule);
});

test("a manifest is refused when its elements stand in another order than Excel's schema", () => {
  const permissions = "<Permissions>ReadWriteDocument</Permissions>";
  const moved = manifest.replace(permissions, "").replace("<Hosts>", `${permissions}<Hosts>`);
  expect(rulesBrokenBy(moved)).toContain("order");
});

describe("a manifest for a server", () => {
  const made = (address: string) => manifestFor(manifest, { version: facts.packageVersion, address });

  test.each([
    "https://apps.example.gov.cn",
    "https://apps.example.gov.cn/workpoints",
    "https://apps.example.gov.cn/a/b/",
  ])("is in order at %s, and names this machine nowhere", (address) => {
    expect(manifestProblems(made(address), facts)).toEqual([]);
    expect(made(address).replace(/<!--[\s\S]*?-->/g, "")).not.toContain("localhost");
  });

  test.each`
    address                               | why
    ${"http://apps.example.gov.cn"}       | ${"Office loads add-ins over https only"}
    ${"apps.example.gov.cn/workpoints"}   | ${"it is not an address"}
    ${"https://apps.example.gov.cn/?a=1"} | ${"a query cannot be a folder"}
  `("is not made for $address: $why", ({ address }: { address: string }) => {
    expect(() => made(address)).toThrow(address);
  });

  test("takes its version from the package", () => {
    expect(manifestFor(manifest, { version: "2.3.4" })).toContain("<Version>2.3.4.0</Version>");
  });
});
