/**
 * The rules that Office holds a manifest to, checked without a network: Microsoft's validator sends the file to a service,
 * which a closed network and a build machine do not reach. Sources of the limits: the reference of the add-in only manifest
 * (elements Version, DisplayName, Description, Resources) and what Excel on the web was seen to refuse.
 */
const { readXml } = require("./readXml.js");

const guid = /^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** Excel refuses a manifest whose elements stand in another order than its schema's. */
const orders = {
  OfficeApp:
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides",
  VersionOverrides: "Description Requirements Hosts Resources",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint",
  CustomTab: "Group Label",
  Group: "Label Icon Control",
  Control: "Label Supertip Icon Action",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
};

/** Longest value of each, in characters. */
const lengths = {
  ProviderName: 125,
  DisplayName: 125,
  Description: 250,
  ShortStrings: 125,
  LongStrings: 250,
  url: 2048,
};
const longestResourceId = 32;
const longestControlId = 125;

/** Which element may refer to which kind of resource. */
const resourceKinds = {
  "bt:Image": "Images",
  FunctionFile: "Urls",
  SourceLocation: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};

/**
 * What is wrong with a manifest: `[{ rule, message }]`, empty when nothing is.
 * `facts.packageVersion` is package.json's; `facts.pages` the pages that the build makes; `facts.functions` the names that the
 * commands page associates; `facts.pictureSize(path)` gives `{ width, height }` of a picture under the add-in's address, or undefined.
 */
function manifestProblems(source, facts) {
  let root;
  try {
    root = readXml(source);
  } catch (error) {
    return [{ rule: "xml", message: error.message }];
  }
  const problems = [];
  const report = (rule, message) => problems.push({ rule, message });
  const all = descendants(root);
  const first = (name) => root.children.find((child) => child.name === name);

  if (root.name !== "OfficeApp" || root.attributes["xsi:type"] !== "TaskPaneApp") {
    report("root", "the document element must be an OfficeApp of type TaskPaneApp");
  }
  for (const element of all) checkOrder(element, report);
  checkHead(first, facts, report);
  checkHosts(root, all, report);
  checkLengths(first, all, report);
  const resources = readResources(all, report);
  checkReferences(all, resources, report);
  checkLocales(first, all, report);
  checkAddresses(root, all, facts, report);
  checkIcons(first, all, resources, facts, report);
  checkCommands(all, facts, report);
  return problems;
}

function descendants(element) {
  return [element, ...element.children.flatMap(descendants)];
}

function checkOrder(element, report) {
  const order = orders[element.name]?.split(" ");
  if (!order) return;
  let reached = 0;
  for (const child of element.children) {
    const place = order.indexOf(child.name);
    if (place < 0) report("order", `<${child.name}> is unknown in <${element.name}>`);
    else if (place < reached) report("order", `<${child.name}> stands too late in <${element.name}>`);
    else reached = place;
  }
}

function checkHead(first, facts, report) {
  const id = first("Id")?.text ?? "";
  if (!guid.test(id)) report("id", `Id “${id}” is not a GUID in lower case`);
  const version = first("Version")?.text ?? "";
  if (version !== `${facts.packageVersion}.0`) {
    report(
      "version",
      `Version is ${version}, but package.json's ${facts.packageVersion} makes it ${facts.packageVersion}.0`,
    );
  }
  if (Number(version.split(".")[0]) < 1) report("version", `Version ${version} is below 1.0, which Office refuses`);
  if (first("Permissions")?.text !== "ReadWriteDocument") {
    report("permissions", "Permissions must be ReadWriteDocument: reading cells needs it too");
  }
  const set = first("Requirements")?.children[0]?.children ?? [];
  const excel = set.find((entry) => entry.attributes.Name === "ExcelApi");
  if (set.length !== 1 || excel?.attributes.MinVersion !== "1.9") {
    report("requirements", "Requirements must name the set ExcelApi 1.9 and no other");
  }
}

function checkHosts(root, all, report) {
  const hosts = all.filter((element) => element.name === "Host");
  const names = hosts.map((host) => host.attributes.Name ?? host.attributes["xsi:type"]);
  if (names.length !== 2 || names.some((name) => name !== "Workbook")) {
    report("hosts", `the host must be Workbook, above and in VersionOverrides; found: ${names.join(", ")}`);
  }
}

function checkLengths(first, all, report) {
  const tell = (what, value, longest) => {
    if (value.length === 0) report("length", `${what} is empty`);
    if (value.length > longest) report("length", `${what} has ${value.length} characters; ${longest} are allowed`);
  };
  tell("ProviderName", first("ProviderName")?.text ?? "", lengths.ProviderName);
  for (const name of ["DisplayName", "Description"]) {
    for (const value of wordings(first(name))) tell(name, value, lengths[name]);
  }
  for (const element of all) {
    if (element.name === "bt:ShortStrings" || element.name === "bt:LongStrings") {
      for (const string of element.children) {
        for (const value of wordings(string)) tell(string.attributes.id, value, lengths[element.name.slice(3)]);
      }
    }
    const id = element.attributes.id ?? "";
    const longest = element.name.startsWith("bt:") ? longestResourceId : longestControlId;
    if (id.length > longest) report("length", `the id ${id} has ${id.length} characters; ${longest} are allowed`);
  }
}

