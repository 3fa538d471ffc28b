import fc from "fast-check";
import { crc32 } from "../../../../src/adapters/xlsx/opc/crc32";
import { decodeXml } from "../../../../src/adapters/xlsx/opc/decodeXml";
import { inflateEntry } from "../../../../src/adapters/xlsx/opc/inflateEntry";
import { defaultLimits } from "../../../../src/adapters/xlsx/opc/packageLimits";
import { readZipIndex, type ZipEntry } from "../../../../src/adapters/xlsx/opc/zipIndex";
import { packEntry, packText, writeZip } from "../../../../src/adapters/xlsx/opc/zipWriter";

const utf8 = (text: string) => new TextEncoder().encode(text);
const refusal = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    const { code, details } = error as { code: string; details: unknown };
    return { code, details };
  }
};

test.each`
  text                                             | sum
  ${""}                                            | ${0}
  ${"a"}                                           | ${0xe8b7be43}
  ${"abc"}                                         | ${0x352441c2}
  ${"123456789"}                                   | ${0xcbf43926}
  ${"The quick brown fox jumps over the lazy dog"} | ${0x414fa339}
`(
  "the checksum of “$text” is the one that every zip program works out",
  ({ text, sum }: { text: string; sum: number }) => {
    expect(crc32(utf8(text))).toBe(sum);
  },
);

test("a checksum goes on where one before it ended, wherever that was", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(40), (bytes, cut) => {
      expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(crc32(bytes));
    }),
  );
});

test("entries come out of a zip as they went in, in their order", () => {
  const names = fc.uniqueArray(fc.constantFrom("a.xml", "xl/工作簿.xml", "b/c.bin", "空"), { minLength: 1 });
  fc.assert(
    fc.property(
      names,
      fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 4, maxLength: 4 }),
      (some, contents) => {
        const entries = some.map((name, n) => packEntry(name, contents[n]!));
        const read = readZipIndex(writeZip(entries), defaultLimits);
        expect(read).toEqual(entries);
        expect(read.map((entry) => [...inflateEntry(entry)])).toEqual(some.map((_, n) => [...contents[n]!]));
      },
    ),
  );
});

const content = utf8("工作要点".repeat(30));
const entry = packEntry("a.xml", content);

test.each<[string, Partial<ZipEntry>, string]>([
  ["another checksum", { crc: entry.crc ^ 1 }, "checksum"],
  ["a smaller size", { size: content.length - 1 }, "size"],
  ["a greater size", { size: content.length + 1 }, "size"],
  ["a method that nobody uses", { method: 12 }, "method"],
  ["bytes that are no deflate", { packed: utf8("not deflate at all") }, "deflate"],
])("an entry that states %s is refused", (_, over, reason) => {
  expect(refusal(() => inflateEntry({ ...entry, ...over }))).toMatchObject({
    code: "corrupt",
    details: { part: "a.xml", reason },
  });
});

test("an entry that is not packed is taken as it is", () => {
  expect(inflateEntry({ ...entry, method: 0, packed: content })).toEqual(content);
});

describe("a large entry, which is inflated in steps", () => {
  const noise = Uint8Array.from(
    { length: 200_000 },
    (_, n) => Math.imul(Math.imul(n, 0x9e3779b1) ^ (n >>> 3), n | 1) >>> 24,
  );
  const large = packEntry("large.bin", noise);

  test("is whole", () => {
    expect(large.packed.length).toBeGreaterThan(64_000);
    expect(Buffer.from(noise).equals(inflateEntry(large))).toBe(true);
  });

  test.each([-1, 1])("is refused where it states %i byte more than it has", (more) => {
    expect(refusal(() => inflateEntry({ ...large, size: noise.length + more }))).toMatchObject({
      code: "corrupt",
      details: { reason: "size" },
    });
  });
});

test("text in pieces is packed as the same text whole, also a long one", () => {
  for (const count of [0, 1, 100, 60_000]) {
    const pieces = Array.from({ length: count }, (_, n) => `第${n}行，${"内容".repeat(n % 60)}。`);
    const packed = packText("a.xml", pieces);
    expect(new TextDecoder().decode(inflateEntry(packed))).toBe(pieces.join(""));
  }
});

