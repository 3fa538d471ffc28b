import { XlsxError } from "../xlsxError";

const MAX_DEPTH = 256;
const named: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
]);

export type XmlToken = "open" | "close" | "text" | "end";

/**
 * Walks through XML token by token, without building anything. Names are local: `<x:c>` and `<c>` are both `c`.
 * A self-closing element gives “open” and “close”. CDATA is text; comments and processing instructions are passed over.
 * Written for the sheets of large workbooks: an attribute becomes a string only when it is asked for.
 *
 * @throws XlsxError `forbiddenXml` for a DOCTYPE or an unknown entity, `corrupt` for ill-formed XML
 */
export class XmlScanner {
  /** Where the token starts and ends in the text. */
  start = 0;
  end = 0;
  /** Local name of an opened or closed element. */
  name = "";
  /** Prefix of the opened element with its colon, `""` without one. */
  prefix = "";
  selfClosing = false;
  /** Number of elements open around the token; an opened element counts. */
  depth = 0;

  private readonly stack: string[] = [];
  private readonly attributeAt: number[] = [];
  private attributeCount = 0;
  private closePending = false;
  private cdata = false;
  private rootSeen = false;
  private readonly repeated = new Map<string, string>();

  constructor(
    readonly text: string,
    private readonly part: string,
  ) {
    if (text.charCodeAt(0) === 0xfeff) this.end = 1;
  }

  next(): XmlToken {
    if (this.closePending) {
      this.closePending = false;
      this.start = this.end;
      return this.close();
    }
    for (;;) {
      const { text } = this;
      this.start = this.end;
      if (this.start >= text.length) return this.finish();
      if (text.charCodeAt(this.start) !== LT) return this.readText();
      const second = text.charCodeAt(this.start + 1);
      if (second === SLASH) return this.readClose();
      if (second === BANG) {
        if (this.readMarkup()) return "text";
      } else if (second === QUESTION) {
        this.end = this.after("?>", this.start + 2);
      } else return this.readOpen();
    }
  }

  /** The characters of a text token. */
  get characters(): string {
    const raw = this.cdata ? this.text.slice(this.start + 9, this.end - 3) : this.text.slice(this.start, this.end);
    const lines = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
    return this.cdata ? lines : this.unescape(lines);
  }

  /** Value of an attribute without prefix. */
  attribute(name: string): string | null {
    for (let n = 0; n < this.attributeCount; n += 4) {
      const at = this.attributeAt[n] as number;
      if ((this.attributeAt[n + 1] as number) - at === name.length && this.text.startsWith(name, at)) {
        return this.unescape(this.text.slice(this.attributeAt[n + 2], this.attributeAt[n + 3]));
      }
    }
    return null;
  }

  /** Every attribute of the opened element by its full name, in order. */
  attributes(): [string, string][] {
    const all: [string, string][] = [];
    for (let n = 0; n < this.attributeCount; n += 4) {
      const name = this.text.slice(this.attributeAt[n], this.attributeAt[n + 1]);
      all.push([name, this.unescape(this.text.slice(this.attributeAt[n + 2], this.attributeAt[n + 3]))]);
    }
    return all;
  }

  /** Goes to the end of the element that was just opened. */
  skipElement(): void {
    const outside = this.depth - 1;
    while (this.depth > outside) this.next();
  }

  /** The text inside the element that was just opened, without that of elements named in `except`. */
  textContent(except = ""): string {
    const outside = this.depth - 1;
    let content = "";
    while (this.depth > outside) {
      const token = this.next();
      if (token === "text") content += this.characters;
      else if (token === "open" && except !== "" && this.name === except) this.skipElement();
    }
    return content;
  }

  corrupt(reason: string): XlsxError {
    return new XlsxError("corrupt", { part: this.part, reason, at: this.start });
  }

  private finish(): XmlToken {
    if (this.depth > 0 || !this.rootSeen) throw this.corrupt("cutOff");
    return "end";
  }

  private readText(): XmlToken {
    const next = this.text.indexOf("<", this.start);
    this.end = next < 0 ? this.text.length : next;
    this.cdata = false;
    if (this.depth > 0) return "text";
    if (this.text.slice(this.start, this.end).trim() !== "") throw this.corrupt("textOutside");
    return this.next();
  }

  /** Comment, CDATA or DOCTYPE; true for CDATA, which is text. */
  private readMarkup(): boolean {
    if (this.text.startsWith("<!--", this.start)) {
      this.end = this.after("-->", this.start + 4);
      return false;
    }
    if (!this.text.startsWith("<![CDATA[", this.start)) throw new XlsxError("forbiddenXml", { part: this.part });
    this.end = this.after("]]>", this.start + 9);
    this.cdata = true;
    return true;
  }