/** A text in its default language and in the others. */
function wordings(element) {
  if (!element) return [""];
  return [
    element.attributes.DefaultValue ?? "",
    ...element.children.map((override) => override.attributes.Value ?? ""),
  ];
}

function readResources(all, report) {
  const resources = new Map();
  for (const group of all.filter((element) => element.name === "Resources").flatMap((element) => element.children)) {
    for (const resource of group.children) {
      const { id } = resource.attributes;
      if (resources.has(id)) report("resource", `the resource ${id} is there twice`);
      resources.set(id, { kind: group.name.slice(3), value: resource.attributes.DefaultValue ?? "" });
    }
  }
  return resources;
}

function checkReferences(all, resources, report) {
  const used = new Set();
  for (const element of all) {
    const { resid } = element.attributes;
    if (resid === undefined) continue;
    used.add(resid);
    const resource = resources.get(resid);
    const kind = resourceKinds[element.name];
    if (!resource) report("resource", `<${element.name}> refers to ${resid}, which is no resource`);
    else if (resource.kind !== kind)
      report("resource", `<${element.name}> needs one of ${kind}, but ${resid} is one of ${resource.kind}`);
  }
  for (const id of resources.keys()) if (!used.has(id)) report("resource", `nothing refers to the resource ${id}`);
}

function checkLocales(first, all, report) {
  const locale = first("DefaultLocale")?.text;
  if (locale !== "zh-CN") report("locale", `the default language is ${locale}, not zh-CN`);
  const texts = [first("DisplayName"), first("Description"), ...all.filter((element) => element.name === "bt:String")];
  for (const text of texts.filter(Boolean)) {
    const has = text.children.some((override) => override.attributes.Locale === "en-US");
    if (!has) report("locale", `${text.attributes.id ?? text.name} has no English wording`);
  }
}

/** Every address in the manifest, and where the add-in lives: the folder of its pane. */
function checkAddresses(root, all, facts, report) {
  const base = addInAddress(root);
  for (const element of all) {
    for (const [name, value] of Object.entries(element.attributes)) {
      if (name.startsWith("xmlns") || !/^\w+:\/\//.test(value)) continue;
      if (!value.startsWith("https://")) report("address", `${value} is not https`);
      if (value.length > lengths.url)
        report("address", `an address has ${value.length} characters; ${lengths.url} are allowed`);
      if (!value.startsWith(base)) report("address", `${value} lies outside ${base}`);
      const page = value.slice(base.length).replace(/\?.*$/, "");
      if (page.endsWith(".html") && !facts.pages.includes(page)) report("address", `the build makes no page ${page}`);
    }
  }
}

/** The folder that the pane's page lies in, with its slash. */
function addInAddress(root) {
  const source =
    root.children.find((child) => child.name === "DefaultSettings")?.children[0]?.attributes.DefaultValue ?? "";
  return source.slice(0, source.lastIndexOf("/") + 1);
}

function checkIcons(first, all, resources, facts, report) {
  const base = addInAddress({ children: [first("DefaultSettings")].filter(Boolean) });
  const expectPicture = (what, url, size) => {
    const picture = facts.pictureSize(url.slice(base.length));
    if (!picture) report("icon", `${what}: there is no picture at ${url}`);
    else if (picture.width !== size || picture.height !== size) {
      report("icon", `${what}: ${url} is ${picture.width} × ${picture.height}, not ${size} × ${size}`);
    }
  };
  expectPicture("IconUrl", first("IconUrl")?.attributes.DefaultValue ?? "", 32);
  expectPicture("HighResolutionIconUrl", first("HighResolutionIconUrl")?.attributes.DefaultValue ?? "", 64);
  for (const icon of all.filter((element) => element.name === "Icon")) {
    const sizes = icon.children.map((image) => image.attributes.size);
    for (const size of ["16", "32", "80"])
      if (!sizes.includes(size)) report("icon", `an icon has no picture of ${size} px`);
    for (const { attributes } of icon.children) {
      expectPicture(attributes.resid, resources.get(attributes.resid)?.value ?? "", Number(attributes.size));
    }
  }
}

function checkCommands(all, facts, report) {
  const named = all.filter((element) => element.name === "FunctionName").map((element) => element.text);
  for (const name of named) {
    if (!facts.functions.includes(name))
      report("command", `the ribbon calls ${name}, which the commands page does not associate`);
  }
  for (const name of facts.functions) if (!named.includes(name)) report("command", `no button calls ${name}`);
  const ids = all
    .filter((element) => ["CustomTab", "Group", "Control"].includes(element.name))
    .map(({ attributes }) => attributes.id);
  if (new Set(ids).size < ids.length) report("command", "two tabs, groups or buttons share an id");
}

module.exports = { manifestProblems };
