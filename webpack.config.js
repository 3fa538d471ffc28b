/**
 * Two builds into `dist/`: the add-in's pages, small and minified, and the workbench with its embedded spreadsheet. And one
 * apart from them, the command line, which is quick to make and needs no page.
 *
 *   src/taskpane/index.tsx          → taskpane.html   the pane, in Excel and in the workbench: the same files
 *   src/commands/commands.ts        → commands.html   what the ribbon's one-click buttons run
 *   src/workbench/recorder/index.ts → recorder.html   for a person with Excel: records what Excel answers
 *   src/workbench/page/index.ts     → workbench.html  the page of `npm start`: spreadsheet on the left, pane on the right
 *   src/cli/main.ts                 → cli/workpoints.cjs   the command line, for Node
 *
 * Settings (all optional):
 *   --env officejs=local|cdn|china   where the pages load Office.js from. local (default): `office-js/office.js` beside the
 *                                    pages, which our servers answer from node_modules; cdn: Microsoft's, as the store asks;
 *                                    china: the CDN run by 21Vianet.
 *   --env only=addin|workbench|cli   builds one of them; without it, the pages.
 *
 * The built-in document is an asset, not code: the pane reads its bytes with `fetch("seeds/2019-work-points.txt")`.
 */
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { DefinePlugin, IgnorePlugin } = require("webpack");
const { version } = require("./package.json");

const root = __dirname;
const output = path.join(root, "dist");

/** Address of Office.js, and the origin that the pages' policy must allow for it. */
const officeSources = {
  local: { url: "office-js/office.js", origin: "" },
  cdn: {
    url: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    origin: "https://appsforoffice.microsoft.com",
  },
  china: {
    url: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    origin: "https://appsforoffice.cdn.partner.office365.cn",
  },
};

/** The hash of an empty style element: Fluent's style engine adds one and fills it through the CSS object model. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The two style elements that Univer 0.25.1 writes: its colours, and the look of its short messages. Exactly these texts are let in;
 * another version or another theme has other hashes, and the browser test then says which.
 */
const univerStyles = [
  "'sha256-qehDXQGi+mtaFkbShaHTjtdxRzE9Ba4Ffh5AsXR+z7s='",
  "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='",
].join(" ");

/** The content security policy of a page, as its meta element states it. */
function contentSecurityPolicy({ scripts = "", frames = "'none'", styles = "", styleAttributes = "" }) {
  return [
    "default-src 'none'",
    `script-src 'self'${scripts && ` ${scripts}`}`,
    `style-src 'self' ${emptyStyle}${styles && ` ${styles}`}`,
    ...(styleAttributes === "" ? [] : [`style-src-attr ${styleAttributes}`]),
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    `frame-src ${frames}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The pages: entry, template, and whether they load Office.js. */
const pages = [
  { name: "taskpane", entry: "src/taskpane/index.tsx", template: "src/taskpane/taskpane.html", office: true },
  { name: "commands", entry: "src/commands/commands.ts", template: "src/commands/commands.html", office: true },
  {
    name: "workbench",
    entry: "src/workbench/page/index.ts",
    template: "src/workbench/page/workbench.html",
    office: false,
  },
  {
    name: "recorder",
    entry: "src/workbench/recorder/index.ts",
    template: "src/workbench/recorder/recorder.html",
    office: true,
  },
];

/** What both builds share: TypeScript without type checks (`npm run typecheck` does those). */
function shared(mode) {
  return {
    mode,
    context: root,
    devtool: mode === "production" ? false : "source-map",
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

function webBuild(mode, officejs, names) {
  const office = officeSources[officejs];
  const built = pages.filter((page) => names.includes(page.name));
  return {
    ...shared(mode),
    name: "addin",
    target: ["web", "es2019"],
    entry: Object.fromEntries(built.map((page) => [page.name, path.join(root, page.entry)])),
    output: {
      path: output,
      filename: "[name].js",
      chunkFilename: "[name].js",
      cssFilename: "[name].css",
      cssChunkFilename: "[name].css",
      assetModuleFilename: "assets/[name][ext]",
      publicPath: "",
    },
    experiments: { css: true },
    optimization: {
      chunkIds: "named",
      splitChunks: {
        cacheGroups: {
          default: false,
          defaultVendors: false,
          // React and Fluent change seldom: the pane's own code stays a small file of its own.
          fluent: {
            test: /[\\/]node_modules[\\/](react|react-dom|scheduler|@fluentui|@griffel|@floating-ui|tabster|keyborg)[\\/]/,
            chunks: (chunk) => chunk.name === "taskpane",
            name: "fluent",
            enforce: true,
          },
        },
      },
    },
    plugins: [
      ...built.map(
        (page) =>
          new HtmlWebpackPlugin({
            filename: `${page.name}.html`,
            template: path.join(root, page.template),
            chunks: [page.name],
            scriptLoading: "defer",
            officejs: page.office ? office.url : "",
            csp: page.office
              ? contentSecurityPolicy({ scripts: office.origin })
              : contentSecurityPolicy({
                  frames: "'self'",
                  styles: univerStyles,
                  // Univer copies and pastes by way of markup with style attributes; scripts and style elements stay closed.
                  styleAttributes: "'unsafe-inline'",
                }),
          }),
      ),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png", to: "assets/[name][ext]" },
          { from: "seeds/*.txt", to: "seeds/[name][ext]" },
        ],
      }),
    ],
  };
}

/**
 * The embedded spreadsheet is large and is only ever served on the machine it was built on: minifying it would take a minute and save
 * nobody anything. Patterns for breaking words in some seventy languages stay out; only the English ones are ever asked for.
 */
function workbenchBuild(mode, officejs) {
  const web = webBuild(mode, officejs, ["workbench", "recorder"]);
  return {
    ...web,
    name: "workbench",
    target: ["web", "es2022"],
    optimization: { chunkIds: "named", minimize: false, splitChunks: false },
    plugins: [
      ...web.plugins,
      new IgnorePlugin({
        resourceRegExp: /^\.\/(?!en-gb)[a-z]{2,3}(-[a-z0-9]+)*-[\w-]{8}\.js$/,
        contextRegExp: /engine-render[\\/]lib[\\/]es$/,
      }),
    ],
  };
}

/** One file without the packages beside it; not minified, as its faults are told with their lines. */
function cliBuild(mode) {
  return {
    ...shared(mode),
    name: "cli",
    target: "node20",
    entry: path.join(root, "src/cli/main.ts"),
    output: { path: path.join(output, "cli"), filename: "workpoints.cjs" },
    optimization: { minimize: false },
    plugins: [new DefinePlugin({ WORKPOINTS_VERSION: JSON.stringify(version) })],
  };
}

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? "production";
  if (env.only === "cli") return [cliBuild(mode)];
  const officejs = env.officejs ?? "local";
  if (!Object.hasOwn(officeSources, officejs)) {
    throw new Error(`--env officejs=${officejs}: expected one of ${Object.keys(officeSources).join(", ")}`);
  }
  const builds = [];
  if (env.only !== "workbench") builds.push(webBuild(mode, officejs, ["taskpane", "commands"]));
  if (env.only !== "addin") builds.push(workbenchBuild(mode, officejs));
  return builds;
};

module.exports.officeSources = officeSources;
