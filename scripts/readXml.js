/**
 * Reads the little XML that a manifest is made of: elements, attributes and text, comments skipped. It refuses what it does
 * not know (document types, processing instructions after the first line, CDATA) rather than reading it half.
 */
const entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** One pass over the text: a comment, a tag, or the text up to the next tag. */
const piece =
  /<!--(?:(?!--)[\s\S])*-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The document element: `{ name, attributes, children, text }`, where `text` is the element's own, trimmed.
 * Throws an Error that names the line where the text stops being XML.
 */
function readXml(source) {
  const text = source.replace(/^\uFEFF?<\?xml[^?]*\?>/, (declaration) => " ".repeat(declaration.length));
  const document = { name: "", attributes: {}, children: [], text: "" };
  const open = [document];
  piece.lastIndex = 0;
  while (piece.lastIndex < text.length) {
    const at = piece.lastIndex;
    const found = piece.exec(text);
    if (!found) throw new Error(`line ${lineOf(text, at)}: this is not XML that a manifest may hold`);
    const [, closing, name, attributes, empty, words] = found;
    const parent = open[open.length - 1];
    if (words !== undefined) parent.text += decode(words).trim();
    else if (closing) closeElement(open, name, lineOf(text, at));
    else if (name) {
      const element = { name, attributes: readAttributes(attributes), children: [], text: "" };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`<${open[open.length - 1].name}> is never closed`);
  if (document.children.length !== 1) throw new Error("there must be exactly one document element");
  return document.children[0];
}

function closeElement(open, name, line) {
  const innermost = open[open.length - 1];
  if (open.length === 1 || innermost.name !== name) throw new Error(`line ${line}: </${name}> closes nothing`);
  open.pop();
}

function readAttributes(source) {
  return Object.fromEntries([...source.matchAll(attribute)].map(([, name, one, two]) => [name, decode(one ?? two)]));
}

function decode(text) {
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name) => {
    if (name.startsWith("#x")) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
    return entities[name] ?? whole;
  });
}

function lineOf(text, offset) {
  return text.slice(0, offset).split("\n").length;
}

module.exports = { readXml };