  private readClose(): XmlToken {
    const open = this.stack[this.depth - 1];
    if (open === undefined || !this.text.startsWith(open, this.start + 2)) throw this.corrupt("wrongEndTag");
    let at = this.start + 2 + open.length;
    while (isBlank(this.text.charCodeAt(at))) at++;
    if (this.text.charCodeAt(at) !== GT) throw this.corrupt("wrongEndTag");
    this.end = at + 1;
    return this.close();
  }

  private close(): XmlToken {
    const full = this.stack[--this.depth] as string;
    const colon = full.indexOf(":");
    this.name = colon < 0 ? full : full.slice(colon + 1);
    return "close";
  }

  private readOpen(): XmlToken {
    const { text } = this;
    if (this.depth === 0 && this.rootSeen) throw this.corrupt("secondRoot");
    if (this.depth >= MAX_DEPTH) throw this.corrupt("tooDeep");
    this.rootSeen = true;
    let at = this.start + 1;
    let colon = -1;
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (code === COLON) colon = at;
      else if (isNameEnd(code)) break;
    }
    const full = text.slice(this.start + 1, at);
    if (full === "") throw this.corrupt("noName");
    this.name = colon < 0 ? full : text.slice(colon + 1, at);
    this.prefix = colon < 0 ? "" : text.slice(this.start + 1, colon + 1);
    this.readAttributes(at);
    this.stack[this.depth++] = full;
    this.closePending = this.selfClosing;
    return "open";
  }

  private readAttributes(from: number): void {
    const { text } = this;
    let at = from;
    this.attributeCount = 0;
    for (;;) {
      while (isBlank(text.charCodeAt(at))) at++;
      const code = text.charCodeAt(at);
      if (code === GT) {
        this.selfClosing = false;
        this.end = at + 1;
        return;
      }
      if (code === SLASH) {
        if (text.charCodeAt(at + 1) !== GT) throw this.corrupt("illFormedTag");
        this.selfClosing = true;
        this.end = at + 2;
        return;
      }
      at = this.readAttribute(at);
    }
  }

  private readAttribute(from: number): number {
    const { text } = this;
    let at = from;
    while (!isNameEnd(text.charCodeAt(at))) at++;
    const nameEnd = at;
    while (isBlank(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== EQUALS || nameEnd === from) throw this.corrupt("illFormedTag");
    at++;
    while (isBlank(text.charCodeAt(at))) at++;
    const quote = text.charCodeAt(at);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw this.corrupt("illFormedTag");
    const valueEnd = text.indexOf(quote === QUOTE ? '"' : "'", at + 1);
    if (valueEnd < 0) throw this.corrupt("cutOff");
    const n = this.attributeCount;
    this.attributeAt[n] = from;
    this.attributeAt[n + 1] = nameEnd;
    this.attributeAt[n + 2] = at + 1;
    this.attributeAt[n + 3] = valueEnd;
    this.attributeCount = n + 4;
    return valueEnd + 1;
  }

  /** Long texts that repeat, as the formulas of a calculated column do, are unescaped once. */
  private unescape(raw: string): string {
    if (!raw.includes("&")) return raw;
    if (raw.length < LONG) return this.unescapeEach(raw);
    const known = this.repeated.get(raw);
    if (known !== undefined) return known;
    const text = this.unescapeEach(raw);
    if (this.repeated.size >= MOST_REPEATED) this.repeated.clear();
    this.repeated.set(raw, text);
    return text;
  }

  private unescapeEach(raw: string): string {
    return raw.replace(/&([^;&]*);?/g, (match, entity: string) => {
      const character = named.get(match);
      if (character !== undefined) return character;
      const code = /^#x[0-9a-f]{1,6}$/i.test(entity)
        ? parseInt(entity.slice(2), 16)
        : /^#\d{1,7}$/.test(entity)
          ? +entity.slice(1)
          : -1;
      if (code > 0 && code <= 0x10ffff && match.endsWith(";")) return String.fromCodePoint(code);
      throw new XlsxError("forbiddenXml", { part: this.part, entity: entity.slice(0, 40) });
    });
  }

  private after(mark: string, from: number): number {
    const at = this.text.indexOf(mark, from);
    if (at < 0) throw this.corrupt("cutOff");
    return at + mark.length;
  }
}

/** Characters from which on a text is remembered, and how many are. */
const LONG = 200;
const MOST_REPEATED = 64;
const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const COLON = 58;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Also true at the end of the text, where a character code is NaN. */
function isNameEnd(code: number): boolean {
  return code === GT || code === SLASH || code === EQUALS || code === LT || isBlank(code) || Number.isNaN(code);
}
