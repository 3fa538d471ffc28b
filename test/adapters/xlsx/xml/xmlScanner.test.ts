import { XmlScanner } from "../../../../src/adapters/xlsx/xml/xmlScanner";

/** Every token of a text, with attributes by name. */
function tokensOf(xml: string): readonly string[] {
  const scanner = new XmlScanner(xml, "a.xml");
  const tokens: string[] = [];
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    const attributes = ["a", "b"].flatMap((name) => {
      const value = token === "open" ? scanner.attribute(name) : null;
      return value === null ? [] : [`${name}=${value}`];
    });
    tokens.push([token, token === "text" ? scanner.characters : scanner.name, ...attributes].join(" "));
  }
  return tokens;
}

test.each`
  xml                                  | tokens                                        | why
  ${"<r/>"}                            | ${["open r", "close r"]}                      | ${"an element that closes itself opens and closes"}
  ${"<x:r><x:c/></x:r>"}               | ${["open r", "open c", "close c", "close r"]} | ${"names are local"}
  ${"<r a='1' b=\"2\"/>"}              | ${["open r a=1 b=2", "close r"]}              | ${"either quote will do"}
  ${'<r a = "it\'s" />'}               | ${["open r a=it's", "close r"]}               | ${"the other quote is a character, blanks are nothing"}
  ${"<r>&#65;&#x42;&lt;&amp;</r>"}     | ${["open r", "text AB<&", "close r"]}         | ${"characters by number and by name"}
  ${"<r>&#x10FFFF;</r>"}               | ${["open r", "text \u{10ffff}", "close r"]}   | ${"the last character there is"}
  ${"<r><![CDATA[<&amp;]]></r>"}       | ${["open r", "text <&amp;", "close r"]}       | ${"CDATA is text as it stands"}
  ${"\ufeff<?xml version='1.0'?><r/>"} | ${["open r", "close r"]}                      | ${"mark and declaration are passed over"}
  ${"<r><!-- <c/> --><c></c ></r>"}    | ${["open r", "open c", "close c", "close r"]} | ${"comments too; an end tag may have a blank"}
`("$xml: $why", ({ xml, tokens }: { xml: string; tokens: readonly string[] }) => {
  expect(tokensOf(xml)).toEqual(tokens);
});

test.each`
  xml                    | code              | reason            | why
  ${"<r></s>"}           | ${"corrupt"}      | ${"wrongEndTag"}  | ${"another element ends"}
  ${"<r></r2>"}          | ${"corrupt"}      | ${"wrongEndTag"}  | ${"its name goes on"}
  ${"</r>"}              | ${"corrupt"}      | ${"wrongEndTag"}  | ${"nothing is open"}
  ${"<r a=1/>"}          | ${"corrupt"}      | ${"illFormedTag"} | ${"a value has no quotes"}
  ${"<r a/>"}            | ${"corrupt"}      | ${"illFormedTag"} | ${"an attribute has no value"}
  ${"<r ='1'/>"}         | ${"corrupt"}      | ${"illFormedTag"} | ${"a value has no name"}
  ${"<r a='1"}           | ${"corrupt"}      | ${"cutOff"}       | ${"a value does not end"}
  ${"<r><!-- "}          | ${"corrupt"}      | ${"cutOff"}       | ${"a comment does not end"}
  ${"<!DOCTYPE r><r/>"}  | ${"forbiddenXml"} | ${undefined}      | ${"a DOCTYPE may hold a bomb"}
  ${"<r>&lol;</r>"}      | ${"forbiddenXml"} | ${undefined}      | ${"nobody defined the entity"}
  ${"<r>&#1114112;</r>"} | ${"forbiddenXml"} | ${undefined}      | ${"there is no such character"}
  ${"<r>&#0;</r>"}       | ${"forbiddenXml"} | ${undefined}      | ${"nor this one"}
  ${"<r>&amp</r>"}       | ${"forbiddenXml"} | ${undefined}      | ${"an entity ends with a semicolon"}
`("$xml is refused as $code: $why", ({ xml, code, reason }: { xml: string; code: string; reason?: string }) => {
  const error: unknown = (() => {
    try {
      return tokensOf(xml);
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(error).toMatchObject({ code, details: { part: "a.xml", ...(reason === undefined ? {} : { reason }) } });
});
