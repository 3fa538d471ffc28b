import { textReader } from "../../../src/adapters/text/textReader";
import type { DocumentError } from "../../../src/document/documentReader";
import { textAt, type SourceDocument } from "../../../src/document/sourceDocument";

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => textReader.read(utf8(text), "x.txt");

/** Blocks as text: a paragraph is a string, a table a list of rows. */
const shape = (document: SourceDocument) =>
  document.blocks.map((block) =>
    block.kind === "paragraph"
      ? textAt(document, block.span)
      : block.rows.map((row) => row.map((cell) => textAt(document, cell))),
  );

describe("encodings", () => {
  const text = "省市\t工作要求\n河北省\t培育企业5家";
  const utf16 = (littleEndian: boolean) => {
    const bytes = new DataView(new ArrayBuffer(2 + text.length * 2));
    bytes.setUint16(0, 0xfeff, littleEndian);
    text.split("").forEach((letter, index) => bytes.setUint16(2 + index * 2, letter.charCodeAt(0), littleEndian));
    return new Uint8Array(bytes.buffer);
  };
  // 省市\t工作要求\n河北省\t培育企业5家, in GB18030.
  const gb = "caa1cad009b9a4d7f7d2aac7f30abad3b1b1caa109c5e0d3fdc6f3d2b535bcd2";

  test.each<[string, Uint8Array]>([
    ["UTF-8", utf8(text)],
    ["UTF-8 with its mark", utf8(`\ufeff${text}`)],
    ["UTF-16, little end first", utf16(true)],
    ["UTF-16, big end first", utf16(false)],
    ["GB18030", Uint8Array.from(gb.match(/../gu)!, (pair) => parseInt(pair, 16))],
  ])("%s is read, without its mark", (_, bytes) => {
    expect(textReader.read(bytes, "x.txt").text).toBe(text);
  });
});

test.each<[string, Uint8Array, string]>([
  ["an empty file", new Uint8Array(), "emptyFile"],
  ["a file of white space", utf8(" \n\t\u3000\n"), "emptyFile"],
  ["a file of a byte order mark", Uint8Array.from([0xef, 0xbb, 0xbf]), "emptyFile"],
  ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), "binaryFile"],
  ["a zip archive", Uint8Array.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0]), "binaryFile"],
  ["half a UTF-16 letter", Uint8Array.from([0xff, 0xfe, 0x01]), "unreadableEncoding"],
  ["bytes of no encoding", Uint8Array.from([0xe7, 0x9c, 0xff, 0xff, 0x41]), "unreadableEncoding"],
  ["more than 32 MB", new Uint8Array(32 * 1024 * 1024 + 1), "tooLarge"],
])("%s is refused", (_, bytes, code) => {
  expect(() => textReader.read(bytes, "x.txt")).toThrow(
    expect.objectContaining({ name: "DocumentError", code }) as DocumentError,
  );
});

describe("blocks", () => {
  test.each<[string, string, unknown]>([
    [
      "paragraphs and a table",
      "标题\n\n省市\t工作要求\n河北省\t推进贯标",
      [
        "标题",
        [
          ["省市", "工作要求"],
          ["河北省", "推进贯标"],
        ],
      ],
    ],
    [
      "Windows line ends",
      "省市\t工作要求\r\n河北省\t推进贯标\r\n",
      [
        [
          ["省市", "工作要求"],
          ["河北省", "推进贯标"],
        ],
      ],
    ],
    [
      "blank lines between rows",
      "省市\t工作要求\n\n河北省\t推进\n\n\n山西省\t加强",
      [
        [
          ["省市", "工作要求"],
          ["河北省", "推进"],
          ["山西省", "加强"],
        ],
      ],
    ],
    [
      "a line that goes on",
      "省市\t工作要求\n河北省\t推进\n贯标。\n山西省\t加强",
      [
        [
          ["省市", "工作要求"],
          ["河北省", "推进\n贯标。"],
          ["山西省", "加强"],
        ],
      ],
    ],
    [
      "a tab inside the last cell",
      "省市\t工作要求\n河北省\t推进\t贯标",
      [
        [
          ["省市", "工作要求"],
          ["河北省", "推进\t贯标"],
        ],
      ],
    ],
    [
      "spaces inside a header",
      "地 区\t工 作 内 容\n河北省\t推进",
      [
        [
          ["地 区", "工 作 内 容"],
          ["河北省", "推进"],
        ],
      ],
    ],
    [
      "cells parted by bars",
      "| 省市 | 工作要求 |\n|---|---|\n| 河北省 | 推进 |",
      [
        [
          ["省市", "工作要求"],
          ["河北省", "推进"],
        ],
      ],
    ],
    [
      "cells parted by spaces",
      "省市    工作要求\n河北省    推进贯标，  加强培训",
      [
        [
          ["省市", "工作要求"],
          ["河北省", "推进贯标，  加强培训"],
        ],
      ],
    ],
    [
      "three columns",
      "序号\t省市\t工作要求\n1\t河北省\t推进",
      [
        [
          ["序号", "省市", "工作要求"],
          ["1", "河北省", "推进"],
        ],
      ],
    ],
    [
      "words after the table",
      "省市\t工作要求\n河北省\t推进\n\n附件：名单",
      [
        [
          ["省市", "工作要求"],
          ["河北省", "推进"],
        ],
        "附件：名单",
      ],
    ],
    [
      "a repeated header",
      "省市\t工作要求\n河北省\t推进\n省市\t工作要求\n山西省\t加强",
      [
        [
          ["省市", "工作要求"],
          ["河北省", "推进"],
        ],
        [
          ["省市", "工作要求"],
          ["山西省", "加强"],
        ],
      ],
    ],
    ["no table", "第一段\n第二段", ["第一段", "第二段"]],
  ])("%s", (_, text, blocks) => {
    expect(shape(read(text))).toEqual(blocks);
  });

  test("offsets point into the text as it came", () => {
    const document = read("\ufeff 标题 \r\n省市\t工作要求\r\n河北省\t 推进 ");
    expect(document.text).toBe(" 标题 \r\n省市\t工作要求\r\n河北省\t 推进 ");
    expect(shape(document)).toEqual([
      "标题",
      [
        ["省市", "工作要求"],
        ["河北省", "推进"],
      ],
    ]);
  });
});