describe("caps", () => {
  const zip = writeZip([packEntry("a", new Uint8Array(1000)), packEntry("b", new Uint8Array(500))]);

  test.each([
    [{ entries: 1 }, { reason: "entries", limit: 1, is: 2 }],
    [{ entryBytes: 999 }, { part: "a", reason: "entryBytes", limit: 999, is: 1000 }],
    [{ totalBytes: 1499 }, { reason: "totalBytes", limit: 1499, is: 1500 }],
    [
      { ratioFromBytes: 999, ratio: 2 },
      { part: "a", reason: "ratio", limit: 2 },
    ],
  ])("over %j a zip is refused", (limits, details) => {
    expect(refusal(() => readZipIndex(zip, { ...defaultLimits, ...limits }))).toMatchObject({
      code: "tooLarge",
      details,
    });
  });

  test.each([{ entries: 2 }, { entryBytes: 1000 }, { totalBytes: 1500 }, { ratioFromBytes: 1000, ratio: 2 }])(
    "at %j it is not",
    (limits) => {
      expect(readZipIndex(zip, { ...defaultLimits, ...limits })).toHaveLength(2);
    },
  );
});

describe("a damaged directory", () => {
  const zip = writeZip([entry]);
  const end = zip.length - 22;
  const damaged = (change: (view: DataView) => void): Uint8Array => {
    const bytes = zip.slice();
    change(new DataView(bytes.buffer));
    return bytes;
  };

  test.each<[string, Uint8Array, object]>([
    ["the end is cut off", zip.subarray(0, zip.length - 1), { reason: "cutOff" }],
    [
      "its end says 65,535 entries, and no zip64 end stands before it",
      damaged((view) => view.setUint16(end + 10, 0xffff, true)),
      { reason: "directory" },
    ],
    ["its end points elsewhere", damaged((view) => view.setUint32(end + 16, 1, true)), { reason: "directory" }],
    [
      "its end points beyond the file",
      damaged((view) => view.setUint32(end + 16, 0x7fffffff, true)),
      { reason: "directoryCutOff" },
    ],
    [
      "an entry has no header of its own",
      damaged((view) => view.setUint32(0, 0, true)),
      { part: "a.xml", reason: "localHeader" },
    ],
    [
      "an entry is longer than the file",
      damaged((view) => view.setUint32(end - 46 - 5 + 20, 0x7fffffff, true)),
      { part: "a.xml", reason: "cutOff" },
    ],
    ["two entries have one name", writeZip([entry, { ...entry, name: "A.XML" }]), { part: "A.XML", reason: "twice" }],
  ])("%s: refused", (_, bytes, details) => {
    expect(refusal(() => readZipIndex(bytes, defaultLimits))).toEqual({ code: "corrupt", details });
  });

  test("an entry with a password is refused as such", () => {
    const locked = damaged((view) => view.setUint16(end - 46 - 5 + 8, 0x0801, true));
    expect(refusal(() => readZipIndex(locked, defaultLimits))).toEqual({
      code: "encrypted",
      details: { part: "a.xml" },
    });
  });

  test("a comment after the end, as some programs leave it, is no damage", () => {
    const commented = new Uint8Array(zip.length + 300);
    commented.set(zip);
    expect(readZipIndex(commented, defaultLimits)).toEqual([entry]);
  });
});

test.each<[string, readonly number[]]>([
  ["UTF-8", [0x3c, 0x61, 0x2f, 0x3e]],
  ["UTF-16, small end first", [0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e, 0]],
  ["UTF-16, great end first", [0, 0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e]],
  ["UTF-16 with a mark, small end first", [0xff, 0xfe, 0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e, 0]],
  ["UTF-16 with a mark, great end first", [0xfe, 0xff, 0, 0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e]],
])("XML in %s is read", (_, bytes) => {
  expect(decodeXml(Uint8Array.from(bytes), "a.xml")).toBe("<a/>");
});

test("bytes that are no text are refused", () => {
  expect(refusal(() => decodeXml(Uint8Array.from([0x3c, 0xff]), "a.xml"))).toEqual({
    code: "corrupt",
    details: { part: "a.xml", reason: "encoding" },
  });
});
